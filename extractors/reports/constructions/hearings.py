"""What a court hears, where the hearer is the subject and no source is named.

The inquest heard that it had rained.   It had rained, jurors heard.   It had rained, the court was told.
It had rained, the meeting was informed.

Leaves alone: The mayor heard that it had rained.   The court heard the appeal.
"""

from __future__ import annotations

from dataclasses import replace

from ...grammar.phrases import expand_noun
from ...grammar.relations import own_subject
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.complements import clause_after
from .fronted import clause_before


def find(cue: CueVerb) -> Candidate | None:
    """The clause after or before "heard", "was told" and the like, if a court or a committee is the one to hear it."""
    hearer = own_subject(cue.token)
    if not cue.entry.has("heard") or hearer is None or hearer.lower_ not in words("hearings"):
        return None
    if cue.entry.has("hearer") and cue.entry.lemma != "tell" and not cue.passive:
        return None  # "the committee informed them that it rained"
    if cue.entry.has("hearer") and cue.allows("order") and any(c.dep_ in ("obj", "iobj") for c in cue.token.rights):
        return None  # "the judge told jurors that it rained"
    hearing = replace(cue, source=expand_noun(hearer), passive=False)
    before = clause_before(hearing)
    clause = clause_after(hearing) if not before and not cue.passive and not cue.entry.has("hearer") else None
    parts = (clause,) if clause is not None else before
    return replace(cue.reports("hearing", parts, "heard"), source=None) if parts else None


CONSTRUCTION = Construction("hearing", find=find, before=("fronted", "passive"))
