"""The word lists of ``data/speakers``, read once when first asked for, and the questions put to single words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .forms import plain
from .lists import table, toml, word_list


@cache
def role_genders() -> dict[str, str]:
    """Nouns for persons with "m", "f" or nothing."""
    return {row[0].lower(): row[1] if len(row) > 1 else "" for row in table("speakers/roles.txt")}


@cache
def ranks() -> frozenset[str]:
    """Ranks and offices as they stand before a name, in lower case."""
    return frozenset(rank.lower() for rank in word_list("speakers/ranks.txt"))


@cache
def full_ranks() -> dict[str, str]:
    """From the short form of a rank or office to its word, in lower case: "gov" to "governor"."""
    return {row[0].lower(): row[1].lower() for row in table("speakers/ranks.txt") if len(row) > 1}


@cache
def callings() -> dict[str, frozenset[str]]:
    """For a noun for persons the narrower ones it may take up again: "the lawyer" for a barrister."""
    called = toml("speakers/kinds.toml")["called"]
    return {noun: frozenset(narrower) for noun, narrower in called.items()}


@cache
def all_callings() -> frozenset[str]:
    """The nouns of ``callings``, wide and narrow."""
    return frozenset(callings()).union(*callings().values())


class Honorifics(NamedTuple):
    """Forms of address in lower case: those left out of names by gender ("m", "f", ""), and those that stay."""

    dropped: dict[str, str]
    kept: dict[str, str]


@cache
def honorifics() -> Honorifics:
    """Forms of address before a name."""
    read = toml("speakers/honorifics.toml")
    dropped = {w.lower(): g for key, g in (("male", "m"), ("female", "f"), ("neutral", "")) for w in read[key]}
    kept = {w.lower(): g for key, g in (("kept_male", "m"), ("kept_female", "f")) for w in read[key]}
    return Honorifics(dropped, kept)


@cache
def first_names() -> dict[str, str]:
    """First names in plain lower case, with "m", "f" or "" for either."""
    lists = {"m": "male", "f": "female", "": "either"}
    return {
        plain(name): gender
        for gender, whose in lists.items()
        for name in word_list(f"speakers/first_names_{whose}.txt")
    }


def is_role(word: str) -> bool:
    """Whether a noun is one for a person: "minister", "Co-author", "ex-wife", "vice-president"."""
    lower = word.lower().rstrip(".")
    known = role_genders()
    if lower in known or lower.rpartition("-")[2] in known or lower in ("gov", "sen", "rep"):
        return True
    return lower.endswith("ist") and len(lower) > 6  # "feminist", "glaciologist"


def gender_of_role(word: str) -> str:
    """The gender a noun for a person tells: "m", "f" or ""."""
    lower = word.lower()
    known = role_genders()
    return known.get(lower) or known.get(lower.rpartition("-")[2], "")


def is_title(word: str) -> bool:
    """Whether a word may stand as a title before a name: rank, office or form of address."""
    lower = plain(word).rstrip(".")
    return lower in ranks() or lower in honorifics().dropped or lower in honorifics().kept
