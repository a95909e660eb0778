"""Dozens, hundreds or millions without a noun, after so many people of whom the same sentence told before.

Finds:        "Thousands of *Danes* were hurt, *hundreds* were held."
Leaves alone: "Nine guards looked on, *thousands* marched." (people)   "Hundreds of letters came, *dozens* were read."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....text.sentences import sentence_numbers
from ..memory import Counted, Memory
from ..parse import sentence_start
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token


def same_people(known: Memory, top: Token) -> Counted | None:
    """The people of whom a vague number was told just before in the sentence, for another that is a subject."""
    last, found = known.before[-1] if known.before else (None, Counted())
    if last is None or found.head is None or last.shape != "vague" or not top.dep_.startswith("nsubj"):
        return None
    numbers = sentence_numbers(top.doc)
    same = numbers[found.head.i] == numbers[top.i] and is_people(found.head) and last.unit is None
    return found._replace(inherited=True) if same else None


def plural_subject(number: Token) -> Token | None:
    """As in "Shops lost their trade, and 13 have closed": the plural subject before a number in its sentence."""
    first = sentence_start(number)
    before = reversed(number.doc[first.i : number.i]) if first is not None else ()
    return next((token for token in before if token.tag_ == "NNS" and relation(token) == "nsubj"), None)
