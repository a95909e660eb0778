"""Codes of currencies that are acronyms of something else, between a number and the plural noun that it counts.

Finds: "300 AWG airmen", "45 LAK trucks", "900 CUP members"

Leaves alone: "500 EUR bills", "900 MAD fines", "3,000 PLN vouchers" in a text about Poland, "300 SOS boats" where the
text has "SOS 4,000" too
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...words.modifiers import listed
from ...words.noun_forms import is_plural
from ...words.nouns import NounKind, noun_class
from ...words.units import currencies
from ..numbers.tokens import Words
from .plurals import REACH
from .shared_currencies import sharing, times_named

LETTERS = 3  # of a code
LIKELY = 0.4
TEXTS = 64
PAID = (NounKind.MONEY, NounKind.DOCUMENT, NounKind.QUANTITY, NounKind.TIME)
STAFF = (NounKind.PERSON, NounKind.PEOPLE, NounKind.SOLDIER)


def is_acronym(words: Words, k: int) -> bool:
    """Whether the code at word ``k`` belongs to the noun after it and is no money."""
    code, counted = words[k].text, plural_after(words, k)
    if len(code) != LETTERS or code in listed("codes_known_everywhere") or counted is None:
        return False
    named = noun_class(counted)
    if counted in currencies().names or counted in listed("after_currency_names") or named.likely(*PAID) >= LIKELY:
        return False
    if is_written_as_money(words.text, code):
        return False
    return named.likely(*STAFF) >= LIKELY or not times_named(words.text, homes().get(code, ()))


def plural_after(words: Words, k: int) -> str | None:
    """The plural noun that a code is before, with other words between or without."""
    for j in range(k + 1, k + 1 + REACH):
        noun = words.low(j)
        if words.kind(j) != "word" or noun in listed("no_nouns") or noun == "of":
            return None
        if noun in listed("plurals_without_s") or (len(noun) > LETTERS and is_plural(noun)):
            return noun
    return None


@lru_cache(TEXTS)
def is_written_as_money(text: str, code: str) -> bool:
    """As in "AWG 4,000", "500 AWG a month", elsewhere in the text."""
    written = rf"\b{code}\s?\d|\d\s?(?:[a-z]+\s)?{code}\b(?!\s\w)|\d\s?{code}\s(?:an?|per|for|in|to)\b"
    return re.search(written, text) is not None


@cache
def homes() -> dict[str, tuple[str, ...]]:
    """For each code the words that show that a text writes of its country."""
    return {code: forms for by_code in sharing().values() for code, forms in by_code.items()}
