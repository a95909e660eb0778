"""Rates that the words suggest and the parse denies: "two brothers spent a week in jail" is no two a week.

| keeps | drops |
|---|---|
| 40 trucks cross a day | two brothers spent a week there |
| 300 boats a year | 300 fans attended a night of song |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.relations import relation
from ..words.units import units
from .counted.parse import Parse
from .numbers.tokens import Words
from .quantities.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 8  # words from a number to its "a day"
TAKEN = frozenset({"obj", "iobj", "nsubj"})


def without_false_rate(words: Words, parse: Parse, quantity: Quantity) -> Quantity:
    """The quantity, without its rate where the period is what somebody spends, takes or sees."""
    if quantity.per is None or quantity.unit is not None or not parse.has_heads:
        return quantity
    for k in range(quantity.last + 1, min(quantity.last + REACH, len(words) - 1)):
        unit = units().get(words.low(k + 1))
        if words.low(k) in ("a", "an") and unit is not None and unit.name == quantity.per:
            period = parse.tokens(words[k + 1].start, words[k + 1].end)
            return quantity._replace(per=None) if period and is_taken(period[-1]) else quantity
    return quantity


def is_taken(period: Token) -> bool:
    """Whether a period is the object or subject of a verb, says "of" what it is, or how far apart things are."""
    following = period.doc[period.i + 1].lower_ if period.i + 1 < len(period.doc) else ""
    return relation(period) in TAKEN or following in ("of", "apart", "each")
