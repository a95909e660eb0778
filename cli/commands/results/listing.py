"""Lists of what there is: extractors, settings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from ...outputs import settled
from ...outputs.formats import Format
from ...outputs.objects.json_text import dumps
from ...record import Record
from ...terminal.destination import deliver
from ...terminal.printable import printable


def print_list(rows: list[Record], chosen: str) -> int:
    """Print the rows as a table or as JSON, and return the exit code."""
    form = settled(Format(chosen), None, terminal=sys.stdout.isatty())
    if form is Format.TABLE:
        deliver(_columns(rows), for_people=True)
    elif form is Format.JSON:
        deliver([dumps(rows) + "\n"])
    else:
        deliver(dumps(each) + "\n" for each in rows)
    return 0


def _columns(rows: list[Record]) -> Iterator[str]:
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"


def _cell(value: Any) -> str:
    if value in (None, "", []):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return printable(", ".join(value) if isinstance(value, list) else str(value))
