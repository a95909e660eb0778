"""How many findings each article has, as ``grep -c`` prints it: ``a.txt:12``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..record import Record, extractors_in
from .names import one_line


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield a line for each article with a finding; speakers are not counted, for they are in what they say."""
    for record in records:
        count = sum(len(record[name]) for name in extractors_in(record) if name != "speakers")
        if count:
            yield f"{one_line(record['source'])}:{count}\n"
