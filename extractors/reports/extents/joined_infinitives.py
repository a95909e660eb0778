"""Infinitives and states of mind that the parser joined to a cue though they belong to what was said.

She asked them to “go home” | and wait.   He said he wanted to “end it all” | and let them know that it was over.
He said he was cold | and wanted tea.

A bare infinitive is no fellow of a verb with a tense: it goes on from an infinitive, or from what follows a modal.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...grammar.relations import has_to, own_subject, relation
from ...grammar.verb_groups import FINITE, Part
from ...text.marks import pair_around_token
from ..fellows import is_told_of_self
from .content import tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..candidate import Candidate


def with_joined_infinitive(doc: Doc, one: Candidate) -> Candidate:
    """A report whose content goes on to the end of an infinitive that is joined to its cue."""
    cue, last = one.anchor, one.content[-1]
    if cue.tag_ not in FINITE or last.start < cue.i:
        return one
    infinitive = has_infinitive(doc, last)
    joined = next((c for c in cue.rights if (infinitive and is_joined(c, last.end)) or goes_on(c, last.end)), None)
    if joined is None:
        return one
    whole = tidy(doc, Part(last.start, joined.right_edge.i + 1), pair_around_token(doc)[cue.i])
    return replace(one, content=(*one.content[:-1], whole)) if whole is not None else one


def is_joined(verb: Token, end: int) -> bool:
    """Whether a verb is a bare infinitive that a conjunction joins right where content ends."""
    if verb.tag_ != "VB" or relation(verb) != "conj" or has_to(verb) or own_subject(verb) is not None:
        return False
    if any(relation(c) == "aux" for c in verb.lefts):
        return False
    return follows(verb, end)


def goes_on(verb: Token, end: int) -> bool:
    """Whether a verb says right after the content what else is on the mind of whom it is about."""
    return is_told_of_self(verb) and follows(verb, end)


def follows(verb: Token, end: int) -> bool:
    """Whether a conjunction joins a verb right where content ends."""
    opening = next((c for c in verb.lefts if c.tag_ == "CC"), None)
    between = verb.doc[end : opening.i] if opening is not None and opening.i >= end else None
    return between is not None and all(token.is_punct or token.is_space for token in between)


def has_infinitive(doc: Doc, part: Part) -> bool:
    """Whether content has an infinitive or a modal, from which a bare infinitive can go on."""
    return any(doc[i].tag_ in ("TO", "MD") for i in range(part.start, part.end))
