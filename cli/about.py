"""The command ``extractors``: what is installed, which version, and whose it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from ..extractors.registry import registered
from .destination import deliver
from .outputs import Format, settled
from .outputs.json_text import dumps
from .outputs.printable import printable
from .record import Record


def list_extractors(chosen: Format) -> int:
    """Print the installed extractors, in the order they run, and return the exit code."""
    found = [{"name": each.name, "version": each.version, "origin": each.origin} for each in registered().values()]
    form = settled(chosen, None, terminal=sys.stdout.isatty())
    if form is Format.TABLE:
        deliver(_columns(found), for_people=True)
    elif form is Format.JSON:
        deliver([dumps(found) + "\n"])
    else:
        deliver(dumps(each) + "\n" for each in found)
    return 0


def _columns(found: list[Record]) -> Iterator[str]:
    rows = [["extractor", "version", "origin"], *([printable(str(cell)) for cell in each.values()] for each in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
