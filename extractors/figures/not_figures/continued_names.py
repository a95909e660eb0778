"""Numbers that the parse takes for the end of a name: "At gate seven he stopped" has no figure.

| finds | leaves alone |
|---|---|
| on platform nine he slept | the port has nine platforms |
| the lamps of pier 30 were out | the depositors number 3.1 million |
| they met in hall four | a magnitude 5 tremor shook it |
"""

from __future__ import annotations

from ...grammar.relations import relation
from ..counted.parse import Parse, top_of
from ..numbers.times_before import follows_time
from ..numbers.tokens import Words
from ..quantities.magnitudes import is_magnitude
from ..quantities.quantity import Quantity
from .gapped_counts import is_gapped_count

SINGULAR = ("NN", "NNP")


def continues_name(words: Words, parse: Parse, quantity: Quantity) -> bool:
    """Whether a number of one word and without unit ends the name that the singular noun right before it begins."""
    if "," in words[quantity.begin].text or is_gapped_count(words, quantity.begin, quantity.end):
        return False
    if follows_time(words, quantity.begin) or is_magnitude(words, quantity):
        return False
    measured = quantity.unit or quantity.per or quantity.role or quantity.rule not in ("number", "rate")
    if measured or quantity.end != quantity.begin + 1:
        return False
    top = top_of(parse.tokens(*words.span(quantity.begin, quantity.end)))
    if top is None or relation(top) != "flat" or not parse.has_heads:
        return False
    return top.head.i == top.i - 1 and top.head.tag_ in SINGULAR
