"""The unit after the last number of a list, which is that of all: "61 and 58 percent", "12 and 15 years"."""

from __future__ import annotations

from collections.abc import Iterable

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .ages import is_time_lived
from .quantity import Quantity

FAR_APART = 10  # times that one of a list may be another


def with_units_of_lists(words: Words, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The quantities, each that "and" or a comma ties to the next in the unit that only the next names."""
    found: list[Quantity] = []
    for quantity in reversed(list(quantities)):
        following = found[-1] if found else None
        found.append(in_unit_after(words, quantity, following) if following else quantity)
    return found[::-1]


def in_unit_after(words: Words, quantity: Quantity, following: Quantity) -> Quantity:
    """The quantity in the unit of the one that follows, where both are of one list."""
    if quantity.unit is not None or following.unit is None or quantity.last != quantity.end:
        return quantity
    if is_part_of_time(words, quantity, following):
        return quantity._replace(
            unit=following.unit, dimension=following.dimension, size=following.size, plain=False, rule="shared-unit"
        )
    if not is_tied(words, quantity, following) or not are_alike(quantity, following):
        return quantity
    lived = following.role == "age" or is_time_lived(words, following)
    return quantity._replace(
        unit=following.unit, dimension=following.dimension, size=following.size, per=following.per,
        plain=False, role="age" if lived else "", rule="age-listed" if lived else "shared-unit",
    )  # fmt: skip


def is_part_of_time(words: Words, quantity: Quantity, following: Quantity) -> bool:
    """As in "six of 23 days", "two of his four years": a part of a time, in its unit; not "two of four-year terms"."""
    link = [words.low(k) for k in range(quantity.last, following.first)]
    of_all = link[:1] == ["of"] and (len(link) == 1 or (len(link) == 2 and link[1] in listed("before_whole_times")))
    timed = following.dimension == "time" and following.role == "" and not quantity.role and not quantity.modifier
    several = words.low(following.last - 1).endswith("s") and following.high is None
    written = quantity.shape in ("digits", "words") and 1 < quantity.value <= following.value
    return of_all and timed and several and written


def is_tied(words: Words, quantity: Quantity, following: Quantity) -> bool:
    """Whether "and" or "or" is between, or a comma in a list that went on so; "12 and 20 years later" has none."""
    link = [words.low(k) for k in range(quantity.last, following.first)]
    if link in (["by"], ["x"], ["×"]) and following.dimension == "length":
        return True  # "a plot of 20 by 30 metres"
    listed_on = following.rule in ("shared-unit", "age-listed") and following.last == following.end
    if link not in (["and"], ["or"], [",", "and"]) and not (link == [","] and listed_on):
        return False
    after = words.low(following.last)
    return after not in listed("after_spans_of_time") and (following.dimension != "percentage" or after != "of")


def are_alike(quantity: Quantity, following: Quantity) -> bool:
    """Whether two numbers are written alike and not far apart."""
    if quantity.role or following.high is not None or quantity.high is not None or quantity.scale != following.scale:
        return False
    if quantity.shape != following.shape or quantity.shape not in ("digits", "words") or quantity.modifier:
        return False
    return following.value / FAR_APART < quantity.value < following.value * FAR_APART
