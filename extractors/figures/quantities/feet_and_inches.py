"""Lengths by their marks: 6'2", 300', 24"."""

from __future__ import annotations

from ...words.units import units
from ..numbers.cardinals import Number
from ..numbers.tokens import Words, value_of
from .quantity import Quantity

FEET, INCHES = ("'", "’", "′"), ('"', "”", "″")
SINGLE, DOUBLE = (("'", "‘"), ("'", "’")), (('"', "“"), ('"', "”"))
QUOTATION = {"'": SINGLE, "’": SINGLE, '"': DOUBLE, "”": DOUBLE}
BACK = 150  # words in which a quotation may have begun that the mark would close


def in_feet_and_inches(words: Words, number: Number) -> Quantity | None:
    """A number with a mark for feet or inches right after it, or with both; none where the mark closes a quotation."""
    i, j = number.first, number.last
    if number.shape not in ("digits", "share") or not words.is_numeral(i) or not words.glued(j):
        return None
    if words.low(j) in FEET and words.is_numeral(j + 1) and words.glued(j + 1):
        return height(words, number)
    mark = words.low(j)
    if mark not in FEET + INCHES or is_in_word(words, j + 1) or closes(words, j):
        return None
    unit = units()["feet" if mark in FEET else "inches"]
    return Quantity(
        i,
        j + 1,
        i,
        j,
        number.value,
        "digits",
        unit=unit.name,
        dimension="length",
        size=unit.size,
        rule="feet-and-inches",
    )


def height(words: Words, number: Number) -> Quantity | None:
    """Feet and inches: 6'2", in inches."""
    i, j = number.first, number.last
    feet, inches = number.value, value_of(words[j + 1].text)
    if not 0 < feet < 10 or inches is None or inches >= 12:
        return None
    end = j + 3 if words.low(j + 2) in INCHES and words.glued(j + 2) else j + 2
    return Quantity(
        i,
        end,
        i,
        j + 2,
        feet * 12 + inches,
        "digits",
        unit="inch",
        dimension="length",
        size=0.0254,
        rule="feet-and-inches",
    )


def is_in_word(words: Words, j: int) -> bool:
    """Whether a word or numeral goes on right after the mark: "the 90's"."""
    return words.glued(j) and words.kind(j) in ("word", "num")


def closes(words: Words, j: int) -> bool:
    """Whether a quotation that began in this paragraph may end with the mark at word ``j``."""
    opening, closing = QUOTATION.get(words.low(j), ((), ()))
    first = j
    while first > max(0, j - BACK) and words[first - 1].text.count("\n") < 2:
        first -= 1
    opened = False
    for k in range(first, j):
        after = words.glued(k) and words.kind(k - 1) in ("word", "num")
        if not opened:
            opened = words.low(k) in opening and not after
        elif words.low(k) in closing:
            opened = False
    return opened
