"""The word lists of ``data/speakers``, read once when first asked for, and the questions put to single words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent.parent / "data" / "speakers"
WORD = re.compile(r"\w+(?:'\w+)*")  # "O'Dowd" is one word
MOST_REMEMBERED = 10_000  # answers to one question: articles bring new names without end
# letters that Unicode does not take apart into a base and an accent
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})


def rows(name: str) -> list[list[str]]:
    """The lines of a data file, split at tabs, without comments."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """The first column of a list, as written."""
    return frozenset(row[0] for row in rows(f"{name}.txt"))


@cache
def small(name: str) -> frozenset[str]:
    """One of the small closed lists of ``small.toml``."""
    table = tomllib.loads((DATA / "small.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])


@cache
def role_genders() -> dict[str, str]:
    """Nouns for persons with "m", "f" or nothing."""
    return {row[0].lower(): row[1] if len(row) > 1 else "" for row in rows("roles.txt")}


@cache
def ranks() -> frozenset[str]:
    """Ranks and offices as they stand before a name, in lower case."""
    return frozenset(rank.lower() for rank in word_list("ranks"))


@cache
def full_ranks() -> dict[str, str]:
    """From the short form of a rank or office to its word, in lower case: "gov" to "governor"."""
    return {row[0].lower(): row[1].lower() for row in rows("ranks.txt") if len(row) > 1}


@cache
def callings() -> dict[str, frozenset[str]]:
    """For a noun for persons the narrower ones it may take up again: "the lawyer" for a barrister."""
    table = tomllib.loads((DATA / "kinds.toml").read_text(encoding="utf-8"))
    return {noun: frozenset(narrower) for noun, narrower in table["called"].items()}


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
    table = tomllib.loads((DATA / "honorifics.toml").read_text(encoding="utf-8"))
    dropped = {w.lower(): g for key, g in (("male", "m"), ("female", "f"), ("neutral", "")) for w in table[key]}
    kept = {w.lower(): g for key, g in (("kept_male", "m"), ("kept_female", "f")) for w in table[key]}
    return Honorifics(dropped, kept)


@cache
def first_names() -> dict[str, str]:
    """First names in plain lower case, with "m", "f" or "" for either."""
    lists = {"m": "first_names_male", "f": "first_names_female", "": "first_names_either"}
    return {plain(name): gender for gender, name_list in lists.items() for name in word_list(name_list)}


class Country(NamedTuple):
    """A country: its name, what its adjective and people are called, its other names, and its capital."""

    name: str
    adjectives: tuple[str, ...]
    others: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """The countries of the world."""
    cells = ([*row, "", "", ""][:4] for row in rows("countries.tsv"))
    return tuple(Country(name, peoples(adj), split(others), split(capitals)) for name, adj, others, capitals in cells)


def peoples(cell: str) -> tuple[str, ...]:
    """A country's adjectives and people, and one of them: "Spaniards" and "Spaniard"."""
    forms = split(cell)
    return tuple(dict.fromkeys([*forms, *(form[:-1] for form in forms if form.endswith("s") and form[-2:] != "ss")]))


def split(cell: str) -> tuple[str, ...]:
    """The comma-separated entries of a cell."""
    return tuple(part.strip() for part in cell.split(",") if part.strip())


@cache
def country_of() -> dict[str, str]:
    """From every name, adjective and byname of a country to the country's own name."""
    known: dict[str, str] = {}
    for country in countries():
        for form in (country.name, *country.others, *country.adjectives, *country.capitals):
            known.setdefault(form, country.name)
    britain = {form: "United Kingdom" for form in known if known[form] == "Britain"}
    return known | britain | {"US": "United States", "U.S.": "United States"}


@cache
def demonyms() -> frozenset[str]:
    """Adjectives and peoples of countries: "Danish", "Danes"."""
    return frozenset(form for country in countries() for form in country.adjectives if not form.isupper())


@cache
def country_names() -> frozenset[str]:
    """The names of countries, without adjectives and capitals."""
    return frozenset(form for country in countries() for form in (country.name, *country.others))


@cache
def acronyms() -> dict[str, str]:
    """Short forms that mean one thing wherever they stand, in plain form ("un"), and what they stand for."""
    return {plain(row[0]).replace(".", ""): row[1] for row in rows("acronyms.tsv")}


class Organisations(NamedTuple):
    """Words by which a name shows itself to be a body's: anywhere in it, at its end; and those often left off."""

    heads: frozenset[str]
    suffixes: frozenset[str]
    dropped: frozenset[str]


@cache
def organisations() -> Organisations:
    """Words by which a name shows itself to be an organisation's."""
    table = tomllib.loads((DATA / "organisations.toml").read_text(encoding="utf-8"))
    return Organisations(*(frozenset(table[key]) for key in Organisations._fields))


@lru_cache(MOST_REMEMBERED)
def plain(text: str) -> str:
    """Text in lower case without accents: "Łukasz Ångström" becomes "lukasz angstrom"."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(MOST_REMEMBERED)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in plain form, a possessive ending left out."""
    return tuple(WORD.findall(re.sub(r"'s?(?=\W|$)", "", plain(text))))


@lru_cache(MOST_REMEMBERED)
def singular(noun: str) -> str:
    """A noun's singular by its ending, for words that the tagger gave no lemma."""
    noun = noun.lower()
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")) and len(noun) > 3:
        return noun[:-1]
    return noun


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


def is_group_noun(word: str) -> bool:
    """Whether a noun is one for a body of people, a firm or an institution."""
    return singular(word) in word_list("groups")


def is_document_noun(word: str) -> bool:
    """Whether a noun is one for something written, filed, broadcast or measured."""
    return singular(word) in word_list("documents")
