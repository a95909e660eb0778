"""The words around findings: whole sentences, at offsets that hold, in every form that shows them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from quoth.cli.record.context import Context
from quoth.cli.record.schema import document_schema, line_schema
from quoth.extractors.base import Span

TEXT = "It rained. Ada slept.\n\nBo left. Cy wept."
SENTENCES = (Span(0, 10), Span(11, 21), Span(23, 31), Span(32, 40))
STORY = "It rained for days.\n\n“We lost 300 men,” said Ada Vale. “It was bad.” She wept.\n\nNobody came.\n"


@pytest.mark.parametrize(
    ("words", "count", "around"),
    [
        ("Ada", 0, "Ada slept."),
        ("Ada", 1, "It rained. Ada slept.\n\nBo left."),
        ("Ada", 9, TEXT),
        ("It", 0, "It rained."),
        ("wept.", 0, "Cy wept."),
        ("slept.\n\nBo", 0, "Ada slept.\n\nBo left."),
        ("\n\n", 0, "Ada slept.\n\n"),
    ],
)
def test_the_sentences_around_a_span(words: str, count: int, around: str) -> None:
    start = TEXT.index(words)
    span = Context(TEXT, SENTENCES, count).around(Span(start, start + len(words)))
    assert TEXT[slice(*span)] == around


def test_without_sentences_there_is_but_the_span() -> None:
    assert Context(TEXT, (), 3).around(Span(3, 9)) == Span(3, 9)


@pytest.mark.parametrize("count", ["0", "1", "99"])
def test_every_finding_carries_its_context(count: str, quoth: Callable[..., Any]) -> None:
    ran = quoth("-f", "json", "--with-text", "--context", count, "-", stdin=STORY.encode())

    (article,) = ran.articles
    jsonschema.validate(json.loads(ran.out), document_schema())
    found = [each for name in ("speakers", "attributions", "quotes", "figures") for each in article[name]]
    assert len(found) >= 4
    for each in found:
        ((start, end),) = each["spans"]["context"]
        assert article["text"][start:end] == each["context"]
    (figure,) = article["figures"]
    assert figure["context"] == {
        "0": "“We lost 300 men,” said Ada Vale.",
        "1": "It rained for days.\n\n“We lost 300 men,” said Ada Vale. “It was bad.”",
        "99": STORY.strip(),
    }[count]  # fmt: skip


def test_lines_and_rows_carry_it_too(quoth: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")

    ran = quoth("-f", "jsonl", "-C", "0", path)
    validator = jsonschema.Draft202012Validator(line_schema())
    assert all("context" in line for line in ran.findings)
    assert not [error for line in ran.lines for error in validator.iter_errors(line)]
    found = tmp_path / "found.jsonl"
    found.write_text(ran.out, encoding="utf-8")
    assert quoth("verify", found).code == 0

    rows = list(csv.DictReader(io.StringIO(quoth("-f", "csv", "-C", "0", path).out)))
    assert all(STORY[int(row["context_start"]) : int(row["context_end"])] == row["context"] for row in rows)
    assert all(row["context"] for row in rows)


def test_people_read_it_in_place_of_the_bare_words(quoth: Callable[..., Any]) -> None:
    table = quoth("-f", "table", "-C", "0", "--color", "always", "-", stdin=STORY.encode()).out
    assert "in the article" in table
    assert "\x1b[1m300 men\x1b[0m" in table

    notes = quoth("-f", "markdown", "-C", "0", "-", stdin=STORY.encode()).out
    assert "\n  > “We lost 300 men,” said Ada Vale." in notes


def test_a_page_shows_it_at_the_side(quoth: Callable[..., Any]) -> None:
    page = quoth("-f", "html", "-C", "0", "-", stdin=STORY.encode()).out

    assert "<q>“We lost 300 men,” said Ada Vale.</q>" in page
    assert "<q>" not in quoth("-f", "html", "-", stdin=STORY.encode()).out


def test_a_database_has_it(quoth: Callable[..., Any], tmp_path: Path) -> None:
    quoth("-C", "0", "-o", tmp_path / "found.db", "-", stdin=STORY.encode())
    with closing(sqlite3.connect(tmp_path / "found.db")) as database:
        for table in ("speakers", "attributions", "quotes", "figures"):
            rows = database.execute(f"SELECT context, context_start, context_end FROM {table}").fetchall()
            assert rows
            assert all(STORY[start:end] == context for context, start, end in rows)


def test_there_is_none_without_the_option(quoth: Callable[..., Any]) -> None:
    assert "context" not in quoth("-f", "json", "-", stdin=STORY.encode()).out


def test_colours_on_demand(quoth: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = STORY.encode()
    assert "\x1b[" in quoth("-f", "table", "--color", "always", "-", stdin=story).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in quoth("-f", "table", "-", stdin=story).out
    assert "\x1b[" not in quoth("-f", "table", "--color", "never", "-", stdin=story).out
    quoth("-f", "table", "-o", tmp_path / "found.txt", "-", stdin=story)
    assert "\x1b[" not in (tmp_path / "found.txt").read_text(encoding="utf-8")
