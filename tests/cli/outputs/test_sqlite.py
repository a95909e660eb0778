"""SQLite: a database that grows safely, run by run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from quoth.cli.outputs import Format, send
from quoth.cli.outputs.tabular.sqlite_database import UnsuitableDatabase, keep

from .hostile import HOSTILE, RECORD, UNREAD, hostile_record

SAMPLES = Path(__file__).parents[3] / "samples"
TABLES = ("articles", "speakers", "mentions", "attributions", "quotes", "figures", "others", "errors")


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return database.execute(query).fetchall()


def counts(path: Path) -> dict[str, int]:
    return {table: rows(path, f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "found.db"


def test_findings_are_rows_that_name_each_other(path: Path) -> None:
    keep([RECORD, UNREAD], path)

    assert counts(path) == dict(zip(TABLES, (2, 1, 1, 2, 1, 1, 1, 2), strict=True))
    assert rows(path, "SELECT id, speaker, speaker_id, parent, chain, negated, start, end FROM attributions") == [
        ("1-a1", "Ada Byron", "1-s1", None, '["Ada Byron"]', 0, 16, 31),
        ("1-a2", "Bo", None, "1-a1", '["Ada Byron", "Bo"]', 1, 27, 31),
    ]
    assert rows(path, "SELECT value, high, unit, attribution, number_start, number_end FROM figures") == [
        (-5, None, "ton", "1-a1", 24, 26)
    ]
    assert rows(path, "SELECT typeof(value) FROM figures") == [("integer",)]
    query = "SELECT substr(a.text, f.start + 1, f.end - f.start) FROM figures f JOIN articles a ON a.id = f.article"
    assert rows(path, query) == [("-5 tons",)]
    ((finding,),) = rows(path, "SELECT finding FROM others")
    assert json.loads(finding) == RECORD["date"][0]


def test_the_same_article_takes_its_own_place(path: Path) -> None:
    keep([UNREAD, RECORD], path)
    once = counts(path)
    keep([RECORD | {"figures": [], "title": "Again"}], path)

    assert counts(path) == once | {"figures": 0}
    assert rows(path, "SELECT id, source, title FROM articles ORDER BY id") == [
        (1, "gone.txt", None),
        (2, "a.txt", "Again"),
    ]
    assert rows(path, "SELECT id FROM speakers") == [("2-s1",)]


def test_another_text_under_the_same_name_is_reported(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep([RECORD], path)
    keep([RECORD | {"title": "Again"}], path)
    assert capsys.readouterr().err == ""

    keep([RECORD | {"text": f"{RECORD['text']} More."}], path)

    said = f"quoth: One article, 'a.txt', had another text in '{path}': the new one has taken its place.\n"
    assert capsys.readouterr().err == said
    assert len(rows(path, "SELECT id FROM articles")) == 1


def test_standard_input_is_the_same_article_only_with_the_same_text(path: Path) -> None:
    for text in (RECORD["text"], RECORD["text"], RECORD["text"] + " More."):
        keep([RECORD | {"source": "-", "text": text}], path)

    assert counts(path)["articles"] == 2


def test_an_article_is_there_whole_or_not_at_all(path: Path) -> None:
    broken = RECORD | {"source": "b.txt", "figures": [RECORD["figures"][0] | {"kind": None}]}

    with pytest.raises(UnsuitableDatabase, match=r"figures\.kind"):
        keep([RECORD, broken], path)

    assert rows(path, "SELECT source FROM articles") == [("a.txt",)]
    assert counts(path)["attributions"] == 2


def test_a_run_broken_off_keeps_what_it_finished(path: Path) -> None:
    def records() -> Iterator[dict[str, Any]]:
        yield RECORD
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keep(records(), path)

    assert counts(path)["articles"] == 1


def test_other_tables_of_the_users_are_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE notes (words)")
        database.execute("INSERT INTO notes VALUES ('mine')")
        database.commit()

    keep([RECORD], path)

    assert rows(path, "SELECT words FROM notes") == [("mine",)]
    assert counts(path)["articles"] == 1


@pytest.mark.parametrize("table", TABLES)
def test_tables_of_our_names_that_are_not_ours_are_refused(table: str, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"CREATE TABLE {table} (id, other)")
    before = path.read_bytes()

    with pytest.raises(UnsuitableDatabase, match=f"its table '{table}' has other columns"):
        keep([RECORD], path)

    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(path: Path, quoth: Callable[..., Any]) -> None:
    path.write_text("Dear diary, " * 100)
    before = path.read_bytes()

    ran = quoth("-o", path, SAMPLES / "talks.txt")

    assert (ran.code, ran.out) == (2, "")
    assert "cannot be added to as a database of findings: file is not a database." in ran.err
    assert path.read_bytes() == before


def test_no_article_can_do_anything_but_be_stored(path: Path) -> None:
    texts = [*HOSTILE, "'); DROP TABLE articles; --"]
    for _ in range(2):
        keep((hostile_record(text) for text in texts), path)

    stored = [(text.replace("\ud800", "\ufffd"),) * 2 for text in texts]
    assert rows(path, "SELECT source, agency FROM articles ORDER BY id") == stored
    assert rows(path, "SELECT s.name, role FROM speakers s JOIN articles a ON a.id = article ORDER BY a.id") == stored


def test_links_name_the_column_that_they_lead_to(path: Path) -> None:
    """Datasette cannot follow them otherwise."""
    keep([], path)
    links = [link for table in TABLES for link in rows(path, f"PRAGMA foreign_key_list({table})")]

    assert {link[4] for link in links} == {"id"}
    assert len(links) == 13


def test_the_command_needs_a_file_and_says_so(quoth: Callable[..., Any]) -> None:
    ran = quoth("-f", "sqlite", SAMPLES / "talks.txt")

    assert (ran.code, ran.out) == (2, "")
    assert "The format sqlite needs a file to write: name one with --output." in ran.err


def test_the_command_adds_what_json_lines_would_print(path: Path, quoth: Callable[..., Any]) -> None:
    lines = quoth("-f", "jsonl", SAMPLES / "talks.txt").lines
    for _ in range(2):
        assert quoth("-o", path, SAMPLES / "talks.txt").code == 0

    for table, kind in (("speakers", "speaker"), ("attributions", "attribution"), ("figures", "figure")):
        assert counts(path)[table] == sum(line["type"] == kind for line in lines)


def test_two_writers_wait_for_each_other(path: Path) -> None:
    def records() -> Iterator[dict[str, Any]]:
        yield RECORD
        send([RECORD | {"source": "c.txt"}], Format.SQLITE, str(path))
        yield RECORD | {"source": "b.txt"}

    keep(records(), path)

    assert rows(path, "SELECT source FROM articles ORDER BY id") == [("a.txt",), ("c.txt",), ("b.txt",)]
