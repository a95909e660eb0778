"""Ages that go on from the age before them.

| text | goes on |
|---|---|
| children aged nine, ten and 13 | ten, 13 |
| the youngest deputy is 23 and the oldest 81 | 81 |
| he went to sea at 14 and had his own ship by 29 | 29 |
| a child aged nine and 13 goats | - |
| he went to sea at 14 and owned nine ships | - |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .ages_of_groups import OLDEST
from .quantity import Quantity

LINKS = frozenset({",", "and", "or", "–", "-", "to", "respectively"})
AFTER_LISTED = frozenset(", . ; ) and or when at".split())
CLAUSE = 12  # words from an age to the next of the same life
YOUNGEST = 5


def is_next_age(words: Words, quantity: Quantity, last: Quantity | None) -> bool:
    """Whether ages go on: "aged nine, ten, thirteen, and 59", "Smith, 40, and Jones, 42", "40 and 49"."""
    if (
        last is None
        or last.role != "age"
        or last.unit != "year"
        or quantity.unit is not None
        or not 0 < quantity.value < OLDEST
    ):
        return False
    if quantity.first - last.last > 4 or quantity.shape not in ("digits", "words") or quantity.scale > 1:
        return False
    between = [words.low(k) for k in range(last.last, quantity.first)]
    if between[-1:] != [] and between[-1] in listed("one_of_two_ages"):
        between = between[:-1]  # "is 23 and the oldest 81"
        between = between[:-1] if between[-1:] in (["the"], ["her"], ["his"], ["their"]) else between
    return bool(between) and set(between) <= LINKS and ends_there(words, quantity)


def is_later_age(words: Words, quantity: Quantity, last: Quantity | None) -> bool:
    """As in "went to sea at 14 and had his own ship by 29": a later age of the same life, with no noun."""
    if last is None or last.role != "age" or last.high is not None or quantity.unit is not None or quantity.per:
        return False
    if quantity.shape not in ("digits", "words") or quantity.scale > 1 or quantity.high is not None:
        return False
    if words.low(quantity.first - 1) not in ("at", "by") or words.low(last.first - 1) not in ("at", "by", "of", "was"):
        return False
    between = {words.low(k) for k in range(last.last, quantity.first)}
    near = quantity.first - last.last <= CLAUSE and not {".", ";", "!", "?"} & between
    return near and max(last.value, YOUNGEST) < quantity.value < OLDEST and ends_there(words, quantity)


def ends_there(words: Words, quantity: Quantity) -> bool:
    """Whether a stop or a conjunction follows an age, and no noun."""
    return words.low(quantity.last) in AFTER_LISTED or words.kind(quantity.last) == "end"
