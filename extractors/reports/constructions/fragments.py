"""Quoted words that are only a part of the sentence, where no other construction knows the whole.

She admitted "two or three" times.

Leaves alone: They danced to "the old songs" of the guild.   She admitted it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words.cues import lemma_of_form
from ..construction import Construction
from .quoted import is_fragment, quoted_parts

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..cue import CueVerb


def find(cue: CueVerb) -> Candidate | None:
    """The quoted words after a cue that are left when nothing else was found."""
    before = cue.doc[cue.group.start - 1] if cue.group.start else cue.token
    if cue.token.tag_ == "VBG" and lemma_of_form().get(before.lower_) is not None and before.pos_ == "VERB":
        return None  # "recalled seeing “a ball of fire”" is one report
    parts = quoted_parts(cue) if is_fragment(cue) else ()
    return cue.reports("fragment", parts, "clause") if parts else None


CONSTRUCTION = Construction("fragment", find=find)
