"""Number words in set phrases, which count nothing: "ground zero", "a nine-to-five job", "one agency after another".

Finds:        "ground zero of the blaze", "would think twice", "one office after another", "the whole nine yards".

Leaves alone: "the ground with zero seats", "thought of it twice", "one office after the fire", "nine yards of cloth".
"""

from __future__ import annotations

from functools import cache

from ...words.lists import word_list
from ..numbers.tokens import Words

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
