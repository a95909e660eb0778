"""Percentage points by other words: "0.3 of a percentage point", "a half-point cut in rates", "an error of 2".

Finds:        "The pass rate went up four points to 61 per cent."; "His party slipped five points in the poll."; "She
              won the primary, a 16-point victory that no pollster saw."

Leaves alone: "The index went up four points to 610."; "Her team won by five points."
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.units import units_by_name
from ..numbers.cardinals import Number, skip_hyphen
from ..numbers.tokens import Words
from .changes import forms
from .units import Measure, named

MOST, NEAR = 20, 6  # points of an error, words before them
MOST_OF_VOTES = 80  # points of a lead
NEAR_POLLS, MANY = 40, 2  # words to either side that tell of a poll, and how many different ones are too few
NEARBY = 12  # words to either side that may say that a rate is meant
BESIDE = 4  # words before points that say that they are those of a change
PERCENT = frozenset({"%", "cent", "pc", "percent"})


def point_after(words: Words, number: Number) -> Measure | None:
    """The point that a number is a part of: a percentage point by its name, or a bare one where a rate moves."""
    if is_error(words, number):
        j = skip_hyphen(words, number.last)
        named_so = words.low(j) in ("point", "points")
        return Measure(units_by_name()["percentage point"], j, j + 1) if named_so else None
    if is_of_votes(words, number):
        j = skip_hyphen(words, number.last)
        return Measure(units_by_name()["percentage point"], j, j + 1)
    if not 0 < number.value < 1 or number.shape not in ("share", "digits"):
        return None
    j = skip_hyphen(words, number.last)
    of = words.low(j) == "of"
    j += of
    j += words.low(j) in ("a", "one")
    full = named(words, j) if of else None
    if full is not None:
        return full if full.unit.name in ("percentage point", "basis point") else None
    if words.low(j) not in ("point", "points") or not is_of_rate(words, number):
        return None
    return Measure(units_by_name()["percentage point"], j, j + 1)


def is_of_votes(words: Words, number: Number) -> bool:
    """As in "four points to 61 per cent", "a five-point lead in the polls": of a share, and of no match or index."""
    j = skip_hyphen(words, number.last)
    if words.low(j) not in ("point", "points") or not 0 < number.value < MOST_OF_VOTES:
        return False
    if words.low(j + 1) == "to" and any(words.low(k) in PERCENT for k in range(j + 3, j + 5)):
        return True
    near = words_near(words, number.first - NEARBY, j + NEARBY)
    if near & listed("words_of_markets"):
        return False
    moved, asked, scored = is_moved(words, number.first, j + 1), *votes_and_scores(near)
    if moved and asked > scored:
        return True
    wide = words_near(words, number.first - NEAR_POLLS, j + NEAR_POLLS)
    asked, scored = votes_and_scores(wide)
    return (
        (moved or words.low(number.first - 1) in listed("before_levels_of_votes"))
        and asked > MANY
        and not scored
        and bool(wide & PERCENT)
    )


def words_near(words: Words, first: int, last: int) -> set[str]:
    """The words ``[first, last)``, each without a possessive ending."""
    return {words.low(k).removesuffix("'s").removesuffix("’s") for k in range(first, last)}


def votes_and_scores(near: set[str]) -> tuple[int, int]:
    """How many words of votes are among some words, and how many of matches: more of these than one tell of a match."""
    return len(near & listed("words_of_votes")), len(near & listed("words_of_scoring"))


def is_moved(words: Words, first: int, last: int) -> bool:
    """Whether points are those of a rise, a fall or a lead: "slipped five points", "five points ahead"."""
    known = forms()
    before, after = [words.low(k) for k in range(first - BESIDE, first)], words.low(last)
    moved = any(low in known["verbs"] or low in listed("words_of_leads") for low in before)
    return moved or after in known["nouns"] or after in known["adverbs"] or after in listed("words_of_leads")


def is_error(words: Words, number: Number) -> bool:
    """As in "a margin of error of 2.5 points", "the poll's error was three points"."""
    return number.value < MOST and any(words.low(k) == "error" for k in range(number.first - NEAR, number.first))


def is_of_rate(words: Words, number: Number) -> bool:
    """Whether a rate, a margin or the like is named near a number."""
    near = {words.low(k) for k in range(number.first - NEARBY, number.last + NEARBY)}
    return bool(near & listed("words_of_rates"))
