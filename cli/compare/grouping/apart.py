"""What parts two measures, or makes one lean on the other, by their places and by what alone each is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ..measures.measure import Measure
from .matrices import Mask, Named, Words, linked

NEAR = 160  # characters from a figure to one that may leave out what it counts
LONG = 7  # days after which a value that nobody claims is of another thing


def of_others(measures: Sequence[Measure], story: Named) -> Mask:
    """Whether two are of other holders or owners, in other directions, or one says how high and the other how far."""
    sense = Named(each.sense for each in measures)
    holder = Words((each.holder for each in measures), {})
    bearing = Words((each.bearing for each in measures), {})
    owner = Words((each.owner for each in measures), {})
    apart = story.same & owner.both & ~owner.any_shared  # "the ferry" of one article is another's "vessel"
    apart |= (holder.both & ~holder.any_shared) | (bearing.both & ~bearing.any_shared)
    return np.asarray(apart | (sense.both & ~sense.same), np.bool_)


def long_apart(measures: Sequence[Measure]) -> Mask:
    """Whether two are of days so far apart that what is measured has changed, or is another."""
    number = np.array([each.day.toordinal() if each.day else 0 for each in measures])
    dated = np.array([each.day is not None for each in measures], bool)
    return np.asarray(dated[:, None] & dated & (np.abs(number[:, None] - number) > LONG), np.bool_)


def referring(measures: Sequence[Measure]) -> Mask:
    """Whether one refers to the other by its words."""
    place = {(each.story, each.id): number for number, each in enumerate(measures)}
    links = (
        (number, place[each.story, each.refers.id])
        for number, each in enumerate(measures)
        if each.refers is not None and (each.story, each.refers.id) in place
    )
    return np.asarray(linked(links, len(measures)), np.bool_)


def adjacent(measures: Sequence[Measure]) -> Mask:
    """Whether one is the next figure of an article, and near."""
    return linked(_next(measures), len(measures))


def added_to(measures: Sequence[Measure]) -> Mask:
    """Whether one is added to the other, the figure before: "nine dead and 21 men still below"."""
    return linked([(one, other) for one, other in _next(measures) if measures[other].is_added], len(measures))


def _next(measures: Sequence[Measure]) -> list[tuple[int, int]]:
    return [
        (number, number + 1)
        for number, (one, other) in enumerate(pairwise(measures))
        if one.story == other.story and 0 <= other.start - one.end < NEAR
    ]
