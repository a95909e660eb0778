"""What goes with the act of speaking and is no part of what was said: its time, medium, occasion and hearer.

She announced the closure | on Monday.   He denied it | in a letter.   They named him | after the vote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import own_subject, relation
from ...words.cues import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_circumstance(phrase: Token) -> bool:
    """Whether a phrase or clause after a cue says when, where or by what means something was said."""
    opening = phrase.left_edge.lower_
    if is_time(phrase) or opening in words("before_circumstances"):
        return True
    if opening in words("before_media") and phrase.lower_ in words("media") | words("occasions"):
        return True
    return relation(phrase) == "advcl" and own_subject(phrase) is not None and opening != "because"


def is_time(token: Token) -> bool:
    """Whether a phrase only says when or how long; the "Now" of "a claim by Water Now" does not."""
    if token.ent_type_ == "ORG" and token.lower_ in words("times"):
        return False
    return token.lower_ in words("times") or token.tag_ == "CD" or token.head.lower_ in words("times")
