"""How far what a report is said to hold is what the embedded network reads around its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...base import SPEECH
from ...text.marks import token_at
from .chances import states_of
from .found import sentence_numbers
from .roles import FARTHEST_AFTER, FARTHEST_BEFORE, Role, roles_around

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..report import Reported

BESIDE = 10  # words on each side of a report that are read with it


def agreement(doc: Doc, one: Reported) -> float | None:
    """The share of words, 0 to 1, that report and network both take for content; None without a cue or the network.

    It is the Dice coefficient of the report's content and the network's chances, near the report.
    """
    if one.anchor < 0 or not one.content or SPEECH not in doc.user_data:
        return None
    cue = one.anchor
    content = [(token_at(doc, part.start), token_at(doc, part.end - 1) + 1) for part in one.content]
    ends = [cue, *(i for part in content for i in part)]
    if one.source is not None:
        ends += [one.source.start, one.source.end]
    first = max(cue - FARTHEST_BEFORE, min(ends) - BESIDE, 0)
    last = min(cue + FARTHEST_AFTER, max(ends) + BESIDE, len(doc))
    words = np.array([i for i in range(first, last) if not doc[i].is_space])
    chances = roles_around(states_of(doc), sentence_numbers(doc), words, cue)[:, Role.CONTENT]
    inside = np.zeros(len(words), dtype=bool)
    for start, end in content:
        inside |= (words >= start) & (words < end)
    return float(2 * chances[inside].sum() / (chances.sum() + inside.sum()))
