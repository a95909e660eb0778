"""Many articles, one event: the flood of samples/flood, whose answer is beside it, and inputs that are odd."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from quoth.cli.compare.parties.statements import is_changed
from quoth.cli.outputs.objects import json_lines
from quoth.cli.outputs.tabular import sqlite_database

if TYPE_CHECKING:
    from spacy.language import Language

FLOOD = Path(__file__).parents[3] / "samples" / "flood"
Run = Callable[..., Any]


CLASH = (
    """Armies clash at Sorrel pass

ARDEN, Oct. 2 (Arden Gazette) - Castovian and Melurian troops fought for six hours at the Sorrel pass on Monday,
and each side accused the other of firing first.

The Castovian defence ministry said nine of its soldiers had been killed and 30 Melurian soldiers had died. The
Melurian army said it had lost four men and killed more than 25 Castovian soldiers.

Castovia said 12 of its soldiers were wounded.""",
    """Meluria buries its dead

LUSK, Oct. 3 (Lusk Courier) - Meluria said on Tuesday that four of its soldiers had been killed at the Sorrel pass,
and that 25 Castovians had died.

Colonel Ivo Tarn, a spokesman for the Melurian army, denied that 30 Melurian soldiers had been killed, as Castovia
claims. "We have four dead, and we know their names," Tarn said.

Castovia put its own losses at nine dead and 12 wounded.
About 1,500 villagers have fled the fighting, the Melurian governor said.""",
    """Castovia raises toll to 11

ARDEN, Oct. 4 (Arden Gazette) - Eleven Castovian soldiers died in Monday's fighting at the Sorrel pass, the defence
ministry in Arden said on Wednesday, up from nine on Monday.

Defence Minister Rosa Quint said 31 Melurian soldiers had been killed. Meluria admits the death of four.

The United Nations said 2,000 people had fled from villages on both sides.""",
)  # two armies, three papers


@pytest.fixture(scope="module")
def extracted(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The flood as extract has printed it, with its texts: read once for all tests."""
    from functools import partial

    from quoth.cli.inputs import read_articles
    from quoth.cli.outputs.objects.json_document import write
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


def test_one_article_is_reported_as_alone(quoth: Run) -> None:
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


def test_a_damaged_output_is_reported_and_the_rest_compared(quoth: Run, extracted: Path, tmp_path: Path) -> None:
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


def test_the_output_is_as_its_schema_says(quoth: Run, flood: dict[str, Any]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(quoth("schema", "compare").out))

    assert [error.message for error in validator.iter_errors(flood)] == []
    assert [*validator.iter_errors(flood | {"verdicts": [{"kind": "liar"}]})]


def test_the_page_needs_nothing_but_itself_and_links_both_ways(quoth: Run, extracted: Path, tmp_path: Path) -> None:
    page = tmp_path / "flood.html"
    quoth("compare", "-o", page, extracted)
    html = page.read_text(encoding="utf-8")
    targets, links = set(re.findall(r' id="([^"]+)"', html)), set(re.findall(r' href="#([^"]+)"', html))

    assert links
    assert links <= targets
    assert "<svg" in html
    assert not re.search(r"<script|https?://(?!www\.w3\.org)| src=| onclick", html)


def test_a_chart_names_its_lines_and_leaves_space_for_its_labels(quoth: Run, extracted: Path) -> None:
    html = quoth("compare", "-f", "html", extracted).out
    _, killed, *others = re.split(r"(?=<h2 id=)", html)
    repairs = next(part for part in others if part.startswith("<h2 id=") and ">Repairs" in part)
    label = re.search(r'<text class="tick" x="([\d.]+)" y="[\d.]+" text-anchor="end">EUR 19 million</text>', repairs)

    assert re.findall(r'<b class="key (c\d)">([^<]+)</b>', killed.partition("<table")[0]) == [
        ("c0", "civil protection agency"),
        ("c1", "Red Crescent"),
    ]
    assert '<b class="key c1">Red Crescent</b>' in killed.partition("<table")[2]
    assert label
    assert float(label[1]) > 7 * len("EUR 19 million")


def test_the_claims_on_the_page_are_in_the_order_of_their_days(quoth: Run, extracted: Path) -> None:
    killed = re.split(r"(?=<h2 id=)", quoth("compare", "-f", "html", extracted).out)[1]

    days = re.findall(r'-row"><td>(\d+) Sep</td>', killed)

    assert len(days) > 20
    assert days == sorted(days)


def test_a_table_that_is_wider_than_the_terminal_wraps_and_loses_no_column(
    quoth: Run, extracted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    lines = quoth("compare", "-f", "table", extracted).out.splitlines()

    assert sum(" Sep  " in line for line in lines) == sum(line.endswith(" Sep  outlets") for line in lines) == 7
    assert max(map(len, lines)) <= 80


def test_the_outlets_keep_their_names_whole_in_80_columns(
    quoth: Run, extracted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    outlets = quoth("sources", "-f", "table", extracted).out.partition("  Outlet ")[2]

    assert "NordWire " in outlets
    assert "anonymous" in outlets
    assert "…" not in outlets


def test_hostile_articles_stay_words_on_the_page(quoth: Run, tmp_path: Path) -> None:
    for name in "ab":
        text = f"<b onclick=x>Harbour</b> office\n\nThe <script> office said 12 sailors were missing in {name}."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    out = quoth("compare", "-f", "html", "--no-versions", tmp_path / "a.txt", tmp_path / "b.txt").out

    assert "<script" not in out
    assert "<b onclick" not in out


def test_losses_of_two_armies_are_two_quantities(quoth: Run, tmp_path: Path) -> None:
    for number, text in enumerate(CLASH, 1):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")

    found = json.loads(quoth("compare", "-f", "json", "--no-versions", tmp_path).out)

    killed = [{m["value"] for m in each["members"]} for each in found["quantities"] if each["outcome"] == "killed"]
    assert sorted(map(sorted, killed)) == [[4, 30, 31], [9, 11, 25]]


def test_sources_are_counted(quoth: Run, extracted: Path) -> None:
    found = json.loads(quoth("sources", "-f", "json", extracted).out)
    by_name = {each["name"]: each for each in found["sources"]}

    assert by_name["Red Crescent"]["articles"] == 6
    assert by_name["civil protection agency"]["sort"] == "official"
    assert {each["outlet"] for each in found["outlets"]} >= {"NordWire", "Coast Radio", "Republic Today"}


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


DERAILED = "A tram has derailed in Oster, the tram company said on Monday."


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The tram was carrying 90 passengers, the company said.", "aboard"),
        ("The tram was licensed to carry 70 passengers, the company said.", "capacity"),
        ("The crash killed 40 passengers, the company said.", "killed"),
        ("Forty people were pulled out by noon, the company said.", "rescued"),
        ("Forty people are safe, the company said.", "rescued"),
        ("Forty people were cut off in the tunnel, the company said.", "missing"),
        ("Forty people came out against the new line, the company said.", None),
        ("Forty people had been on duty, the company said.", "aboard"),
        ("A clinic treated 31 survivors, the company said.", "wounded"),
    ],
)
def test_what_happened_to_passengers_is_said_by_the_verb_beside_them(
    quoth: Run, tmp_path: Path, sentence: str, outcome: str | None
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Tram derails in Oster\n\n{DERAILED} {sentence}\n", encoding="utf-8")
    found = json.loads(quoth("compare", "-f", "json", str(tmp_path)).out)
    assert {each["outcome"] for each in found["quantities"]} == {outcome}


def test_a_director_speaks_for_the_body_after_of(quoth: Run, tmp_path: Path) -> None:
    told = (
        "The harbour police said nine dockers were killed. Rolf Dane, managing director of Kell Shipping, "
        "said six dockers were killed. Kell Shipping said it would pay the families."
    )
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Dockers die at Kell Shipping\n\n{told}\n", encoding="utf-8")
    found = json.loads(quoth("compare", "-f", "json", str(tmp_path)).out)
    assert {each["name"]: each["side"] for each in found["parties"]}["Rolf Dane"] == "Kell Shipping"
