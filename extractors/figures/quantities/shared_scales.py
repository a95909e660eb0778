"""The scale after the second of two sums, which is that of both: "from $13 to $15 billion".

Leaves alone: "from $900 to $2 million".

A first number with a noun or scale of its own has its own, and so has one that would be far from the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from ..numbers.tokens import Words
from .quantity import Quantity

LEAST = 1e6  # the smallest scale that is shared
FAR_APART = 10  # times that one sum may be the other


def with_shared_scales(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, the first sum of a change in the scale that only the second has."""
    found = list(quantities)
    for quantity, later in zip_longest(found, found[1:]):
        shares = later is not None and shares_scale(words, quantity, later)
        yield (
            quantity._replace(value=quantity.value * later.scale, scale=later.scale, plain=False)
            if shares
            else quantity
        )


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
