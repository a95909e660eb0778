"""How likely two measures are one quantity: some forty questions of every pair, each with a weight.

The weights, ``weights.toml``, are those of a logistic regression on the events of the gold set that may be read;
``benchmarks/compare_weights.py`` fits them. All answers are matrices, from 0 to 1, with a row and a column for each
measure. Names are those of the weights.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from ..measures.counting import is_bare
from ..measures.intervals import size_of
from ..measures.measure import PART, PAST, Measure
from ..stories.wording import content_stems

Matrix = NDArray[np.float32]
Mask = NDArray[np.bool_]
MOST, LEAST = 6.0, -6.0  # a score says no more; the least is that of two that cannot be compared
TERMS = ("offer", "demand")
COUNTED = ("people", "things")
NEAR = 160  # characters from a figure to one that may leave out what it counts
VERY_TELLING = 0.8
TELLING = 0.6  # how distinct a value has to be that two things have by no chance
GROWS = 3  # times what it was that a count may be on a later day
RATIOS = ((1.25, "value much the same"), (2, "value up to twice"), (5, "value up to five times"))
FARTHER = 15
COMMON = 2  # words that different values of different sides must share
RARE = 0.05  # of all measures have a rare word at the most


@cache
def weights() -> dict[str, float]:
    """The weight of each question."""
    text = files(__package__).joinpath("weights.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text).items()}


def scores_of(pairs: Pairs) -> Matrix:
    """The score of every pair: the logarithm of the odds that it is of one quantity."""
    total = np.full(pairs.comparable.shape, weights()["any pair"], np.float32)
    for name, answer in pairs.answers():
        total += np.float32(weights()[name]) * answer
    total[~pairs.comparable] = LEAST
    return np.clip(total, LEAST, MOST)


def distinction(value: float) -> float:
    """How little chance there is that two figures have a value by chance: 2 is common, 1,437 is not."""
    digits = f"{abs(value):.10g}".replace(".", "").strip("0")
    if abs(value) < 10 and len(digits) <= 1:
        return 0.25
    return min(1.0, 0.45 + 0.2 * len(digits))


class Pairs:
    """The measures of one event, every one beside every other."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self.measures = measures
        self.story = _Named(each.story for each in measures)
        self.side = _Named(each.side for each in measures)
        self.outcome = _Named(each.key.outcome for each in measures)
        self.day = _Named(each.day.toordinal() if each.day else None for each in measures)
        self.stance = _Named(each.stance for each in measures)
        self.earlier = _Named(each.is_earlier for each in measures)
        self.bare = np.array([is_bare(each.figure) and not each.figure.get("unit") for each in measures], bool)
        self.heads = _Words(
            (frozenset() if is_bare(each.figure) else each.heads for each in measures), _frequent(measures)
        )
        self.about = _Words(
            (each.about | own for each, own in zip(measures, self.heads.sets, strict=True)), _frequent(measures)
        )

    @cached_property
    def comparable(self) -> Mask:
        """Whether two are of one family and dimension; a bare number may be of any."""
        return np.asarray(self._one_kind | self._left_open, np.bool_)

    @cached_property
    def contradicted(self) -> Mask:
        """Whether one article gives two values of one speaker for one day: they are of two quantities."""
        claim = self.stance.same & self.earlier.same & (self.day.same | ~(self.day.known | self.day.known.T))
        speaker = self.side.same | ~(self.side.known | self.side.known.T)
        return np.asarray(self.story.same & ~self._meet & claim & speaker, np.bool_)

    @cached_property
    def doubtful(self) -> Mask:
        """Whether two have different values, or common ones, and too little else to join two groups on their own.

        That is no outcome, no side, and no words enough or no source at all; or names of others.
        """
        different = ~self._equal | ((self._told[:, None] < TELLING) & ~self.heads.any_shared)
        unsourced = ~self.side.known & ~self.side.known.T
        alone = ~self.side.same & (unsourced | (self.about.shared < COMMON))
        others = self._whom.both & ~self._whom.any_shared
        terms = self.stance.same & _both(self._flags(lambda each: each.stance in TERMS))
        leaning = terms | self._refers | self._short | (self.story.same & ~self.earlier.same)
        return np.asarray(different & ~self.outcome.same & (alone | others) & ~leaning, np.bool_)

    @cached_property
    def against(self) -> Mask:
        """Whether two are of two quantities: contradicted, of other nouns or names, or one alone offered or past."""
        other_noun = self.heads.both & ~self.heads.any_shared
        other_name = self._names.both & ~self._names.any_shared
        people = ~self.bare & self._flags(lambda each: each.key.family == "people")
        things = ~self.bare & self._flags(lambda each: each.key.family == "things" and bool(each.heads))
        past = _one_of(self._flags(lambda each: each.standing == PAST))
        offered = _one_of(self._flags(lambda each: each.stance == "offer" and _class(each) == "counted"))
        demanded = _one_of(self._flags(lambda each: each.stance == "demand" and each.key.family == "money"))
        terms = offered | (demanded & ~self.side.same)
        kinds = (people[:, None] & things) | (things[:, None] & people)
        return np.asarray(self.contradicted | other_noun | other_name | kinds | past | terms, np.bool_)

    def answers(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield each question with its answers."""
        yield from self._by_outcome()
        yield from self._by_words()
        yield from self._by_value()
        yield from self._by_speaker()
        yield from self._by_use()

    def _by_outcome(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what has happened to those counted; a bare number has it from words farther off."""
        clash = self.outcome.both & ~self.outcome.same
        yield "outcome the same", self.outcome.same
        yield "outcome another", clash & ~self._any_bare
        yield "outcome another, one bare", clash & self._any_bare

    def _by_words(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what is counted and the words around; rare words weigh more."""
        lent = _Words((each.heads for each in self.measures), {})
        alone = self.heads.known ^ self.heads.known.T
        yield "counted another", self.heads.both & ~self.heads.any_shared
        measured = self._flags(lambda each: bool(each.figure.get("unit")))
        yield "counted the same, with a unit", self.heads.any_shared & _both(measured)
        yield "counted by one alone", alone & ~self.outcome.same
        yield "counted by one alone, outcome the same", alone & self.outcome.same
        yield "counted the same, as lent", lent.any_shared & ~self.heads.any_shared
        yield "words around shared", self.about.share
        yield "rare word around shared", self.about.rare
        yield "two words around shared", self.about.shared >= 2
        sentences = _Words((content_stems(each.words) for each in self.measures), None)
        yield "sentence alike", sentences.cosine * ~self.story.same
        yield "names another", self._names.both & ~self._names.any_shared
        yield "told of others", self._whom.both & ~self._whom.any_shared
        yield "told of the same", self._whom.any_shared

    def _by_value(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield how near two values are; that of a round number says little."""
        told = self._told[:, None]
        yield "value the same, telling", self._equal & (told >= VERY_TELLING)
        yield "value the same, round", self._equal & (told >= TELLING) & (told < VERY_TELLING)
        yield "value the same, common", self._equal & (told < TELLING)
        low, high = np.minimum(self._values[:, None], self._values), np.maximum(self._values[:, None], self._values)
        ratio, least = high / np.maximum(low, 1e-9), 0.0
        for most, name in RATIOS:
            yield name, ~self._equal & (ratio > least) & (ratio <= most)
            least = most
        yield "value farther off", ~self._equal & (ratio > least) & (ratio <= FARTHER)
        yield "value far off", ~self._equal & (ratio > FARTHER)

    def _by_speaker(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what one side says of it, and when."""
        same, day = self.side.same, self.day
        number = np.array([each.day.toordinal() if each.day else 0 for each in self.measures])
        later = np.sign(number[:, None] - number) * (day.both & ~day.same)
        grown = (later * np.sign(self._values[:, None] - self._values) > 0) & (
            np.maximum(self._values[:, None], self._values) <= GROWS * np.minimum(self._values[:, None], self._values)
        )
        yield "side the same", same
        yield "side and value the same", same & (self._values[:, None] == self._values)
        yield "side the same, grown", same & grown
        yield "side the same, not grown", same & (later != 0) & ~grown & (self._values[:, None] != self._values)
        other = same & ~self._meet & (day.same | ~(day.known | day.known.T)) & self.stance.same
        yield "side and day the same, value another", other & ~self.contradicted
        yield "contradicted", self.contradicted
        yield "sides of one article", self.story.same & self.side.both & ~same

    def _by_use(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what a value is used for, and what leans on another."""
        standing = _Named(each.standing for each in self.measures)
        demand = self._flags(lambda each: each.stance == "demand")
        offer = self._flags(lambda each: each.stance == "offer")
        rate = self._flags(lambda each: bool(each.figure.get("per")))
        past = self._flags(lambda each: each.standing == PAST)
        yield "standing another", ~standing.same
        yield "one is of the past", _one_of(past)
        yield "both parts", _both(self._flags(lambda each: each.standing == PART))
        yield "one is demanded", _one_of(demand)
        yield "one is offered", _one_of(offer)
        yield "both offered or demanded", _both(demand) | _both(offer)
        yield "one is a rate", _one_of(rate)
        yield "refers to the other", self._refers
        yield "left short after it, side another", self._short & ~self._one_side
        yield "left short after it, side the same", self._short & self._one_side
        yield "one is bare", self._any_bare
        yield "one is earlier", self.story.same & ~self.earlier.same
        yield "of another kind", self._left_open & ~self._one_kind
        people = self._flags(lambda each: each.key.family == "people")
        things = self._flags(lambda each: each.key.family == "things")
        mixed = (people[:, None] & things) | (things[:, None] & people)
        yield "people and things", mixed & ~self._any_bare
        yield "people and things, one bare", mixed & self._any_bare

    @cached_property
    def _names(self) -> _Words:
        return _Words((each.names for each in self.measures), {})

    @cached_property
    def _whom(self) -> _Words:
        return _Words(map(_whom, self.measures), {})

    @cached_property
    def _told(self) -> NDArray[np.float32]:
        return np.array([distinction(each.value) for each in self.measures], np.float32)

    def _flags(self, holds: Callable[[Measure], bool]) -> Mask:
        return np.array([holds(each) for each in self.measures], bool)

    @cached_property
    def _values(self) -> NDArray[np.float64]:
        sizes = [size_of(each.figure.get("unit")) for each in self.measures]
        return np.array([abs(each.value) * size for each, size in zip(self.measures, sizes, strict=True)], float)

    @cached_property
    def _meet(self) -> Mask:
        """Whether both values can hold."""
        spans = [each.interval for each in self.measures]
        low, high = np.array([each.low for each in spans]), np.array([each.high for each in spans])
        low_open, high_open = np.array([each.low_open for each in spans]), np.array([each.high_open for each in spans])
        below = (high[:, None] < low) | ((high[:, None] == low) & (high_open[:, None] | low_open))
        return np.asarray(~(below | below.T), np.bool_)

    @cached_property
    def _equal(self) -> Mask:
        denied = self._flags(lambda each: each.stance == "deny")
        signed = np.array([each.value for each in self.measures])
        unit = _Named(each.figure.get("unit") or "" for each in self.measures).same
        plain_number = self._flags(lambda each: not each.figure.get("unit"))
        one_unit = unit | plain_number[:, None] | plain_number
        exact = self._flags(lambda each: each.figure.get("high") is None and each.interval.low > 0)
        plain = exact & self._flags(lambda each: each.figure.get("modifier") in ("=", "~", None))
        converted = ~unit & self._one_kind & self._meet & _both(plain)
        return np.asarray(
            ((signed[:, None] == signed) & one_unit & (self._meet | denied[:, None] | denied)) | converted, np.bool_
        )

    @cached_property
    def _one_kind(self) -> Mask:
        return _Named((_class(each), each.key.dimension) for each in self.measures).same

    @cached_property
    def _left_open(self) -> Mask:
        shares = _both(self._flags(lambda each: each.key.family == "share"))
        open_ones = self.bare & self._flags(lambda each: each.key.family in COUNTED)
        return np.asarray(shares | open_ones[:, None] | open_ones, np.bool_)

    @cached_property
    def _any_bare(self) -> Mask:
        return np.asarray(self.bare[:, None] | self.bare, np.bool_)

    @cached_property
    def _one_side(self) -> Mask:
        return np.asarray(self.side.same | ~(self.side.known | self.side.known.T), np.bool_)

    @cached_property
    def _refers(self) -> Mask:
        place = {(each.story, each.id): number for number, each in enumerate(self.measures)}
        links = (
            (number, place[each.story, each.refers.id])
            for number, each in enumerate(self.measures)
            if each.refers is not None and (each.story, each.refers.id) in place
        )
        return np.asarray(_linked(links, len(self.measures)), np.bool_)

    @cached_property
    def _short(self) -> Mask:
        """Whether a bare number comes right after the other: "the ministry 16, the doctors 25"."""
        links = (
            (number, number + 1)
            for number, (one, other) in enumerate(zip(self.measures, self.measures[1:], strict=False))
            if one.story == other.story and 0 <= other.start - one.end < NEAR and self.bare[number + 1]
        )
        return _linked(links, len(self.measures))


class _Named:
    """Values of which two are the same or not; None is that of nobody."""

    def __init__(self, values: Iterable[object]) -> None:
        numbers: dict[object, int] = {}
        codes = [-1 if each is None else numbers.setdefault(each, len(numbers)) for each in values]
        self._codes = np.array(codes, np.int32)

    @property
    def known(self) -> Mask:
        """A column of those that have a value."""
        return np.asarray(self._codes[:, None] >= 0, np.bool_)

    @property
    def both(self) -> Mask:
        """Whether both have a value."""
        return np.asarray(self.known & self.known.T, np.bool_)

    @cached_property
    def same(self) -> Mask:
        """Whether both have one value."""
        return np.asarray((self._codes[:, None] == self._codes) & self.known, np.bool_)


class _Words:
    """Sets of words, of which two share some. Rare words weigh more; without frequencies their own decide."""

    def __init__(self, sets: Iterable[frozenset[str]], frequency: dict[str, int] | None) -> None:
        self.sets = list(sets)
        numbers: dict[str, int] = {}
        rows = [[numbers.setdefault(word, len(numbers)) for word in sorted(each)] for each in self.sets]
        self._held = np.zeros((len(rows), max(1, len(numbers))), np.float32)
        for number, row in enumerate(rows):
            self._held[number, row] = 1
        counts = self._held.sum(0)
        if frequency:
            counts[: len(numbers)] = [max(1, frequency.get(word, 1)) for word in numbers]
        self._weight = np.log(1 + (len(rows) + 1) / np.maximum(counts, 1))

    @cached_property
    def known(self) -> Mask:
        """A column of those that have any word."""
        return np.asarray(self._held.any(axis=1, keepdims=True), np.bool_)

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
        own = self._held @ self._weight
        return np.asarray(
            np.asarray(self._common / np.maximum(np.minimum(own[:, None], own), 1e-6), np.float32), np.float32
        )

    @property
    def cosine(self) -> Matrix:
        """How much of both is in the other."""
        own = np.sqrt(self._held @ self._weight)
        return np.asarray(self._common / np.maximum(own[:, None] * own, 1e-6), np.float32)


def _frequent(measures: Sequence[Measure]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in measures:
        for word in each.about | each.heads:
            counts[word] = counts.get(word, 0) + 1
    return counts


def _whom(measure: Measure) -> frozenset[str]:
    """The names near a figure that are not its speaker's."""
    spoken = frozenset(measure.party.name.lower().split()) if measure.party else frozenset()
    return (measure.who | measure.names) - spoken


def _class(measure: Measure) -> str:
    return "counted" if measure.key.family in COUNTED else measure.key.family


def _both(flags: Mask) -> Mask:
    return flags[:, None] & flags


def _one_of(flags: Mask) -> Mask:
    return np.asarray(flags[:, None] ^ flags, np.bool_)


def _linked(links: Iterable[tuple[int, int]], size: int) -> Mask:
    found = np.zeros((size, size), bool)
    for one, other in links:
        found[one, other] = found[other, one] = True
    return np.asarray(found, np.bool_)
