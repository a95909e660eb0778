"""A number after the name of the next one who has so many, where the sentence has counted before.

Finds:        "The Alliance took 38 seats, the Greens 22 and the Labour Front 19."; "Chad sent 400 nurses, Togo 90."

Leaves alone: "They flew in 12 jets, a Boeing 737 and an Airbus 320."; "She took Route 9, Highway 40 and a ferry."
"""

from __future__ import annotations

from ...words.lists import word_list
from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.plurals import looks_plural

BACK, LONGEST = 40, 5  # words to the first number; words of a name
JOINING = frozenset({",", ";", "and", "while", "but"})
ENDING = frozenset({".", ",", ";", ")", "”", '"', "and", "but", "while"})
SENTENCE = frozenset({".", "!", "?", ":"})


def is_gapped_count(words: Words, first: int, last: int) -> bool:
    """Whether a number counts what the number before in its sentence does, of somebody else by name."""
    if not (words.low(last) in ENDING or words.kind(last) == "end"):
        return False
    k = start_of_name(words, first - 1)
    if k is None or words.low(k - 1) not in JOINING or words.low(first - 1) in word_list("figures/labels.txt"):
        return False
    return any(is_count_of_name(words, m) for m in sentence_before(words, k - 1))


def start_of_name(words: Words, last: int) -> int | None:
    """Where a name begins that ends at a word, with "the" before it; None where there is none, or an article "a"."""
    k = last
    while k > last - LONGEST and words.kind(k) == "word" and words[k].text[:1].isupper():
        k -= 1
    if k == last or words.low(k) in ("a", "an"):
        return None
    return k if words.low(k) == "the" else k + 1


def sentence_before(words: Words, end: int) -> list[int]:
    """The words before a place, back to the stop before it."""
    found = []
    for k in range(end - 1, max(-1, end - BACK), -1):
        if words.kind(k) == "end" or words.low(k) in SENTENCE:
            break
        found.append(k)
    return found


def is_count_of_name(words: Words, m: int) -> bool:
    """As in "took 38 seats", "recorded 31 new cases", "38 of 101 seats": a verb before, a plural after."""
    if not words.is_numeral(m) or words.kind(m - 1) != "word" or words[m - 1].text[:1].isupper():
        return False
    j = m + 1
    if words.low(j) == "of":
        j += 1 + (words.low(j + 1) == "the")
        j += words.is_numeral(j)
    if words.low(m + 1) in ENDING:  # "Syrians lodged 6,100, Afghans 5,800"
        return words.low(m - 1).endswith("ed") or words.low(m - 1) in listed("verbs_of_tallies")
    small = words.low(m - 1) in listed("before_gapped_places")
    return not small and (looks_plural(words, j) or looks_plural(words, j + 1))
