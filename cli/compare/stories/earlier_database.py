"""A database of findings, as ``-o found.db`` writes it -> records."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from ...record import OWN, Record
from .earlier_output import StrangeOutput

MAGIC = b"SQLite format 3\0"


def is_database(head: bytes) -> bool:
    """Whether a file that begins so is a database of SQLite."""
    return head.startswith(MAGIC)


def records_in_database(path: str) -> Iterator[Record]:
    """Yield the articles of a database in the order of their numbers. Raises StrangeOutput."""
    address = f"{Path(path).absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            database.row_factory = sqlite3.Row
            yield from _records(database)
    except sqlite3.Error as why:
        raise StrangeOutput(path, str(why)) from why


def _records(database: sqlite3.Connection) -> Iterator[Record]:
    mentions = defaultdict(list)
    for row in database.execute('SELECT speaker_id, start, "end" FROM mentions ORDER BY id'):
        mentions[row["speaker_id"]].append([row["start"], row["end"]])
    found = {name: _by_article(database, name) for name in OWN}
    for row in database.execute("SELECT * FROM articles ORDER BY id"):
        about = {key: row[key] for key in row.keys() if key not in ("id", "name", "article_id")}  # noqa: SIM118
        record: Record = about | {"id": row["article_id"], "errors": []}
        for name, rows in found.items():
            record[name] = [_finding(name, each, mentions) for each in rows.get(row["id"], ())]
        yield record


def _by_article(database: sqlite3.Connection, name: str) -> dict[int, list[Record]]:
    rows: dict[int, list[Record]] = defaultdict(list)
    order = "rowid" if name == "speakers" else "start"
    for row in database.execute(f"SELECT * FROM {name} ORDER BY article, {order}"):
        rows[row["article"]].append(dict(row))
    return rows


def _finding(name: str, row: Record, mentions: dict[str, list[Any]]) -> Record:
    """The finding of a row, its ids as they are in the article: ``a4`` of ``12-a4``."""
    short = {key: _short(row.get(key)) for key in ("id", "speaker_id", "attribution", "parent") if key in row}
    finding = {key: value for key, value in row.items() if key not in ("article", "start", "end")} | short
    if name == "speakers":
        return finding | {"mentions": mentions.get(row["id"], [])}
    if name == "attributions":
        spans, chain = json.loads(row["spans"]), json.loads(row["chain"])
        return finding | {"spans": spans, "chain": chain, "negated": bool(row["negated"])}
    spans = {"text": [[row["start"], row["end"]]]}
    if name == "figures":
        spans["number"] = [[row["number_start"], row["number_end"]]]
        finding["negated"] = bool(row.get("negated"))
    return finding | {"spans": spans}


def _short(name: Any) -> Any:
    return name.partition("-")[2] if isinstance(name, str) else name
