"""CSV: one finding a row, safe to open in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...record import Record
from ...terminal.printable import CONTROLS, REPLACEMENT
from .rows import all_columns, rows_of

# CWE-1236. A sign that is alone is no formula; an article read from standard input is called "-".
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠](?s:.)")
# Read with semicolons, our quotation marks are in the middle of a cell and protect nothing (OWASP, CSV injection).
_INNER = re.compile("([;\t\r\n][ ]*)(?=[=+\\-@＝＋－＠])")
_NEGATIVE = re.compile(r"-[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", re.IGNORECASE)
# The semicolon separates columns in half of Europe: unquoted, what follows it would begin a cell there.
_QUOTED = re.compile('[",;\t\r\n]|^\\s|\\s$')
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def write(records: Iterable[Record], *, raw: bool = False, columns: Sequence[str] = ()) -> Iterator[str]:
    """Yield a line of column names, then each article's rows in one part.

    What a spreadsheet would calculate, at the beginning of a text or after a semicolon in it, gets an apostrophe in
    front, and control characters are replaced; ``raw`` leaves the words as they are. Numbers are numbers, and what is
    unknown is empty.
    """
    shown = columns or tuple(all_columns())
    yield ",".join(shown) + "\n"
    for record in records:
        rows = rows_of(record)
        yield "".join(",".join(quoted(cell(value, raw=raw)) for value in map(row.get, shown)) + "\n" for row in rows)


def cell(value: object, *, raw: bool = False) -> str:
    """A value as text of a cell, before any quoting."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if raw:
        return _UNWRITABLE.sub(REPLACEMENT, value)
    text = CONTROLS.sub(lambda control: control[0] if control[0] in "\t\r\n" else REPLACEMENT, value)
    text = text[:1] + _INNER.sub(r"\1'", text[1:])
    return f"'{text}" if _FORMULA.match(text) and not _NEGATIVE.fullmatch(text) else text


def quoted(text: str) -> str:
    """A cell as it is written: in quotation marks where something in it could end the cell."""
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
