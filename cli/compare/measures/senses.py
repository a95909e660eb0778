"""What a measure says: how high, deep, long, wide or far, how long it lasts or how long before, which shock.

    "at an altitude of 2,340 metres", "7,680 feet up"             high
    "The wreck lies 64 metres deep", "at a depth of 64 metres"    deep
    "a crack 40 metres long"                                      long
    "five kilometres from the pass", "two miles off the coast"    far
    "was closed for five weeks", "lasted two hours"               lasting
    "two weeks before the vote", "a month ago"                    off
    "a second quake of magnitude 4.4"                             another
    "40 percent of the grain"; "rose by 35 percent"               portion; change

Leaves alone: "12 kilometres of coast", "The flames reached 30 metres", "in two weeks". Of two places in other
directions from one, north and west, ``bearing_of`` tells which are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import lexicon, pattern_of, stem
from .measure import Measure

LENGTHS = ("distance", "altitude")
LASTING, OFF, FIRST, ANOTHER, PORTION, CHANGE = "lasting", "off", "first", "another", "portion", "change"
_OF = re.compile(r"^ ?(?:percent|per cent|%|pc) of (?:the|all|its|their|our)\b", re.I)
_HEDGE = r"(?: (?:about|some|only|almost|nearly|around|just|more than|less than))*"
_UNIT = r"^[ -]?[\w.]+(?: \([^()\n]{0,30}\))?,?"
_LASTING = rf"\b(?:<<times.lasting>>){_HEDGE} $"
_OFF = rf"{_UNIT} (?:<<times.off>>)\b"
_SHOCK = r"\b(?P<more>(?:<<shocks.another>>) (?:[a-z]+ )?)?(?:(?P<after><<shocks.after>>)|(?:<<shocks.shock>>))\b"
_SHOCK_NEXT = rf"{_UNIT}?(?:[ -]magnitude)? {_SHOCK}"
_BY = rf"\b(?:by|(?:rise|increase|cut|fall|drop) of){_HEDGE} $"
_OWNER = (
    r"\b(?P<owner>[a-z]+) (?:has|had|have|having) (?:an? |the )?(?:[a-z]+ )?(?:<<measured.owned>>) of"
    rf"(?: at least)?{_HEDGE} $"
)
_BEARING = re.compile(
    rf"{_UNIT} (?:to the |due )?(?P<bearing>(?:north|south)?-?(?:east|west)?)(?:ern)?(?:[a-z ]{{1,14}})? (?:of|from)\b",
    re.I,
)


def sense_of(figure: Record, passage: Passage) -> str | None:
    """The sense of a length by the words right beside it, or its kind; None where they do not say."""
    if figure.get("kind") == "duration":
        return _sense_of_time(figure, passage)
    if figure.get("kind") == "magnitude":
        return _shock_of(figure, passage)
    if figure.get("kind") == "percentage":
        return _sense_of_share(figure, passage)
    if figure.get("kind") not in LENGTHS:
        return None
    rest = f"{_after_number(figure)}{passage.after}"
    for sense in lexicon()["lengths"]:
        if pattern_of(rf"{_UNIT} (?:<<lengths.{sense}>>)\b").match(rest):
            return str(sense)
        if pattern_of(rf"\b(?:<<measured.{sense}>>) (?:of|is|was|at){_HEDGE} $").search(passage.near_before):
            return str(sense)
    return "high" if figure.get("kind") == "altitude" else None


def bearing_of(figure: Record, passage: Passage) -> frozenset[str]:
    """The directions in which something is so far off: north and west of "40 miles north-west of Ostrand"."""
    if figure.get("kind") not in LENGTHS:
        return frozenset()
    found = _BEARING.match(f"{_after_number(figure)}{passage.after}")
    told = found["bearing"].lower() if found else ""
    return frozenset(each for each in ("north", "south", "east", "west") if each in told)


def owner_of(passage: Passage) -> frozenset[str]:
    """What has a mass or a size, by its noun: "the outer wall has a length of 60 metres"."""
    found = pattern_of(_OWNER).search(passage.near_before)
    return frozenset((stem(found["owner"]),)) if found else frozenset()


def with_shocks(measures: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the measures of a story; "the 5.1 quake" is a later shock where the story calls one of 5.1 so.

    There may be many later ones, so that two of other values are two.
    """
    later = {each.value for each in measures if each.sense == ANOTHER}
    for each in measures:
        is_later = each.sense in (FIRST, ANOTHER) and each.value in later
        yield replace(each, sense=f"{ANOTHER} {each.value:g}") if is_later else each


def _sense_of_time(figure: Record, passage: Passage) -> str | None:
    if pattern_of(_LASTING).search(passage.near_before):
        return LASTING
    return OFF if pattern_of(_OFF).match(f"{_after_number(figure)}{passage.after}") else None


def _sense_of_share(figure: Record, passage: Passage) -> str | None:
    """A rise by so many percent is no share of anything."""
    if _OF.match(f"{_after_number(figure)}{passage.after}"):
        return PORTION
    by = figure.get("change") in ("up", "down") and pattern_of(_BY).search(passage.near_before)
    return CHANGE if by else None


def _shock_of(figure: Record, passage: Passage) -> str:
    """Whether a magnitude is of another shock than the first, by the word after it or the last before it."""
    found = pattern_of(_SHOCK_NEXT).match(f"{_after_number(figure)}{passage.after}")
    found = found or next(iter([*pattern_of(_SHOCK).finditer(passage.before)][::-1]), None)
    return ANOTHER if found and (found["more"] or found["after"]) else FIRST


def _after_number(figure: Record) -> str:
    (start, _), *_ = figure["spans"]["text"]
    number = figure["spans"].get("number") or [[start, start]]
    return str(figure["text"])[max(0, number[-1][1] - start) :]
