"""Countries, peoples and their names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .lists import table


class Country(NamedTuple):
    """A country: its name, what its adjective and people are called, its other names, and its capital."""

    name: str
    adjectives: tuple[str, ...]
    others: tuple[str, ...]
    capitals: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """The countries of the world."""
    cells = ([*row, "", "", ""][:4] for row in table("speakers/countries.tsv"))
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
