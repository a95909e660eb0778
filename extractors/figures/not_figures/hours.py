"""Times of day in words, which are no figures.

Finds:        "at five in the morning", "the shop is open from nine to noon", "closed until four.", "ten past two".
Leaves alone: "fined two in the morning and three at night", "the toll stands at seven", "until four men came".
"""

from __future__ import annotations

from ...words.lists import toml
from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

LAST_HOUR = 12
MIDDAY = ("noon", "midday", "midnight")
UNTIL = ("until", "till")
BETWEEN = ("to", "until", "till", "and")
EVENT = 5  # words before "at" in which the event is named
OPENING = 6  # words before a span of hours in which something opens
MINUTES = frozenset({5.0, 10.0, 20.0, 25.0})


def is_hour_in_words(words: Words, quantity: Quantity) -> bool:
    """Whether a number word is an hour, or the minutes before or after one."""
    i, j = quantity.begin, quantity.end
    if is_minutes(words, quantity):
        return True
    if quantity.unit is not None or j != i + 1 or not 1 <= quantity.value <= LAST_HOUR:
        return False
    if is_after_minutes(words, i) or is_beside_midday(words, i):
        return True
    if words.low(i - 1) in listed("before_clock_times") and is_part_of_day(words, j):
        return True
    if words.low(j) in ("each", "every") and is_day(words, j + 1):
        return words.low(i - 1) in listed("before_clock_times")
    if not counts_nothing(words, j):
        return False
    if words.low(i - 1) == "by":
        return any(words.low(k) in listed("places_to_be_by_an_hour") for k in range(i - EVENT, i))
    if words.low(i - 1) == "at":
        return is_of_event(words, i - 1)
    k = i - 1 - (words.low(i - 1) == "past")  # "until past nine", but "in the past nine" counts
    return words.low(k) in UNTIL or is_in_opening_hours(words, i)


def is_minutes(words: Words, quantity: Quantity) -> bool:
    """As the ten of "at ten past two", "until twenty to nine."; not of "from ten to two"."""
    if quantity.value not in MINUTES:
        return False
    return links_minutes(words, quantity.first - 1, quantity.last) and is_end_after_to(words, quantity.last)


def is_after_minutes(words: Words, i: int) -> bool:
    """As the two of "at ten past two", "at ten minutes past two", "at twenty to two."."""
    k = i - 2 - (words.low(i - 2) == "minutes")
    said = words.low(k) in ("five", "ten", "twenty", "twenty-five")
    return said and links_minutes(words, k - 1, i - 1) and is_end_after_to(words, i - 1)


def links_minutes(words: Words, before: int, link: int) -> bool:
    """Whether a word before minutes and one after them make a time of day: "by ... past", "at ... to"."""
    if words.low(link) == "past":
        return words.low(before) in listed("before_clock_times")
    return words.low(link) == "to" and words.low(before) in ("at", *UNTIL)


def is_end_after_to(words: Words, link: int) -> bool:
    """Whether nothing is counted after the hour, which only "to" leaves open."""
    return words.low(link) == "past" or counts_nothing(words, link + 2)


def is_beside_midday(words: Words, i: int) -> bool:
    """As in "from nine to noon", "between noon and one"."""
    after = words.low(i + 1) in BETWEEN and words.low(i + 2) in MIDDAY
    return after or (words.low(i - 1) in BETWEEN and words.low(i - 2) in MIDDAY)


def is_part_of_day(words: Words, j: int) -> bool:
    """Whether "in the morning", "at night" or "the next morning" comes next."""
    said = (words.low(j), words.low(j + 1))
    if said == ("at", "night"):
        return True
    known = listed("parts_of_day")
    return (
        words.low(j + 2) in known
        if said in (("in", "the"), ("the", "next"))
        else said[0] == "this" and said[1] in known
    )


def counts_nothing(words: Words, j: int) -> bool:
    """Whether a phrase ends before a word, or a day or another clause follows."""
    if words.low(j) in ("each", "every") and is_day(words, j + 1):
        return True
    return is_end(words, j) or is_day(words, j) or words.low(j) in listed("after_times_of_day")


def is_end(words: Words, j: int) -> bool:
    """Whether there is a mark at a place, or nothing."""
    return words.kind(j) in ("mark", "end") and not words.is_hyphen(j)


def is_day(words: Words, i: int) -> bool:
    """Whether a word names a day or a part of it."""
    return words.low(i) in toml("figures/calendar.toml")["weekdays"] or words.low(i) in listed("parts_of_day")


def is_of_event(words: Words, i: int) -> bool:
    """As in "the sale begins at", "on Thursday at", "every evening at"."""
    return is_day(words, i - 1) or any(words.low(k) in listed("events_with_times") for k in range(i - EVENT, i))


def is_opening_hour(words: Words, quantity: Quantity) -> bool:
    """As in "is open from 10 to 6": an hour in digits, and nothing counted."""
    hour = quantity.plain and quantity.unit is None and 1 <= quantity.value <= 2 * LAST_HOUR
    return hour and counts_nothing_or_goes_on(words, quantity.end) and is_in_opening_hours(words, quantity.begin)


def counts_nothing_or_goes_on(words: Words, j: int) -> bool:
    """Whether a phrase ends before a word, or "to" and another number come next."""
    return counts_nothing(words, j) or (words.low(j) in BETWEEN and words.is_numeral(j + 1))


def is_in_opening_hours(words: Words, i: int) -> bool:
    """As in "open from eight to two", "opens from nine": either hour, after a word for opening."""
    k = i if words.low(i - 1) == "from" else i - 2
    return words.low(k - 1) == "from" and any(words.low(m).startswith("open") for m in range(k - OPENING, k - 1))
