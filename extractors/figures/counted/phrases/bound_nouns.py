"""A noun that a hyphen binds to its number: "a ten-storey building" has ten storeys, "a five-member board" members.

Finds:        "a *ten-storey* building" (storeys of building)   "a *two-part* statement" (parts of statement)
Leaves alone: "a *one-page* letter" (page)   "a *two-handed* tapping" (handed)   "*two* front-end loaders"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.modifiers import listed
from ....words.noun_forms import plural_of
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..parse import NOMINAL, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS = 4  # up the tree from a bound noun


def with_whole(known: Memory, quantity: Quantity, counted: Counted) -> Counted:
    """What a number counts that is bound to its noun: several of these, and of what they are."""
    noun = bound_noun(known, quantity)
    if noun is None or not counted.bound or quantity.value == 1 or quantity.unit is not None:
        return counted
    whole = whole_after(noun)
    several = plural_of(noun.text)
    return counted._replace(phrase=f"{several} of {phrase_of(whole, noun.i)}" if whole is not None else several)


def bound_noun(known: Memory, quantity: Quantity) -> Token | None:
    """The singular after the hyphen of a number."""
    words, j = known.words, quantity.last
    if not words.is_hyphen(j) or words.kind(j + 1) != "word" or words.is_hyphen(j + 2):
        return None
    tokens = known.parse.tokens(words[j + 1].start, words[j + 1].end)
    named = tokens and tokens[-1].tag_ == "NN" and tokens[-1].lower_ not in listed("ends_of_numbers")
    return tokens[-1] if named else None


def whole_after(noun: Token) -> Token | None:
    """The noun that a bound one modifies: "building" of "a ten-storey brick building"."""
    whole = noun
    for _ in range(STEPS):
        further = whole.head
        if further.i <= whole.i or relation(whole) not in ("compound", "nmod", "amod", "dep"):
            break
        whole = further
    return whole if whole != noun and whole.pos_ in NOMINAL else None
