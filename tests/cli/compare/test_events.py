"""The gold set of the events is sound: every span is the text it names, and no figure is counted twice."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

EVENTS = Path(__file__).parents[2] / "events"
ARTICLES = {
    **dict.fromkeys(("ferry", "border", "blast", "strike"), 12),
    **dict.fromkeys(("epidemic", "election", "heat"), 8),
    **dict.fromkeys(("mine", "breach", "quake"), 6),
}


def gold(event: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((EVENTS / event / "gold.json").read_text(encoding="utf-8"))
    return answer


def marked(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [*(member for group in answer["groups"] for member in group["members"]), *answer["not"]]


@pytest.fixture(params=ARTICLES)
def event(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_spans_are_the_text_they_name(event: str) -> None:
    for figure in marked(gold(event)):
        article = (EVENTS / event / f"{figure['article']}.txt").read_text(encoding="utf-8")
        assert article[figure["start"] : figure["end"]] == figure["text"]


def test_no_figure_belongs_to_two_groups(event: str) -> None:
    spans = sorted((figure["article"], figure["start"], figure["end"]) for figure in marked(gold(event)))
    assert all(left[0] != right[0] or left[2] <= right[1] for left, right in pairwise(spans))


def test_groups_have_two_members_and_verdicts_name_groups_and_articles(event: str) -> None:
    answer = gold(event)
    groups = {group["id"] for group in answer["groups"]}
    articles = {path.stem for path in (EVENTS / event).glob("*.txt")}
    assert len(articles) == ARTICLES[event]
    assert all(len(group["members"]) >= 2 for group in answer["groups"])
    for verdict in answer["verdicts"] + answer["not_verdicts"]:
        assert verdict["quantity"] is None or verdict["quantity"] in groups
        assert verdict["articles"]
        assert set(verdict["articles"]) <= articles


def test_disagreements_are_between_sides_whose_values_cannot_both_hold(event: str) -> None:
    answer = gold(event)
    members = {group["id"]: group["members"] for group in answer["groups"]}
    for verdict in answer["verdicts"]:
        if verdict["kind"] == "disagreement":
            claims = [member for member in members[verdict["quantity"]] if member["stance"] == "claim"]
            first, second = ([claim for claim in claims if claim["side"] == side] for side in verdict["between"])
            assert any(_apart(one, other) for one in first for other in second)


def _apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    ends = [(claim["low"] or 0, float("inf") if claim["high"] is None else claim["high"]) for claim in (one, other)]
    return max(low for low, _ in ends) > min(high for _, high in ends)
