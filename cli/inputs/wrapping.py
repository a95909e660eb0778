"""Lines -> paragraphs, for text whose lines were broken to fit a width: mails and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import paragraphs

QUOTED = re.compile(r"(?:>[ \t]?)+")
ITEM = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]")
NARROWEST, WIDEST = 50, 100
FULL = 0.72


def unwrapped(text: str) -> str:
    """The text with its broken lines joined; where lines end early, as after a heading, they stay apart."""
    lines = [QUOTED.sub("", line.rstrip("\r").replace("\u00a0", " ")) for line in text.split("\n")]
    width = max((len(line.rstrip()) for line in lines), default=0)
    if width > WIDEST or width < NARROWEST:  # nobody broke these
        return paragraphs(lines)
    return paragraphs(" ".join(group) for group in _groups(lines, width))


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
    return line.endswith(" ") or len(line.rstrip()) >= FULL * width
