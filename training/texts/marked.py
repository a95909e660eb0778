"""Articles with their reported speech marked in line: ``{s1:Ada Byron} {c1:said} {t1:it rained}``.

s is a source, c a cue and t a content; the number says which of them belong together. A source, a cue or a content
in pieces is marked piece by piece. Some articles say who a source is, ``{s2|Ada Byron:she}``, and have their figures
marked with kind and what is counted, ``{f|troop_count|soldiers:some 300 soldiers}``. A line ``====`` comes between
two articles. All were written for quoth, about events and people that do not exist, and annotated by their writers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ARTICLES = Path(__file__).with_name("articles")
BETWEEN = "\n====\n"
MARK = re.compile(
    r"\{(?:(?P<part>[sct])(?P<number>\d+)(?:\|(?P<speaker>[^:{}]*))?|f\|(?P<kind>\w+)\|(?P<counted>[^:{}]*)):|\}"
)

Spans = list[tuple[int, int]]  # characters


@dataclass
class Report:
    """Where an article reports something: the characters of source, cue and content, and who the source is if told."""

    source: Spans = field(default_factory=list)
    cue: Spans = field(default_factory=list)
    content: Spans = field(default_factory=list)
    speaker: str | None = None


@dataclass(frozen=True)
class Figure:
    """A figure: its characters, its kind, and the words for what is counted, None where nothing is named."""

    start: int
    end: int
    kind: str
    counted: str | None


@dataclass(frozen=True)
class Marked:
    """An article, what it reports, and its figures, None where these are not marked."""

    text: str
    reports: list[Report]
    figures: list[Figure] | None = None


def marked_articles(place: Path = ARTICLES) -> Iterator[Marked]:
    """Yield the articles of a file, or of all files of a folder. Raises ValueError where marks do not nest."""
    for path in sorted(place.glob("*.txt")) if place.is_dir() else [place]:
        for block in path.read_text(encoding="utf-8").split(BETWEEN):
            yield unmarked(block.strip("\n"))


def unmarked(block: str) -> Marked:
    """Return one article without its marks. Raises ValueError where marks do not nest."""
    pieces: list[str] = []
    opened: list[tuple[re.Match[str], int]] = []
    reports: dict[str, Report] = {}
    figures: list[Figure] = []
    length = at = 0
    for mark in MARK.finditer(block):
        pieces.append(block[at : mark.start()])
        length, at = length + mark.start() - at, mark.end()
        if mark[0] != "}":
            opened.append((mark, length))
            continue
        if not opened:
            raise ValueError(f"A brace closes nothing after {block[max(0, mark.start() - 40) : mark.end()]!r}.")
        opening, start = opened.pop()
        if opening["kind"]:
            figures.append(Figure(start, length, opening["kind"], opening["counted"] or None))
        else:
            _add(reports.setdefault(opening["number"], Report()), opening, (start, length))
    if opened:
        raise ValueError(f"A mark is not closed: {opened[-1][0][0]!r}.")
    return Marked("".join(pieces) + block[at:], list(reports.values()), figures or None)


def _add(report: Report, opening: re.Match[str], span: tuple[int, int]) -> None:
    {"s": report.source, "c": report.cue, "t": report.content}[opening["part"]].append(span)
    report.speaker = opening["speaker"] or report.speaker
