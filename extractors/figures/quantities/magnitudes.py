"""Magnitudes of earthquakes: "magnitude 4.9", "a 5.7-magnitude quake", "the quake, at 5.7"."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .quantity import Quantity


def is_magnitude(words: Words, quantity: Quantity) -> bool:
    """Whether a bare number is an earthquake's magnitude: that word is beside it, or it is a decimal near a quake."""
    if not 0 < quantity.value < 10.5 or quantity.shape != "digits" or quantity.unit is not None:
        return False
    if listed("magnitudes") & {words.low(k) for k in range(quantity.first - 5, quantity.last + 3)}:
        return True
    near = {words.low(k) for k in range(quantity.first - 24, quantity.last + 8)}
    return "." in words[quantity.begin].text and bool(near & listed("earthquakes") or near & listed("magnitudes"))
