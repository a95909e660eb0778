"""Verb and preposition.

They called for talks.   He complained of pain.   She referred to it as a blow.   He agreed on a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..syntax import has_to, relation
from .candidates import Candidate, CueVerb, Part
from .content import tidy
from .demands import is_time
from .objects import holds_quotation

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(cue: CueVerb) -> Candidate | None:
    """What stands behind the preposition that goes with the verb; the preposition is part of the cue."""
    if cue.passive:
        return None
    for c in cue.token.rights:
        preposition = opening_of(c)
        if preposition is None:
            continue
        frame = f"p:{preposition.lower_}"
        if frame not in cue.entry.frames or is_time(c) or preposition.i > cue.group.end + 2:
            continue
        if any(relation(o) == "obj" and o.i < preposition.i for o in cue.token.rights) and not cue.entry.has("hearer"):
            continue
        end = max(c.right_edge.i, phrase_behind(cue, c)) + 1
        part = tidy(cue.doc, Part(preposition.i + 1, end), cue.around)
        if part is None or (cue.entry.frames[frame].only_quoted and not holds_quotation(cue, part)):
            continue
        group = Part(cue.group.start, preposition.i + 1) if preposition.i <= cue.group.end + 1 else cue.group
        return cue.reports("preposition", (part,), frame, cue=(group,))
    return None


def opening_of(phrase: Token) -> Token | None:
    """The preposition that opens a phrase or clause."""
    if relation(phrase) not in ("obl", "advcl", "nmod", "ccomp", "xcomp", "obj", "dep"):
        return None
    return next((g for g in phrase.lefts if relation(g) in ("case", "mark")), None)


def phrase_behind(cue: CueVerb, phrase: Token) -> int:
    """The end of "as a blow" in "referred to it as a blow", of "to be freed" in "called for him to be freed"; or -1."""
    for c in cue.token.rights:
        opening = opening_of(c)
        if c.i > phrase.i and (has_to(c) or (opening is not None and opening.lower_ == "as")):
            return c.right_edge.i
    return -1
