"""How likely two measures are one quantity: some forty questions of every pair, each with a weight.

The weights, ``weights.toml``, are those of a logistic regression on the events of the gold set that may be read;
``benchmarks/compare_weights.py`` fits them. All answers are matrices, from 0 to 1, with a row and a column for each
measure. Names are those of the weights.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from ....extractors.words.lists import read_toml
from ..measures.counting import counted_in, heads_in, is_bare
from ..measures.intervals import size_of
from ..measures.measure import PART, PAST, Measure
from ..stories.wording import content_stems
from .apart import added_to, adjacent, long_apart, of_others, referring
from .matrices import Doubles, Mask, Matrix, Named, Words, both_of, likest, one_of
from .traits import COUNTED, class_of, distinction, frequent, heard_side, whom, whom_alone

_CAPITALISED = re.compile(r"\b[A-Z][\w-]{2,}")
MOST, LEAST = 6.0, -6.0  # a score says no more; the least is that of two that cannot be compared
TERMS = ("offer", "demand")
VERY_TELLING = 0.8
TELLING = 0.6  # how distinct a value has to be that two things have by no chance
UNIQUE = 0.95  # how distinct it has to be where nothing says what it counts
GROWS = 3  # times what it was that a count may be on a later day
RATIOS = ((1.25, "value much the same"), (2, "value up to twice"), (5, "value up to five times"))
FARTHER = 15
NEARLY = 1.5  # times of one value that another is of what both sides measure
COPIED = 0.6  # how alike two sentences are of which one is a copy
ALL = 0.99  # of the words of both
SURE = -0.5  # the score of two that no others of their articles are as alike as, from which on they are not doubtful
MOSTLY = 0.6  # of the names near both that are near the other
COMMON = 2  # words that different values of different sides must share


@cache
def weights() -> dict[str, float]:
    """The weight of each question."""
    return {name: float(weight) for name, weight in read_toml(Path(__file__).with_name("weights.toml")).items()}


def scores_of(pairs: Pairs) -> Matrix:
    """The score of every pair: the logarithm of the odds that it is of one quantity."""
    total = np.full(pairs.comparable.shape, weights()["any pair"], np.float32)
    for name, answer in pairs.answers():
        total += np.float32(weights()[name]) * answer
    total[~pairs.comparable] = LEAST
    return np.clip(total, LEAST, MOST)


class Pairs:
    """The measures of one event, every one beside every other."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self.measures = measures
        self.story = Named(each.story for each in measures)
        self.side = Named(each.side for each in measures)
        self.outcome = Named(each.key.outcome for each in measures)
        self.day = Named(each.day.toordinal() if each.day else None for each in measures)
        self.stance = Named(each.stance for each in measures)
        self.earlier = Named(each.is_earlier for each in measures)
        self.bare = np.array([is_bare(each.figure) and not each.figure.get("unit") for each in measures], bool)
        self.heads = Words(
            (frozenset() if is_bare(each.figure) else each.heads for each in measures), frequent(measures)
        )
        self.about = Words(
            (each.about | own for each, own in zip(measures, self.heads.sets, strict=True)), frequent(measures)
        )

    @cached_property
    def comparable(self) -> Mask:
        """Whether two are of one family, dimension and sense; a bare number may be of any. Cows are no people."""
        one_kind = self._one_kind & ~self._kinds
        return np.asarray((one_kind | self._left_open) & ~self._others, np.bool_)

    @cached_property
    def _others(self) -> Mask:
        return of_others(self.measures, self.story)

    @cached_property
    def contradicted(self) -> Mask:
        """Whether one article gives two values of one speaker for one day: they are of two quantities."""
        claim = self.stance.same & self.earlier.same & (self.day.same | ~(self.day.known | self.day.known.T))
        speaker = self.side.same | ~(self.side.known | self.side.known.T)
        return np.asarray(self.story.same & ~self._meet & claim & speaker, np.bool_)

    @cached_property
    def doubtful(self) -> Mask:
        """Whether two have different values, or common ones, and too little else to join two groups on their own.

        That is no outcome and no side, unless an article has two sides count one thing; or names of others.
        """
        told = self._told[:, None]
        much = (self.heads.any_shared & (self.about.shared > COMMON)) | (self._sentences.cosine > COPIED)
        lent = Words((each.heads for each in self.measures), {})
        chance = self._any_bare & lent.both & ~lent.any_shared & ~self.story.same
        others = self._whom.both & ~self._whom.any_shared
        by_chance = ((told < TELLING) & ~much) | (
            (told < UNIQUE) & (chance | (others & self._counts)) & ~self.side.same
        )
        different = ~self._equal | by_chance
        low, high = np.minimum(self._values[:, None], self._values), np.maximum(self._values[:, None], self._values)
        shared = (
            self.heads.any_shared
            | (self.about.shared >= COMMON)
            | (lent.any_shared & ~self._counts & self._any_bare & (high <= NEARLY * low))
        )
        set_against = self.story.same & self.side.both & shared
        money = both_of(self._flags(lambda each: each.key.family == "money"))
        sourced = self.side.known | self.side.known.T
        set_against |= sourced & money & lent.any_shared & (self.about.shared >= COMMON)  # what a repair costs
        alone = ~self.side.same & ~set_against
        terms = self.stance.same & both_of(self._flags(lambda each: each.stance in TERMS))
        terms &= ~self._counts | self.side.same  # what is needed for one thing and another
        terms &= high <= FARTHER * low  # a ransom, and what somebody wanted for a ticket
        leaning = terms | self._refers | self._short | (self.story.same & ~self.earlier.same)
        return np.asarray((different & ~self.outcome.same & (alone | others) & ~leaning) | self._elsewhere, np.bool_)

    def doubted(self, scores: Matrix) -> Mask:
        """Whether a pair is doubtful, and no more alike by its words than others of the two articles, or too little."""
        words = np.asarray(self.about.cosine + self._sentences.cosine + 0.5 * self.heads.any_shared, np.float32)
        sure = (scores > SURE) & likest(words * (self.comparable & self._one_kind), self.story)
        names = Words(map(whom_alone, self.measures), {})
        sure &= ~(names.both & ~names.any_shared) & ~self._elsewhere
        claimed = self.side.both | ((self.side.known | self.side.known.T) & ~long_apart(self.measures))
        sure &= self._equal | claimed  # two values that nobody claims may be of two things
        alike = self.side.both | (self._whom.cosine >= MOSTLY) | (self._sentences.cosine > COPIED)
        sure &= ~(self._equal & self._counts & (self._told < TELLING)[:, None]) | alike  # "two presidents"
        return np.asarray(self.doubtful & ~sure, np.bool_)

    @cached_property
    def against(self) -> Mask:
        """Whether two are of two quantities: contradicted, of other nouns or names, or one alone offered or past."""
        one_number = self._equal & (self._told >= VERY_TELLING)[:, None]
        other_noun = self.heads.both & ~self.heads.any_shared & ~one_number
        other_name = self._names.both & ~self._names.any_shared
        named, nouned = self._names.known & ~self.heads.known, self.heads.known & ~self._names.known
        other_name |= self.outcome.same & ((named & nouned.T) | (nouned & named.T))  # three civilians, four Lorvians
        one_sentence = self.story.same & Named(each.words for each in self.measures).same & self._one_side
        repeated = one_sentence & self._equal & both_of(self._flags(lambda each: each.is_claim)) & ~self._refers
        other_place = self._places.both & ~self._places.any_shared & self._counts & ~self._telling_same
        known = one_number & (Words((each.heads for each in self.measures), {}).any_shared | self.outcome.same)
        past = one_of(self._flags(lambda each: each.standing == PAST)) & ~known  # "90 tonnes of rye burned in 2012"
        offered = one_of(self._flags(lambda each: each.stance == "offer" and class_of(each) == "counted"))
        demanded = one_of(self._flags(lambda each: each.stance == "demand"))
        terms = (offered | (demanded & ~self.side.same)) & ~(one_number & ~self.side.both)
        return np.asarray(
            self.contradicted
            | repeated
            | other_noun
            | other_name
            | other_place
            | self._kinds
            | self._others
            | added_to(self.measures)
            | past
            | terms,
            np.bool_,
        )

    @cached_property
    def certain(self) -> Mask:
        """Whether one denies the value that the other claims in the same article: beside it, or it alone does.

        So are the wrong value and the right one of a correction.
        """
        denies = self._flags(lambda each: each.stance == "deny")
        claims = self._flags(lambda each: each.is_claim and each.standing != PAST)
        meant = self._equal & self.story.same & self.comparable & denies[:, None] & claims
        meant &= ((self._told >= TELLING)[:, None] & (meant.sum(1, keepdims=True) == 1)) | self._adjacent
        retracted = one_of(self._flags(lambda each: each.stance == "retracted"))
        return np.asarray(meant | meant.T | (retracted & self._refers & self.comparable), np.bool_)

    @cached_property
    def left_out(self) -> Mask:
        """Whether one is a number whose sentence leaves out what it counts, for the other has said it."""
        surely = self._flags(lambda each: each.is_surely_of_it)
        return np.asarray((surely[:, None] | surely) & self._refers & self.comparable, np.bool_)

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
        nothing_else = ~(self.heads.known | self.heads.known.T)
        yield "outcome the same, of people in general", self.outcome.same & nothing_else
        yield "one is suspected", one_of(self._flags(lambda each: each.is_suspected))

    def _by_words(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what is counted and the words around; rare words weigh more."""
        lent = Words((each.heads for each in self.measures), {})
        alone = self.heads.known ^ self.heads.known.T
        yield "counted another", self.heads.both & ~self.heads.any_shared
        measured = self._flags(lambda each: bool(each.figure.get("unit")))
        yield "counted the same, with a unit", self.heads.any_shared & both_of(measured)
        plain = self.heads.any_shared & ~both_of(measured)
        yield "counted the same", plain
        yield "counted just the same", plain & (self.heads.share > ALL) & (self.heads.cosine > ALL)
        yield "counted the same by one side on another day", plain & self.side.same & (self.day.both & ~self.day.same)
        yield "counted by one alone", alone & ~self.outcome.same
        yield "counted by one alone, outcome the same", alone & self.outcome.same
        yield "counted the same, as lent", lent.any_shared & ~self.heads.any_shared
        yield "words around shared", self.about.share
        yield "rare word around shared", self.about.rare
        yield "two words around shared", self.about.shared >= 2
        yield "sentence alike", self._sentences.cosine * ~self.story.same
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
        heard = Named(heard_side(each) for each in self.measures)
        yield "side heard the same", heard.same & ~same
        yield "side heard the same, value too", heard.same & ~same & self._equal
        yield "sides of one article", self.story.same & self.side.both & ~same

    def _by_use(self) -> Iterator[tuple[str, Matrix | Mask]]:
        """Yield what a value is used for, and what leans on another."""
        standing = Named(each.standing for each in self.measures)
        demand = self._flags(lambda each: each.stance == "demand")
        offer = self._flags(lambda each: each.stance == "offer")
        rate = self._flags(lambda each: bool(each.figure.get("per")))
        past = self._flags(lambda each: each.standing == PAST)
        yield "standing another", ~standing.same
        yield "one is of the past", one_of(past)
        yield "both parts", both_of(self._flags(lambda each: each.standing == PART))
        yield "one is demanded", one_of(demand)
        yield "one is offered", one_of(offer)
        yield "both offered or demanded", both_of(demand) | both_of(offer)
        yield "one is a rate", one_of(rate)
        yield "refers to the other", self._refers
        yield "left short after it, side another", self._short & ~self._one_side
        yield "left short after it, side the same", self._short & self._one_side
        yield "one is bare", self._any_bare
        yield "one is earlier", self.story.same & ~self.earlier.same
        alike = self._equal & (self._told >= VERY_TELLING)[:, None]  # 2.2 billion, and 2.2 billion pesos
        yield "of another kind", self._left_open & ~self._one_kind & ~alike
        people = self._flags(lambda each: each.key.family == "people")
        things = self._flags(lambda each: each.key.family == "things")
        mixed = (people[:, None] & things) | (things[:, None] & people)
        yield "people and things", mixed & ~self._any_bare
        yield "people and things, one bare", mixed & self._any_bare

    @cached_property
    def _kinds(self) -> Mask:
        """Whether one counts people and the other things, each by a noun of its own."""
        people = ~self.bare & self._flags(lambda each: each.key.family == "people")
        things = ~self.bare & self._flags(lambda each: each.key.family == "things" and bool(each.heads))
        nouns = Words((heads_in(counted_in(each.figure).partition(" of ")[0]) for each in self.measures), {})
        return np.asarray(((people[:, None] & things) | (things[:, None] & people)) & ~nouns.any_shared, np.bool_)

    @cached_property
    def _sentences(self) -> Words:
        return Words((content_stems(each.words) for each in self.measures), None)

    @cached_property
    def _names(self) -> Words:
        return Words((each.names for each in self.measures), {})

    @cached_property
    def _places(self) -> Words:
        return Words((each.place for each in self.measures), {})

    @cached_property
    def _whom(self) -> Words:
        return Words(map(whom, self.measures), {})

    @cached_property
    def _elsewhere(self) -> Mask:
        """Whether one of two counts is of a place that the other is not of."""
        here = np.zeros(self._counts.shape, bool)  # "six in Ostrand", and "the Ostrand hospital has six"
        named = [frozenset(map(str.lower, _CAPITALISED.findall(each.words))) for each in self.measures]
        for number in np.flatnonzero(self._places.known[:, 0]).tolist():
            here[number] = [bool(self.measures[number].place & each) for each in named]
        elsewhere = (self._places.known | self._places.known.T) & ~self._places.any_shared & ~(here | here.T)
        return np.asarray(elsewhere & self._counts & ~self._telling_same, np.bool_)

    @cached_property
    def _told(self) -> Matrix:
        return np.array([distinction(each.value) for each in self.measures], np.float32)

    def _flags(self, holds: Callable[[Measure], bool]) -> Mask:
        return np.array([holds(each) for each in self.measures], bool)

    @cached_property
    def _values(self) -> Doubles:
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
        unit = Named(each.figure.get("unit") or "" for each in self.measures).same
        plain_number = self._flags(lambda each: not each.figure.get("unit"))
        one_unit = unit | plain_number[:, None] | plain_number
        exact = self._flags(lambda each: each.figure.get("high") is None and each.interval.low > 0)
        plain = exact & self._flags(lambda each: each.figure.get("modifier") in ("=", "~", None))
        converted = ~unit & self._one_kind & self._meet & both_of(plain)
        return np.asarray(
            ((signed[:, None] == signed) & one_unit & (self._meet | denied[:, None] | denied)) | converted, np.bool_
        )

    @cached_property
    def _telling_same(self) -> Mask:
        """Whether both have one value, and one that two things have by no chance."""
        return self._equal & (self._told >= TELLING)

    @cached_property
    def _one_kind(self) -> Mask:
        return Named((class_of(each), each.key.dimension) for each in self.measures).same

    @cached_property
    def _counts(self) -> Mask:
        return both_of(self._flags(lambda each: each.key.family in COUNTED))

    @cached_property
    def _left_open(self) -> Mask:
        shares = both_of(self._flags(lambda each: each.key.family == "share"))
        counted = self._flags(lambda each: each.key.family in COUNTED)
        measured = self._flags(lambda each: each.key.family not in (*COUNTED, "share"))
        people = self._flags(lambda each: each.key.family == "people" and each.key.outcome is not None)
        open_ones = (self.bare & counted)[:, None] & ~(people[:, None] & measured)  # 64 who died are no metres
        return np.asarray(shares | open_ones | open_ones.T, np.bool_)

    @cached_property
    def _any_bare(self) -> Mask:
        return np.asarray(self.bare[:, None] | self.bare, np.bool_)

    @cached_property
    def _one_side(self) -> Mask:
        return np.asarray(self.side.same | ~(self.side.known | self.side.known.T), np.bool_)

    @cached_property
    def _refers(self) -> Mask:
        return referring(self.measures)

    @cached_property
    def _adjacent(self) -> Mask:
        return adjacent(self.measures)

    @cached_property
    def _short(self) -> Mask:
        """Whether a bare number comes right after the other: "the ministry 16, the doctors 25"."""
        after = np.triu(self._adjacent) & (self.bare | self._flags(lambda each: each.is_left_short))
        return np.asarray(after | after.T, np.bool_)
