"""What a court is told, where the hearer is the subject and nobody is named as source.

The inquest heard that it had rained.   Jurors heard it had rained.
"""

from __future__ import annotations

from dataclasses import replace

from .candidates import Candidate, CueVerb
from .complements import clause_behind
from .lexicon import words


def find(cue: CueVerb) -> Candidate | None:
    """The clause behind "heard", if a court, a committee or the like is the one to hear it."""
    if cue.passive or not cue.entry.has("heard") or cue.source is None:
        return None
    if cue.source.root.lower_ not in words("hearings"):
        return None
    clause = clause_behind(cue)
    return replace(cue.reports("hearing", (clause,), "heard"), source=None) if clause is not None else None
