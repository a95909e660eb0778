"""Titles, forms of address and first names, and the questions put to single words about people."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from .forms import MOST_REMEMBERED, plain
from .lists import function_words, table, toml, word_list
from .noun_table import people_marked, person_nouns

NO_ROLE = {"collective", "adjective", "ambiguous"}


def full_title(word: str) -> str:
    """The word that a short title is for, in lower case, else the title itself: "governor" for "gov"."""
    listed = person_nouns().get(word)
    return (listed.full or word) if listed is not None else word


class Honorifics(NamedTuple):
    """Forms of address in lower case: those left out of names by gender ("m", "f", ""), and those that stay.

    ``with_one_name`` are among the former; they stay where a name has one word.
    """

    dropped: dict[str, str]
    kept: dict[str, str]
    with_one_name: frozenset[str]


@cache
def honorifics() -> Honorifics:
    """Forms of address before a name."""
    read = toml("speakers/honorifics.toml")
    dropped = {plain(w): g for key, g in (("male", "m"), ("female", "f"), ("neutral", "")) for w in read[key]}
    kept = {plain(w): g for key, g in (("kept_male", "m"), ("kept_female", "f")) for w in read[key]}
    return Honorifics(dropped, kept, frozenset(map(plain, read["with_one_name"])))


@cache
def first_names() -> dict[str, str]:
    """First names in plain lower case, with "m", "f" or "" for either."""
    lists = {"m": "male", "f": "female", "": "either"}
    return {
        plain(name): gender
        for gender, whose in lists.items()
        for name in word_list(f"speakers/first_names_{whose}.txt")
    }


@cache
def first_names_of_the_world() -> dict[str, str]:
    """More first names in plain lower case, with "m" or "f": enough to say whose name it is, not that it is a name."""
    return {name: gender for gender, names in table("words/first_names.tsv") for name in names.split()}


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for one person that are rarely anything else, with the short forms of offices ("gov", not "lt")."""
    listed = {noun: person.marks for noun, person in person_nouns().items() if person.marks.isdisjoint(NO_ROLE)}
    return frozenset(noun for noun, marks in listed.items() if "short" not in marks or "office" in marks)


@lru_cache(MOST_REMEMBERED)
def is_role(word: str) -> bool:
    """Whether a noun is one for a person: "minister", "Co-author", "ex-wife", "vice-president"."""
    lower = word.lower().rstrip(".")
    if any(form in role_nouns() for form in (lower, lower.rpartition("-")[2])):
        return True
    return lower.endswith("ist") and len(lower) > 6  # "feminist", "glaciologist"


@lru_cache(MOST_REMEMBERED)
def gender_of_role(word: str) -> str:
    """The gender of a noun for a person: "m", "f" or ""."""
    lower = word.lower()
    listed = person_nouns().get(lower) or person_nouns().get(lower.rpartition("-")[2])
    return listed.gender if listed is not None else ""


def gender_of_pronoun(word: str) -> str:
    """``"m"`` or ``"f"`` for a personal pronoun in small letters, empty for any other word."""
    return genders_of_pronouns().get(word, "")


@cache
def genders_of_pronouns() -> dict[str, str]:
    """The personal pronouns of one gender."""
    return dict.fromkeys(function_words("feminine"), "f") | dict.fromkeys(function_words("masculine"), "m")


@lru_cache(MOST_REMEMBERED)
def is_title(word: str) -> bool:
    """Whether a word may be a title before a name: rank, office or form of address; "Sens." before two."""
    lower = plain(word).rstrip(".")
    return lower in titles() or lower in honorifics().dropped or lower in honorifics().kept


@cache
def titles() -> frozenset[str]:
    """Ranks and offices before a name, the short ones in the plural too: "sen", "sens"."""
    ranks = people_marked("title")
    return ranks | {f"{rank}s" for rank in ranks & people_marked("short") if len(rank) > 2}
