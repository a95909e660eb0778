"""Growth: a side's running count gets higher from one day to a later one."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from ..grouping.ties import are_tied
from ..measures.measure import MORE, Measure
from .claims import Claim, Claims
from .corrections import taken_back
from .lags import key_of
from .verdict import Verdict, day_words, value_of

NO_COUNTS = ("share", "money", "rate", "time", "age", "temperature")  # what rises and falls, and does not grow


def _counts_one(before: Measure, after: Measure) -> bool:
    """Whether two counts of things are of one noun, or of things to which one thing happened; people are people."""
    if "things" not in (before.key.family, after.key.family):
        return True
    same = before.key.outcome is not None and before.key.outcome == after.key.outcome
    return same or bool(before.heads & after.heads)


def find(claims: Claims, late: dict[str, Claim]) -> Iterator[Verdict]:
    """Yield a verdict for each side whose count has grown; of those still missing or just added there is none."""
    if claims.is_constant or claims.outcome == "missing" or claims.quantity.key.family in NO_COUNTS:
        return
    if claims.is_daily or claims.quantity.standing == MORE:
        return
    by_side: dict[str, list[Claim]] = defaultdict(list)
    gone = taken_back(claims)
    for claim in claims.claims:
        if claim.side and (claim.side.id, claim.measure.value) in gone:
            continue
        if claim.holds and claim.side and claim.day and key_of(claim) not in late:
            by_side[claim.side.id].append(claim)
    for group in by_side.values():
        newest: dict[object, Claim] = {}
        for claim in sorted(group, key=lambda each: (each.day, each.measure.value)):
            newest[claim.day] = claim
        steps = list(newest.values())
        higher = steps[-1].measure.value > steps[0].measure.value
        if higher and any(_grows(one.measure, other.measure) for one, other in itertools.pairwise(steps)):
            name = steps[0].side.name if steps[0].side else ""
            told = ", ".join(f"{value_of(each.measure)} ({day_words(each.day)})" for each in steps)
            yield Verdict(
                "growth", f"{name}: {told}", claims.id, (name,), None, steps[0].day, steps[-1].day, tuple(steps)
            )


def _grows(before: Measure, after: Measure) -> bool:
    return after.value > before.value and _counts_one(before, after) and are_tied([before], [after])
