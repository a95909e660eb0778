"""Infinitives and gerunds of the source's own.

He vowed to resign.   She denied taking it.   The panel recommended closing the plant.

Leaves alone: He tried to leave.   She stopped to rest.
"""

from __future__ import annotations

from ...grammar.relations import child, has_to, own_subject, relation
from ...grammar.verb_groups import Part
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import before_occasion, over_loose_words, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next


def find(cue: CueVerb) -> Candidate | None:
    """What somebody promises, threatens or offers to do, or denies having done."""
    if cue.passive or (cue.token.tag_ == "VBN" and child(cue.token, "aux") is None):
        return None
    for c in cue.token.rights:
        if relation(c) not in ("xcomp", "ccomp", "advcl", "obj") or own_subject(c) is not None:
            continue
        having = any(g.lower_ == "having" for g in c.lefts)
        frame = "inf" if has_to(c) else "ing" if c.tag_ == "VBG" or having else None
        if frame is None or not cue.allows(frame) or (relation(c) == "advcl" and frame == "ing"):
            continue
        if frame == "inf" and c.left_edge.i > cue.group.end + 1:
            continue  # "claimed a right to resign"
        end = with_afterthought(cue, stop_before_next(cue, c.i, over_loose_words(cue, c.right_edge.i + 1)))
        end = before_occasion(cue, c.i, end)
        parts = whole_piece(cue.doc, Part(c.left_edge.i, end), cue.around)
        if parts:
            return cue.reports("infinitive", parts, frame)
    return None


CONSTRUCTION = Construction("infinitive", find=find, before=("clause", "object", "preposition"))
