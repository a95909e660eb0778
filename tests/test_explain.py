"""`quoth explain` and `quoth rules`: why something was found, and by what."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from quoth.extractors.reports.constructions import CONSTRUCTIONS
from quoth.extractors.rules import rule_named, rules

STORY = b"Mayor Ada Dole said about 40 boats had left Tarn. \xe2\x80\x9cWe were lucky,\xe2\x80\x9d she said.\n"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.name)
def test_a_rule_says_what_it_finds(rule: Any) -> None:
    assert rule.says.endswith(".")
    assert rule.examples


def test_every_construction_is_a_rule() -> None:
    names = {name for one in CONSTRUCTIONS for name in one.names}

    assert all(rule_named(name) for name in names)


def test_rules_are_listed_and_shown(quoth: Callable[..., Any]) -> None:
    listed = [row["rule"] for row in quoth("rules", "-f", "jsonl").lines]
    shown = quoth("rules", "hearing", "-f", "table").out

    assert listed == list(rules())
    assert "What a court is told" in shown
    assert "It had rained, jurors heard." in shown


def test_no_such_rule(quoth: Callable[..., Any]) -> None:
    ran = quoth("rules", "poems")

    assert (ran.code, ran.out) == (2, "")
    assert "There is no rule named 'poems'. 'quoth rules' lists them." in ran.err


def explained(ran: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_a_finding_is_explained_by_its_id(quoth: Callable[..., Any]) -> None:
    (one,) = explained(quoth("explain", "-", "--id", "a1", "-f", "json", stdin=STORY))

    assert one["sentence"] == "Mayor Ada Dole said about 40 boats had left Tarn."
    assert (one["rule"], one["speaker"], one["source"]) == ("clause", "Ada Dole", "Mayor Ada Dole")
    assert one["resolver"] == "name"
    assert [word["text"] for word in one["parse"] if word["relation"] == "ROOT"] == ["said"]
    assert 0 <= one["confidence"] <= 1
    assert one["for_it"]


def test_a_place_is_explained_from_the_inside_out(quoth: Callable[..., Any]) -> None:
    at = STORY.decode().index("40")

    found = explained(quoth("explain", "-", "--at", str(at), "-f", "json", stdin=STORY))

    assert [one["kind"] for one in found] == ["figure", "attribution"]


def test_for_people(quoth: Callable[..., Any]) -> None:
    out = quoth("explain", "-", "--id", "f1", "-f", "table", stdin=STORY).out

    assert out.startswith("figure        about 40 boats [20:34]\n")
    assert "speaker       Ada Dole\n" in out


def test_a_long_sentence_is_wrapped_beside_its_name(quoth: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    story = b"The ferry from the islands was so late on Monday that the mayor, Ada Dole, said about 40 boats were lost."

    lines = quoth("explain", "-", "--id", "f1", "-f", "table", stdin=story).out.partition("\n\n")[0].splitlines()

    assert max(map(len, lines)) <= 60
    assert lines[1:4] == [
        "sentence      The ferry from the islands was so late on",
        "              Monday that the mayor, Ada Dole, said about 40",
        "              boats were lost.",
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--id", "f9"], "Nothing was found under the id 'f9' of '-'."),
        (["--at", "9999"], "Nothing was found at 9999 of '-'."),
        (["--id", "x"], "'x' is no id of an attribution, a quote or a figure: a4, q1, f3."),
        ([], "Give either --at OFFSET or --id ID."),
    ],
)
def test_nothing_to_explain(quoth: Callable[..., Any], arguments: list[str], why: str) -> None:
    ran = quoth("explain", "-", *arguments, stdin=STORY)

    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_only_sure_findings(quoth: Callable[..., Any]) -> None:
    every = quoth("-f", "jsonl", "-", stdin=STORY).lines
    least = sorted(line["confidence"] for line in every if line.get("confidence") is not None)[-1]

    sure = quoth("-f", "jsonl", "--min-confidence", str(least), "-", stdin=STORY).lines

    kept = [line["confidence"] for line in sure if line["type"] in ("attribution", "quote", "figure")]
    assert kept
    assert min(kept) == least
