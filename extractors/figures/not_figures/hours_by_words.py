"""Hours that a clause tells by a preposition alone: "rises at five", "By nine it had rained", "at almost 11 at night".

| finds | leaves alone |
|---|---|
| the bell rang at eight on Friday | police put the dead at eight |
| never rung before nine. | he left school before nine. |
| By ten most of it was gone | By ten votes most were out |
| closed between 6 and 9 in the morning | between 6 and 9 boats in the morning |
| The sale begins on Thursday at 5. | The toll stood on Thursday at 5. |
"""

from __future__ import annotations

from ...words.lists import toml
from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

LAST_HOUR, LAST_OF_DAY = 12, 24
CLAUSE = 9  # words before "at" in which a level, a count or an age is spoken of
LINKS = frozenset({"to", "and", "until", "till"})


def is_hour_of_clause(words: Words, quantity: Quantity) -> bool:
    """Whether a number is an hour by the words around it: a part of the day, a weekday, or what goes on."""
    i, j = quantity.begin, quantity.end
    if quantity.unit is not None or quantity.value > LAST_OF_DAY or j != i + 1 or words.is_hyphen(j):
        return False
    if is_in_part_of_day(words, i, j):
        return True
    if words.is_numeral(i):
        return words.low(i - 1) == "at" and is_weekday(words, i - 2) and ends(words, j) and not is_level(words, i - 1)
    if not 1 <= quantity.value <= LAST_HOUR:
        return False
    if words.low(i - 1) == "by":
        opens = words.kind(i - 2) == "end" or words.low(i - 2) in (".", "“", '"', "”")
        return opens and words.low(j) in listed("clauses_after_hours")
    if words.low(i - 1) == "before":
        return words.kind(j) in ("mark", "end") and not is_level(words, i - 1)
    return words.low(i - 1) == "at" and (ends(words, j) or words.low(j) == "is") and not is_level(words, i - 1)


def is_in_part_of_day(words: Words, i: int, j: int) -> bool:
    """As in "around 4 in the afternoon", "almost 11 at night", "from four to six in the morning"."""
    before = words.low(i - 1)
    if is_part_of_day(words, j):
        span = before in LINKS and words.low(i - 3) in ("from", "between")
        return span or before in listed("before_hours")
    spans = before in ("from", "between") and words.low(j) in LINKS
    return spans and is_part_of_day(words, j + 2) and not words.is_hyphen(j + 1)


def is_part_of_day(words: Words, j: int) -> bool:
    """Whether "in the morning" or "at night" comes next."""
    if words.low(j) == "at":
        return words.low(j + 1) == "night"
    return (words.low(j), words.low(j + 1)) == ("in", "the") and words.low(j + 2) in listed("parts_of_day")


def is_weekday(words: Words, k: int) -> bool:
    """Whether a word names a day: "Thursday", "today"."""
    return words.low(k) in toml("figures/calendar.toml")["weekdays"]


def ends(words: Words, j: int) -> bool:
    """Whether a phrase ends before a word: at a mark, a day, or a word that goes on with the clause."""
    if words.kind(j) in ("mark", "end"):
        return not words.is_hyphen(j) and words.low(j) not in ("%", "$", "/")
    return words.low(j) in listed("after_times_of_day") or (words.low(j) == "every" and words.low(j + 1) != "turn")


def is_level(words: Words, at: int) -> bool:
    """As in "put the dead at seven", "stood at two", "level at three", "is at five": a count, a place or an age."""
    if words.low(at) == "at" and words.low(at - 1) in listed("being_of_age"):
        return True
    for k in range(at - 1, max(-1, at - 1 - CLAUSE), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";"):
            return False
        if words.low(k) in listed("words_of_levels") | listed("turned_at_an_age") | listed("before_tolls"):
            return True
    return False
