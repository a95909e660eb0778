"""Groups that one speaker's values join, and figures that refer back to another: "not 12 million"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .likeness import distinction
from .measure import TOTAL, Measure

COUNTED = ("people", "things")
ANYBODY = ""
LARGE = 100
VERY_TELLING = 0.8
TELLING = 0.6  # how distinct a value has to be that joins two groups
Groups = list[list[Measure]]


def joined(groups: Groups, referring: Sequence[Measure]) -> Groups:
    """The groups, those joined in which one side gives one telling value, with the figures that refer to theirs."""
    parents = list(range(len(groups)))
    for numbers in _by_value(groups).values():
        for other in numbers[1:]:
            one, two = _root(parents, numbers[0]), _root(parents, other)
            if one != two and _may_join(groups[one], groups[two]):
                parents[two] = one
                groups[one] = [*groups[one], *groups[two]]
    whole = [group for number, group in enumerate(groups) if _root(parents, number) == number]
    return _with_referring(whole, referring)


def _by_value(groups: Groups) -> dict[tuple[object, ...], list[int]]:
    """The numbers of the groups in which one side gives one value, of those that tell."""
    having: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for each in group:
            for side in _sides(each):
                key = (_class(each), each.key.dimension, each.value, side, each.stance == "demand")
                if having[key][-1:] != [number]:
                    having[key].append(number)
    return having


def _sides(measure: Measure) -> Iterator[str]:
    """Yield the side whose value may join, and ANYBODY where it is a large number of people and no more is said."""
    telling = distinction(measure.value)
    if measure.standing != TOTAL:
        return
    if measure.side is not None and telling >= _least(measure):
        yield measure.side
    if measure.key.family == "people" and not measure.heads and measure.value >= LARGE and telling >= VERY_TELLING:
        yield ANYBODY


def _least(measure: Measure) -> float:
    """How distinct a value has to be: an offer or a demand tells something of its own."""
    return 0.25 if measure.stance in ("offer", "demand") else TELLING


def _class(measure: Measure) -> str:
    return "counted" if measure.key.family in COUNTED else measure.key.family


def _may_join(one: list[Measure], other: list[Measure]) -> bool:
    """Whether nothing speaks against two groups being one: other outcomes, or an article with a value in each."""
    outcomes = {each.key.outcome for each in (*one, *other) if each.key.outcome}
    if len(outcomes) > 1:
        return False
    mine, theirs = _told(one), _told(other)
    return all(mine[key] & theirs[key] for key in mine.keys() & theirs.keys())


def _told(group: list[Measure]) -> dict[tuple[object, ...], set[float]]:
    told: dict[tuple[object, ...], set[float]] = defaultdict(set)
    for each in group:
        if each.is_claim and not each.is_earlier:
            told[each.story, each.side, each.day].add(each.value)
    return told


def _with_referring(groups: Groups, referring: Sequence[Measure]) -> Groups:
    """Put each figure that refers to another into its group."""
    place = {(each.story, each.id): number for number, group in enumerate(groups) for each in group}
    for each in sorted(referring, key=lambda measure: (measure.story, measure.start)):
        target = place.get((each.story, each.refers.id)) if each.refers else None
        if target is None:
            target = len(groups)
            groups.append([])
        groups[target].append(each)
        place[each.story, each.id] = target
    return groups


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number
