"""Groups that one speaker's values join, and figures that refer back to another: "not 12 million"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ..stories.wording import stem
from .likeness import distinction
from .measure import TOTAL, Measure

COUNTED = ("people", "things")
ANYBODY = ""
PAY = frozenset({stem("pay")})  # and wages, salaries
LARGE = 100
MORE_THAN = 5  # times an earlier sum that a later offer may be
LEAST_CHANGE = 1.1  # times that another count of unspecified people may be
LITTLE = 1.5  # times that an area may grow from one day to the next
SPREADING = ("area", "mass", "volume")
SIZES = ("length", "mass", "area", "volume", "speed", "magnitude")
VERY_TELLING = 0.8
TELLING = 0.6  # how distinctive a value has to be to join two groups
Groups = list[list[Measure]]


def joined(groups: Groups, referring: Sequence[Measure]) -> Groups:
    """The groups, joined where one side gives the same distinctive value, with the figures that refer to theirs."""
    parents = list(range(len(groups)))
    for numbers in (*_by_value(groups).values(), *_by_size(groups), *_by_course(groups), *_by_terms(groups)):
        for other in numbers[1:]:
            _join(groups, parents, numbers[0], other, strict=True)
    place = {(each.story, each.id): number for number, group in enumerate(groups) for each in group}
    given = _given_by_side(groups)
    for each in sorted(referring, key=lambda measure: (measure.story, measure.start)):
        target = place.get((each.story, each.refers.id)) if each.refers else None
        elsewhere = {_root(parents, number) for number in given.get((each.side, each.value), ())}
        if distinction(each.value) >= TELLING and len(elsewhere) == 1:
            (other,) = elsewhere
            if target is None or not _join(groups, parents, target, other, strict=False):
                target = other  # "the line kept to its figure of 212"
        if target is None:
            target = len(groups)
            groups.append([])
            parents.append(target)
        target = _root(parents, target)
        groups[target].append(each)
        place[each.story, each.id] = target
    _join_denied(groups, parents)
    return [group for number, group in enumerate(groups) if _root(parents, number) == number]


def _join_denied(groups: Groups, parents: list[int]) -> None:
    """Join a value that is only denied with the one quantity of which another side claims it."""
    claimed: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for each in group:
            if each.stance == "claim":
                claimed[_class(each), each.key.dimension, each.value].add(number)
    for number, group in enumerate(groups):
        denied = [each for each in group if each.stance == "deny" and distinction(each.value) >= TELLING]
        if _root(parents, number) == number and len(denied) == len(group) > 0:
            found = {
                _root(parents, each) for each in claimed[_class(denied[0]), denied[0].key.dimension, denied[0].value]
            }
            if len(found) == 1:
                _join(groups, parents, next(iter(found)), number, strict=False)


def _join(groups: Groups, parents: list[int], one: int, other: int, *, strict: bool) -> bool:
    """Join two groups unless something speaks against it; return whether they are joined."""
    one, other = _root(parents, one), _root(parents, other)
    if one == other:
        return True
    if not _may_join(groups[one], groups[other], strict=strict):
        return False
    parents[other] = one
    groups[one] = [*groups[one], *groups[other]]
    return True


def _by_value(groups: Groups) -> dict[tuple[object, ...], list[int]]:
    """The numbers of the groups in which one side gives the same distinctive value."""
    having: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for each in group:
            for side in _sides(each):
                for is_demand in _may_be_demand(each):
                    key = (_class(each), each.key.dimension, each.value, side, is_demand)
                    if having[key][-1:] != [number]:
                        having[key].append(number)
    return having


def _may_be_demand(measure: Measure) -> tuple[bool, ...]:
    """Whether a value is a demand: of "a pay rise of 4 percent" the speaker decides."""
    return (False, True) if _is_of_pay(measure) else (measure.stance == "demand",)


def _is_of_pay(measure: Measure) -> bool:
    return (
        measure.stance == "claim" and measure.key.family in ("money", "share") and measure.about | measure.heads >= PAY
    )


def _by_size(groups: Groups) -> Iterator[list[int]]:
    """Yield two groups with one size in a unit, if it is distinctive: "64 metres", "11 km" and "seven miles"."""
    sized = [
        (_class(each), each.interval.low, each.interval.high, number, each.value, str(each.figure.get("unit")))
        for number, group in enumerate(groups)
        for each in group
        if each.key.family in SIZES and each.standing == TOTAL and _is_exact(each) and each.stance == "claim"
    ]
    for (kind, _, high, one, *given), (other_kind, low, _, other, *theirs) in pairwise(sorted(sized)):
        same = given == theirs or (given[1] != theirs[1] and low <= high)  # rounding does not matter within one unit
        if one != other and kind == other_kind and same and all(_tells(groups[each]) for each in (one, other)):
            yield [one, other]


def _by_course(groups: Groups) -> Iterator[list[int]]:
    """Yield two groups in which one side gives an area, a mass or a number of people, and another near it later."""
    courses: dict[tuple[object, ...], list[tuple[date, float, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for each in group:
            vague = each.key.family == "people" and each.value >= LARGE and not (each.heads or each.names)
            if (vague or each.key.family in SPREADING) and each.side and each.day and each.standing == TOTAL:
                courses[each.key.family, each.side].append((each.day, each.value, number))
    for (family, _), found in courses.items():
        for (day, value, one), (other_day, later, other) in pairwise(sorted(found)):
            low, high = sorted((value, later))
            most = LEAST_CHANGE if family == "people" else LITTLE
            if one != other and day != other_day and 0 < high <= most * low:
                yield [one, other]


def _is_exact(measure: Measure) -> bool:
    return measure.figure.get("modifier") in ("=", "~", None) and measure.interval.low > 0


def _tells(group: list[Measure]) -> bool:
    return max(distinction(each.value) for each in group) >= VERY_TELLING


def _by_terms(groups: Groups) -> Iterator[list[int]]:
    """Yield the groups in which one side offers, or demands, sums of one currency and of one size."""
    terms: dict[tuple[object, ...], list[tuple[float, int]]] = defaultdict(list)
    sides = _sides_of_terms(groups)
    for number, group in enumerate(groups):
        for each in group:
            if each.stance in ("offer", "demand"):
                known = sides[each.key.family, each.key.dimension, each.stance]
                side = each.side or (next(iter(known), "nobody else") if len(known) < 2 else None)
                if side is not None:
                    terms[each.key.family, each.key.dimension, side, each.stance].append((each.value, number))
                if distinction(each.value) >= TELLING:  # reported by whoever got it
                    terms[each.key.family, each.key.dimension, each.value, each.stance].append((each.value, number))
    for found in terms.values():
        for (value, one), (higher, other) in pairwise(sorted(found)):
            if one != other and 0 < higher <= MORE_THAN * value:
                yield [one, other]


def _sides_of_terms(groups: Groups) -> dict[tuple[object, ...], set[str]]:
    """Who offers, or demands, sums of one currency."""
    sides: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for each in (one for group in groups for one in group if one.stance in ("offer", "demand")):
        sides[each.key.family, each.key.dimension, each.stance].update([each.side] if each.side else [])
    return sides


def _sides(measure: Measure) -> Iterator[str]:
    """Yield the side whose value may join, and ANYBODY where it is a large number of unspecified people."""
    telling = distinction(measure.value)
    if measure.standing != TOTAL:
        return
    if measure.side is not None and telling >= _least(measure):
        yield measure.side
    if measure.key.family == "people" and not measure.heads and measure.value >= LARGE and telling >= VERY_TELLING:
        yield ANYBODY


def _least(measure: Measure) -> float:
    """How distinctive a value has to be: less for an offer or a demand."""
    return 0.25 if measure.stance in ("offer", "demand") or _is_of_pay(measure) else TELLING


def _class(measure: Measure) -> str:
    return "counted" if measure.key.family in COUNTED else measure.key.family


def _may_join(one: list[Measure], other: list[Measure], *, strict: bool) -> bool:
    """Whether nothing speaks against two groups being one: other outcomes, or an article with a value in each."""
    outcomes = {each.key.outcome for each in (*one, *other) if each.key.outcome}
    if len(outcomes) > 1 or (strict and _are_of_other_things(one, other)):
        return False
    mine, theirs = _told(one), _told(other)
    return not strict or all(mine[key] & theirs[key] for key in mine.keys() & theirs.keys())


def _are_of_other_things(one: list[Measure], other: list[Measure]) -> bool:
    """Whether both say of what their sums or shares are, in no word alike, in round numbers: trams, and tickets."""
    mine, theirs = ({head for each in group for head in each.heads} for group in (one, other))
    sums = one[0].key.family in ("money", "share") and one[0].stance not in ("offer", "demand")
    if any(distinction(each.value) >= VERY_TELLING for each in one):
        return False
    return sums and bool(mine) and bool(theirs) and not mine & theirs


def _told(group: list[Measure]) -> dict[tuple[object, ...], set[float]]:
    told: dict[tuple[object, ...], set[float]] = defaultdict(set)
    for each in group:
        if each.is_claim and not each.is_earlier:
            told[each.story, each.side, each.day].add(each.value)
    return told


def _given_by_side(groups: Groups) -> dict[tuple[str | None, float], set[int]]:
    """The groups in which a side claims a value."""
    given: dict[tuple[str | None, float], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for each in group:
            if each.side is not None and each.stance != "deny":
                given[each.side, each.value].add(number)
    return given


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number
