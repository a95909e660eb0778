"""Numbers that an age or a life expectancy is, or rises or falls to, in years.

Finds:        "the average age is 57", "lower the voting age from 18 to 16", "life expectancy rose from 61 to 70",
              "a life expectancy of 73", "the pension age will go up to 67".

Leaves alone: "people of all ages lost 20 sheep", "the stone age is 40 years off", "the age limit is 40 pages down".
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.noun_forms import is_plural
from ..numbers.tokens import Words
from .ages_of_groups import OLDEST
from .changes import forms
from .quantity import Quantity

REACH = 9  # words from an age to its number
OF_WHOM = 8  # words that may say whose age it is: "of the crew", "for women in the south"
YOUNGEST = 5


def skip_soft(words: Words, i: int) -> int:
    """The word before, past "about", "at least" and their like."""
    k = i - 1
    while words.low(k) in listed("softening_ages"):
        k -= 1
    return k


def is_level_of_age(words: Words, quantity: Quantity) -> bool:
    """As in "the average age is 57", "lower the voting age to 17": the noun, a link and a number without noun."""
    j = quantity.last
    if not YOUNGEST < quantity.value < OLDEST or is_plural(words.low(j)) or words.is_hyphen(j):
        return False
    k = skip_soft(words, quantity.first)
    if words.low(k) not in listed("links_to_an_age"):
        return is_expected(words, k) and words.low(k) == "of"
    if words.low(k) == "to" and words.low(k - 2) == "from":
        k -= 2  # "lower the voting age from 18 to 16"
    least = k - REACH
    while k > least and is_between(words, k):
        k -= 1
    return is_age(words, k) or is_age_of(words, k)


def is_between(words: Words, k: int) -> bool:
    """Whether a word may stand between an age and what it rises to: "has", "will", "rose", "cut", "up", "from"."""
    low, known = words.low(k), forms()
    soft = low in listed("links_to_an_age") or low in listed("softening_ages") or low in listed("modals")
    return soft or low in listed("beside_levels_of_age") or low in known["verbs"] or low in known["adverbs"]


def is_age(words: Words, k: int) -> bool:
    """Whether a word is the noun for an age, or for how old people are expected to become."""
    return (words.low(k) in ("age", "ages") and not words.is_hyphen(k - 1)) or is_expectancy(words, k)


def is_expectancy(words: Words, k: int) -> bool:
    """As in "life expectancy", "life expectancy at birth"."""
    k -= 2 * (words.low(k) == "birth")
    return words.low(k) == "expectancy" and words.low(k - 1) == "life"


def is_expected(words: Words, k: int) -> bool:
    """As in "a life expectancy of 73"."""
    return is_expectancy(words, k - 1)


def is_age_of(words: Words, k: int) -> bool:
    """As in "the average age of the crew", "life expectancy for men in the south"."""
    for m in range(k - 1, k - 1 - OF_WHOM, -1):
        if words.kind(m) != "word" and not words.is_hyphen(m):
            return False
        if is_age(words, m) and words.low(m) != "ages":
            return words.low(m + 1) in listed("before_whose_age")
    return False
