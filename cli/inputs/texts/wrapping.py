"""Lines -> paragraphs, for text whose lines were broken to fit a width: mails and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..reading import paragraphs

QUOTED = re.compile(r"^(?:>[ \t]?)+(?!\d)")  # ">60" is a number, wherever the line was broken
ITEM = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]")
NARROWEST, WIDEST = 50, 100
FULL = 0.72
MOST_LONGER = 0.1  # of the lines


def unwrapped(text: str) -> str:
    """The text with its broken lines joined; where lines end early, as after a heading, they stay apart.

    What is quoted in an answer was broken by another program, to another width.
    """
    lines = [line.rstrip("\r").replace("\u00a0", " ") for line in text.split("\n")]
    parts = groupby(lines, key=lambda line: QUOTED.match(line) is not None)
    return paragraphs(group for _, part in parts for group in _joined([QUOTED.sub("", line) for line in part]))


def _joined(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs of lines that were broken to one width, or the lines that were not."""
    width = _width_of(lines)
    if width is None:
        yield from lines
    else:
        yield from (" ".join(group) for group in _groups(lines, width))


def _width_of(lines: list[str]) -> int | None:
    """The width that the lines were broken to fit; an address or a heading that could not be broken does not count."""
    sizes = [len(line.rstrip()) for line in lines if max(map(len, line.split()), default=NARROWEST) < NARROWEST]
    fitting = [size for size in sizes if size <= WIDEST]
    width = max(fitting, default=0)
    return width if width >= NARROWEST and len(sizes) - len(fitting) <= MOST_LONGER * len(sizes) else None


def _groups(lines: list[str], width: int) -> Iterator[list[str]]:
    group: list[str] = []
    for line in lines:
        if not line.strip() or ITEM.match(line):
            yield group
            group = []
        if not line.strip():
            continue
        group.append(line)
        if not _was_broken(line, width):
            yield group
            group = []
    yield group


def _was_broken(line: str, width: int) -> bool:
    """Whether a line looks as if it went on: format=flowed says so by a space, others by having filled the width."""
    return line.endswith(" ") or FULL * width <= len(line.rstrip()) <= width
