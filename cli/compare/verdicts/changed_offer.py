"""Changed offer: a side puts a new offer in the place of its earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from .claims import Claim, Claims
from .verdict import Verdict, day_words, value_of


def find(claims: Claims) -> Iterator[Verdict]:
    """Yield a verdict for each side whose offers differ from one day to a later one."""
    by_side: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        if claim.side and claim.measure.stance in ("offer", "claim"):
            by_side[claim.side.id].append(claim)
    for group in by_side.values():
        if not any(each.measure.stance == "offer" for each in group):
            continue
        steps = _steps(group)
        if len(steps) > 1:
            name = steps[0].side.name if steps[0].side else ""
            told = ", then ".join(f"{value_of(each.measure)} {_when(each)}".strip() for each in steps)
            yield Verdict(
                "changed offer", f"{name}: {told}", claims.id, (name,), None, steps[-1].day, None, tuple(steps)
            )


def _steps(group: list[Claim]) -> list[Claim]:
    """The offers in the order of their days, each where it was new."""
    ordered = sorted(group, key=lambda each: (each.day or date.min, not each.measure.is_earlier, each.story.number))
    steps: list[Claim] = []
    for claim in ordered:
        if not steps or claim.measure.value not in {each.measure.value for each in steps}:
            steps.append(claim)
    return steps


def _when(claim: Claim) -> str:
    return f"({day_words(claim.day)})" if claim.day else ""
