"""Lag: an outlet gives a value after an earlier day's article had the same side's newer one."""

from __future__ import annotations

from collections.abc import Iterator

from .claims import Claim, Claims
from .corrections import taken_back
from .verdict import Verdict, day_words, value_of


def late_in(claims: Claims) -> dict[str, Claim]:
    """The claims that lag, by article and figure, each with the newer one that was printed before."""
    if claims.is_constant or claims.is_daily:
        return {}
    found = {}
    for claim in claims.claims:
        newer = None if claim.measure.is_earlier or not claim.holds else _newer(claim, claims)
        if newer is not None:
            found[key_of(claim)] = newer
    return found


def find(claims: Claims, late: dict[str, Claim]) -> Iterator[Verdict]:
    """Yield a verdict for each article that lags."""
    told: set[str] = set()
    for claim in claims.claims:
        newer = late.get(key_of(claim))
        if newer is None or claim.story.source in told or not claim.side:
            continue
        told.add(claim.story.source)
        value, day = value_of(claim.measure), day_words(claim.story.day)
        before = f"{value_of(newer.measure)} on {day_words(newer.story.day)}"
        sentence = f"{claim.outlet} still has {value} on {day}, after {before}"
        yield Verdict(
            "lag", sentence, claims.id, (claim.side.name,), claim.outlet, claim.story.day, None, (claim, newer)
        )


def key_of(claim: Claim) -> str:
    """A claim by its article and figure."""
    return f"{claim.story.number} {claim.measure.id}"


def _newer(claim: Claim, claims: Claims) -> Claim | None:
    """The same side's newer value in an earlier day's article, if the value was that side's before."""
    day, side = claim.story.day, claim.side
    if day is None or side is None:
        return None
    own = [each for each in claims.claims if each.side and each.side.id == side.id and each.holds and each.day]
    before = [each for each in own if each.story.day and each.story.day < day]
    same = [each.day for each in before if each.measure.value == claim.measure.value]
    known = min((each for each in same if each), default=None)
    if known is None:
        return None
    gone = {value for whose, value in taken_back(claims) if whose == side.id}
    newer = [
        each
        for each in before
        if each.day
        and each.measure.value not in gone
        and each.day > known
        and not each.measure.interval.meets(claim.measure.interval)
    ]
    latest = max(newer, key=lambda each: (each.day, -each.story.number), default=None)
    back = [each for each in same if each and latest and latest.day and each > latest.day]
    return None if back else latest
