"""Whether two wordings name one body: "Ministry of Mines" and "Mines Ministry", "Bank of Sarvia" and "Sarvian Bank".

Names of bodies are compared as sets of content words: a country and its adjective count as one word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...words.bodies import organisations
from ...words.forms import MOST_REMEMBERED, plain
from ...words.lists import small
from ...words.places import country_names, country_of, demonyms

ENDINGS = re.compile(r"(?:ians?|ans?|ese|ish|i|ia|ies|es|as|[aeoys])$")
LEAST = 4  # letters of a stem


@lru_cache(MOST_REMEMBERED)
def stem(word: str) -> str:
    """A word without the endings by which a country, its adjective and a plural differ: "Sarvia", "Sarvian"."""
    country = countries().get(word)
    if country is not None:
        return country
    short = ENDINGS.sub("", word)
    return short if len(short) >= LEAST else word


@lru_cache(1)
def countries() -> dict[str, str]:
    """From every plain form of a country or its people to the country, in one word."""
    names = country_names() | demonyms()
    return {plain(form): plain(country_of()[form]).replace(" ", "_") for form in names if " " not in form}


@lru_cache(MOST_REMEMBERED)
def telling(form: tuple[str, ...]) -> frozenset[str]:
    """The content words of a body's name, by their stems."""
    words = [word for word in form if word not in small("small_words_of_bodies")]
    if "united" in words and words[-1] != "united":  # "United States" is no state, "United Nations" no nation
        at = words.index("united")
        words[at : at + 2] = ["_".join(words[at : at + 2])]
    return frozenset(stem(word) for word in words)


@lru_cache(1)
def heads() -> frozenset[str]:
    """The stems of the words by which a name shows itself to be a body's."""
    return frozenset(stem(plain(word)) for word in organisations().heads)


def are_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the same content words, two at least, in any order and form."""
    words = telling(one)
    return len(words) > 1 and words == telling(other)


def is_within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name has the word for the body and at least one more content word of the longer one."""
    words, all_words = telling(short), telling(full)
    if not words < all_words or len(words) < 2 or words.isdisjoint(heads()):
        return False
    return (words & heads()) == (all_words & heads())
