"""Half before an adjective or a participle, which is no fraction: "half-empty benches", "arrived half melted".

Finds:        "profit for the half year", "the half-yearly report", "left half empty", "a half-built bridge".

Leaves alone: "half the empty houses", "half of them", "half closed early", "cut by half and closed", "half a year".
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity


def is_half_of_adjective(words: Words, quantity: Quantity) -> bool:
    """Whether "half" belongs to the adjective or participle after it."""
    i, j = quantity.begin, quantity.end
    if words.low(i) == "half" and words.low(i - 1) in listed("halves_of_a_year") and words.low(i + 1) == "year":
        return True
    if words.low(j - 1) != "half" or j > i + 2 or quantity.unit is not None:
        return False
    tied = words.is_hyphen(j)
    low = words.low(j + tied)
    if low in listed("adjectives_after_half"):
        return True
    return tied and (low in listed("joined_to_half") or (low.endswith("ed") and len(low) > len("used")))
