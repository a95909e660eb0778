"""Who does something for a time, or to whom it is done, whom no time lasts.

Finds:        "The *crew* sailed for nine days."   "The *firm* sold its ships within a year."
              "They met the *clerk* for an hour."
Leaves alone: "The *school* closed for nine days."   "She kept the *child* at home for nine days."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.noun_signs import noun_in
from ....grammar.relations import child, children, is_passive, subject_of
from ....words.modifiers import listed
from ....words.nouns import NounKind
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

MOSTLY = 0.5  # how likely a noun must be a body


def is_somebody(thing: Token, verb: Token, top: Token) -> bool:
    """Whether the subject or object of a verb is who does something, or to whom it is done."""
    return is_doer(thing, verb, top) or is_met(thing, verb)


def is_met(thing: Token, verb: Token) -> bool:
    """As in "police questioned the clerk for nine hours": the object is people, and is not kept anywhere."""
    return thing == child(verb, "obj") and is_people(thing) and verb.lemma_.lower() not in listed("verbs_of_keeping")


def is_doer(thing: Token, verb: Token, top: Token) -> bool:
    """As in "the crew sailed for nine days", "the firm sold nine ships in a year": who does something lasts no time."""
    if thing != subject_of(verb) or verb.pos_ != "VERB":
        return False
    if is_people(thing):
        return True
    doing = next((part for part in children(verb, "obj", "ccomp", "xcomp") if part != top), None)
    lasts = verb.lemma_.lower() in listed("verbs_of_lasting") or verb.lemma_.lower() in ("need", "require", "take")
    return is_acting_body(thing) and doing is not None and not lasts and not is_passive(verb)


def is_acting_body(noun: Token) -> bool:
    """Whether a noun is for a body that acts: a firm, a council, a crew."""
    return noun.pos_ == "NOUN" and noun_in(noun).likely(NounKind.BODY, NounKind.GROUP, NounKind.UNIT) >= MOSTLY
