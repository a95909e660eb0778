"""Lists of what there is: extractors, settings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

from ...outputs import settled
from ...outputs.formats import Format
from ...outputs.objects.json_text import dumps
from ...record import Record
from ...terminal.destination import deliver
from ...terminal.printable import printable

BETWEEN = "  "
NARROWEST = 20  # characters of the last column


def print_list(rows: list[Record], chosen: str) -> int:
    """Print the rows as a table or as JSON, and return the exit code."""
    form = settled(Format(chosen), None, terminal=sys.stdout.isatty())
    if form is Format.TABLE:
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        deliver(columns_of(rows, width), for_people=True)
    elif form is Format.JSON:
        deliver([dumps(rows) + "\n"])
    else:
        deliver(dumps(each) + "\n" for each in rows)
    return 0


def columns_of(rows: list[Record], room: int | None) -> Iterator[str]:
    """Yield the lines of a table; on a terminal the last column goes on below itself."""
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    *widths, last = (max(map(len, column)) for column in zip(*cells, strict=True))
    indent = sum(widths) + len(BETWEEN) * len(widths)
    if room is not None and room - indent >= NARROWEST:
        last = min(last, room - indent)
    for row in cells:
        before = BETWEEN.join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), ""])
        first, *more = wrap(row[-1], last, break_on_hyphens=False) or [""]
        yield (before + first).rstrip() + "\n"
        yield from (" " * indent + line + "\n" for line in more)


def _cell(value: Any) -> str:
    if value in (None, "", []):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return printable(", ".join(value) if isinstance(value, list) else str(value))
