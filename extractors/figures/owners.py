"""The noun phrase that is meant: pronouns resolved, and what has a speed or a depth instead of "speed" and "depth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..speakers import speaker_of
from ..syntax import child, relation, subject_of
from .lexicon import listed, units
from .memory import Counted
from .parse import NOMINAL, number_inside, phrase_of, verb_over
from .people import name_of

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 80


def named(noun: Token) -> Counted:
    """A noun phrase, "number of" and pronouns resolved; "speed" and "distance" give way to what has them."""
    if noun.text in "%$€£" or (noun.lower_ in units() and any(part.like_num for part in noun.lefts)):
        return Counted()
    if noun.lemma_.lower() in listed("owners", "aspects") and child(noun, "compound") is None:
        owner = owner_of(noun)
        if owner is not None and owner.pos_ in NOMINAL:
            return Counted(phrase_of(owner, number_inside(owner, owner.left_edge.i)), owner)
    if noun.pos_ == "PRON" or noun.tag_ in ("WDT", "WP", "PRP"):
        if (
            noun.lower_ in ("which", "that", "who")
            and (clause := verb_over(noun)) is not None
            and clause.dep_ == "acl:relcl"
        ):
            return Counted(phrase_of(clause.head), clause.head)
        if noun.lower_ in ("he", "she", "who", "it", "they"):
            return Counted(name_of(noun) if noun.lower_ in ("he", "she", "who") else named_thing(noun))
        return Counted()
    if noun.pos_ not in NOMINAL:
        return Counted()
    return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun)


def owner_of(noun: Token) -> Token | None:
    """What has a speed, a length or a magnitude: "its top speed", "the depth of the wreck", "it had a speed of"."""
    for part in noun.rights:
        numbered = any(token.like_num for token in noun.doc[part.left_edge.i : part.right_edge.i + 1])
        if relation(part) == "nmod" and part.pos_ in NOMINAL and part.left_edge.lower_ == "of" and not numbered:
            return part
    for part in noun.lefts:
        if part.dep_ == "nmod:poss" and part.pos_ in NOMINAL:
            return part
    if relation(noun) == "obj" and noun.head.lemma_.lower() in listed("owners", "having"):
        return subject_of(noun.head)
    return None


def named_thing(pronoun: Token) -> str | None:
    """What "it" or "they" stands for, where it is plain."""
    speaker = speaker_of(pronoun.doc, pronoun.doc[pronoun.i : pronoun.i + 1])
    if speaker is None or speaker.name.lower() == pronoun.lower_:
        return None
    before = pronoun.doc[max(0, pronoun.i - NEAR) : pronoun.i].text
    return speaker.name if speaker.name in before else None
