"""Text whose lines are folded at some column, as wires, mail and terminals give it, read as paragraphs.

A folded line is full: the first word of the next would not have gone onto it. A text is folded if most of its line
ends are of that kind and few of them end a sentence. Lists, tables, verse, turns, headings and blocks keep their lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from ..words.lists import word_list
from .datelines import DATED
from .items import ITEM
from .lines import turns_in

LINE = re.compile(r"[^\r\n]+")
LINE_ENDS = frozenset({"\n", "\r\n", "\r"})
LEAD = re.compile(r"[ \t]*(?:>[ \t]?)*")
FIRST_WORD = re.compile(r"\S+")
LAST_WORD = re.compile(r"[^\W\d_]{1,20}$")
BULLET = re.compile(r"[•·▪●◦*]\s")
LIKE_BULLET = re.compile(r"(?:[–—-]|\d{1,2}[.)])\s")  # or what a fold has left of "the dam - an old one - broke"
COLUMNS = re.compile(r"\S(?:\t| {4,})\S|\|.*\|")
STOPS = frozenset('.?!:…”"’»')

NARROWEST, WIDEST = 40, 132  # columns
SLACK = 0.2  # of the width: what a careful folder leaves free to even out its lines
SENTENCE = 4  # words, with which a line is more than the name of a number
MOST = 0.6  # of the line ends


class Row(NamedTuple):
    """A line that is not blank: where it begins, where its words do, after indentation and ">", and its end."""

    start: int
    words: int
    end: int
    text: str

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return self.end - self.start

    @property
    def lead(self) -> str:
        """What comes before its words."""
        return self.text[self.start : self.words]

    @property
    def is_open(self) -> bool:
        """Whether no sentence ends with the line."""
        return self.text[self.end - 1] not in STOPS

    @property
    def starts_small(self) -> bool:
        """Whether its first letter is a small one."""
        return self.text[self.words].islower()

    def matches(self, pattern: re.Pattern[str]) -> bool:
        """Whether its words begin so."""
        return pattern.match(self.text, self.words, self.end) is not None


class Fold(NamedTuple):
    """Two lines, one right below the other, that may belong to one paragraph."""

    above: Row
    below: Row

    @property
    def reach(self) -> int:
        """How wide the line above would be with the first word of the one below."""
        word = FIRST_WORD.match(self.below.text, self.below.words, self.below.end)
        return self.above.width + 1 + (len(word.group()) if word else 0)

    def is_full(self, width: int) -> bool:
        """Whether the first word below does not go onto the line above in so many columns."""
        return self.above.width <= width < self.reach


def unfolded(text: str) -> str:
    """The text as it is to be read: line ends within a paragraph are spaces, and no character has moved."""
    parts, at = [], 0
    for fold in soft_folds(text):
        parts += [text[at : fold.above.end], " " * (fold.below.words - fold.above.end)]
        at = fold.below.words
    return "".join((*parts, text[at:])) if parts else text


def soft_folds(text: str) -> Iterator[Fold]:
    """Yield the line ends that are mere folds, in order."""
    if "\n" not in text and "\r" not in text:
        return
    rows, folds = rows_and_folds(text)
    turns = {turn.label.start for turn in turns_in(text)}
    folds = [fold for fold in folds if may_fold(fold, turns)]
    width = width_of(rows, folds)
    cut: Row | None = None  # that goes on a sentence of the line above
    for fold in folds:
        if is_soft(fold, width) if width else is_unfinished(fold) or (fold.above is cut and ends_in_word(cut)):
            yield fold
            cut = fold.below


def rows_and_folds(text: str) -> tuple[list[Row], list[Fold]]:
    """The lines that hold something, and the pairs of them between which no empty line lies."""
    rows: list[Row] = []
    folds: list[Fold] = []
    after = 0  # where the line before ends
    for found in LINE.finditer(text):
        lead = LEAD.match(text, *found.span())
        words, end = lead.end() if lead else found.start(), found.start() + len(found.group().rstrip())
        if words < end:
            row = Row(found.start(), words, end, text)
            if rows and text[after : row.start] in LINE_ENDS:
                folds.append(Fold(rows[-1], row))
            rows.append(row)
            after = found.end()
    return rows, folds


def may_fold(fold: Fold, turns: set[int]) -> bool:
    """Whether no sign, no indentation and no column sets the lower line off from the upper one."""
    above, below = fold
    if (
        below.words in turns
        or below.matches(BULLET)
        or below.matches(DATED)
        or (above.matches(ITEM) and below.matches(ITEM))
        or any(COLUMNS.search(row.text, row.words, row.end) for row in fold)
    ):
        return False
    if below.matches(LIKE_BULLET) and not (above.is_open and above.text[above.end - 1] != ";"):
        return False
    if above.lead.count(">") != below.lead.count(">"):
        return False
    deeper = len(below.lead.expandtabs()) > len(above.lead.expandtabs())
    return not deeper or above.matches(BULLET) or above.matches(LIKE_BULLET)


def width_of(rows: list[Row], folds: list[Fold]) -> int:
    """The column at which a text is folded, 0 if it is not.

    Every full line is evidence for the widths between its own and that with one word more, every wider line evidence
    against them, and must be fewer. Of the full lines most must leave a sentence open, for paragraphs of a line each
    seldom do.
    """
    votes = [0] * (WIDEST + 2)
    for fold in folds:
        votes[min(max(fold.above.width, NARROWEST), WIDEST + 1)] += 1
        votes[min(max(fold.reach, NARROWEST), WIDEST + 1)] -= 1
    for row in rows:
        votes[WIDEST + 1 if row.width > WIDEST else NARROWEST] -= row.width > NARROWEST
        votes[min(max(row.width, NARROWEST), WIDEST + 1)] += NARROWEST < row.width <= WIDEST
    scores = list(accumulate(votes))[: WIDEST + 1]
    width = max(range(NARROWEST, WIDEST + 1), key=lambda width: (scores[width], -width))
    full = [fold for fold in folds if fold.is_full(width)]
    is_folded = len(full) > MOST * len(folds) and sum(fold.above.is_open for fold in full) >= MOST * len(full)
    wider = sum(row.width > width for row in rows)
    return width if is_folded and len(full) > wider else 0


def is_soft(fold: Fold, width: int) -> bool:
    """Whether a line end of a folded text lies in a paragraph: the line is full, or nearly so and leaves one open."""
    nearly = (1 - SLACK) * width <= fold.above.width <= width
    return fold.is_full(width) or (nearly and fold.above.is_open and goes_on(fold.below))


def goes_on(row: Row) -> bool:
    """Whether a line begins in the middle of a sentence: with a small letter or a digit."""
    first = row.text[row.words]
    return first.islower() or first.isdigit()


def ends_in_word(row: Row) -> bool:
    """Whether a line ends with a word or a comma."""
    last = row.text[row.end - 1]
    return last.isalnum() or last == ","


def is_unfinished(fold: Fold) -> bool:
    """Whether a line is plainly cut in the middle of a sentence, in a text too short to know its columns."""
    above = fold.above
    if not goes_on(fold.below) or not ends_in_word(above):
        return False
    last = LAST_WORD.search(above.text[max(above.words, above.end - 20) : above.end])
    has_number = above.text[above.end - 1].isdigit() and len(above.text[above.words : above.end].split()) >= SENTENCE
    return (
        above.width >= NARROWEST
        or (has_number and fold.below.starts_small)
        or (last is not None and last.group().lower() in unfinished())
    )


@cache
def unfinished() -> frozenset[str]:
    """Words with which no line ends but a folded one."""
    return word_list("layouts/unfinished.txt")
