"""SQLite: a database of findings that grows run by run, ready for Datasette.

Each article is one transaction, whole or not at all: what a broken-off run had finished stays. An article met
again, by its source, takes the place of the one that was there. Ids carry the article's number: ``12-a4``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from ....extractors.base import QuothError
from ...record import OWN, Record, extractors_in, text_of
from ...record.fields import KINDS, Field
from ...record.names import file_and_numbers
from ...terminal.messages import tell
from ...terminal.printable import REPLACEMENT
from ..objects.json_text import dumps
from .rows import context_of, extent_of
from .sqlite_tables import kept, statements

PATIENCE = 30.0  # seconds to wait for another writer
_UNWRITABLE = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)  # half characters, which UTF-8 does not have


class UnsuitableDatabase(QuothError):
    """The file to add to is not a database of ours, or cannot be written."""

    code = "unsuitable-database"

    def __init__(self, path: Path, why: object) -> None:
        super().__init__(f"'{path}' cannot be added to as a database of findings: {why}.")


def keep(records: Iterable[Record], path: Path) -> None:
    """Add each article to the database, as soon as it is read. Raises UnsuitableDatabase."""
    replaced: list[str] = []
    with closing(_opened(path)) as database:
        for record in records:
            try:
                with database:
                    database.execute("BEGIN IMMEDIATE")
                    replaced += _add(database, record)
            except sqlite3.Error as why:
                raise UnsuitableDatabase(path, why) from why
    if replaced:
        tell(_replacing(path, replaced))


def _replacing(path: Path, sources: list[str]) -> str:
    """What to say of articles whose text is another one than the database had under their names."""
    many = f"{len(sources)} articles, the first of them" if len(sources) > 1 else "One article,"
    return f"{many} '{sources[0]}', had another text in '{path}': the new one has taken its place."


def _opened(path: Path) -> sqlite3.Connection:
    """The database with our tables in it. Another's tables of the same names are refused before anything is done."""
    database = None
    try:
        database = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        database.execute("PRAGMA foreign_keys = ON")
        if strange := _strange_table(database):
            raise UnsuitableDatabase(path, f"its table '{strange}' has other columns than ours")
        database.executescript("".join(statements()))
    except (sqlite3.Error, UnsuitableDatabase) as why:
        if database:
            database.close()
        raise why if isinstance(why, UnsuitableDatabase) else UnsuitableDatabase(path, why) from why
    return database


def _strange_table(database: sqlite3.Connection) -> str | None:
    """A table with the name of one of ours and other columns."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript("".join(statements()))
        ours, found = _columns(fresh), _columns(database)
    return next((name for name in ours if name in found and ours[name] != found[name]), None)


def _columns(database: sqlite3.Connection) -> dict[str, list[str]]:
    tables = database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    query = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    return {name: [column for (column,) in database.execute(query, (name,))] for (name,) in tables}


def _add(database: sqlite3.Connection, record: Record) -> list[str]:
    """Add an article with its findings; the name of one that takes the place of another text is given back."""
    about = {key: record[key] for key in ("source", "title", "author", "published", "agency")}
    about["text"] = text_of(record)
    named = {"name": record["title"] or record["source"], "article_id": record["id"]}
    place, is_other = _vacated(database, record)
    row = {"id": place} | named | about
    article = _insert(database, "articles", row)
    for table, row in _rows(record, article):
        _insert(database, table, {"article": article} | row if table != "mentions" else row)
    return [record["source"]] if is_other else []


def _vacated(database: sqlite3.Connection, record: Record) -> tuple[int | None, bool]:
    """The number of the article that this one replaces, which is deleted with its findings; None for a new one.

    The second says whether its text was another one.

    Standard input has no name to know an article by: only the very same text is the same article.
    """
    source, text = _stored(record["source"]), _stored(text_of(record))
    known = database.execute("SELECT id, text FROM articles WHERE source = ? ORDER BY id", (source,)).fetchall()
    same = [number for number, other in known if other == text or file_and_numbers(source)[0] != "-"]
    database.executemany("DELETE FROM articles WHERE id = ?", [(number,) for number in same])
    return (same[0] if same else None), any(number in same and other != text for number, other in known)


def _rows(record: Record, article: int) -> Iterator[tuple[str, Record]]:
    """Yield the rows of an article's findings with their tables."""
    found = {finding["id"]: f"{article}-{finding['id']}" for name in OWN for finding in record[name]}
    for name in extractors_in(record):
        for finding in record[name]:
            yield from _own(name, finding, found, text_of(record)) if name in OWN else _other(name, finding, article)
    for error in record["errors"]:
        yield "errors", error


def _own(name: str, finding: Record, found: dict[str, str], text: str) -> Iterator[tuple[str, Record]]:
    """Yield the row of a finding of ours. Findings that were not extracted are not referred to."""
    row = {field.name: _kept_value(field, finding, found) for field in kept(KINDS[name])} | {"id": found[finding["id"]]}
    row |= context_of(finding)
    if name == "speakers":
        yield name, row
        for start, end in finding["mentions"]:
            yield "mentions", {"speaker_id": row["id"], "text": text[start:end], "start": start, "end": end}
        return
    row |= _extent(name, finding)
    if name == "attributions":
        row["spans"] = dumps(finding["spans"])
    if name == "figures":
        number = finding["spans"]["number"]
        row |= {"number_start": number[0][0], "number_end": number[-1][1]}
    yield name, row


def _kept_value(field: Field, finding: Record, found: dict[str, str]) -> Any:
    value = finding.get(field.name)  # records of an earlier run into a folder may lack it
    if field.refers_to:
        return found.get(value) if value else None
    return dumps(value) if isinstance(value, list) else value


def _other(name: str, finding: Record, article: int) -> Iterator[tuple[str, Record]]:
    row = {"id": f"{article}-{finding['id']}", "extractor": name, "text": finding["text"]}
    yield "others", row | {"finding": dumps(finding)} | _extent(name, finding) | context_of(finding)


def _extent(name: str, finding: Record) -> Record:
    start, end = extent_of(name, finding)
    return {"start": start, "end": end}


def _insert(database: sqlite3.Connection, table: str, row: Record) -> int:
    """Add a row and return its number. Names of tables and columns are ours, never an article's."""
    columns = ", ".join(f'"{column}"' for column in row)
    values = [_stored(value) for value in row.values()]
    places = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", values).lastrowid or 0


def _stored(value: Any) -> Any:
    return value.translate(_UNWRITABLE) if isinstance(value, str) else value
