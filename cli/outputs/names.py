"""The articles in which something was found, one a line: for ``xargs`` and loops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..record import Record, has_findings


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield the source of each article with a finding."""
    for record in records:
        if has_findings(record):
            yield f"{one_line(record['source'])}\n"


def one_line(source: str) -> str:
    """A name without the line breaks that a file's name may hold."""
    return " ".join(source.splitlines())
