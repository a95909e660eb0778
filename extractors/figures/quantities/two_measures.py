"""Amounts in two units of which only the first is named: "two dollars ninety-five", "five foot eleven"."""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.units import units_by_name
from ..numbers.reading import tidy
from ..numbers.tokens import Words
from .quantity import Quantity

IN_ONE = {"foot": (12, "inch"), "stone": (14, "pound")}
COINS, LEAST_COINS = 100, 10


def with_bare_second(words: Words, large: Quantity, small: Quantity) -> Quantity | None:
    """The amount that a unit and a bare number right after it make together, with nothing counted after them."""
    if large.last != small.first or large.last == large.end or small.unit is not None or large.shape != small.shape:
        return None
    if (
        large.high is not None
        or small.high is not None
        or large.per
        or small.scale > 1
        or small.value != int(small.value)
    ):
        return None
    if words.kind(small.last) == "word" and words.low(small.last) not in (
        listed("after_sequels") | listed("adjectives_of_size")
    ):
        return None
    return in_coins(large, small) or in_smaller_unit(large, small)


def in_coins(large: Quantity, small: Quantity) -> Quantity | None:
    """As in "two dollars ninety-five": number words alone are read so."""
    spelled = large.dimension == "money" and large.shape == "words" and large.scale == 1
    if not spelled or not LEAST_COINS <= small.value < COINS:
        return None
    return summed(large, small, large.value + small.value / COINS, large.unit, large.size)


def in_smaller_unit(large: Quantity, small: Quantity) -> Quantity | None:
    """As in "five foot eleven", "ten stone six", in inches and pounds."""
    times, name = IN_ONE.get(large.unit or "", (0, ""))
    if not 0 <= small.value < times:
        return None
    return summed(large, small, large.value * times + small.value, name, units_by_name()[name].size)


def summed(large: Quantity, small: Quantity, value: float, unit: str | None, size: float | None) -> Quantity:
    """The one figure that both make."""
    return small._replace(
        first=large.first, begin=large.begin, value=tidy(value), unit=unit, size=size, dimension=large.dimension,
        plain=False, role="sum", rule="sum",
    )  # fmt: skip
