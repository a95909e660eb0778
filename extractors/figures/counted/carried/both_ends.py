"""What the other end of a change or a comparison counts, where it has no noun: the same as the end that names it.

| finds | leaves alone |
|---|---|
| lifted output to 14 million jars from 6 million (jars) | lifted output to 14 million jars from 6 million bottles |
| spun 90 tonnes of yarn against 70 tonnes (yarn) | spun 90 tonnes of yarn against 70 tonnes of felt |
| carriages rose by 90 to 6,000 (carriages) | |
| carries 300 riders, rising to 500 (riders) | carries 300 riders, and 500 stay at home |
| serves 900 meals in 39 schools, down from 950 in 41 (meals, schools) | |
| sold at 90 euros, 20 below the market price | |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ....grammar.relations import child
from ....words.modifiers import listed
from ...not_figures.gapped_counts import sentence_before
from ...quantities.changes import forms
from ...quantities.quantity import Quantity
from ...quantities.sequels import COMPARED, is_followed, is_off_limit
from ..memory import Counted, Memory

if TYPE_CHECKING:
    from collections.abc import Iterator

BACK, LATER = 6, 18  # figures; words from one end to the other
APART = 10  # times one end may be the other
YEAR = re.compile(r"[12]\d{3}")


def of_other_end(known: Memory, quantity: Quantity) -> Counted | None:
    """What the end of a change that comes before counts, or what stands in the same place beside that end."""
    words = known.words
    if quantity.role or is_followed(words, quantity) or words.low(quantity.last) == "of":
        return None
    for earlier, found in ends_before(known, quantity):
        if is_linked(known, earlier, quantity):
            return found._replace(inherited=True)
    return in_same_place(known, quantity) or at_another_time(known, quantity)


def led_to(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "jobs rose by 92,000 to 16.7 million": what the number right before "to" changed by, however far apart."""
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    bare = quantity.unit is None and earlier.unit is None and earlier.change is not None and not earlier.per
    tied = earlier.last == quantity.first - 1 and known.words.low(earlier.last) == "to"
    alone = bare and tied and not is_followed(known.words, quantity)
    return found._replace(inherited=True) if alone and found.phrase else None


def at_another_time(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "sold 36 in May and 29 the month before": what the number before counted, with another time for each."""
    words, j = known.words, quantity.last
    if words.low(quantity.first - 1) not in ("and", "but") or quantity.unit is not None or quantity.per:
        return None
    earlier, found = next(ends_before(known, quantity), (quantity, Counted()))
    told = [words.low(k) for k in range(earlier.last, quantity.first - 1)]
    timed = bool(set(told) & (listed("words_of_dates") - {"in", "on"})) or any(is_year(low) for low in told)
    again = (words.low(j) == "the" and words.low(j + 2) in ("after", "before", "earlier")) or (
        words.low(j) in ("in", "last", "this")
        and (words.low(j + 1) in listed("words_of_dates") or is_year(words.low(j + 1)))
    )
    return found._replace(inherited=True) if timed and again and len(told) <= LATER else None


def is_year(low: str) -> bool:
    """Whether a word is a year: "2021"."""
    return YEAR.fullmatch(low) is not None


def ends_before(known: Memory, quantity: Quantity) -> Iterator[tuple[Quantity, Counted]]:
    """Yield the figures of a number's sentence that may be the other end, the last first, with what they count."""
    sentence = set(sentence_before(known.words, quantity.begin))
    for earlier, found in reversed(known.before[-BACK:]):
        if earlier.begin >= quantity.begin:
            continue
        if earlier.begin not in sentence or quantity.first - earlier.last > LATER:
            return
        alike = earlier.unit == quantity.unit and not earlier.role and found.phrase and not found.bound
        if alike and abs(earlier.value) / APART < abs(quantity.value) < abs(earlier.value) * APART:
            yield earlier, found


def is_linked(known: Memory, earlier: Quantity, quantity: Quantity) -> bool:
    """Whether the words before a number make it the other end: "to 40 jars from", ", down from", ", rising to"."""
    words = known.words
    between = [words.low(k) for k in range(earlier.last, quantity.first)]
    if between == [","] and is_off_limit(words, quantity):
        return True
    if {";", ":"} & set(between):
        return False
    last, before = between[-1:], between[-2:-1]
    if last == ["from"]:
        led_to = words.low(earlier.first - 1) == "to" and "," not in between
        return led_to or before in (["up"], ["down"])
    if last == ["to"]:
        return bool(before) and before[0].endswith("ing") and before[0] in forms()["verbs"]
    return last in (["against"], ["versus"]) or tuple(between[-2:]) in COMPARED


def in_same_place(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "meals in 39 schools, down from 950 in 41": what the number after the same preposition counted before."""
    words, link = known.words, known.words.low(quantity.first - 1)
    last = next((each for each in reversed(known.before[-2:]) if each[0].begin < quantity.begin), None)
    if (
        last is None
        or link not in listed("before_places_in_a_change")
        or last[0].last != quantity.first - 1
        or not last[1].inherited
    ):
        return None
    if words.low(last[0].first - 1) not in ("from", "against", "with", "to"):
        return None
    for _, found in ends_before(known, quantity):
        case = child(found.head, "case") if found.head is not None and not found.inherited else None
        if case is not None and case.lower_ == link:
            return found._replace(inherited=True)
    return None
