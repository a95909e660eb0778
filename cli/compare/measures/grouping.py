"""Measures -> groups that measure one quantity, by joining the two groups that are most alike until none are enough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .likeness import LEAST, Mask, Matrix, Pairs, scores_of
from .measure import Measure

ENOUGH = -1.0  # the score of two groups to be joined: half the best, half the mean of their pairs
AGAINST = 4.0  # what a pair of two quantities takes off, for each member of the smaller group
AT_ONCE = 800  # measures that are compared with one another
KEPT = 400  # groups that later measures are compared with
NEWEST = 2  # members of an earlier group that later measures are compared with
Groups = list[list[Measure]]


def grouped(measures: Sequence[Measure]) -> Groups:
    """The groups of an event. Of a very large one, later measures are compared with the newest of each group."""
    groups: Groups = []
    for first in range(0, len(measures), AT_ONCE):
        closed, open_ones = groups[:-KEPT], groups[-KEPT:]
        groups = [*closed, *_continued(open_ones, measures[first : first + AT_ONCE])]
    return groups


def _continued(groups: Groups, measures: Sequence[Measure]) -> Groups:
    """The groups with more measures, some of them joined."""
    members = [*groups, *([each] for each in measures)]
    shown = [group[-NEWEST:] for group in members]
    ends = np.cumsum([0, *map(len, shown)]).tolist()
    pairs = Pairs([each for group in shown for each in group])
    start = [list(range(*bounds)) for bounds in pairwise(ends)]
    found = clusters(scores_of(pairs), pairs.doubtful, pairs.against, start)
    number_of = {place: number for number, places in enumerate(start) for place in places}
    whole = (dict.fromkeys(number_of[place] for place in places) for places in found)
    return [[each for number in numbers for each in members[number]] for numbers in whole]


def clusters(scores: Matrix, doubtful: Mask, against: Mask, start: Sequence[Sequence[int]]) -> list[list[int]]:
    """The numbers of the members of each cluster, from those to start with: the two likest are joined first.

    A doubtful pair joins no two clusters on its own; pairs that are against it take off from the score of two clusters.
    """
    found = [list(each) for each in start]
    mean, best, apart = _between(scores, np.where(doubtful, np.float32(LEAST), scores), against, found)
    size = np.array([len(each) for each in found], np.float32)
    links = (mean + best) / 2 - AGAINST * apart / np.minimum(size[:, None], size)
    np.fill_diagonal(links, -np.inf)
    likest, most = links.argmax(1), links.max(1)
    while len(found) > 1 and most.max() >= ENOUGH:
        one = int(most.argmax())
        other = int(likest[one])
        one, other = min(one, other), max(one, other)
        mean[one] = (mean[one] * size[one] + mean[other] * size[other]) / (size[one] + size[other])
        best[one], apart[one] = np.maximum(best[one], best[other]), apart[one] + apart[other]
        mean[:, one], best[:, one], apart[:, one] = mean[one], best[one], apart[one]
        size[one] += size[other]
        found[one] += found[other]
        found[other] = []
        row = (mean[one] + best[one]) / 2 - AGAINST * apart[one] / np.minimum(size[one], np.maximum(size, 1))
        row[[one, *(number for number, each in enumerate(found) if not each)]] = -np.inf
        links[one] = links[:, one] = row
        links[other] = links[:, other] = -np.inf
        stale = np.flatnonzero((likest == one) | (likest == other) | (row > most))
        likest[stale], most[stale] = links[stale].argmax(1), links[stale].max(1)
    return [each for each in found if each]


def _between(
    scores: Matrix, sure: Matrix, against: Mask, found: Sequence[Sequence[int]]
) -> tuple[Matrix, Matrix, Matrix]:
    """The mean and the best score between every two clusters, and how many of their pairs speak against it."""
    if all(len(each) == 1 for each in found):
        order = [each[0] for each in found]
        grid = np.ix_(order, order)
        return scores[grid].copy(), sure[grid].copy(), against[grid].astype(np.float32)
    member = np.zeros((len(found), len(scores)), np.float32)
    for number, each in enumerate(found):
        member[number, list(each)] = 1
    count = member.sum(1)
    mean = (member @ scores @ member.T) / np.outer(count, count)
    firsts = np.array([each[0] for each in found])
    rows = np.stack([sure[list(each)].max(0) for each in found])
    best = np.stack([rows[:, list(each)].max(1) for each in found], axis=1) if len(firsts) else rows
    apart = member @ against.astype(np.float32) @ member.T
    return np.asarray(mean, np.float32), np.asarray(best, np.float32), np.asarray(apart, np.float32)
