"""How similar a measure is to those already grouped: by what is counted, the words around it, and the value."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from math import log

from ..stories.wording import stem
from .measure import PART, Measure

NEAR = 0.15  # share by which two values of one thing may differ, with a source for one of them
SUMS = ("money", "share")
FAR_SIZE = 5  # the same of lengths, sums and the like
FAR = 15  # times that a value of another may be
LITTLE = 1.5  # ratio of two values that one side gives without a common word
TELLING = 0.6  # how distinctive a value must be to identify what is counted
ENOUGH = 0.62
SURE = 1.2
NEWEST = 5  # members of a group that a measure is compared with
TOLD = 2  # words besides the noun that different values of different sides must share
CANDIDATES = 16  # groups that a measure is compared with


class Likeness:
    """Groups that grow measure by measure, found by the rare words and the values that they share."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self.frequency: Counter[str] = Counter()
        self.total = 0
        for each in measures:
            self.frequency.update(each.about | each.heads)
            self.total += 1
        self.sums: dict[frozenset[str], float] = {}
        self.members: list[list[Measure]] = []
        self.numbers: dict[int, int] = {}
        self.by_stem: dict[str, list[int]] = defaultdict(list)

    def best(self, measure: Measure) -> int | None:
        """The group most similar to a measure, or the first that is certain; None if none is similar enough."""
        best, most = None, ENOUGH
        for number in self._candidates(measure):
            score = self._like(measure, self.members[number])
            if score >= most and (best is None or score > most):
                best, most = number, score
            if most >= SURE:
                break
        return best

    def opened(self) -> int:
        """The number of a new group."""
        self.members.append([])
        return len(self.members) - 1

    def add(self, measure: Measure, number: int) -> None:
        """Put a measure into a group."""
        self.members[number].append(measure)
        for each in (*measure.about, *measure.heads, _name_of(measure)):
            if self.by_stem[each][-1:] != [number]:
                self.by_stem[each].append(number)

    def close(self) -> None:
        """Compare later measures with none of these groups: they are of another block."""
        self.by_stem.clear()

    def _candidates(self, measure: Measure) -> list[int]:
        found: dict[int, None] = {}
        stems = sorted(measure.about | measure.heads, key=lambda each: (self.frequency[each], each))
        for each in (_name_of(measure), *stems):
            for number in reversed(self.by_stem.get(each, ())[-CANDIDATES:]):
                found[number] = None
                if len(found) == CANDIDATES:
                    return list(found)
        return list(found)

    def _like(self, measure: Measure, group: list[Measure]) -> float:
        if any(_are_apart(measure, other) for other in group[-NEWEST:]):
            return 0.0
        scores = [self.like(measure, other) for other in group[-NEWEST:]]
        return (max(scores) + sum(scores) / len(scores)) / 2

    def like(self, one: Measure, other: Measure) -> float:
        """Similarity, 0 to somewhat over 1: half what is counted, half the words around; equal values add to it."""
        heads = self._shared(one.heads, other.heads)
        words = self._shared(one.about | one.heads, other.about | other.heads)
        agree, same_side = _agree(one, other), one.side is not None and one.side == other.side
        if not agree and not same_side and _may_differ(one, other):
            return 0.0
        score = 0.5 * heads + 0.6 * words
        if not agree and (not same_side or _goes_off(one, other)):
            score -= 0.15
        elif same_side and words and one.key.family in SUMS:
            score += 0.15
        if one.interval == other.interval:
            score += 0.45 * distinction(one.value) * (1.0 if words or heads else 0.6)
        elif one.heads and other.heads and not heads:
            score -= 0.1
        return score + _by_outcome(one, other) + _by_terms(one, other)

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much of the shorter is in the longer, rare stems counting more."""
        both = one & other
        if not both:
            return 0.0
        return self._sum(both) / min(self._sum(one), self._sum(other))

    def _sum(self, stems: frozenset[str]) -> float:
        if stems not in self.sums:
            self.sums[stems] = sum(map(self._weight, sorted(stems)))
        return self.sums[stems]

    def _weight(self, stem: str) -> float:
        return log(1 + (self.total + 1) / self.frequency[stem]) if stem in self.frequency else 1.0


def distinction(value: float) -> float:
    """How distinctive a value is, 0 to 1: two figures have 2 by chance, but not 1,437."""
    digits = f"{abs(value):.10g}".replace(".", "").strip("0")
    if abs(value) < 10 and len(digits) <= 1:
        return 0.25
    return min(1.0, 0.45 + 0.2 * len(digits))


def _goes_off(one: Measure, other: Measure) -> bool:
    """Whether one side gives two values without a common word, far from each other."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return one.story != other.story and high > LITTLE * low and not (one.about & other.about) - one.heads - other.heads


def _may_differ(one: Measure, other: Measure) -> bool:
    """Whether other values of other sides have too few words in common, or are about others."""
    shared = (one.about & other.about) - one.heads - other.heads - _stems_of(one.who | other.who)
    least = 0 if one.key.family == "magnitude" else TOLD - bool(one.heads and one.heads == other.heads)
    return len(shared) < least or _are_of_others(one, other)


def _by_outcome(one: Measure, other: Measure) -> float:
    if one.key.outcome and other.key.outcome:
        return 0.15 if one.key.outcome == other.key.outcome else -0.4
    return 0.0


def _by_terms(one: Measure, other: Measure) -> float:
    """A bonus where one side offers both, or both are rates per the same; a penalty where only one is a rate."""
    terms = one.stance in ("offer", "demand") and one.stance == other.stance and one.side and one.side == other.side
    mine, theirs = one.figure.get("per"), other.figure.get("per")
    rate = 0.3 if mine and mine == theirs else -0.1 if bool(mine) != bool(theirs) else 0.0
    return rate + (0.4 if terms else 0.0)


def _agree(one: Measure, other: Measure) -> bool:
    """Whether two values say much the same; "at least 74" says nothing of 185.

    A common number for which neither gives a source must be about the same names: "8 delegates" of whom?
    """
    unsourced = one.side is None and other.side is None
    if one.value == other.value and one.interval.meets(other.interval):
        if distinction(one.value) >= TELLING:
            return True
        return not _have_other_names(one, other) and not (unsourced and bool(one.who) != bool(other.who))
    low, high = sorted((abs(one.value), abs(other.value)))
    is_other_unit = one.figure.get("unit") != other.figure.get("unit") or not (_is_plain(one) and _is_plain(other))
    return not unsourced and is_other_unit and high - low <= NEAR * high and one.interval.meets(other.interval)


def _are_of_others(one: Measure, other: Measure) -> bool:
    """Whether different values are about different names, or unsourced and about no common name, or are parts."""
    unsourced = one.side is None and other.side is None
    low, high = sorted((abs(one.value), abs(other.value)))
    is_part = PART in (one.standing, other.standing)
    return (
        is_part
        or high > (FAR_SIZE if one.key.dimension else FAR) * max(low, 1.0)
        or _have_other_names(one, other)
        or (unsourced and not one.who & other.who)
    )


def _is_plain(measure: Measure) -> bool:
    return measure.figure.get("modifier") in ("=", None)


def _have_other_names(one: Measure, other: Measure) -> bool:
    return bool(one.who and other.who and not one.who & other.who)


@lru_cache(maxsize=4096)
def _stems_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, names))


def _are_apart(one: Measure, other: Measure) -> bool:
    """Whether one article gives the two as different quantities: different values, of one speaker and one day."""
    return (
        one.story == other.story
        and not one.interval.meets(other.interval)
        and one.side == other.side
        and one.stance == other.stance
        and one.is_earlier == other.is_earlier
        and one.day == other.day
    )


def _name_of(measure: Measure) -> str:
    return f"={measure.value:.10g}"
