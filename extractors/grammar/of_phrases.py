"""Phrases with "of" that go with a verb and stand after its object, where a parser takes them for the object's own.

They accused the airline | of greed.   A court cleared the head of the bank | of hiding losses.
A burglar robbed the owner of a shop | of his savings.

Leaves alone: They accused the head of the bank.   They praised the minister of health.

The verbs are those of B. Levin, English Verb Classes and Alternations (1993), 10.6, and of charging and telling. What
somebody is accused or rid of is no person, body or place: "the head of the bank" stays one phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words.lists import function_words
from ..words.nouns import NounKind, noun_class
from .relations import relation

if TYPE_CHECKING:
    from spacy.tokens import Token

BELONGS = 0.3  # how likely a noun after "of" is a person, a body or a place, which says whose or which the object is
OWNERS = (NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY, NounKind.PLACE)


def of_verb(noun: Token) -> int | None:
    """Where the phrase with "of" begins that goes with the verb of an object, not with the object."""
    if relation(noun) not in ("obj", "iobj") or noun.head.lemma_.lower() not in function_words("verbs_with_of"):
        return None
    ends = noun.right_edge.i + 1
    return next((i for i in range(noun.i + 1, ends) if noun.doc[i].lower_ == "of" and is_told(noun.doc[i])), None)


def is_told(of: Token) -> bool:
    """Whether what "of" opens is what somebody did or had: a doing, or a noun that names no person, body or place."""
    what = of.head
    if relation(of) == "mark":
        return what.tag_ == "VBG"
    if what.tag_ not in ("NN", "NNS"):
        return False
    owned = what.left_edge.nbor(1) if what.left_edge.i == of.i else what.left_edge
    its_own = owned.lower_ in function_words("third_person_owners")  # "robbed the family | of its land"
    return its_own or noun_class(what.text).likely(*OWNERS) < BELONGS
