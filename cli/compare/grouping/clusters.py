"""Measures -> groups that measure one quantity, by joining the two groups that are most alike until none are enough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np

from ..measures.measure import Measure
from .likeness import LEAST, Pairs, scores_of
from .matrices import Mask, Matrix

ENOUGH = -1.5  # the score of two groups to be joined: of the best of their pairs, and of the mean
AGAINST = 4.0  # what a pair of two quantities takes off, for each member of the smaller group
OF_MEAN = np.float32(0.6)  # how much of that score the mean is
CERTAIN = 99.0  # the score of two groups with a pair that is one quantity by its words
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
    pairs = Pairs([each for group in shown for each in group])
    scores, sizes = scores_of(pairs), [len(each) for each in shown]
    found = clusters(scores, pairs.doubted(scores), pairs.against, sizes, pairs.certain)
    found = joined(found, pairs.left_out, sizes)
    return [[each for number in numbers for each in members[number]] for numbers in found]


def clusters(
    scores: Matrix, doubtful: Mask, against: Mask, sizes: Sequence[int], certain: Mask | None = None
) -> list[list[int]]:
    """The numbers of the clusters that are one, of clusters of so many rows each; the two likest are joined first.

    A doubtful pair joins no two clusters on its own; pairs that are against it take off from the score of two
    clusters; a certain pair joins them whatever else is said.
    """
    size = np.array(sizes, np.float32)
    firsts = [0, *accumulate(sizes)][:-1]
    mean = _folded(np.add, scores, firsts) / (size[:, None] * size)
    best = _folded(np.maximum, np.where(doubtful, np.float32(LEAST), scores), firsts)
    apart = _folded(np.add, against.astype(np.float32), firsts)
    links = _linked(mean, best) - AGAINST * apart / np.minimum(size[:, None], size)
    if certain is not None:
        links[_folded(np.maximum, certain.astype(np.float32), firsts) > 0] = CERTAIN
    np.fill_diagonal(links, -np.inf)
    likest, most = links.argmax(1), links.max(1)
    found, gone = [[number] for number in range(len(sizes))], np.zeros(len(sizes), bool)
    while len(found) > 1 and most.max() >= ENOUGH:
        one, other = sorted((int(most.argmax()), int(likest[most.argmax()])))
        mean[one] = (mean[one] * size[one] + mean[other] * size[other]) / (size[one] + size[other])
        best[one], apart[one] = np.maximum(best[one], best[other]), apart[one] + apart[other]
        mean[:, one], best[:, one], apart[:, one] = mean[one], best[one], apart[one]
        size[one] += size[other]
        found[one] += found[other]
        gone[other] = True
        row = _linked(mean[one], best[one]) - AGAINST * apart[one] / np.minimum(size[one], size)
        row[gone] = row[one] = -np.inf
        links[one] = links[:, one] = row
        links[other] = links[:, other] = -np.inf
        stale = np.flatnonzero((likest == one) | (likest == other) | (row > most))
        likest[stale], most[stale] = links[stale].argmax(1), links[stale].max(1)
    return [each for number, each in enumerate(found) if not gone[number]]


def joined(found: list[list[int]], left_out: Mask, sizes: Sequence[int]) -> list[list[int]]:
    """The clusters, those joined of which a number leaves out what one of another counts."""
    firsts = [0, *accumulate(sizes)][:-1]
    rows = _folded(np.add, left_out.astype(np.float32), firsts) > 0
    groups: list[list[int]] = []
    for numbers in found:
        reached = set(np.flatnonzero(rows[:, numbers].any(1)).tolist())
        linked = [group for group in groups if not reached.isdisjoint(group)]
        whole = sorted([*chain.from_iterable(linked), *numbers])
        groups = [*(group for group in groups if group not in linked), whole]
    return sorted(groups)


def _linked(mean: Matrix, best: Matrix) -> Matrix:
    """How alike clusters are, by the mean of their pairs and the best; those of doubtful pairs alone are not."""
    return np.where(best > LEAST, OF_MEAN * mean + (1 - OF_MEAN) * best, np.float32(2 * LEAST))


def _folded(by: np.ufunc, matrix: Matrix, firsts: Sequence[int]) -> Matrix:
    """The matrix with a row and a column for each cluster in place of each member."""
    return np.asarray(by.reduceat(by.reduceat(matrix, firsts, axis=0), firsts, axis=1), np.float32)
