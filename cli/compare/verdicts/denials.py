"""Denial: a speaker says that the value another side claims is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .claims import Claim, Claims
from .verdict import Verdict, on, value_of

FIGURE = re.compile(r"\b(?:figure|number|toll|count|estimate|claim|total|tally|statistic)s?\b", re.IGNORECASE)
NEAR = 400  # characters between a value and the denial of "the figure"


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for every two sides of which one denies the other's value, once a day."""
    told: set[tuple[str, str, date | None]] = set()
    for claim in claims.claims:
        for denier, denied in _denials(claim, claims):
            side = denied.side.name if denied.side else None
            if denier and side and denier != side and (denier, side, claim.story.day) not in told:
                told.add((denier, side, claim.story.day))
                sentence = f"{on(claim.story.day)}{denier} denies {value_of(denied.measure)} of {side}"
                pair = (denier, side)
                yield Verdict("denial", sentence, claims.id, pair, None, claim.story.day, None, (claim, denied))


def _distance(other: Claim, denial: Claim) -> tuple[bool, int]:
    """How far a claim is from what denies it: the nearest of its article, else the first that was made."""
    here = other.story is denial.story
    return not here, abs(other.measure.start - denial.measure.start) if here else 0


def _denials(claim: Claim, claims: Claims) -> Iterator[tuple[str | None, Claim]]:
    if claim.measure.stance == "deny" and claim.side:
        for other in sorted(claims.claims, key=lambda each: _distance(each, claim)):
            same = other.measure.value == claim.measure.value and other.holds
            if same and other.side and other.side.id != claim.side.id:
                yield claim.side.name, other
                return
