"""Many articles, one event: the flood of samples/flood, whose answer is beside it, and inputs that are odd."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from quoth.cli.compare.dates import YEARLESS, day_in, day_of
from quoth.cli.compare.intervals import Interval, interval_of
from quoth.cli.compare.statements import is_changed
from quoth.cli.outputs import json_lines, sqlite_database

if TYPE_CHECKING:
    from spacy.language import Language

FLOOD = Path(__file__).parents[1] / "samples" / "flood"
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def extracted(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The flood as extract has printed it, with its texts: read once for all tests."""
    from functools import partial

    from quoth.cli.inputs import read_articles
    from quoth.cli.outputs.json_document import write
    from quoth.cli.running import Analyst, Setup

    setup = Setup(("speakers", "attributions", "quotes", "figures"), with_text=True)
    path = tmp_path_factory.mktemp("flood") / "found.json"
    path.write_text(
        "".join(write(Analyst(setup, partial(lambda: nlp)).records(read_articles([str(FLOOD)])))), encoding="utf-8"
    )
    return path


@pytest.fixture
def flood(quoth: Run, extracted: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(quoth("compare", "-f", "json", extracted).out)
    return found


def members_of(found: dict[str, Any], outcome: str) -> list[tuple[str, str, str]]:
    """The members of the one total of an outcome: article by number, words, side."""
    (group,) = (
        each
        for each in found["quantities"]
        if each["outcome"] == outcome and each["standing"] == "total" and len(each["members"]) > 1
    )
    return [(Path(each["source"]).name[:2], each["text"], each["side"]) for each in group["members"]]


def kinds_of(found: dict[str, Any], kind: str) -> list[tuple[str, ...]]:
    return [tuple(each["between"]) for each in found["verdicts"] if each["kind"] == kind]


def test_the_missing_are_one_quantity(flood: dict[str, Any]) -> None:
    assert [words for _, words, _ in members_of(flood, "missing")] == [
        "40 residents",
        "38 people",
        "33 people",
        "Twenty-nine people",
        "Twenty-one residents",
        "Fourteen people",
    ]


def test_parts_increments_and_older_events_are_not_in_the_toll(flood: dict[str, Any]) -> None:
    words = [text for _, text, _ in members_of(flood, "killed")]

    assert "17 lives" in words
    assert "more than 150 deaths" in words
    assert not {"Five of the dead", "two more bodies", "212 people", "2,600 residents"} & set(words)


def test_two_sides_disagree_and_no_other_two(flood: dict[str, Any]) -> None:
    (between,) = kinds_of(flood, "disagreement")

    assert set(between) == {"civil protection agency", "Red Crescent"}


def test_an_offer_and_a_demand_are_two_quantities(flood: dict[str, Any]) -> None:
    quantities = [
        {member["value"] for member in each["members"]}
        for each in flood["quantities"]
        if each["family"] == "money" and each["unit"] == "EUR" and len(each["members"]) > 1
    ]

    assert not [values for values in quantities if 10000 in values and 4000 in values]


def test_every_verdict_names_articles_that_were_read(flood: dict[str, Any]) -> None:
    sources = {each["source"] for each in flood["articles"]}

    assert flood["verdicts"]
    assert all(each["articles"] and set(each["articles"]) <= sources for each in flood["verdicts"])


def test_every_figure_is_where_it_is_said_to_be(flood: dict[str, Any]) -> None:
    members = [member for each in flood["quantities"] for member in each["members"]]
    texts = {each["source"]: Path(each["source"]).read_text(encoding="utf-8") for each in flood["articles"]}

    assert members
    for each in members:
        assert texts[each["source"]][each["start"] : each["end"]] in each["text"]


def test_articles_lines_documents_and_databases_give_the_same(quoth: Run, extracted: Path, tmp_path: Path) -> None:
    records = json.loads(extracted.read_text(encoding="utf-8"))["articles"]
    lines, database = tmp_path / "found.jsonl", tmp_path / "found.db"
    lines.write_text("".join(json_lines.write(records)), encoding="utf-8")
    sqlite_database.keep(records, database)

    whole = quoth("compare", "-f", "json", FLOOD).out

    assert whole == quoth("compare", "-f", "json", extracted).out
    assert whole == quoth("compare", "-f", "json", lines).out
    assert whole == quoth("compare", "-f", "json", database).out


def test_one_article_is_told_to_be_alone(quoth: Run) -> None:
    ran = quoth("compare", "-f", "json", FLOOD / "01-nordwire.txt")

    assert ran.code == 0
    assert "one article" in ran.err


def test_articles_without_dates_are_compared_in_their_order(quoth: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour office said 12 sailors were missing.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The harbour office said 9 sailors were missing.", encoding="utf-8")

    ran = quoth("compare", "-f", "json", "--no-versions", tmp_path / "a.txt", tmp_path / "b.txt")

    assert ran.code == 0
    assert "in the order in which they were given" in ran.err


@pytest.mark.parametrize(
    "content",
    [
        '{"schema": "quoth/1", "articles": [{"source": "a", "figures": [{"id": "f1"}, 7], "speakers": null}]}',
        '{"schema": "quoth/1", "articles": [{"source": "a"}, 3, {"figures": {}}]}',
        '{"schema": "quoth/1", "type": "figure", "article": "a", "id": "f1", "value": "many"}\n',
    ],
)
def test_an_edited_output_costs_what_was_edited(quoth: Run, extracted: Path, tmp_path: Path, content: str) -> None:
    edited = tmp_path / "found.json"
    edited.write_text(content, encoding="utf-8")

    ran = quoth("compare", "-f", "json", edited, extracted)

    assert "Traceback" not in ran.err
    assert len(json.loads(ran.out)["articles"]) > 12


def test_a_damaged_output_is_told_and_the_rest_compared(quoth: Run, extracted: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "found.json"
    damaged.write_text('{"schema": "quoth/1", "articles": [', encoding="utf-8")

    ran = quoth("compare", "-f", "json", damaged, extracted)

    assert ran.code == 3
    assert "cannot be compared from here on" in ran.err
    assert len(json.loads(ran.out)["articles"]) == 12


def test_two_versions_of_one_story(quoth: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    story = "The weir was opened at noon.\n\nThe river board said 14 barges were stuck. Nobody was hurt.\n"
    old.write_text(story, encoding="utf-8")
    new.write_text(story.replace("14", "16"), encoding="utf-8")

    changed, same = quoth("compare", "-f", "table", old, new), quoth("compare", "-f", "table", old, old)

    assert changed.code == 1
    assert "- 14" in changed.out
    assert "+ 16" in changed.out
    assert same.code == 0


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2031-05-07", date(2031, 5, 7)),
        ("20310507", date(2031, 5, 7)),
        ("Wed, 07 May 2031 10:00:00 +0200", date(2031, 5, 7)),
        ("May 7, 2031", date(2031, 5, 7)),
        ("7th May 2031", date(2031, 5, 7)),
        ("07.05.2031", date(2031, 5, 7)),
        ("May 7", date(YEARLESS, 5, 7)),
        ("31 February 2031", None),
        ("page 20315507", None),
    ],
)
def test_dates_are_read_as_papers_write_them(words: str, day: date | None) -> None:
    assert day_in(words) == day


def test_the_dateline_gives_the_day_before_the_name_of_the_file() -> None:
    text = "Weir opens\n\nOSTHAVEN, June 3 (River Post) - The weir was opened."

    assert day_of(None, text, "post-2031-06-04.txt") == date(2031, 6, 3)


@pytest.mark.parametrize(
    ("figure", "interval"),
    [
        ({"value": 40, "modifier": "="}, Interval(40, 40)),
        ({"value": 40, "modifier": ">"}, Interval(40, float("inf"), low_open=True)),
        ({"value": 40, "modifier": "~"}, Interval(36, 44)),
        ({"value": 40, "high": 50, "modifier": "range"}, Interval(40, 50)),
        ({"value": 40, "modifier": "<="}, Interval(0, 40)),
    ],
)
def test_values_are_intervals(figure: dict[str, Any], interval: Interval) -> None:
    assert interval_of(figure) == interval


def test_more_than_forty_and_forty_cannot_both_hold() -> None:
    more, forty = interval_of({"value": 40, "modifier": ">"}), interval_of({"value": 40, "modifier": "="})

    assert not more.meets(forty)
    assert interval_of({"value": 40, "modifier": ">="}).meets(forty)


def test_miles_and_kilometres_meet_where_rounding_allows() -> None:
    assert interval_of({"value": 7, "unit": "mile"}).meets(interval_of({"value": 11, "unit": "km"}))
    assert not interval_of({"value": 7, "unit": "mile"}).meets(interval_of({"value": 14, "unit": "km"}))


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        ("We will sail at dawn, come what may.", "We will sail at dawn", False),
        ("We will sail at dawn, come what may.", "We shall sail at dawn, come what may.", True),
        ("We don't sail at dawn, come what may.", "We do not sail at dawn, come what may.", False),
    ],
)
def test_an_honest_excerpt_is_no_change(one: str, other: str, changed: bool) -> None:
    assert is_changed(one, other) is changed
