"""The commands ``extractors`` and ``config``: what is installed, and what is set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from ...extractors.registry import registered
from ..outputs import Format, settled
from ..outputs.json_text import dumps
from ..record import Record
from ..terminal.destination import deliver
from ..terminal.printable import printable


def list_extractors(chosen: Format) -> int:
    """Print the installed extractors, in the order they run, and return the exit code."""
    found = registered().values()
    return _print([{"name": each.name, "version": each.version, "origin": each.origin} for each in found], chosen)


def list_settings(command: Any, group: Any, chosen: Format) -> int:
    """Print each setting of a command with its value and where that is from, and return the exit code."""
    with command.make_context(command.name, [], parent=group) as context:
        rows = [
            {"setting": name, "value": _shown(context.params[param.name]), "from": _origin(param, context, group.obj)}
            for name, param in command.settings().items()
        ]
    return _print(rows, chosen)


def _shown(value: Any) -> Any:
    return [str(each) for each in value] if isinstance(value, list | tuple) else value


def _origin(param: Any, context: Any, files: dict[str, Any]) -> str:
    source = context.get_parameter_source(param.name).name
    if source == "ENVIRONMENT":
        return str(param.envvar)
    return str(files[param.name].path) if source == "DEFAULT_MAP" else "default"


def _print(rows: list[Record], chosen: Format) -> int:
    form = settled(chosen, None, terminal=sys.stdout.isatty())
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
