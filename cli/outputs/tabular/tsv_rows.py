"""TSV: as CSV, with tabs, and every finding on one line, for ``cut`` and ``awk``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...record import Record
from .csv_rows import cell
from .rows import all_columns, rows_of

_BREAKS = re.compile("[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def write(records: Iterable[Record], *, raw: bool = False, columns: Sequence[str] = ()) -> Iterator[str]:
    """Yield a line of column names, then each article's rows in one part.

    Tabs and line breaks in a text become spaces. A cell with a quotation mark is quoted as in CSV, so that
    spreadsheets and data frames read it right.
    """
    shown = columns or tuple(all_columns())
    yield "\t".join(shown) + "\n"
    for record in records:
        rows = rows_of(record)
        yield "".join("\t".join(_quoted(cell(value, raw=raw)) for value in map(row.get, shown)) + "\n" for row in rows)


def _quoted(text: str) -> str:
    text = _BREAKS.sub(" ", text)
    return '"' + text.replace('"', '""') + '"' if '"' in text else text
