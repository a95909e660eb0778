"""Whether a verb of speaking is an act with its object: "confirmed the nominee", "repeated a step"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import relation
from ...words.cues import acts
from ...words.nouns import NounKind
from ...words.people import is_role
from ..speaking import LIKELY
from .object_phrases import MOSTLY, is_speech

OFTEN = 0.4  # how likely a noun is to be a place or body, in a good part of its uses

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..cue import CueVerb


def is_act(cue: CueVerb, object_: Token) -> bool:
    """Whether the object makes the verb an act, by the list of acts or because nothing is said in it."""
    known = acts().get(cue.entry.lemma, frozenset())
    counted = any(c.lower_ in known for c in object_.rights if relation(c) == "nmod")  # "hundreds of guests"
    if counted or object_.lower_ in known or ("PERSON" in known and is_somebody(object_)):
        return True
    if cue.entry.lemma == "repeat":
        return is_deed(object_)
    return cue.entry.lemma == "report" and cue.negated and is_definite(object_)  # "never reported its income"


def is_deed(noun: Token) -> bool:
    """Whether a noun names what is done, not what is said: "her steps", but not "her offer to help", "her denial"."""
    told = is_speech(noun) or any(relation(c) in ("acl", "ccomp") for c in noun.rights)
    return not told and noun_in(noun).likely(NounKind.EVENT) >= LIKELY


def is_somebody(noun: Token) -> bool:
    """Whether a noun or pronoun is a person or people."""
    if noun.ent_type_ == "PERSON" or noun.tag_ == "PRP" or is_role(noun.lemma_.lower()):
        return True
    return noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE) >= MOSTLY


def is_definite(noun: Token) -> bool:
    """Whether a noun has an article or a possessor: "the crash", "its income"."""
    return any(c.lower_ == "the" or c.tag_ in ("PRP$", "POS") or relation(c) == "nmod" for c in noun.lefts)


def lets_in(cue: CueVerb, place: Token) -> bool:
    """Whether somebody is taken in somewhere, which is no admission: "admitted to | the clinic", "to the union"."""
    if cue.entry.lemma != "admit":
        return False
    return noun_in(place).likely(NounKind.PLACE, NounKind.BODY) >= OFTEN or place.ent_type_ in ("GPE", "FAC", "ORG")
