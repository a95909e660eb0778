"""The tables of ``data/words`` that say what nouns name, read once when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from .lists import table, toml


@cache
def dictionary() -> Mapping[str, str]:
    """Shares by noun as WordNet has them, still as text: "person:8 body:2"."""
    nouns: dict[str, str] = {}
    for shares, listed in table("words/nouns.tsv"):
        for noun in listed.split(","):
            nouns[noun] = shares
    return MappingProxyType(nouns)


@cache
def overrides() -> Mapping[str, str]:
    """Shares of nouns and plurals that news uses in its own way, as text; read before the dictionary."""
    return MappingProxyType({row[0]: row[1] for row in table("words/kinds.tsv")})


@cache
def endings() -> Mapping[str, str]:
    """Shares of what most nouns with an ending name, as text."""
    return MappingProxyType({row[0]: row[1] for row in table("words/endings.tsv")})


@lru_cache(1000)
def shares(text: str) -> Mapping[str, float]:
    """Shares in [0, 1] by name of a kind."""
    pairs = (pair.split(":") for pair in text.split())
    return MappingProxyType({kind: int(tenths) / 10 for kind, tenths in pairs})


class PersonNoun(NamedTuple):
    """A noun for people: "m", "f" or "" for its gender, what it is, and the word that a short form is for.

    The marks are title (comes before a name), short (of a title), office, head (of a body: "chief", "director"), kin,
    soldier, party, epithet (calls somebody just named), collective ("crew"), adjective ("the injured") and ambiguous
    (as often an adjective, a surname or a form of address: "senior", "Cook", "Sheikh").
    """

    noun: str
    gender: str
    marks: frozenset[str]
    full: str


@cache
def person_nouns() -> Mapping[str, PersonNoun]:
    """The one list of nouns for people, in lower case and in the singular."""
    padded = ([*row, "", "", ""][:4] for row in table("words/people.tsv"))
    people = (
        PersonNoun(noun, gender, frozenset(marks.split(",")) - {""}, full) for noun, gender, marks, full in padded
    )
    return MappingProxyType({person.noun: person for person in people})


@cache
def people_marked(mark: str) -> frozenset[str]:
    """The nouns for people with a mark: "office", "kin", "epithet"."""
    return frozenset(noun for noun, person in person_nouns().items() if mark in person.marks)


class Forms(NamedTuple):
    """Plurals that no rule makes, nouns that end like plurals, and the endings and prefixes of compounds."""

    irregular: Mapping[str, str]
    unchanged: frozenset[str]
    prefixes: frozenset[str]
    links: frozenset[str]
    female: tuple[str, ...]
    male: tuple[str, ...]


@cache
def forms() -> Forms:
    """What is irregular about the forms of nouns."""
    read = toml("words/noun_forms.toml")
    return Forms(
        irregular=MappingProxyType(read["irregular"]),
        unchanged=frozenset(read["unchanged"]),
        prefixes=frozenset(read["prefixes"]),
        links=frozenset(read["links"]),
        female=tuple(read["female"]),
        male=tuple(read["male"]),
    )


def is_listed(noun: str) -> bool:
    """Whether a singular is in one of the tables."""
    return noun in overrides() or noun in person_nouns() or noun in dictionary()
