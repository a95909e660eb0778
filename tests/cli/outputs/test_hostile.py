"""Files with hostile names and contents, from the command line to every form."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.outputs import Format, Style, writer_for
from quoth.cli.outputs.formats import WRITTEN
from quoth.cli.terminal.printable import CONTROLS

from .hostile import DANGEROUS, RECORD

NAMES = [
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "=1+1",
    "+cmd|' ",
    "@SUM(1)",
    "\x1b[31mred\x1b[0m",
    "two\nlines\tand tabs\r",
    "`code` [x](javascript:alert(1))",
    "a & b; $(touch pwned); `touch pwned`",
    "'); DROP TABLE articles; --",
    "\u202etxt.exe",
    "#12",
    "%2e%2e",
]
# cells of a sheet have a test of their own; lists of names go to other programs, which need them as they are
OTHERWISE = (Format.CSV, Format.TSV, Format.COUNT, Format.NAMES)
ARTICLE = (
    "<script>alert(1)</script> Ada Byron said that =1+1 and \x1b]52;c;x\x07 300 men had left.\n\n"
    "“<b>It</b> rained\x1b[31m, -5 degrees,” she added. @SUM(1) | [x](javascript:alert(1)) `code`\n"
)


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize("form", [form for form in WRITTEN if not form.row.needs_path and form not in OTHERWISE])
def test_nothing_steers_the_terminal(form: str, stories: Path, quoth: Callable[..., Any]) -> None:
    ran = quoth("-f", form, stories)

    assert (ran.code, ran.err) == (0, "")
    assert not CONTROLS.search(re.sub("[\n\t]" if form == "html" else "\n", "", ran.out))


def test_no_cell_is_a_formula(stories: Path, quoth: Callable[..., Any]) -> None:
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        ran = quoth("-f", form, stories)
        rows = list(csv.reader(io.StringIO(ran.out, newline=""), delimiter=delimiter, strict=True))

        assert ran.code == 0
        assert len({row[0] for row in rows}) == len(NAMES) + 2
        cells = {value for row in rows for value in row} - {"-5"}
        assert not [value for value in cells if len(value) > 1 and value[0] in DANGEROUS]
        assert not CONTROLS.search(re.sub("[\r\n\t]", "", ran.out))


def test_markup_stays_text(stories: Path, quoth: Callable[..., Any]) -> None:
    page = quoth("-f", "html", stories).out

    assert not re.search(r"<(script|img|svg|b>It)", page)
    assert not re.search(r"<[^>]* on\w+=", page)
    assert page.count("<article ") == len(NAMES) + 1


def test_files_are_written_where_they_should_be_and_nowhere_else(stories: Path, quoth: Callable[..., Any]) -> None:
    for form, name in (("sqlite", "found.db"), ("brat", "brat"), ("json", "found.json")):
        assert quoth("-f", form, "-o", name, stories).code == 0

    assert sorted(each.name for each in Path().iterdir()) == ["brat", "found.db", "found.json", "stories"]
    assert len(list(Path("brat").glob("*.ann"))) == len(NAMES) + 1
    with closing(sqlite3.connect("found.db")) as database:
        ((count,),) = database.execute("SELECT count(*) FROM articles").fetchall()
    assert count == len(NAMES) + 1
    sources = [article["source"] for article in json.loads(Path("found.json").read_text())["articles"]]
    assert len(set(sources)) == len(NAMES) + 1


def test_outputs_with_hostile_names_are_written_and_verified(stories: Path, quoth: Callable[..., Any]) -> None:
    (stories / os.fsdecode(b"caf\xe9.txt")).unlink()  # a name that no text can hold cannot be found again
    for name in ("=1+1.json", "<b>.jsonl", "\x1b[31mred.json"):
        assert quoth("-o", name, stories).code == 0
        ran = quoth("verify", f"./{name}")
        assert (ran.code, ran.err) == (0, "")
        assert len(ran.out.splitlines()) == len(NAMES)
        assert not CONTROLS.search(ran.out.replace("\n", ""))


@pytest.mark.parametrize("columns", ["0", "00", "100000", "9" * 5000])
def test_a_width_that_is_none_counts_as_unknown(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert "Ada Byron" in "".join(writer_for(Format.TABLE, Style())([RECORD]))
