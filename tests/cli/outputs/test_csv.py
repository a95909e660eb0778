"""CSV and TSV: what spreadsheets, data frames and Unix tools make of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from quoth.cli.outputs import Format, Style, writer_for
from quoth.cli.outputs.tabular.rows import COLUMNS

from .hostile import DANGEROUS, FORMULAS, RECORD, hostile_record

BRIEFING = Path(__file__).parents[3] / "samples" / "briefing.txt"


def printed(form: str, *records: dict[str, Any], raw: bool = False) -> str:
    return "".join(writer_for(Format(form), Style(raw=raw))(records))


def read(text: str, *, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_a_finding_is_a_row_with_the_same_columns_whatever_it_is() -> None:
    rows = read(printed("csv", RECORD))

    assert [row["type"] for row in rows] == [
        "speaker",
        "attribution",
        "attribution",
        "quote",
        "figure",
        "date",
        "error",
    ]
    assert all(list(row) == list(COLUMNS) for row in rows)
    said, figure, date, error = rows[1], rows[4], rows[5], rows[6]
    assert (said["speaker"], said["cue_lemma"], said["attribution_type"]) == ("Ada Byron", "say", "mixed")
    assert (said["text"], said["start"], said["end"]) == ("we lost -5 tons", "16", "31")
    assert rows[2]["chain"] == "Ada Byron > Bo"
    assert (figure["value"], figure["high"], figure["modifier"], figure["unit"]) == ("-5", "", "=", "ton")
    assert (date["text"], date["more"]) == ("tons", '{"day": 3}')
    assert (error["text"], error["code"]) == ("Its findings are left out.", "extractor-failed")


def test_every_text_is_where_its_row_says() -> None:
    for row in read(printed("csv", RECORD, raw=True)):
        if row["start"] and row["type"] != "speaker":
            assert RECORD["text"][int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(form: str, text: str) -> None:
    out = printed(form, hostile_record(text))
    cells = [value for row in read(out, delimiter="," if form == "csv" else "\t") for value in row.values()]

    assert not [value for value in cells if len(value) > 1 and value[0] in DANGEROUS]
    if form == "csv":
        assert f"'{text}" in cells


def test_numbers_stay_numbers_and_lone_signs_are_left_alone() -> None:
    for text in ("-5", "-3.25", "-1e6", "-", "="):
        assert read(printed("csv", hostile_record(text)))[0]["article"] == text


@pytest.mark.parametrize("text", FORMULAS)
def test_raw_leaves_the_words_as_they_are(text: str) -> None:
    assert read(printed("csv", hostile_record(text), raw=True))[0]["article"] == text


def test_a_semicolon_begins_no_cell_where_it_separates_columns() -> None:
    sheet = printed("csv", hostile_record("we lost; =1+1;men\n@A1"))
    rows = list(csv.reader(io.StringIO(sheet, newline=""), delimiter=";"))

    assert not [cell for row in rows for cell in row if len(cell.strip()) > 1 and cell.strip()[0] in DANGEROUS]
    assert "we lost; '=1+1;men\n'@A1" in read(printed("csv", hostile_record("we lost; =1+1;men\n@A1")))[0].values()


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("raw", [True, False])
@given(text=st.text())
def test_any_text_is_one_cell(form: str, raw: bool, text: str) -> None:
    out = printed(form, hostile_record(text), raw=raw)
    rows = read(out, delimiter="," if form == "csv" else "\t")

    out.encode()
    assert len(rows) == 5
    assert all(list(row) == list(COLUMNS) for row in rows)
    if form == "tsv":
        assert len(out.splitlines()) == 6


WRITTEN = st.characters(categories=("L", "N", "Z", "P", "S"), exclude_characters="\u2028\u2029")
SIGNS = "=+-@＝＋－＠"  # which begin a formula


@given(text=st.text(WRITTEN.filter(lambda letter: letter not in SIGNS), min_size=1))
def test_a_harmless_text_comes_back_unchanged(text: str) -> None:
    (first, *_) = read(printed("csv", hostile_record(text)))

    assert first["article"] == text


@example(text="0;=")  # a formula where semicolons part cells
@given(text=st.text(WRITTEN, min_size=1))
def test_nothing_but_apostrophes_is_added(text: str) -> None:
    (first, *_) = read(printed("csv", hostile_record(text)))

    assert first["article"].replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_the_command_writes_as_many_rows_as_json_has_lines(
    form: str, delimiter: str, quoth: Callable[..., Any]
) -> None:
    rows = read(quoth("-f", form, BRIEFING).out, delimiter=delimiter)
    lines = quoth("-f", "jsonl", BRIEFING).findings

    assert [(row["type"], row["id"]) for row in rows] == [(line["type"], line["id"]) for line in lines]
    values = [line["value"] for line in lines if line["type"] == "figure"]
    assert [float(row["value"]) for row in rows if row["type"] == "figure"] == values
