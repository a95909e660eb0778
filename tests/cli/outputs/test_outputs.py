"""The printed forms: from handwritten records, and from hostile articles."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoth.cli.outputs import Format, settled, writer_for
from quoth.cli.outputs.amounts import amount
from quoth.cli.outputs.objects.json_text import dumps
from quoth.cli.record import record_of
from quoth.cli.record.schema import document_schema, line_schema
from quoth.cli.terminal.printable import printable
from quoth.extractors.base import (
    Article,
    Attribution,
    AttributionType,
    Figure,
    Finding,
    Modifier,
    Problem,
    Quote,
    Report,
    Span,
    Speaker,
    SpeakerType,
    Stance,
)

TEXT = "Two aides say that Ada Byron denied it. “Some 300 men fell,” she said."
NAMES = ("speakers", "attributions", "quotes", "figures")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ADA = Speaker("Ada Byron", "a general", SpeakerType.PERSON, (at("Ada Byron"), at("she")))
AIDES = Speaker("Two aides", None, SpeakerType.GROUP, (at("Two aides"),))
SAY = Attribution((at("that Ada Byron denied it"),), (at("say"),), (at("Two aides"),), "say", speaker=AIDES)
DENIED = Attribution(
    (at("it"),), (at("denied"),), (at("Ada Byron"),), "deny", stance=Stance.DENY, speaker=ADA, parent=SAY
)
SAID = Attribution(
    (at("“Some 300 men fell,”"),), (at("said"),), (at("she"),), "say", type=AttributionType.DIRECT, speaker=ADA
)
QUOTE = Quote(at("Some 300 men fell,"), ADA, SAID)
MEN = Figure(
    at("Some 300 men"), at("300"), 300.0, None, Modifier.ABOUT, counted="men", kind="casualty_count", attribution=SAID
)


def report(**findings: tuple[Finding, ...]) -> Report:
    every: dict[str, tuple[Finding, ...]] = {
        "speakers": (AIDES, ADA),
        "attributions": (SAY, DENIED, SAID),
        "quotes": (QUOTE,),
        "figures": (MEN,),
    }
    return Report(Article(TEXT, "a.txt"), every | findings)


def printed(form: str, *reports: Report, names: tuple[str, ...] = NAMES) -> str:
    return "".join(writer_for(Format(form))(record_of(each, names) for each in reports))


def test_a_record_says_everything_and_slices_to_it() -> None:
    record = record_of(report(), NAMES)

    assert [speaker["id"] for speaker in record["speakers"]] == ["s1", "s2"]
    assert record["attributions"][1] == {
        "id": "a2",
        "speaker": "Ada Byron",
        "speaker_id": "s2",
        "role": "a general",
        "source": "Ada Byron",
        "cue": "denied",
        "cue_lemma": "deny",
        "content": "it",
        "type": "indirect",
        "stance": "deny",
        "negated": False,
        "parent": "a1",
        "chain": ["Two aides", "Ada Byron"],
        "rule": None,
        "confidence": None,
        "spans": {"source": [[19, 28]], "cue": [[29, 35]], "content": [[36, 38]]},
    }
    assert record["quotes"][0]["attribution"] == record["figures"][0]["attribution"] == "a3"
    assert record["figures"][0]["value"] == 300
    assert isinstance(record["figures"][0]["value"], int)


def test_ids_count_what_only_other_findings_name() -> None:
    record = record_of(report(speakers=(), attributions=()), NAMES)

    assert record["quotes"][0]["speaker_id"] == "s1"
    assert record["quotes"][0]["attribution"] == "a1"
    assert [attribution["id"] for attribution in record["attributions"]] == ["a1"]


def test_a_value_that_is_no_number_costs_the_figures_and_is_an_error() -> None:
    record = record_of(report(figures=(Figure(at("300"), at("300"), math.inf),)), NAMES)

    assert record["figures"] == []
    assert record["quotes"]
    assert [(error["code"], error["extractor"]) for error in record["errors"]] == [("unprintable-finding", "figures")]


EMPTY = Report(Article("Rain.", "b.txt"))
UNREAD = Report(Article("", "c.txt"), problems=(Problem("missing", "There is no file or folder 'c.txt'."),))


@pytest.mark.parametrize("reports", [(), (EMPTY,), (report(),), (report(), EMPTY, UNREAD)], ids=len)
def test_json_is_one_valid_document(reports: tuple[Report, ...]) -> None:
    document = json.loads(printed("json", *reports))

    jsonschema.validate(document, document_schema())
    assert [article["source"] for article in document["articles"]] == [each.article.source for each in reports]


def test_json_lines_are_valid_one_by_one() -> None:
    validator = jsonschema.Draft202012Validator(line_schema())

    lines = [json.loads(line) for line in printed("jsonl", report(), EMPTY, UNREAD).splitlines()]

    for line in lines:
        validator.validate(line)
    kinds = ["article"] + ["speaker"] * 2 + ["attribution"] * 3 + ["quote", "figure", "article", "error"]
    assert [line["type"] for line in lines] == kinds


def test_samples_are_valid(quoth: Callable[..., Any]) -> None:
    samples = Path(__file__).parents[3] / "samples"
    jsonschema.validate(json.loads(quoth("-f", "json", "--with-text", samples).out), document_schema())
    validator = jsonschema.Draft202012Validator(line_schema())
    for line in quoth("-f", "jsonl", "--with-text", samples).lines:
        validator.validate(line)


def test_the_command_schema_prints_what_validates(quoth: Callable[..., Any]) -> None:
    assert json.loads(quoth("schema").out) == document_schema()
    assert json.loads(quoth("schema", "jsonl").out) == line_schema()
    assert quoth("schema", "xml").code == 2
    jsonschema.Draft202012Validator.check_schema(document_schema())
    jsonschema.Draft202012Validator.check_schema(line_schema())


@dataclass(frozen=True)
class Odd:
    """A stranger's finding whose fields are named as ours are."""

    span: Span
    type: str
    id: int
    where: tuple[Span, ...]
    who: Speaker
    seen: frozenset[str] = frozenset()


def test_a_strangers_finding_is_printed_from_its_fields() -> None:
    odd = Odd(at("men"), "x", 7, (at("Two"), at("aides")), ADA)
    names = (*NAMES, "odd")

    record = record_of(report(odd=(odd,)), names)
    document = json.loads(printed("json", report(odd=(odd,)), names=names))
    line = json.loads(printed("jsonl", report(odd=(odd,)), names=names).splitlines()[-1])

    assert record["odd"] == [
        {
            "id": "odd1",
            "text": "men",
            "odd_type": "x",
            "odd_id": 7,
            "who": "Ada Byron",
            "who_id": "s2",
            "seen": [],
            "spans": {"text": [[50, 53]], "where": [[0, 3], [4, 9]]},
        }
    ]
    jsonschema.validate(document, document_schema())
    jsonschema.validate(line, line_schema())
    assert (line["type"], line["id"], line["odd_type"]) == ("odd", "odd1", "x")
    assert "Odd" in printed("table", report(odd=(odd,)), names=names)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ({"value": 12000, "modifier": "~"}, "~12,000"),
        ({"value": 1100, "modifier": ">", "per": "day"}, ">1,100 per day"),
        ({"value": 94, "unit": "minute"}, "94 minutes"),
        ({"value": 1, "unit": "minute"}, "1 minute"),
        ({"value": 7500, "high": 10000, "modifier": "range"}, "7,500-10,000"),
        ({"value": 1.8e12, "unit": "IDR"}, "IDR 1.8 trillion"),
        ({"value": 2200000000, "unit": "EUR", "modifier": "~", "change": "down"}, "down ~EUR 2.2 billion"),
        ({"value": 150000000, "high": 200000000, "unit": "EUR", "modifier": "range"}, "EUR 150-200 million"),
        ({"value": 900000, "high": 1200000, "modifier": "range"}, "900,000-1.2 million"),
        ({"value": 1234567}, "1,234,567"),
        ({"value": 22.4, "unit": "USD"}, "USD 22.40"),
        ({"value": 1500.5, "high": 2000, "unit": "USD", "modifier": "range"}, "USD 1,500.5-2,000"),
        ({"value": 4.25, "unit": "percent", "change": "up"}, "up 4.25 percent"),
        ({"value": 25, "unit": "basis point"}, "25 basis points"),
        ({"value": 3000, "unit": "liter"}, "3,000 liters"),
        ({"value": 90, "unit": "mile per hour"}, "90 miles per hour"),
        ({"value": -5, "unit": "degree Celsius"}, "-5 degrees Celsius"),
        ({"value": 800, "unit": "square foot"}, "800 square feet"),
        ({"value": 212, "unit": "penny"}, "212 pence"),
        ({"value": 30, "unit": "km"}, "30 km"),
        ({"value": 50, "unit": "hertz"}, "50 hertz"),
        ({"value": 1e300}, "1e+288 trillion"),
        ({"value": 1 / 3, "modifier": "~", "text": "nearly a third of voters"}, "nearly a third"),
        ({"value": 1 / 3, "change": "up", "kind": "ratio", "text": "a third"}, "up a third"),
        ({"value": 2, "change": "up", "kind": "ratio", "text": "doubled"}, "doubled"),
        ({"value": 24, "modifier": ">=", "text": "dozens of aides"}, "dozens"),
        ({"value": 7, "modifier": ">=", "text": "At least seven of them"}, "≥7"),
        ({"value": 2, "kind": "ratio", "text": "twice"}, "twice"),
        ({"value": 0.5, "unit": "hour", "text": "half an hour"}, "0.5 hours"),
        ({"value": 6, "text": "six aides"}, "6"),
    ],
)
def test_amounts_read_as_people_write_them(figure: dict[str, Any], shown: str) -> None:
    words = figure.get("text", "12")
    empty = {**dict.fromkeys(("high", "change", "unit", "per")), "modifier": "=", "kind": "count", "text": words}
    first = 5 + len("At least ") * words.startswith("At least ")
    spans = {"text": [[5, 5 + len(words)]], "number": [[first, 5 + len(words.partition(" of")[0])]]}

    assert amount({**empty, "spans": spans, **figure}) == shown


def test_a_table_says_who_in_which_office_through_whom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    broken = replace(SAID, content=(at("“Some 300"), at("fell,”")))
    told = report(
        attributions=(SAY, DENIED, broken),
        quotes=(replace(QUOTE, attribution=broken),),
        figures=(replace(MEN, attribution=broken),),
    )
    shown = printed("table", told, EMPTY, UNREAD)

    assert max(map(len, shown.splitlines())) <= 80
    assert shown.count("a general") == 1
    assert "“Some 300 … fell,”" in shown
    assert "via Two aides" in shown
    assert "~300" in shown
    assert "Nothing found." in shown
    assert shown.endswith("\n2 articles, 2 speakers, 3 attributions, 1 quote, 1 figure\n")


@pytest.mark.parametrize("width", [20, 40, 80, 160, 400])
def test_a_table_fits_its_terminal(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))

    assert max(map(len, printed("table", report()).splitlines())) <= width


def test_a_narrow_table_keeps_words_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    shown = [" ".join(line.split()) for line in printed("table", report(figures=(MEN,))).splitlines()]

    assert "Who what" in shown
    assert all(len(line) <= 50 for line in shown)
    assert "casualty_count" in shown


def test_an_empty_variable_says_nothing_of_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "")

    assert "\x1b[" in printed("table", report())


def test_a_narrow_table_says_what_has_no_heading_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    shown = [" ".join(line.split()) for line in printed("table", report(figures=(MEN,))).splitlines()]

    assert f"claimed by {ADA.name}" in shown


@pytest.mark.parametrize("width", ["0", "-5", "wide"])
def test_what_is_no_width_counts_as_unknown(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    usual = printed("table", report())
    monkeypatch.setenv("COLUMNS", width)

    assert printed("table", report()) == usual != ""


def test_a_table_is_no_wider_than_anybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100000")

    assert max(map(len, printed("table", report()).splitlines())) < 1000


@pytest.mark.parametrize(("width", "longest"), [(40, 13), (80, 15), (120, 20), (200, 20)])
def test_a_table_breaks_no_name_within_a_word(width: int, longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    name = "Theophrastusmaximilian"[:longest]
    who = replace(ADA, name=f"Ada {name} Vale")
    said = replace(SAID, speaker=who)
    told = report(speakers=(who,), attributions=(said,), quotes=(), figures=(replace(MEN, attribution=said),))

    assert printed("table", told).split().count(name) == 2


def test_a_column_of_a_wide_table_is_no_wider_than_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    figures = printed("table", report(figures=(MEN,))).partition("Figure")[2].splitlines()

    assert len(figures[0]) < 80
    assert "   casualty_count   " in figures[2]


def test_a_table_leads_back_to_the_line_and_names_a_speaker_once(quoth: Callable[..., Any]) -> None:
    story = b"Rain again.\n\nAda Vale said it rained. She said 3 barns fell.\r\n\r\nBo Lind denied that cows drowned.\n"

    table = quoth("-f", "table", "-", stdin=story).out
    rows = [line.split() for line in table.partition(" Who ")[2].splitlines()]

    assert [row[-1] for row in rows if len(row) > 2][:4] == ["line", "3", "3", "5"]
    assert table.partition(" Who ")[2].count("Ada Vale") == 1
    assert table.index("Figure") < table.index(" Who ")


def test_a_table_bears_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    told = report()
    article = replace(told.article, title="Rain", author="Ada Vale", agency=None, published="2026-03-04")

    assert printed("table", replace(told, article=article)).startswith(
        f"{article.source}  Rain – Ada Vale, 2026-03-04\n"
    )


HOSTILE = [
    pytest.param("\x1b[31mred\x1b[0m", id="colours"),
    pytest.param("\x1b]52;c;ZXZpbA==\x07", id="the clipboard"),
    pytest.param("\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\", id="a hyperlink"),
    pytest.param("\x9b31mC1\x9b0m", id="C1 controls"),
    pytest.param("a\x08\x7f\x00b", id="backspace, delete, NUL"),
    pytest.param("\u202etxt.exe\u202c\u2066x\u2069", id="text turned around"),
    pytest.param("line\rover", id="a carriage return"),
    pytest.param("[red]markup[/red] [/nope] [link=http://evil.example]x[/link] :bomb:", id="Rich markup"),
    pytest.param("lone \ud800 surrogate", id="half a character"),
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
def test_no_article_can_steer_the_terminal(words: str, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = f"{words} said “{words}”"
    span = Span(0, len(words))
    speaker = Speaker(words, words, SpeakerType.PERSON, (span,))
    said = Attribution((Span(len(words) + 6, len(text)),), (), (span,), speaker=speaker)
    figure = Figure(span, span, 1, unit=words, per=words, counted=words, kind=words, attribution=said)
    hostile = Report(
        Article(text, words, agency=words),
        {"speakers": (speaker,), "attributions": (said,), "quotes": (Quote(span, speaker),), "figures": (figure,)},
    )

    shown = printed(form, hostile)
    plain = shown.replace("\x1b[", "") if form == "table" else shown  # our own colours, checked below

    assert not [char for char in plain if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)]
    assert not set(plain) & set("\u202e\u202c\u2066\u2069\ud800")
    assert "\x1b]" not in shown
    if form != "table":
        assert json.loads(dumps(words)) == words
    elif "markup" in words:
        assert "[/nope]" in shown
        assert ":bomb:" in shown


@given(st.text())
def test_printable_text_has_no_control_characters(text: str) -> None:
    assert all(char.isprintable() or char == " " or ord(char) > 160 for char in printable(text))


@given(st.recursive(st.text() | st.integers() | st.booleans() | st.none(), lambda each: st.lists(each, max_size=3)))
def test_json_is_made_safe_without_changing_its_value(value: Any) -> None:
    assert json.loads(dumps(value)) == value


@pytest.mark.parametrize(
    ("chosen", "destination", "terminal", "form"),
    [
        ("auto", None, True, "table"),
        ("auto", None, False, "jsonl"),
        ("auto", "out.json", True, "json"),
        ("auto", "out", True, "jsonl"),
        ("auto", "out.csv.gz", True, "csv"),
        ("json", "out.jsonl", True, "json"),
    ],
)
def test_auto_is_settled_by_where_the_output_goes(
    chosen: str, destination: str | None, terminal: bool, form: str
) -> None:
    assert settled(Format(chosen), destination, terminal=terminal) == form
