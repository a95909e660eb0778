"""JSON Lines: one finding a line, each complete in itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...record import ABOUT, OWN, SCHEMA, Record, extractors_in, is_unread
from .json_text import dumps


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield an article's lines in one part, before the next article is read."""
    for record in records:
        yield "".join(dumps(line) + "\n" for line in lines_of(record))


def lines_of(record: Record) -> Iterator[Record]:
    """Yield the findings of one article flat, each with its type and article in front.

    A finding's own ``type`` is renamed: ``attribution_type``, ``speaker_type``. An ``article`` line leads:
    what is known of the article, and how many findings of each kind it has. An input that was not read has none.
    """
    if not is_unread(record):
        about = {key: record[key] for key in ABOUT if key in record and key != "source"}
        yield _line("article", record, about | {name: len(record[name]) for name in extractors_in(record)})
    for name, findings in record.items():
        if name in ABOUT:
            continue
        for finding in findings:
            yield _line("error" if name == "errors" else OWN.get(name, name), record, finding)


def _line(kind: str, record: Record, finding: Record) -> Record:
    flat = {f"{kind}_type" if key == "type" else key: value for key, value in finding.items()}
    return {"schema": SCHEMA, "type": kind, "article": record["source"], **flat}
