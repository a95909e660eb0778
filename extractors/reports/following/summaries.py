"""Where the writer sums up what somebody demands or is accused of, after a comma, and content ends.

Finds:        "asked the line to withdraw nine boats|, a step that would cost 40 jobs", "denied theft|, a charge that
              carries three years".

Leaves alone: "said it would close, a move that would cost 40 jobs" (the speaker may say so himself).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import Part
from ...words.cues import words

if TYPE_CHECKING:
    from ..candidate import Candidate

JUDGING = (Stance.CONDEMN, Stance.DEMAND, Stance.DENY)
LONGEST = 3  # tokens of ", a further step"


def without_summary(one: Candidate) -> Candidate:
    """A demand, denial or accusation without what the writer calls it."""
    if one.stance not in JUDGING or not one.content or one.content[-1].start < one.anchor.i:
        return one
    doc, (start, end) = one.anchor.doc, one.content[-1]
    if any(token.is_quote for token in doc[start:end]):
        return one
    for i in range(start + 1, end - LONGEST):
        if doc[i].text == "," and doc[i + 1].lower_ in ("a", "an"):
            named = doc[i + 2 : min(i + 2 + LONGEST, end - 1)]
            noun = next((token for token in named if token.lower_ in words("summing_up")), None)
            if noun is not None and doc[noun.i + 1].lower_ in words("after_summing_up"):
                return replace(one, content=(*one.content[:-1], Part(start, i)))
    return one
