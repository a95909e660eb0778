"""What two measures share, for every two of an event: values that are the same, words in common, links."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Mask = NDArray[np.bool_]
Doubles = NDArray[np.float64]
LEAST_ALIKE = 0.05  # what figures have in common at the least, in words, to be the likest of their articles
RARE = 0.05  # of all measures have a rare word at the most


class Named:
    """Values of which two are the same or not; None is that of nobody."""

    def __init__(self, values: Iterable[object]) -> None:
        numbers: dict[object, int] = {}
        codes = [-1 if each is None else numbers.setdefault(each, len(numbers)) for each in values]
        self.codes = np.array(codes, np.int32)

    @property
    def known(self) -> Mask:
        """A column of those that have a value."""
        return np.asarray(self.codes[:, None] >= 0, np.bool_)

    @property
    def both(self) -> Mask:
        """Whether both have a value."""
        return np.asarray(self.known & self.known.T, np.bool_)

    @cached_property
    def same(self) -> Mask:
        """Whether both have one value."""
        return np.asarray((self.codes[:, None] == self.codes) & self.known, np.bool_)


class Words:
    """Sets of words, of which two share some. Rare words weigh more; without frequencies their own decide."""

    def __init__(self, sets: Iterable[frozenset[str]], frequency: dict[str, int] | None) -> None:
        self.sets = list(sets)
        numbers: dict[str, int] = {}
        rows = [[numbers.setdefault(word, len(numbers)) for word in sorted(each)] for each in self.sets]
        holders = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        columns = np.fromiter(chain.from_iterable(rows), np.intp, len(holders))
        counts = np.bincount(columns, minlength=max(1, len(numbers))).astype(np.float32)
        several = counts > 1  # a word that one has alone is shared by no two
        if frequency:
            counts[: len(numbers)] = [max(1, frequency.get(word, 1)) for word in numbers]
        weight = np.log(1 + (len(rows) + 1) / np.maximum(counts, 1)).astype(np.float32)
        self._own = np.bincount(holders, weight[columns], len(rows)).astype(np.float32)
        self._held = np.zeros((len(rows), len(counts)), np.float32)
        self._held[holders, columns] = 1
        self._held, self._weight = self._held[:, several], weight[several]

    @cached_property
    def known(self) -> Mask:
        """A column of those that have any word."""
        return np.array([bool(each) for each in self.sets], np.bool_).reshape(-1, 1)

    @property
    def both(self) -> Mask:
        """Whether both have any."""
        return self.known & self.known.T

    @cached_property
    def shared(self) -> Matrix:
        """How many words both have."""
        return np.asarray(self._held @ self._held.T, np.float32)

    @property
    def rare(self) -> Mask:
        """Whether both have a word that few have."""
        few = self._held * (self._held.sum(0) <= max(2, RARE * len(self.sets)))
        return np.asarray(few @ few.T > 0, np.bool_)

    @property
    def any_shared(self) -> Mask:
        """Whether both have a word."""
        return np.asarray(self.shared > 0, np.bool_)

    @cached_property
    def _common(self) -> Matrix:
        return np.asarray((self._held * self._weight) @ self._held.T, np.float32)

    @property
    def share(self) -> Matrix:
        """How much of the shorter is in the longer."""
        own = self._own
        return np.asarray(
            np.asarray(self._common / np.maximum(np.minimum(own[:, None], own), 1e-6), np.float32), np.float32
        )

    @property
    def cosine(self) -> Matrix:
        """How much of both is in the other."""
        own = np.sqrt(self._own)
        return np.asarray(self._common / np.maximum(own[:, None] * own, 1e-6), np.float32)


def likest(words: Matrix, story: Named) -> Mask:
    """Whether each of two, of two articles, is the one of its article that is most like the other, if any is."""
    codes = story.codes
    found = np.zeros(words.shape, bool)
    for number in sorted(set(codes.tolist())):
        here = np.flatnonzero(codes == number)
        best = words[:, here]
        rows = np.flatnonzero(best.max(1, initial=0.0) > LEAST_ALIKE)
        found[rows, here[best[rows].argmax(1)]] = True
    return np.asarray(found & found.T & ~story.same, np.bool_)


def both_of(flags: Mask) -> Mask:
    """Whether something holds of both."""
    return flags[:, None] & flags


def one_of(flags: Mask) -> Mask:
    """Whether something holds of one alone."""
    return np.asarray(flags[:, None] ^ flags, np.bool_)


def linked(links: Iterable[tuple[int, int]], size: int) -> Mask:
    """Whether two are linked, either way."""
    found = np.zeros((size, size), bool)
    for one, other in links:
        found[one, other] = found[other, one] = True
    return np.asarray(found, np.bool_)
