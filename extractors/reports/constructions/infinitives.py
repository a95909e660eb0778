"""Infinitives and gerunds of the source's own.

He vowed to resign.   She denied taking it.   The panel recommended closing the plant.

Leaves alone: He tried to leave.   She stopped to rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import child, has_to, own_subject, relation
from ...grammar.verb_groups import Part
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import before_aside, before_occasion, over_loose_words, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next
from ..extents.settings import after_settings

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(cue: CueVerb) -> Candidate | None:
    """What somebody promises, threatens or offers to do, or denies having done."""
    if cue.passive or (cue.token.tag_ == "VBN" and child(cue.token, "aux") is None):
        return None
    first = after_settings(cue.doc, cue.group.end, cue.end)
    for c in (*cue.token.rights, *hung_on_setting(cue, first)):
        hung = c.head != cue.token
        if not (hung or relation(c) in ("xcomp", "ccomp", "advcl", "obj")) or own_subject(c) is not None:
            continue
        having = any(g.lower_ == "having" for g in c.lefts)
        frame = "inf" if has_to(c) else "ing" if c.tag_ == "VBG" or having else None
        if (
            frame is None
            or not cue.allows(frame)
            or (relation(c) == "advcl" and frame == "ing" and not cue.group.end < first == c.left_edge.i)
        ):
            continue
        if frame == "inf" and (c.left_edge.i > first + 1 or is_anonymous(cue, c)):
            continue  # "claimed a right to resign"
        end = with_afterthought(cue, stop_before_next(cue, c.i, over_loose_words(cue, c.right_edge.i + 1)))
        end = before_occasion(cue, c.i, end)
        end = (
            before_aside(cue, c.i, end) if cue.entry.stance is Stance.DENY else end
        )  # "denied firing on it, | which sank"
        parts = whole_piece(cue.doc, Part(c.left_edge.i, end), cue.around)
        if parts:
            return cue.reports("infinitive", parts, frame)
    return None


def is_anonymous(cue: CueVerb, infinitive: Token) -> bool:
    """Whether somebody only says by what name the writer may call him: "who preferred to be identified as Bo"."""
    named = infinitive.lemma_.lower() in words("giving_a_name")
    return named and cue.entry.stance is Stance.BELIEVE and any(c.lower_ == "be" for c in infinitive.lefts)


def hung_on_setting(cue: CueVerb, first: int) -> tuple[Token, ...]:
    """The infinitive that the parser gave to the occasion before it: "vowed at a rally | to rebuild it"."""
    if not cue.group.end < first < cue.end - 1 or cue.doc[first].lower_ != "to":
        return ()
    verb = cue.doc[first].head
    return (verb,) if verb.head != cue.token and relation(verb) == "acl" and verb.i > first else ()


CONSTRUCTION = Construction("infinitive", find=find, before=("clause", "object", "preposition"))
