"""Misreport: two outlets give one speaker two values of one quantity for one day, and neither is a lag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from ..measures.counting import is_bare
from ..measures.measure import Measure
from .claims import Claim, Claims
from .lags import key_of
from .verdict import Verdict, on, value_of


def find(claims: Claims, late: dict[str, Claim]) -> Iterator[Verdict]:
    """Yield a verdict for each speaker and day with two values, unless an outlet renewed its own that day."""
    by_day: dict[tuple[str, date], list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        if claim.holds and claim.side and claim.day and key_of(claim) not in late:
            by_day[claim.side.id, claim.day].append(claim)
    for (_, day), group in by_day.items():
        if (pair := _pair(group)) and not any(_is_stale(each, claims) for each in pair):
            one, other = pair
            name = (one.party or one.side).name  # type: ignore[union-attr]
            told = " and ".join(f"{value_of(each.measure)} in {each.outlet}" for each in pair)
            yield Verdict(
                "misreport", f"{on(day)}{name} has {told}", claims.id, (_side(one),), None, day, None, (one, other)
            )


def _pair(group: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    values: dict[str, set[float]] = defaultdict(set)
    for claim in group:
        if claim.story.day == claim.day:  # not what a later correction says of it
            values[claim.outlet].add(claim.measure.value)
    for number, one in enumerate(group):
        for other in group[:number]:
            differ = one.outlet != other.outlet and one.measure.value != other.measure.value
            apart = differ and not one.measure.interval.meets(other.measure.interval)
            renewed = len(values[one.outlet]) > 1 or len(values[other.outlet]) > 1
            if apart and not renewed and _is_one_speaker(one, other) and _is_of_one(one.measure, other.measure):
                return other, one
    return None


def _is_of_one(one: Measure, other: Measure) -> bool:
    """Whether nothing says that two values count different things: "88 dead", "a hospital for 200"."""
    if one.heads & other.heads or one.key.outcome == other.key.outcome:
        return True
    known = one.key.outcome is not None and other.key.outcome is not None
    plain = other if one.key.outcome else one
    return not known and (is_bare(plain.figure) or not plain.heads)


def _is_stale(claim: Claim, claims: Claims) -> bool:
    """Whether a value is the side's of an earlier day, and is given on no later one: the other may have replaced it."""
    same = [
        each
        for each in claims.claims
        if each.holds and each.side and claim.side and each.side.id == claim.side.id and each.day and claim.day
        if each.measure.interval == claim.measure.interval
    ]
    before = any(each.day < claim.day for each in same if each.day and claim.day)
    return before and not any(each.day > claim.day for each in same if each.day and claim.day)


def _is_one_speaker(one: Claim, other: Claim) -> bool:
    """One person, or a body and whoever speaks for it."""
    if not one.party or not other.party or not one.side:
        return False
    return one.party.id == other.party.id or one.side.id in (one.party.id, other.party.id)


def _side(claim: Claim) -> str:
    return claim.side.name if claim.side else ""
