"""Whether figures are alike by themselves, and not only by way of others of their group."""

from __future__ import annotations

from collections.abc import Sequence

from ..measures.measure import Measure
from .likeness import Pairs, scores_of

WEAK = -1.2  # the score under which nothing but others of their group joins two figures


def are_tied(one: Sequence[Measure], other: Sequence[Measure]) -> bool:
    """Whether a figure of the one is alike one of the other, so that a verdict may rest on both.

    A group is joined by its likest members. Two of it that differ in all that is asked may be there by an error.
    """
    scores = scores_of(Pairs([*one, *other]))
    return bool(scores[: len(one), len(one) :].max(initial=WEAK) > WEAK)
