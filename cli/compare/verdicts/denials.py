"""Denial: a speaker says that the value another side claims is not so.

Finds a value that is denied, and one that is given in the place of another's right before: "The league says 3,200
would go. The minister denied this: it was 1,100".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..measures.stance import DENIES_THIS
from ..stories.wording import pattern_of
from .claims import Claim, Claims
from .verdict import Verdict, on, value_of

NEAR = 300  # characters from a value to the one that is given in its place


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for every two sides of which one denies the other's value, once a day."""
    told: set[tuple[str, str, date | None]] = set()
    for claim, denied in denials_in(claims):
        denier, side = (each.side.name if each.side else None for each in (claim, denied))
        if denier and side and denier != side and (denier, side, claim.story.day) not in told:
            told.add((denier, side, claim.story.day))
            sentence = f"{on(claim.story.day)}{denier} denies {value_of(denied.measure)} of {side}"
            pair = (denier, side)
            yield Verdict("denial", sentence, claims.id, pair, None, claim.story.day, None, (claim, denied))


def denials_in(claims: Claims) -> Iterator[tuple[Claim, Claim]]:
    """Yield each denial of a quantity with the claim of another side that it denies."""
    for claim in claims.claims:
        yield from ((claim, denied) for denied in _denials(claim, claims))


def _distance(other: Claim, denial: Claim) -> tuple[bool, int]:
    """How far a claim is from what denies it: the nearest of its article, else the first that was made."""
    here = other.story is denial.story
    return not here, abs(other.measure.start - denial.measure.start) if here else 0


def _denials(claim: Claim, claims: Claims) -> Iterator[Claim]:
    if claim.measure.stance == "deny" and claim.side:
        for other in sorted(claims.claims, key=lambda each: _distance(each, claim)):
            same = other.measure.value == claim.measure.value and other.holds
            if same and other.side and other.side.id != claim.side.id:
                yield other
                return
    elif (
        claim.holds
        and claim.side
        and pattern_of(DENIES_THIS).search(claim.measure.words.partition(claim.measure.text)[0])
    ):
        yield from _replaced_by(claim, claims)


def _replaced_by(claim: Claim, claims: Claims) -> Iterator[Claim]:
    """Yield what another side has said right before, if both cannot hold."""
    before = [
        each
        for each in claims.claims
        if each.story is claim.story and each.holds and 0 < claim.measure.start - each.measure.end < NEAR
    ]
    last = max(before, key=lambda each: each.measure.start, default=None)
    if last and last.side and last.side is not claim.side and not last.measure.interval.meets(claim.measure.interval):
        yield last
