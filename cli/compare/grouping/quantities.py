"""Measures of one event -> groups that measure one quantity, in order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..measures.measure import TOTAL, Key, Measure
from .clusters import grouped


@dataclass(frozen=True, slots=True)
class Quantity:
    """Figures that answer one question, in order of reading."""

    key: Key
    members: tuple[Measure, ...]
    standing: str = TOTAL


def quantities_of(measures: Iterable[Measure]) -> list[Quantity]:
    """The quantities of one event, in order of their first figure; those measured once are among them."""
    groups = grouped(list(measures))
    return sorted(map(quantity_of, groups), key=lambda each: (each.members[0].story, each.members[0].start))


def quantity_of(group: Sequence[Measure]) -> Quantity:
    """A group in order, with the key that most of its members have: it lends the others what they lack."""
    members = tuple(sorted(group, key=lambda each: (each.story, each.start)))
    outcomes = [each.key.outcome for each in members if each.key.outcome]
    outcome = max(outcomes, key=outcomes.count) if outcomes else None
    families = [each.key.family for each in members]
    family = max(families, key=families.count)
    standings = [each.standing for each in members]
    dimension = next((each.key.dimension for each in members if each.key.dimension), None)
    return Quantity(Key(family, dimension, outcome), members, max(standings, key=standings.count))
