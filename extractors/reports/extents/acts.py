"""Whether a verb of speaking is an act with its object: "confirmed the nominee", "repeated a step".

Of verbs of giving and seeking only sums, shares and terms are words: "offered 3 percent", "seek nine years in jail".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import has_to, relation
from ...words.cues import acts, words
from ...words.nouns import NounKind
from ...words.people import is_role
from ..speaking import LIKELY, PERCENT
from .object_phrases import MOSTLY, is_speech, second_object

# kinds of objects that a verb leaves unsaid: "the boy wanted string", "the guide dismissed the mules", but not "a road"
TANGIBLE = {
    "want": (NounKind.THING, NounKind.ANIMAL, NounKind.VEHICLE, NounKind.PERSON),
    "dismiss": (NounKind.ANIMAL, NounKind.GROUP, NounKind.PLACE, NounKind.TIME, NounKind.VEHICLE, NounKind.BODY),
}

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
    if cue.entry.lemma == "deny":
        return is_withheld(cue, object_)
    if cue.entry.lemma == "repeat":
        return is_deed(object_)
    if cue.entry.lemma == "expect":
        return object_.tag_ == "PRP"  # "the cook expected her at dawn"
    if cue.entry.lemma in TANGIBLE:
        return (cue.entry.lemma == "want" and object_.tag_ == "PRP") or (
            noun_in(object_).likely(*TANGIBLE[cue.entry.lemma]) >= MOSTLY
        )
    return cue.entry.lemma == "report" and cue.negated and is_definite(object_)  # "never reported its income"


def is_withheld(cue: CueVerb, object_: Token) -> bool:
    """Whether something is kept from somebody: "denied | the town water", "denied | the striker from six yards"."""
    return second_object(cue, object_) is not None or (object_.tag_ != "PRP" and is_somebody(object_))


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


def is_bargain(cue: CueVerb, preposition: Token) -> bool:
    """Whether two come to do something together: "agreed with the union | to talk", but "agreed with her that"."""
    if cue.entry.lemma != "agree" or preposition.lower_ != "with":
        return False
    return any(has_to(c) and c.i > preposition.head.i for c in (*cue.token.rights, *preposition.head.rights))


def is_sense(cue: CueVerb) -> bool:
    """Whether it is said what a word means: "the term “levy” refers to | any charge"."""
    return (
        cue.entry.lemma == "refer" and cue.source is not None and cue.source.root.lemma_.lower() in words("terms_used")
    )


def is_sum(object_: Token) -> bool:
    """Whether an object is a number of money, percent or years in prison, or has one before it: "a 9 percent raise"."""
    before = [t for t in object_.subtree if t.i <= object_.i or t.dep_ == "nummod" or t.head.dep_ == "nummod"]
    named = object_.head.lemma_.lower() == "offer" and not is_unit(object_) and object_.tag_ != "CD"
    if named or not any(t.tag_ == "CD" for t in before):
        return False  # "offered a $9m reward" is a deed
    return any(is_unit(t) or t.lower_ in words("terms") for t in before) or is_term(object_)


def is_finding(cue: CueVerb, object_: Token) -> bool:
    """Whether an inquiry finds what can only be told: "the auditors found | no evidence of theft |", not "a knife"."""
    inquires = cue.source is not None and cue.source.root.lemma_.lower() in words("inquirers")
    return inquires and object_.lemma_.lower() in words("findings")


def is_term(years: Token) -> bool:
    """Whether a time is one to be spent in prison: "12 years | in jail"."""
    return any(t.lower_ in words("terms") for t in years.doc[years.i + 1 : years.i + 3])


def is_unit(token: Token) -> bool:
    """Whether a word is a mark or noun for money, or for percent."""
    if token.tag_ == "$" or token.lower_ in PERCENT:
        return True
    return token.tag_ in ("NN", "NNS") and noun_in(token).likely(NounKind.MONEY) >= LIKELY
