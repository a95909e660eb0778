"""Lengths that say how high above the sea something is or happens.

Finds:        "trains at 2,600 metres.", "snow fell above 1,200 metres", "a pass of 4,120 metres", "the road rises to
              1,121 metres", "at 1,100 metres (3,600 feet)".

Leaves alone: "won at 5,000 metres", "visibility was put at 800 metres", "at 900 metres from the shore".
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

LEAST = {"m": 1000, "foot": 3000}
NEAR = 15  # words to either side in which a race is named


def is_elevation(words: Words, quantity: Quantity) -> bool:
    """Whether a length of a kilometre or more is a place's, by the word before it and the end after it."""
    least = LEAST.get(quantity.unit or "")
    if least is None or quantity.value < least or not ends(words, quantity.last):
        return False
    elsewhere = listed("words_of_races") | listed("below_the_surface")
    if any(words.low(k) in elsewhere for k in range(quantity.first - NEAR, quantity.last + NEAR)):
        return False
    i = quantity.first
    if words.low(i) in ("about", "above", "around"):
        return words.low(i) == "above" or words.low(i - 1) == "at"
    if words.low(i - 1) == "(":
        return words.low(quantity.last) == ")" and is_converted(words, i - 1)
    if words.low(i - 1) == "to":
        return words.low(i - 2) in listed("climbing")
    if words.low(i - 1) == "of":
        return words.low(i - 2) in listed("raised_places")
    return words.low(i - 1) in ("at", "above")


def ends(words: Words, j: int) -> bool:
    """Whether nothing that is so long, and nothing that is so far away, comes next."""
    if words.kind(j) in ("mark", "end"):
        return not words.is_hyphen(j)
    return words.low(j) in listed("after_elevations")


def is_converted(words: Words, bracket: int) -> bool:
    """As in "at 1,100 metres (3,600 feet)": the length before a bracket stands after "at" or "above"."""
    k = bracket - 2
    while words.is_numeral(k) or words.low(k) in ("about", "around"):
        k -= 1
    return words.low(k) in ("at", "above") or (
        words.low(k) == "of" and words.low(k - 1) in ("altitude", "elevation", "height")
    )
