"""Numbers below zero: "-5 degrees", "minus 5", "to -12", "12 degrees below zero"."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .quantity import Quantity

MINUS = ("-", "−", "–")


def signed(words: Words, quantity: Quantity) -> Quantity:
    """The quantity with its sign, if it is below zero."""
    if is_below_zero(words, quantity):
        return quantity._replace(value=-quantity.value, last=quantity.last + 2, plain=False)
    if quantity.dimension == "money" and quantity.first < quantity.begin - 1 and words.low(quantity.begin - 1) in MINUS:
        return quantity._replace(value=-quantity.value)
    i = quantity.first - 1
    i -= words.is_hyphen(i) and words.low(i - 1) == "minus"
    if (words.low(i) == "minus" and words.low(i - 1) != "or") or has_minus(words, quantity, i):
        return quantity._replace(value=-quantity.value, first=i, begin=min(i, quantity.begin), plain=False)
    return quantity


def is_below_zero(words: Words, quantity: Quantity) -> bool:
    """As in "12 degrees below zero", "nine below zero"."""
    may_be = quantity.dimension in (None, "temperature") or quantity.unit == "degree"
    return may_be and (words.low(quantity.last), words.low(quantity.last + 1)) == ("below", "zero")


def has_minus(words: Words, quantity: Quantity, i: int) -> bool:
    """Whether word ``i`` is a minus sign: it touches the number alone, and a unit or a verb of being says so."""
    alone = words.low(i) in MINUS and words.glued(i + 1) and not words.glued(i) and words.kind(i - 1) != "num"
    return alone and (quantity.dimension is not None or words.low(i - 1) in listed("before_minus"))
