"""The scale after one of two sums, which is that of both: "from $13 to $15 billion", "$15 billion, up from $13".

Leaves alone: "from $900 to $2 million"; "$15 billion, up from $9,000".

A number with a noun or scale of its own has its own, and so has one that would be far from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from ..numbers.tokens import Words
from .quantity import Quantity

LEAST = 1e6  # the smallest scale that is shared
FAR_APART = 10  # times that one sum may be the other
BEFORE = (("up", "from"), ("down", "from"), ("from",), ("against",), ("compared", "with"), ("compared", "to"))


def with_shared_scales(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, either sum of a change in the scale that only the other has."""
    found = list(quantities)
    earlier: Quantity | None = None
    for quantity, later in zip_longest(found, found[1:]):
        if later is not None and shares_scale(words, quantity, later):
            quantity = in_scale_of(later, quantity)
        elif earlier is not None and shares_scale_before(words, earlier, quantity):
            quantity = in_scale_of(earlier, quantity)
        earlier = quantity
        yield quantity


def in_scale_of(other: Quantity, quantity: Quantity) -> Quantity:
    """The quantity in the scale of another."""
    return quantity._replace(value=quantity.value * other.scale, scale=other.scale, plain=False)


def shares_scale_before(words: Words, earlier: Quantity, quantity: Quantity) -> bool:
    """As in "$98 billion, up from $71.5", "$98 billion, against $71": what a sum in millions is compared with."""
    if quantity.dimension != "money" or quantity.unit != earlier.unit or quantity.last != quantity.end:
        return False
    if quantity.scale != 1 or earlier.scale < LEAST or quantity.high is not None or earlier.high is not None:
        return False
    between = tuple(words.low(k) for k in range(earlier.last, quantity.first))
    compared = between in BEFORE or (between[:1] == (",",) and between[1:] in BEFORE)
    size = earlier.value / earlier.scale
    return compared and words.kind(quantity.last) != "num" and size / FAR_APART < quantity.value < size * FAR_APART


def shares_scale(words: Words, quantity: Quantity, later: Quantity) -> bool:
    """Whether two sums in one currency are the ends of a change, and alike in the scale of the second."""
    if quantity.dimension != "money" or quantity.unit != later.unit or quantity.last != quantity.end:
        return False
    if quantity.scale != 1 or later.scale < LEAST or quantity.high is not None or later.high is not None:
        return False
    ends = (
        words.low(quantity.first - 1) == "from"
        and later.first == quantity.last + 1
        and words.low(quantity.last) == "to"
    )
    size = later.value / later.scale
    return ends and size / FAR_APART < quantity.value < size * FAR_APART
