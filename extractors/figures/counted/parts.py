"""A number that goes back to the whole of the parts counted before it.

Finds:        "The workers, four women and two men, are home. All six are well."

Leaves alone: "The workers, four women and two men, are home. All nine are well."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, relation
from ..quantities.quantity import Quantity
from .memory import Counted, Memory
from .parse import NOMINAL, number_inside, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK, MOST = 6, 30  # figures; parts
LISTED = ("appos", "conj")
ONE = ("a", "an", "another", "one")


def whole_of_parts(known: Memory, quantity: Quantity) -> Counted | None:
    """The noun in apposition to which parts were counted that sum up to a number; None where there is none."""
    if quantity.unit is not None or quantity.per or quantity.high is not None or not 1 < quantity.value < MOST:
        return None
    if "all" not in (known.words.low(quantity.first - 1), known.words.low(quantity.first)):
        return None
    for _, found in reversed(known.before[-BACK:]):
        part = found.head
        whole = whole_over(part) if part is not None and not found.inherited else None
        if whole is not None and sum_of_parts(known, whole) == quantity.value:
            return Counted(phrase_of(whole, number_inside(whole, whole.left_edge.i)), whole, True)
    return None


def whole_over(part: Token) -> Token | None:
    """The plural noun without a number whose apposition a list of parts is; parsers take it for one of the list."""
    at = part
    while relation(at) in LISTED and at.head.i < at.i:
        at = at.head
    divided = at != part and at.nbor().text == "," and child(at, "nummod") is None
    return at if divided and at.pos_ in NOMINAL and at.tag_ in ("NNS", "NNPS") else None


def sum_of_parts(known: Memory, whole: Token) -> float:
    """How many the parts after a noun are together; one without a number is one."""
    numbers = {found.head.i: other.value for other, found in known.before if found.head is not None}
    parts = {part.i: part for each in whole.rights if relation(each) in LISTED for part in (each, *each.conjuncts)}
    return sum(numbers.get(i, 1 if is_single(part) else 0) for i, part in parts.items() if i > whole.i)


def is_single(part: Token) -> bool:
    """Whether a part is one: "a Swede"."""
    article = child(part, "det")
    return article is not None and article.lower_ in ONE
