"""Times: "2:14:04" in a race is a duration; "14:30", "5 p.m." and "0600 UTC" are no figures."""

from __future__ import annotations

import re

from ...words.lists import toml
from ...words.modifiers import listed
from ..numbers.cardinals import Number
from ..numbers.tokens import Word, Words, value_of
from .changes import forms
from .quantity import Quantity
from .time_codes import is_time_code

HALF_DAY = re.compile(r"\s?[ap]\.?\s?m\b", re.IGNORECASE)
DOTTED = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
NEARBY = 14  # words to either side that say whether a numeral is a time of day
OCLOCK = re.compile(r"\s?o['’]\s?clock\b", re.IGNORECASE)


def timed(words: Words, number: Number) -> Quantity | None:
    """The duration written as hours, minutes and seconds: "2:14:04"; a clock time is left to the others."""
    i = number.first
    said = [words[k] for k in range(i, min(i + 5, len(words)))]
    if is_lap(words, i, said[:3]):
        return in_seconds(i, i + 3, (value_of(said[0].text) or 0) * 60 + (value_of(said[2].text) or 0))
    if len(said) < 5 or [word.low for word in said[1::2]] != [":", ":"] or any(not word.glued for word in said[1:]):
        return None
    if (
        not all(word.kind == "num" for word in said[::2])
        or words.low(i - 1) in listed("before_clock_times")
        or is_clock_after(words, i + 5)
        or is_time_code(words, i)
    ):
        return None
    hours, minutes, seconds = (value_of(word.text) for word in (said[0], said[2], decimal(said[4])))
    if hours is None or minutes is None or seconds is None or not (minutes < 60 and seconds < 60):
        return None
    return in_seconds(i, i + 5, hours * 3600 + minutes * 60 + seconds)


def in_seconds(first: int, last: int, value: float) -> Quantity:
    """A duration of so many seconds that some words write."""
    found = Quantity(first, last, first, last, round(value, 3), "digits")
    return found._replace(unit="second", dimension="time", size=1.0, rule="clock-duration")


def is_lap(words: Words, i: int, said: list[Word]) -> bool:
    """As in "ran 3:34.12", "finished in 30:12.4": minutes and seconds with a point, which no time of day has."""
    if len(said) < 3 or said[1].low != ":" or not all(word.glued for word in said[1:]):
        return False
    whole, point, rest = said[2].text.partition(".")
    exact = bool(point) and len(whole) == 2 and whole.isdigit() and rest.isdigit() and int(whole) < 60
    exact = exact and words.kind(i - 1) == "word" and words.low(i - 1) != "at"
    return exact and said[0].text.isdigit() and not words.glued(i) and not is_clock_after(words, i + 3)


def decimal(seconds: Word) -> Word:
    """Seconds with a point: subtitles and logs write their thousandths with a comma, as in "00:00:01,250"."""
    return seconds._replace(text=seconds.text.replace(",", "."))


def is_clock_after(words: Words, j: int) -> bool:
    """Whether "p.m.", "o'clock" or a time zone comes next."""
    end = words[j - 1].end
    return (
        bool(HALF_DAY.match(words.text, end) or OCLOCK.match(words.text, end))
        or words.low(j) in toml("figures/calendar.toml")["zones"][:-2]
    )


def is_hour(words: Words, j: int) -> bool:
    """Whether "o'clock" or "a.m." comes after a number word: "ten o'clock"."""
    end = words[j - 1].end
    half = HALF_DAY.match(words.text, end)
    return bool(OCLOCK.match(words.text, end) or (half and half.group().strip() not in ("AM", "PM")))


def is_past_hour(words: Words, i: int) -> bool:
    """Whether a number is the hour of "half past seven", "a quarter to nine"."""
    said = (words.low(i - 2), words.low(i - 1))
    return said in (("half", "past"), ("quarter", "past")) or (
        said == ("quarter", "to")
        and words.low(i - 3) not in {"each", "from", "this", *listed("which_of_several_periods")}
    )


def is_clock(words: Words, i: int, j: int) -> bool:
    """Whether the numeral ``[i, j)`` is part of a clock time."""
    if is_clock_after(words, j):
        return True
    if words.low(j) == ":" and words.glued(j) and words.is_numeral(j + 1) and words.glued(j + 1):
        return True
    if words.low(i - 1) == ":" and words.glued(i) and words.is_numeral(i - 2) and words.glued(i - 1):
        return True
    text = words[i].text
    if (
        j == i + 1
        and len(text) == 4
        and text.isdigit()
        and words.low(j) in ("hours", "hrs")
        and int(text) % 100 < 60
        and int(text) < 2400
    ):
        return text[0] == "0" or words.low(i - 1) in listed("before_clock_times")
    if is_dotted_clock(words, i, j):
        return True
    # "5-7 p.m.", "at 6 and 7 p.m."
    return (
        words.low(j) in ("-", "–", "to", "and", "or")
        and words.is_numeral(j + 1)
        and j + 2 <= len(words)
        and is_clock_after(words, j + 2)
    )


def is_dotted_clock(words: Words, i: int, j: int) -> bool:
    """As in "sent at 9.40 on Monday", "due at 2.30, was moved to 10.15": beside an event, far from prices."""
    if j != i + 1 or not is_dotted(words, i):
        return False
    near = [*clause_of(words, i, -1), *clause_of(words, i, 1)]
    if {words.low(k) for k in near} & (listed("words_of_markets") | listed("words_of_rates") | forms()["verbs"].keys()):
        return False
    return any(is_dotted(words, k) and is_of_event(words, k) for k in (i, *near))


def clause_of(words: Words, i: int, step: int) -> list[int]:
    """The words around a numeral to one side, up to the end of its sentence."""
    found: list[int] = []
    for k in range(i + step, i + step * NEARBY, step):
        if words.kind(k) == "end" or words.low(k) in (".", ";", "!", "?"):
            break
        found.append(k)
    return found


def is_dotted(words: Words, i: int) -> bool:
    """Whether a numeral has the form of a time of day after a preposition, and nothing that it counts."""
    if not words.is_numeral(i) or not DOTTED.fullmatch(words[i].text):
        return False
    if words.low(i - 1) != "to" and words.low(i - 1) not in listed("before_clock_times"):
        return False
    return (
        words.kind(i + 1) != "word"
        or is_day(words, i + 1)
        or is_each_day(words, i + 1)
        or words.low(i + 1) in listed("after_times_of_day")
    )


def is_of_event(words: Words, i: int) -> bool:
    """Whether an event is said to be at that time: "started at", "9.40 on Monday", "2.15 this morning"."""
    if is_day(words, i + 1) or is_each_day(words, i + 1) or (words.low(i + 1) == "on" and is_day(words, i + 2)):
        return True
    return any(words.low(k) in listed("events_with_times") for k in range(i - 5, i - 1))


def is_each_day(words: Words, i: int) -> bool:
    """As in the words after "at 5.30 each morning", "at 7.15 every night", "from 6.30 in the evening"."""
    k = i + 1 + (words.low(i) == "in" and words.low(i + 1) == "the")
    return words.low(i) in ("each", "every", "in") and words.low(k) in listed("parts_of_day") | {"day"}


def is_day(words: Words, i: int) -> bool:
    """Whether a word names a day: "Monday", "today", "this" of "this morning"."""
    low = words.low(i)
    return low == "this" or low in toml("figures/calendar.toml")["weekdays"]
