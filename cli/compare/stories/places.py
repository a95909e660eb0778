"""Where those are that a figure counts, by the words around it: "nine in Ostrand", "in Ostrand, killing nine"."""

from __future__ import annotations

import re

from .dates import MONTHS, WEEKDAYS
from .passages import Passage
from .wording import words_in

_WHERE = re.compile(
    r"^(?: (?!in\b|at\b|on\b|from\b)[a-z’'-]+){0,3} (?:in|at|near|around|across|outside) "
    r"(?:(?:the|its|all of|parts of|neighbouring|northern|southern|eastern|western|central|nearby) )*"
    r"(?P<place>[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+)*)"
)
_ALONE = re.compile(
    r"(?P<place>[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+)*)(?: [a-z]+)? (?:alone|itself),? (?:[a-z]+ )?"
    r"(?:(?:about|some|at least|for|more than) )*$"
)
_DOING = re.compile(
    r"\b(?:in|at|near|outside) (?P<place>[A-Z][\w’'-]{2,}(?:,? [A-Z][\w’'-]+)*)"
    r"(?:, (?:that |which )?(?:kill|injur|wound|leav|destroy)[a-z]+|,? where)"
    r" (?:(?:about|some|at least|more than|another) )*$"
)
_RANKED = re.compile(
    r"\b(?:next|second|third|fourth)(?:[- ][a-z]+)?(?:[- ](?:highest|largest|biggest|worst|hit|populous|affected))? "
    r"(?:country|state|province|region|county|district|city|town|village|island), (?:the )?"
    r"(?P<place>[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+)*),? (?:which )?"
    r"(?:with|at|on|has|had|report(?:s|ed|ing)?|record(?:s|ed|ing)|count(?:s|ed|ing)|register(?:s|ed|ing))"
    r"(?: (?:about|some|at least|more than))* $"
)
_DATED = re.compile("|".join((*WEEKDAYS, *MONTHS)))


def place_of(passage: Passage) -> frozenset[str]:
    """The words of the name of a place that a figure is of, in small letters; of a day or a month there are none."""
    found = _WHERE.match(f" {passage.own.split(' ', 1)[-1]}{passage.near_after}") or _WHERE.match(passage.near_after)
    found = found or _ALONE.search(passage.near_before)  # "with Ostrand alone accounting for 40"
    found = found or _DOING.search(passage.near_before)
    found = found or _RANKED.search(passage.near_before)  # "the next largest country, Molvane, reporting 40"
    if found is None or _DATED.match(found["place"].lower()):
        return frozenset()
    return frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in words_in(found["place"]))
