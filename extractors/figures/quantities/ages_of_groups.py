"""Ages of groups: "men between 18 and 29", "those under 19", "anyone 65 and over"."""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.noun_forms import is_plural, singular_of
from ...words.nouns import NounKind, is_person_noun, noun_class
from ..numbers.tokens import Words
from .quantity import Quantity

OLDEST, MINOR = 125, 16
ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone"})


def is_of_group(words: Words, quantity: Quantity) -> bool:
    """As in "men between 18 and 29", "those under 19": a group, a bound, the number, and no noun."""
    i, j = quantity.first - 1, quantity.last
    young = singular_of(words.low(i - 1)) in listed("infants")
    if words.low(i) not in listed("age_bounds") or not 1 - young < quantity.value <= 110:  # "infants under one"
        return False
    if words.low(i - 1) in ANYBODY:
        return True  # "anyone over 65 travels free"
    young_too = quantity.value >= MINOR or words.low(i) == "under"
    everybody = words.low(i - 1) == "those" or (
        words.low(i - 1) in listed("age_groups") and words.low(j) in listed("verbs_of_groups")
    )
    of_all = everybody and young_too and not is_plural(words.low(j))
    if words.kind(j) == "word" and words.low(j) not in listed("after_bare_ages") and not of_all:  # "those over 62 pay"
        return False
    if words.low(i - 1) in ("them", "whom") and words.low(i - 2) == "of" and quantity.value >= MINOR:
        return words.kind(j) != "word"  # "three nuns, two of them over 80,"
    if words.low(i) in ("under", "over") and quantity.value >= MINOR and is_aged_group(words, i - 1):
        return True
    return young or words.low(i - 1) in listed("age_groups") or words.low(i - 1) == "aged"


def is_aged_group(words: Words, k: int) -> bool:
    """Whether a word is a plural for people: "conscripts under 21"."""
    return is_plural(words.low(k)) and is_aged_noun(words, k)


def is_open_group(words: Words, quantity: Quantity) -> bool:
    """As in "anyone 65 and over", "pupils 11 to 14": a group, its ages, and no noun."""
    i, j = quantity.first - 1, quantity.last
    if not 1 < quantity.value <= 110 or quantity.unit is not None:
        return False
    if not (words.low(i) in listed("age_groups") or (quantity.high is not None and is_aged_group(words, i))):
        return False
    if words.low(j) in ("and", "or") and words.low(j + 1) in listed("onwards_in_age"):
        return True
    return quantity.high is not None and quantity.high <= OLDEST and words.low(j) in listed("after_bare_ages")


def is_aged_noun(words: Words, k: int) -> bool:
    """Whether a word is a noun for a person or several, alone or before a hyphen: "the defendant", "three men"."""
    noun = words.low(k)
    unknown = noun_class(noun).kind is NounKind.UNKNOWN and len(noun) > 2
    return (unknown or is_person_noun(noun)) and noun not in listed("unaged")
