"""Whether figures are alike by themselves, and not only by way of others of their group."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..measures.measure import Measure
from .likeness import Pairs, scores_of

WEAK = -0.8  # the score under which nothing but others of their group joins two figures


def are_tied(one: Sequence[Measure], other: Sequence[Measure], *, apart: bool = False) -> bool:
    """Whether a figure of the one is alike one of the other, so that a verdict may rest on both.

    A group is joined by its likest members. Two of it that differ in all that is asked may be there by an error.
    With ``apart``, only figures count that cannot both hold.
    """
    scores = scores_of(Pairs([*one, *other]))[: len(one), len(one) :]
    counted = np.array([[not (apart and mine.interval.meets(yours.interval)) for yours in other] for mine in one], bool)
    return bool(scores.max(initial=WEAK, where=counted) > WEAK)
