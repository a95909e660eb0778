"""What can be said of claims that anybody can check: one small module for each kind of verdict.

``docs/compare.md`` defines each in one sentence. None says who is right. When in doubt, there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..parties.statements import Statement
from ..stories.story import Story
from . import (
    changed_offer,
    copies,
    corrections,
    denials,
    disagreements,
    growth,
    lags,
    misreports,
    one_side,
    quotations,
    unsourced,
)
from .claims import Claims
from .verdict import Verdict

__all__ = ["Verdict", "verdicts_of"]


def verdicts_of(
    quantities: Sequence[Claims], statements: Sequence[Statement], stories: Sequence[Story]
) -> Iterator[Verdict]:
    """Yield the verdicts on an event, quantity by quantity, then those on its statements and articles."""
    sourced = unsourced.Sourced(quantities)
    for claims in quantities:
        late = lags.late_in(claims)
        contested = list(disagreements.find(claims, late))
        yield from contested
        yield from misreports.find(claims, late)
        yield from growth.find(claims, late)
        yield from corrections.find(claims)
        yield from changed_offer.find(claims)
        yield from lags.find(claims, late)
        yield from one_side.find(claims, contested, stories)
        yield from unsourced.find(claims, sourced)
        yield from denials.find(claims)
    yield from quotations.find(statements, stories)
    yield from copies.find(stories)
