"""Articles with their reported speech marked in line: ``{s1:Ada Byron} {c1:said} {t1:it rained}``.

s is a source, c a cue and t a content; the number says which of them belong together. A source, a cue or a content
in pieces is marked piece by piece. A line ``====`` comes between two articles. All were written for quoth, about
events and people that do not exist, and were annotated by their writers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ARTICLES = Path(__file__).with_name("articles")
BETWEEN = "\n====\n"
MARK = re.compile(r"\{([sct])(\d+):|\}")

Spans = list[tuple[int, int]]  # characters


@dataclass(frozen=True)
class Report:
    """Where an article reports something: the characters of source, cue and content."""

    source: Spans = field(default_factory=list)
    cue: Spans = field(default_factory=list)
    content: Spans = field(default_factory=list)


@dataclass(frozen=True)
class Marked:
    """An article and what it reports."""

    text: str
    reports: list[Report]


def marked_articles(folder: Path = ARTICLES) -> Iterator[Marked]:
    """Yield the articles of all files of a folder. Raises ValueError where marks do not nest."""
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split(BETWEEN):
            yield unmarked(block.strip("\n"))


def unmarked(block: str) -> Marked:
    """Return one article without its marks. Raises ValueError where marks do not nest."""
    pieces: list[str] = []
    opened: list[tuple[str, str, int]] = []
    reports: dict[str, Report] = {}
    length = at = 0
    for mark in MARK.finditer(block):
        pieces.append(block[at : mark.start()])
        length, at = length + mark.start() - at, mark.end()
        if mark[1]:
            opened.append((mark[1], mark[2], length))
        elif opened:
            part, number, start = opened.pop()
            report = reports.setdefault(number, Report())
            {"s": report.source, "c": report.cue, "t": report.content}[part].append((start, length))
        else:
            raise ValueError(f"A brace closes nothing after {block[max(0, mark.start() - 40) : mark.end()]!r}.")
    if opened:
        raise ValueError(f"A mark is not closed: {opened[-1][:2]}.")
    return Marked("".join(pieces) + block[at:], list(reports.values()))
