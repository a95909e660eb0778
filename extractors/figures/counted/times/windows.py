"""Times in which things happened or did not, and which nothing lasted.

Finds:        "In the past *24 hours* guns shelled the port."   "It snowed for the first time in *nine years*."
              "The price is the lowest in *nine years*."
Leaves alone: "Over the past *nine years* they built a dam."   "The first strike in *nine years* ended."
              "He fell in the last *nine minutes* of the match."
"""

from __future__ import annotations

from ....words.modifiers import listed
from ...numbers.tokens import Words
from ...quantities.quantity import Quantity


def is_window(words: Words, quantity: Quantity) -> bool:
    """Whether a time only says how long nothing like it had happened, or when something did."""
    if quantity.dimension != "time" or quantity.role == "age" or words.low(quantity.last) == "of":
        return False
    before = words.low(quantity.first - 1)
    if before in ("in", "for"):
        superlative = before == "in" and is_superlative(words, quantity.first - 2)
        return superlative or is_first_time(words, quantity.first - 1)
    return quantity.unit in listed("units_of_windows") and is_just_past(words, quantity.first - 1)


def is_first_time(words: Words, i: int) -> bool:
    """As in "for the first time in nine years"."""
    return words.low(i - 1) == "time" and words.low(i - 2) in ("first", "only")


def is_superlative(words: Words, i: int) -> bool:
    """As in "the lowest in nine years": an adjective with no noun after it."""
    irregular = words.low(i) in ("least", "most", "worst")
    superlative = irregular or (words.low(i).endswith("est") and words.low(i) not in listed("no_superlatives"))
    return superlative and words.low(i - 1) in listed("before_superlatives")


def is_just_past(words: Words, i: int) -> bool:
    """As in "in the past 24 hours", "within the last nine days"."""
    first = i - 1 - (words.low(i - 1) == "the")
    return words.low(i) in ("last", "past", "previous") and words.low(first) in ("in", "within")


def is_period(words: Words, i: int) -> bool:
    """Whether a time only says when: "in the past three weeks"; "for the past three weeks" lasts."""
    if words.low(i - 1) not in listed("before_periods"):
        return False
    return words.low(i - 2 - (words.low(i - 2) in ("the", "these", "those"))) in listed("when_of_periods")
