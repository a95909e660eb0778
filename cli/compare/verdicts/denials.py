"""Denial: a speaker says that the value another side claims is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..measures.claims import Claim, Claims
from .verdict import Verdict, on, value_of

FIGURE = re.compile(r"\b(?:figure|number|toll|count|estimate|claim|total|tally|statistic)s?\b", re.IGNORECASE)
NEAR = 400  # characters between a value and the denial of "the figure"


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for every two sides of which one denies the other's value, once."""
    told: set[tuple[str, str]] = set()
    for claim in claims.claims:
        for denier, denied in _denials(claim, claims):
            if denier and denied.side and (denier, denied.side.name) not in told and denier != denied.side.name:
                told.add((denier, denied.side.name))
                sentence = f"{on(claim.story.day)}{denier} denies {value_of(denied.measure)} of {denied.side.name}"
                pair = (denier, denied.side.name)
                yield Verdict("denial", sentence, claims.id, pair, None, claim.story.day, None, (claim, denied))


def _denials(claim: Claim, claims: Claims) -> Iterator[tuple[str | None, Claim]]:
    if claim.measure.stance == "deny" and claim.side:
        for other in claims.claims:
            same = other.measure.value == claim.measure.value and other.holds
            if same and other.side and other.side.id != claim.side.id:
                yield claim.side.name, other
                return
