"""Tables and lines -> the text that a terminal shows, in the colours that were asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rich.console import Console

from . import Color

COLORS: dict[Color, dict[str, Any]] = {
    Color.AUTO: {},
    Color.ALWAYS: {"force_terminal": True, "color_system": "standard", "no_color": False},
    Color.NEVER: {"force_terminal": False, "color_system": None},
}
_TRAILING_SPACE = re.compile(r" +$", re.MULTILINE)


def console_of(color: Color, environment: Mapping[str, str] | None = None) -> Console:
    """A console that prints words as they are; its width and its colours are as an ``environment`` says, else ours."""
    return Console(markup=False, emoji=False, highlight=False, _environ=environment, **COLORS[color])


def rendered(console: Console, *parts: Any) -> str:
    """The parts as the console prints them, without spaces at the ends of lines."""
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return _TRAILING_SPACE.sub("", captured.get())
