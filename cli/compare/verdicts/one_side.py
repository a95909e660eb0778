"""One side only: two or more articles of an outlet, later than the first dispute, give one side's value alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..stories.story import Story
from .claims import Claims
from .verdict import Verdict

LEAST = 2  # articles


def find(claims: Claims, contested: Sequence[Verdict], stories: Sequence[Story]) -> Iterator[Verdict]:
    """Yield a verdict for each outlet and each disagreement of which it has one side's value alone."""
    told: set[tuple[str, str]] = set()
    for verdict in contested:
        for outlet in dict.fromkeys(each.outlet or each.source for each in stories):
            alone = _alone(claims, verdict, outlet)
            if alone is not None and (outlet, alone.between[0]) not in told:
                told.add((outlet, alone.between[0]))
                yield alone


def _alone(claims: Claims, verdict: Verdict, outlet: str) -> Verdict | None:
    if verdict.day is None:
        return None
    later = [
        each
        for each in claims.claims
        if each.outlet == outlet and each.story.day and each.story.day > verdict.day and each.holds and each.side
    ]
    voices = {each.side.name for each in later if each.side and each.side.name in verdict.between}
    articles = {each.story.number for each in later if each.side and each.side.name in voices}
    if len(voices) != 1 or len(articles) < LEAST:
        return None
    (name,) = voices
    own = tuple(each for each in later if each.side and each.side.name == name)
    sentence = f"{outlet} gives the value of {name} alone, in {len(articles)} articles"
    return Verdict("one side only", sentence, claims.id, (name,), outlet, verdict.day, None, own)
