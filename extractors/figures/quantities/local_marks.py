"""Marks of money that are other words elsewhere: "K500" in Zambia, "L 7 million" in Honduras, "KM 4 million" in Bosnia.

Such a mark is money only in a text about a country that has it: one that names the country early, or twice. Of two
countries with the same mark it is the money of the one that is named more.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ...words.lists import table
from ...words.places import countries, split
from .shared_currencies import places, times_named

OPENING = 300  # characters of a text that say where it is at home
ENOUGH = 2  # times that a country is named that a text is about
TEXTS = 64


def local_mark(text: str, mark: str, *, after: bool = False) -> str | None:
    """The ISO code that a mark has in a text about a country that writes it so, before or after its amounts."""
    codes = local_marks(after=after).get(mark)
    if codes is None:
        return None
    best = max(codes, key=lambda code: times_at_home(text, code))
    at_home = times_at_home(text, best) >= ENOUGH or times_at_home(text[:OPENING], best)
    return best if at_home else None


def letter_of_money(text: str, mark: str) -> str | None:
    """What a letter before a long sum stands for, wherever the text is at home: "K2.3 million", "R190,000".

    It is the money of the country that the text names, or of the only one that writes so, or else the letter.
    """
    codes = local_marks(after=False).get(mark, ())
    if not codes:
        return None
    best = max(codes, key=lambda code: times_at_home(text, code))
    return best if len(codes) == 1 or times_at_home(text, best) else mark


@cache
def local_marks(*, after: bool) -> dict[str, tuple[str, ...]]:
    """The marks before amounts, or after them, with the codes of the countries that write them."""
    found: dict[str, tuple[str, ...]] = {}
    for code, _, before, behind in rows():
        for mark in split(behind if after else before):
            found[mark] = (*found.get(mark, ()), code)
    return found


@cache
def rows() -> list[list[str]]:
    """The rows of the list, with all their cells."""
    return [[*row, "", ""][:4] for row in table("figures/local_marks.tsv")]


@lru_cache(TEXTS)
def times_at_home(text: str, code: str) -> int:
    """How often a text names the countries that have a money, in any form."""
    return times_named(text, names_of_home()[code])


@cache
def names_of_home() -> dict[str, tuple[str, ...]]:
    """For each code the names, adjectives, people and capitals of its countries."""
    by_name = {country.name: country for country in countries()}
    found: dict[str, tuple[str, ...]] = {}
    for code, names, *_ in rows():
        known = [by_name[name] for name in split(names) if name in by_name]
        forms = [form for c in known for form in (*c.adjectives, *c.others, *c.capitals)]
        found[code] = (*split(names), *forms, *places().get(code, ()))
    return found
