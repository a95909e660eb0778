"""People of one outcome -> the counts of all, and those of some: the crew, the soldiers of one side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .measure import PART, Measure

LITTLE = 1.5  # times that a count of the same may be from one day to another
Groups = list[list[Measure]]


class Whose(NamedTuple):
    """Who is counted, where the words restrict it: nouns, and names with them."""

    heads: frozenset[str]
    names: frozenset[str]
    is_part: bool = False

    def may_be(self, other: Whose) -> bool:
        """Whether one of the two is no more specific than the other; a part only matches its own name."""
        if (self.is_part or other.is_part) and not self.heads & other.heads:
            return False
        return all(not mine or not theirs or mine & theirs for mine, theirs in zip(self[:2], other[:2], strict=True))


def grouped_by_outcome(block: Sequence[Measure]) -> tuple[Groups, list[Measure]]:
    """The groups of a block, and the measures that are parts of what their own article counts."""
    by_whose: dict[Whose, list[Measure]] = defaultdict(list)
    told = _told_elsewhere(block)
    for measure in block:
        by_whose[
            told.get((measure.side, measure.value), _whose(measure)) if measure.is_guess else _whose(measure)
        ].append(measure)
    groups = _joined(by_whose)
    parts = [part for group in groups for part in _parts(group)]
    kept = [[each for each in group if each not in parts] for group in groups]
    return [group for group in kept if group], parts


def _told_elsewhere(block: Sequence[Measure]) -> dict[tuple[str | None, float], Whose]:
    """Whom a side counts with a value where its words say so, for articles in which they do not."""
    found: dict[tuple[str | None, float], set[Whose]] = defaultdict(set)
    for measure in block:
        if measure.names and not measure.is_guess and measure.standing != PART:
            found[measure.side, measure.value].add(_whose(measure))
    return {key: next(iter(each)) for key, each in found.items() if len(each) == 1}


def _whose(measure: Measure) -> Whose:
    return Whose(measure.heads, measure.names, measure.standing == PART)


def _joined(by_whose: dict[Whose, list[Measure]]) -> Groups:
    """Join the groups of those counted in vaguer words with those in narrower ones whose values they share."""
    pending = sorted(by_whose.items(), key=lambda each: (-len(each[1]), len(each[0].heads) + len(each[0].names)))
    joined: list[tuple[Whose, list[Measure]]] = []
    for whose, measures in pending:
        target = next(
            (
                number
                for number, (other, members) in enumerate(joined)
                if whose.may_be(other)
                and (_agree(members, measures, same=whose == other) or _goes_on(members, measures))
            ),
            None,
        )
        if target is None:
            joined.append((whose, list(measures)))
        else:
            joined[target][1].extend(measures)
    return [members for _, members in joined]


def _agree(one: Iterable[Measure], other: Iterable[Measure], *, same: bool) -> bool:
    """Whether two groups share values, and more often than an article gives a different one in each."""
    values, others = _values(one), _values(other)
    shared = len({value for _, value in values} & {value for _, value in others})
    told = {story for story, _ in values} & {story for story, _ in others}
    apart = sum(
        1
        for story in told
        if not {value for where, value in values if where == story}
        & {value for where, value in others if where == story}
    )
    return same or (shared > 0 and shared > apart)


def _goes_on(one: Sequence[Measure], other: Sequence[Measure]) -> bool:
    """Whether one side counts those in vaguer words on another day, and little else: 23 skiers, then 18 people."""
    if bool(one[0].heads) == bool(other[0].heads) or PART in (one[0].standing, other[0].standing):
        return False
    pairs = [(mine, theirs) for mine in one for theirs in other if mine.side and mine.side == theirs.side]
    return bool(pairs) and all(
        mine.day != theirs.day and max(mine.value, theirs.value) <= LITTLE * min(mine.value, theirs.value)
        for mine, theirs in pairs
    )


def _values(measures: Iterable[Measure]) -> set[tuple[int, float]]:
    return {(each.story, each.value) for each in measures}


def _parts(group: Sequence[Measure]) -> list[Measure]:
    """Those that cannot be the whole: smaller than another of one article, day and side, and found nowhere else."""
    spread = Counter(value for _, value in _values(group))
    by_claim: dict[tuple[object, ...], list[Measure]] = defaultdict(list)
    for each in group:
        if each.is_claim and not each.is_earlier and each.figure.get("modifier") in ("=", None):
            by_claim[each.story, each.day, each.side].append(each)
    parts = []
    for claims in by_claim.values():
        most = max(each.value for each in claims)
        parts += [each for each in claims if each.value < most and spread[each.value] == 1 and spread[most] > 1]
    return parts
