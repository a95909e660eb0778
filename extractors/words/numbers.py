"""Words for numbers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .lists import toml


class Numerals(NamedTuple):
    """What number words are worth."""

    small: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    letters: dict[str, float]
    vague: dict[str, float]
    parts: dict[str, float]
    glyphs: dict[str, float]
    multiples: dict[str, float]


@cache
def numerals() -> Numerals:
    """Number words and their values."""
    read = toml("figures/numbers.toml")
    return Numerals(*({word: float(value) for word, value in read[key].items()} for key in Numerals._fields))
