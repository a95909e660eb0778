"""Printed lines of a PDF, those cut that run across columns because the file draws these row by row.

    We had no      overnight, the          We had no
    warning; it    engineer said.    ->    warning; it
    came                                   came
                                           overnight, the
                                           engineer said.

Leaves alone: columns drawn one after the other, tables, and lines with a gap of their own.

A gutter is a strip without letters that several rows have at one place, with running words on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

LEAST_ROWS = 4  # that have a gap below each other
LEAST_WORDS = 2.0  # on each side of a row, on average: a table has fewer
WIDE = 0.9  # of the height of a line: wider than a space between words
SAME_ROW = 0.3  # of the height of a line
MOST_GUTTERS = 12  # within each other; a newspaper has fewer


class Piece(NamedTuple):
    """Letters with no wide gap among them: the place of the first on the page, the words, and where they are."""

    start: int
    text: str
    left: float
    right: float
    bottom: float
    height: float


Row = list[Piece]  # what is on one baseline, from left to right
Gutter = tuple[float, float]  # its left and its right edge


def by_column(letters: PdfTextPage, lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page, each with the place of its first letter, those across columns cut and put in order."""
    rows = list(rows_of(letters, lines))
    ordered = list(in_columns(rows))
    if ordered == [piece for row in rows for piece in row]:
        yield from lines
    else:
        yield from ((piece.start, piece.text) for piece in ordered)


def rows_of(letters: PdfTextPage, lines: Sequence[tuple[int, str]]) -> Iterator[Row]:
    """Yield the pieces of each baseline, as far as they come after each other."""
    row: Row = []
    for start, text in lines:
        pieces = list(pieces_of(letters, start, text))
        if row and abs(pieces[0].bottom - row[-1].bottom) < SAME_ROW * row[-1].height and pieces[0].left > row[-1].left:
            row += pieces
        else:
            if row:
                yield row
            row = pieces
    if row:
        yield row


def pieces_of(letters: PdfTextPage, start: int, text: str) -> Iterator[Piece]:
    """Yield the parts of a line between its wide gaps."""
    last = letters.count_chars() - 1
    boxes: dict[int, tuple[float, float, float, float]] = {}

    def box(at: int) -> tuple[float, float, float, float]:
        if at not in boxes:
            boxes[at] = letters.get_charbox(min(start + at, last), loose=True)
        return boxes[at]

    def is_wide(at: int) -> bool:
        before, after = box(at - 1), box(at + 1)
        return after[0] - before[2] > WIDE * (before[3] - before[1])

    gaps = [at for at in range(1, len(text) - 1) if text[at] == " " and is_wide(at)]
    for first, end in pairwise([0, *gaps, len(text)]):
        words = text[first:end].strip()
        if words:
            at = text.index(words, first)
            left, bottom, _, top = box(at)
            yield Piece(start + at, words, left, box(at + len(words) - 1)[2], bottom, top - bottom)


def in_columns(rows: Sequence[Row], deepest: int = MOST_GUTTERS) -> Iterator[Piece]:
    """Yield the pieces of all rows; where rows have a gutter in common, those left of it before those right of it."""
    stretch: list[Row] = []
    gutter: Gutter | None = None
    for row in rows:
        narrower = narrowed(gutter, row)
        if stretch and narrower is None:
            yield from both_sides(stretch, gutter, deepest)
            stretch, narrower = [], narrowed(None, row)
        gutter = narrower
        if gutter is None:
            yield from row
        else:
            stretch.append(row)
    yield from both_sides(stretch, gutter, deepest)


def narrowed(gutter: Gutter | None, row: Row) -> Gutter | None:
    """What is left of a gutter beside the letters of one more row; None where these cross it."""
    if gutter is None:
        gaps = [(one.right, other.left) for one, other in pairwise(row)]
        return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    if any(piece.left < gutter[0] and piece.right > gutter[1] for piece in row):
        return None
    left = max((piece.right for piece in row if piece.left < gutter[0]), default=gutter[0])
    right = min((piece.left for piece in row if piece.left >= gutter[0]), default=gutter[1])
    narrow = (max(gutter[0], left), min(gutter[1], right))
    return narrow if narrow[0] < narrow[1] else None


def both_sides(rows: Sequence[Row], gutter: Gutter | None, deepest: int) -> Iterator[Piece]:
    """Yield the pieces of rows with a gutter, or row by row where they are too few or hold too few words."""
    if gutter is None:
        return
    sides = [([p for p in row if p.left < gutter[0]], [p for p in row if p.left >= gutter[0]]) for row in rows]
    full = [(words_of(left), words_of(right)) for left, right in sides if left and right]
    enough = (
        deepest > 0
        and len(full) >= LEAST_ROWS
        and all(sum(side) >= LEAST_WORDS * len(full) for side in zip(*full, strict=True))
    )
    if not enough:
        yield from (piece for row in rows for piece in row)
        return
    for side in zip(*sides, strict=True):
        yield from in_columns([row for row in side if row], deepest - 1)


def words_of(pieces: Row) -> int:
    """How many words some pieces have."""
    return sum(len(piece.text.split()) for piece in pieces)
