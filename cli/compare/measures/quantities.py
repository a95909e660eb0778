"""Measures of one event -> groups that measure one quantity.

People with an outcome (killed, missing, aboard) are grouped by that outcome; everything else by the words around it.
Both look only at measures of one key: family, dimension and outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .joining import joined
from .likeness import Likeness
from .measure import PART, PAST, TOTAL, Key, Measure
from .outcome_groups import grouped_by_outcome

BY_OUTCOME = ("people",)
SUMS = ("money", "share")  # an offer of these may be reported as a plain value
Block = tuple[str, str | None, str, str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """Figures that answer one question, in order of reading."""

    key: Key
    members: tuple[Measure, ...]
    standing: str = TOTAL


def quantities_of(measures: Iterable[Measure]) -> list[Quantity]:
    """The quantities of one event, in order of their first figure; those measured once are among them."""
    measures = list(measures)
    by_outcome: dict[Key, list[Measure]] = defaultdict(list)
    by_words: dict[Block, list[Measure]] = defaultdict(list)
    past: dict[tuple[Key, float], list[Measure]] = defaultdict(list)  # an older toll is known by its value
    for each in measures:
        if each.refers is not None:
            continue
        if _goes_by_outcome(each):
            by_outcome[each.key].append(each)
        elif each.standing == PAST and each.key.outcome:
            past[each.key, each.value].append(each)
        else:
            by_words[_block(each, each.standing)].append(each)
    found: list[list[Measure]] = list(past.values())
    for block in by_outcome.values():
        wholes, rest = grouped_by_outcome(block)
        found += wholes
        for each in rest:
            by_words[_block(each, PART)].append(each)
    likeness = Likeness(each for block in by_words.values() for each in block)
    for block in by_words.values():
        found += grouped_by_words(block, likeness)
    groups = joined(found, [each for each in measures if each.refers is not None])
    return sorted(map(_quantity, groups), key=lambda each: (each.members[0].story, each.members[0].start))


def _goes_by_outcome(measure: Measure) -> bool:
    """Whether an outcome is said of those counted: people, all of them or a part that has a name, or named things."""
    if not measure.key.outcome or measure.stance in ("offer", "demand"):
        return False
    if measure.key.family not in BY_OUTCOME:
        return measure.key.family == "things" and measure.standing == TOTAL and bool(measure.heads)
    return measure.standing == TOTAL or (measure.standing == PART and bool(measure.heads))


def _block(measure: Measure, standing: str) -> Block:
    apart = measure.stance == "demand" or (measure.stance == "offer" and measure.key.family not in SUMS)
    return measure.key.family, measure.key.dimension, standing, measure.stance if apart else ""


def grouped_by_words(block: Sequence[Measure], likeness: Likeness) -> list[list[Measure]]:
    """The groups of a block, each figure in the group most similar to it, if similar enough."""
    groups: list[list[Measure]] = []
    for measure in sorted(block, key=lambda each: (each.story, each.start)):
        best = likeness.best(measure)
        if best is None:
            best = likeness.opened()
            groups.append([])
            likeness.numbers[best] = len(groups) - 1
        groups[likeness.numbers[best]].append(measure)
        likeness.add(measure, best)
    likeness.close()
    return groups


def _quantity(group: Sequence[Measure]) -> Quantity:
    """A group in order, with the key that most of its members have: the others take from it what they lack."""
    members = tuple(sorted(group, key=lambda each: (each.story, each.start)))
    outcomes = [each.key.outcome for each in members if each.key.outcome]
    outcome = max(outcomes, key=outcomes.count) if outcomes else None
    families = [each.key.family for each in members]
    family = max(families, key=families.count)
    standings = [each.standing for each in members]
    dimension = next((each.key.dimension for each in members if each.key.dimension), None)
    return Quantity(Key(family, dimension, outcome), members, max(standings, key=standings.count))
