"""Ages by the decade: "a welder in his 40s", "in her early sixties"; not "in the sixties", "in the '90s".

| finds | leaves alone |
|---|---|
| in his 40s | in the 40s |
| in their late thirties | the thirties |
"""

from __future__ import annotations

from ...words.lists import function_words
from ...words.numbers import numerals
from ..numbers.tokens import Words
from .quantity import Quantity

PARTS = ("early", "late", "mid", "middle")


def decade_of_life(words: Words, i: int) -> Quantity | None:
    """The age that a word names by its decade, after a possessive; about that many years."""
    value, last = decade_at(words, i)
    first = i - 1
    first -= words.low(first) == "-"
    first -= words.low(first) in PARTS
    if (
        not value
        or words.low(first) not in function_words("personal_possessives")
        or words.low(first - 1) not in ("in", "into")
    ):
        return None
    return Quantity(
        i, last, i, last, value, "words", modifier="~", unit="year", dimension="time", role="age",
        rule="age-by-decade",
    )  # fmt: skip


def decade_at(words: Words, i: int) -> tuple[float, int]:
    """The tens that a word or numeral in the plural names, and where it ends; nothing for other words."""
    low = words.low(i)
    if words.is_numeral(i):
        plural = words.glued(i + 1) and words.low(i + 1) == "s"
        return (float(low), i + 2) if plural and len(low) == 2 and low[1] == "0" else (0.0, i)
    return (numerals().tens.get(low.removesuffix("ies") + "y", 0.0), i + 1) if low.endswith("ies") else (0.0, i)
