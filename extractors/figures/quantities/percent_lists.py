"""Bare numbers that go on from a percentage in the same sentence, of other places, groups or things.

| text | unit of the second |
|---|---|
| thefts fell by 14 percent and robberies are up 11 | percent |
| cover is 47 percent here, in Enga 38 and in Hela as low as 29 | percent |
| bread is 7.1 percent dearer, in Varna 4.8 | percent |
| the Danes bought 22 percent, followed by Swedes (17) | percent |
| the Danes bought 22 percent, followed by Swedes with 17 and Finns with 9 | percent |
| they asked for 8 percent; the yard has offered 3.5 | percent |
| approved it by 57 percent to 43 | percent |
"""

from __future__ import annotations

from itertools import pairwise

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .changes import forms
from .magnitudes import is_magnitude
from .plurals import looks_plural
from .quantity import Quantity

BACK, CLAUSE, WHOLE = 25, 9, 100  # words to the percentage, words of a clause without its noun, percent
APART = 4  # times one of two percentages may be the other
SPOILT = 5  # percent of a vote for neither side
STOPS = frozenset({".", ";", "!", "?"})
PERCENT = frozenset({"%", "cent", "pc", "percent"})
JOINING = frozenset({"and", "but", "while", "whereas", ","})
ENDING = frozenset({".", ",", ";", ")", "”", '"', "and", "but", "while"})


def goes_on_in_percent(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is a percentage as the one before it in the sentence is."""
    if last.dimension != "percentage" or quantity.shape not in ("digits", "words") or quantity.scale > 1:
        return False
    if not 0 <= quantity.value <= WHOLE or quantity.per or quantity.high is not None:
        return False
    between = [words.low(k) for k in range(last.last, quantity.first)]
    stops = STOPS - {";"} if is_decimal(words, quantity) or is_asked_for(words, quantity) else STOPS
    if len(between) > BACK or stops & set(between):
        return False
    changed = is_change(between, gapped=words.low(last.first - 1) == "by" or is_of_change(words, last))
    if changed and words.low(quantity.last) in listed("after_sequels"):
        return True
    priced = any(low in listed("words_of_markets") or low in listed("verbs_of_closing") for low in between[-CLAUSE:])
    alone = is_decimal(words, quantity) and stands_alone(words, quantity.last) and last.unit == "percent"
    if alone and not priced:
        return not is_magnitude(words, quantity)
    if is_end_of_fall(words, quantity, between) or is_asked_for(words, quantity):
        return last.value / APART < quantity.value < last.value * APART
    if is_rest_of_vote(last, quantity, between) and words.low(quantity.last) in listed("after_sequels") | ENDING:
        return True
    changed = changed or is_next_kind(words, quantity, between) or is_next_with(words, last, between)
    listed_on = changed or is_place(words, quantity.first) or is_next_in_brackets(words, quantity, between)
    return listed_on and ends(words, quantity.last)


def is_decimal(words: Words, quantity: Quantity) -> bool:
    """As in "asked for 8 percent; it offered 3.5": no things are counted by a number with a decimal point."""
    return "." in words[quantity.end - 1].text and words.is_numeral(quantity.end - 1)


def stands_alone(words: Words, j: int) -> bool:
    """Whether nothing that a decimal could measure comes next: a stop, or "up on last year"."""
    return ends(words, j) or (words.low(j) in ("up", "down") and words.low(j + 1) in ("from", "in", "on"))


def is_end_of_fall(words: Words, quantity: Quantity, between: list[str]) -> bool:
    """As in "protection was 58 percent, waning to 31 after a year": where it went, in a participle after a comma."""
    moved = between[-3:-2] == [","] and between[-2].endswith("ing") and between[-1] == "to"
    return moved and (ends(words, quantity.last) or words.low(quantity.last) in listed("after_sequels"))


def is_asked_for(words: Words, quantity: Quantity) -> bool:
    """As in "it spends 7 percent; they once promised 15.", "78 percent, when 95 is needed": what should be."""
    if words.low(quantity.first - 1) in listed("verbs_of_offers"):
        return ends(words, quantity.last)
    after = words.low(quantity.last), words.low(quantity.last + 1)
    return after[0] in ("is", "was", "are", "were") and after[1] in listed("agreed_amounts")


def is_rest_of_vote(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "approved it by 57 percent to 43": both sides of a vote, which are all."""
    return between == ["to"] and WHOLE - SPOILT <= last.value + quantity.value <= WHOLE


def ends(words: Words, j: int) -> bool:
    """Whether nothing that a number could count comes next."""
    return words.low(j) in ENDING or words.kind(j) == "end"


def is_change(between: list[str], *, gapped: bool) -> bool:
    """As in "and robberies are up 11", "while rents fell by 3": a rise or fall in a clause of its own.

    It needs no verb where ``gapped``, after another "by": "fell by 9 percent and rents by 3".
    """
    if not JOINING & set(between):
        return False
    adverb = between[-1] in ("up", "down")
    verb = between[-1] == "by" and (gapped or any(low in forms()["verbs"] for low in between[-4:-1]))
    return adverb or verb


def is_of_change(words: Words, last: Quantity) -> bool:
    """As in "an increase of 9 percent": a noun for a rise or fall before a percentage."""
    return words.low(last.first - 1) == "of" and words.low(last.first - 2) in forms()["nouns"]


def is_place(words: Words, first: int) -> bool:
    """As in ", in Enga 38", "and in Hela as low as 29": a place or group, with no verb, before the number."""
    k = first - 1
    while words.low(k) in listed("before_lesser_shares"):
        k -= 1
    if words.kind(k) != "word" or not words[k].text[:1].isupper():
        return False
    for m in range(k - 1, max(-1, first - CLAUSE), -1):
        if words.low(m) in listed("before_gapped_places"):
            return words.low(m - 1) in JOINING
        if words.low(m) in JOINING:
            return m < k  # "Norway bought 19 percent, Sweden 14"
        if words.kind(m) != "word" or not words[m].text[:1].isupper():
            return False
    return False


def is_next_in_brackets(words: Words, quantity: Quantity, between: list[str]) -> bool:
    """As in "followed by Swedes (17) and Finns (nine)": a name or noun and the number in brackets."""
    bracketed = words.low(quantity.first - 1) == "(" and words.low(quantity.last) == ")"
    return bracketed and (("followed" in between and "by" in between) or between[:1] == [")"])


def is_next_kind(words: Words, quantity: Quantity, between: list[str]) -> bool:
    """As in "poplars make up 23 percent, limes 19 and pines 11": a plural and a number, with no verb."""
    clause = between[-1:] if between[-2:-1] in ([","], ["and"]) else []
    named = bool(clause) and looks_plural(words, quantity.first - 1) and not words[quantity.first - 1].text.istitle()
    return named and ends(words, quantity.last) and words.low(quantity.first - 1) not in listed("verbs_of_selling")


def is_next_with(words: Words, last: Quantity, between: list[str]) -> bool:
    """As in "followed by Danish firms with 16 and Swedes with 9": who comes next, with a number."""
    followed = ("followed", "by") in pairwise(between) and between[-1] == "with"
    again = last.rule == "shared-unit" and words.low(last.first - 1) == between[-1] == "with"
    return followed or (again and between[0] in JOINING and len(between) <= CLAUSE)


def is_gapped_share(words: Words, first: int, last: int) -> bool:
    """Whether a number after the name of a place goes on from a percentage before it, and is no part of the name."""
    if not ends(words, last) or not is_place(words, first):
        return False
    for k in range(first - 1, max(-1, first - BACK), -1):
        if words.kind(k) == "end" or words.low(k) in STOPS:
            return False
        if words.low(k) in PERCENT:
            return True
    return False
