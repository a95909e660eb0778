"""Bare numbers that share the unit of the amount they are set against or beside.

| text | unit of the second |
|---|---|
| opens 24 hours a week instead of 40 | hour, per week |
| should take ten days, not 150 | day |
| costs £9 for adults and six for children | GBP |
| waits average 4.8 years here; in Leith, 2.6 | year |
| 40 kilometres off the coast, at a depth of 110 | km |
| costs £9 a night; it used to be six | GBP, per night |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.nouns import is_people_noun
from ..numbers.tokens import Words
from .quantity import Quantity

FAR, GAP, SHORT = 25, 8, 7  # words between the two; words of a clause without a verb; words of a phrase and its end
APART = 40  # times one may be the other
WAS = (("used", "to", "be"), ("had", "been"), ("was",), ("were",))  # what tells of before
STOPS = frozenset({".", ",", ";", ")", "!", "?", "”", '"', ""})


def is_parallel(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number has no noun of its own and is the counterpart of the amount before it."""
    if not 0 < quantity.first - last.last <= FAR or quantity.shape not in ("digits", "words"):
        return False
    if is_contrast(words, last, quantity):
        return ends_there(words, quantity)
    if is_depth(words, last, quantity):
        return ends_there(words, quantity)
    near = last.value / APART <= quantity.value <= last.value * APART
    return near and (
        with_same_preposition(words, last, quantity)
        or is_gapped(words, last, quantity)
        or is_told_of_before(words, last, quantity)
    )


def is_told_of_before(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "costs £9 a night; it used to be six": "it" or "they" and a verb of being, after a stop."""
    between = tuple(words.low(k) for k in range(last.last, quantity.first))
    was = next((tail for tail in WAS if between[-len(tail) :] == tail), ())
    rest = between[: -len(was)] if was else ()
    if len(rest) < 2 or rest[-1] not in ("it", "they") or not ends_there(words, quantity):
        return False
    when = set(rest[1:-1]) <= listed("words_of_times_before") or rest[1] in ("before", "until", "under")
    when = when and len(rest) <= SHORT
    return rest[0] in (";", ",", "—", "–") and when  # "; last season it was 80"


def is_told_in_turn(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "$300 a month instead of $260", "dyers get $9 an hour and weavers $12": who else gets, with no verb."""
    if is_contrast(words, last, quantity):
        return True
    between = [words.low(k) for k in range(last.last, quantity.first)]
    link = next((k for k, low in enumerate(between) if low in ("and", "while", "but")), None)
    clause = between[link + 1 :] if link is not None and link < 2 else []
    if not 0 < len(clause) <= GAP // 2 or not ends_there(words, quantity):
        return False
    return clause[-1] in listed("standing_for_others") or is_people_noun(clause[-1])


def is_contrast(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "instead of 40", "rather than 40", ", not 40", "against 40": the number that an amount is set against."""
    i = quantity.first
    while words.low(i - 1) in listed("softening_ages"):
        i -= 1
    between = [words.low(k) for k in range(last.last, i)]
    if len(between) > FAR or {".", ";", ":"} & set(between):
        return False
    if tuple(between[-2:]) in (("instead", "of"), ("rather", "than"), ("as", "against")):
        return True
    return between[-1:] in (["against"], ["versus"]) or between[-2:] == [",", "not"]


def ends_there(words: Words, quantity: Quantity) -> bool:
    """Whether no noun follows a number."""
    return words.low(quantity.last) in STOPS or words.low(quantity.last) in listed("after_sequels")


def with_same_preposition(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "20 euros for a berth and five for a bunk": the same preposition after both, a comma or "and" between.

    Also "£900 for each of the dead, and 400 for the hurt".
    """
    link, after = words.low(last.last), words.low(quantity.last)
    between = [words.low(k) for k in range(last.last, quantity.first)]
    each = last.per is not None and after in {words.low(k) for k in range(last.end, last.last)}
    return (
        (link == after or each)
        and after in listed("between_alike_parts")
        and between[-1:] in ([","], ["and"], [";"], ["but"])
        and "." not in between
        and ends_phrase(words, quantity.last)
    )


def ends_phrase(words: Words, j: int) -> bool:
    """Whether a phrase from a preposition on ends the clause, with no verb after it: not "12 in the hall clapped"."""
    end = next((k for k in range(j + 1, j + SHORT) if words.low(k) in STOPS or words.low(k) in ("and", "but")), None)
    acts = end is not None and words.low(end - 1).endswith("ed") and words.low(end - 2) != "the"  # "for the injured."
    return end is not None and not acts


def is_gapped(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "waits average 4.8 years here; in Leith, 2.6.": the clause has a place or a time, and no verb."""
    between = [words.low(k) for k in range(last.last, quantity.first)]
    if words.low(quantity.last) not in STOPS or between[-1:] != [","] or "." in between:
        return False
    begun = max((k for k, low in enumerate(between) if low in (";", "and", "but")), default=None)
    clause = between[begun + 1 :] if begun is not None else []
    return 2 < len(clause) <= GAP and clause[0] in listed("before_gapped_places")


def is_depth(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "at a depth of 110" after a length."""
    aspect = (words.low(quantity.first - 2), words.low(quantity.first - 1))
    return last.dimension == "length" and aspect[1] == "of" and aspect[0] in listed("measured_aspects_of_length")
