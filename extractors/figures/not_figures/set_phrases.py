"""Number words in set phrases, which count nothing: "ground zero", "a nine-to-five job", "one agency after another".

Finds:        "ground zero of the blaze", "would think twice", "one office after another", "the whole nine yards".

Leaves alone: "the ground with zero seats", "thought of it twice", "one office after the fire", "nine yards of cloth".

Half before an adjective or a participle is no fraction either.

Finds:        "profit for the half year", "the half-yearly report", "left half empty", "a half-built bridge".

Leaves alone: "half the empty houses", "half of them", "half closed early", "cut by half and closed", "half a year".
"""

from __future__ import annotations

from functools import cache

from ...words.lists import word_list
from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

HYPHENS = frozenset({"-", "‐", "‑"})
LONGEST_NOUN = 4  # words between "one" and "after another"


def is_in_set_phrase(words: Words, first: int, last: int) -> bool:
    """Whether one of the words ``[first, last)`` is a number word of a phrase that names no amount."""
    if words.is_numeral(first):
        return False
    known = phrases()
    for k in range(first, last):
        for phrase, at in known.get(words.lows[k], ()):
            if says(words, k, phrase, at):
                return True
    return is_one_after_another(words, first, last)


def says(words: Words, k: int, phrase: tuple[str, ...], at: int) -> bool:
    """Whether a phrase, whose number word is at a place in it, is said around a word, with or without its blanks."""
    if all(words.low(k - at + n) == said for n, said in enumerate(phrase)):
        return True
    if HYPHENS & set(phrase):
        return False
    before, after = unhyphened(words, k, -1, at), unhyphened(words, k, 1, len(phrase) - at - 1)
    return (*reversed(before), phrase[at], *after) == phrase


def unhyphened(words: Words, k: int, way: int, most: int) -> list[str]:
    """The next words in one direction, past the hyphens that join them."""
    found: list[str] = []
    while len(found) < most:
        k += way * (1 + words.is_hyphen(k + way))
        found.append(words.low(k))
    return found


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """By each word of the phrases: the phrases that have it, and where."""
    known: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for line in sorted(word_list("figures/set_phrases.txt")):
        said = tuple(Words(line).lows)
        for at, word in enumerate(said):
            known.setdefault(word, []).append((said, at))
    return known


def is_one_after_another(words: Words, first: int, last: int) -> bool:
    """As in "one agency after another", "one small town after the other"."""
    if words.low(first) != "one" or last != first + 1:
        return False
    k = last
    while k < last + LONGEST_NOUN and words.kind(k) == "word" and words.low(k) != "after":
        k += 1
    said = tuple(words.low(m) for m in range(k, k + 3))
    return said[:2] == ("after", "another") or said == ("after", "the", "other")


def is_half_of_adjective(words: Words, quantity: Quantity) -> bool:
    """Whether "half" belongs to the adjective or participle after it."""
    i, j = quantity.begin, quantity.end
    if words.low(i) == "half" and words.low(i - 1) in listed("halves_of_a_year") and words.low(i + 1) == "year":
        return True
    if words.low(j - 1) != "half" or j > i + 2 or quantity.unit is not None:
        return False
    tied = words.is_hyphen(j)
    low = words.low(j + tied)
    if low in listed("adjectives_after_half"):
        return True
    return tied and (low in listed("joined_to_half") or (low.endswith("ed") and len(low) > len("used")))
