"""What goes with the act of speaking and is no part of what was said: its time, medium, occasion and hearer.

She announced the closure | on Monday.   He denied it | in a letter.   They named him | after the vote.
She thanked them | at a rally.   He denied it | through his lawyers.   They confirmed it | on condition of anonymity.

Leaves alone: They announced a fair at the rally ground.   He denied a role in the debate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import own_subject, relation
from ...words.cues import words
from ...words.nouns import NounKind

if TYPE_CHECKING:
    from spacy.tokens import Token

LIKELY = 0.6  # how likely a noun must be a person or people


def is_circumstance(phrase: Token) -> bool:
    """Whether a phrase or clause after a cue says when, where or by what means something was said."""
    opening = phrase.left_edge.lower_
    if is_time(phrase) or opening in words("before_circumstances") or (opening == "in" and phrase.lower_ == "wake"):
        return True
    if opening in words("before_media") and phrase.lower_ in words("media") | words("occasions"):
        return True
    if is_gathering(phrase) or is_go_between(phrase) or is_condition(phrase):
        return True
    return relation(phrase) == "advcl" and own_subject(phrase) is not None and opening != "because"


def is_gathering(phrase: Token) -> bool:
    """Whether a phrase says at what gathering, on what show or in what part of a speech: "at the end of his talk"."""
    if phrase.left_edge.lower_ not in words("before_occasions") or relation(phrase) != "obl":
        return False
    if phrase.lower_ in words("speaking_places"):
        return True
    whole = (c.lower_ for c in phrase.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of")
    told = words("speaking_places") | words("occasions") | words("media")
    return phrase.lower_ in words("parts_of_speeches") and any(noun in told for noun in whole)


def is_go_between(phrase: Token) -> bool:
    """Whether a phrase says who passed the words on: "through a spokesman", "via her lawyers"."""
    if phrase.left_edge.lower_ not in ("through", "via") or phrase.left_edge.i == phrase.i:
        return False
    return noun_in(phrase).likely(NounKind.PERSON, NounKind.PEOPLE) >= LIKELY


def is_condition(phrase: Token) -> bool:
    """Whether a phrase says on what condition somebody spoke: "on condition of anonymity"."""
    return phrase.lower_ == "condition" and phrase.left_edge.lower_ == "on"


def is_time(token: Token) -> bool:
    """Whether a phrase only says when or how long; the "Now" of "a claim by Water Now" does not."""
    if token.ent_type_ == "ORG" and token.lower_ in words("times"):
        return False
    return token.lower_ in words("times") or token.tag_ == "CD" or token.head.lower_ in words("times")
