"""Clauses and phrases that are set off by commas or dashes."""

from __future__ import annotations

from ...grammar.verb_groups import TENSED
from ...text.sentences import CLOSING_MARKS
from ..cue import CueVerb
from .content import cue_clause

BREAKS = frozenset({",", "—", "–", "―", "-", "--"})


def is_set_off(cue: CueVerb) -> bool:
    """Whether a comma or dash comes before the cue's own clause, and the cue is no participle or relative clause."""
    doc = cue.doc
    start = cue_clause(cue).start
    if start - 1 < cue.start or (doc[start - 1].text not in BREAKS and doc[start - 1].text not in CLOSING_MARKS):
        return False
    inverted = (
        cue.token.tag_ == "VB" and cue.source is not None and cue.source.start == cue.group.end
    )  # ", say experts"
    tensed = cue.token.tag_ not in ("VBG", "VB") or doc[cue.group.start].tag_ in TENSED  # "it was quoted as saying"
    return (inverted or tensed) and cue.source is not None and cue.source.start >= start
