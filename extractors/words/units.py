"""Units and currencies."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .lists import table


class Unit(NamedTuple):
    """A unit of measure: its printed name, what it measures, and its size in that dimension's base."""

    name: str
    dimension: str
    size: float | None = None


def names_in(cell: str) -> list[str]:
    """The comma-separated names of a cell."""
    return [name.strip() for name in cell.split(",") if name.strip()]


@cache
def units() -> dict[str, Unit]:
    """Every unit of measure by each of its names, in lower case and with single spaces."""
    found: dict[str, Unit] = {}
    for cells in table("figures/units.txt"):
        unit = Unit(cells[0], cells[1], float(cells[2]) if len(cells) > 3 and cells[2] else None)
        for name in names_in(cells[-1]):
            found.setdefault(plain_name(name), unit)
    for name, names in table("figures/coins.txt"):
        for each in names_in(names):
            if len(each) > 1:
                found.setdefault(each, Unit(name, "money"))
    return found


@cache
def units_by_name() -> dict[str, Unit]:
    """Every unit by its printed name."""
    known = {unit.name: unit for unit in units().values()}
    known.setdefault("per mille", Unit("per mille", "percentage"))
    return known


@cache
def symbols() -> dict[str, Unit]:
    """Short names that need a numeral right before them."""
    return {symbol: units_by_name()[name] for symbol, name in table("figures/symbols.txt")}


class Currencies(NamedTuple):
    """Currencies by the marks before or after an amount, and by their names."""

    marks: dict[str, str]
    names: dict[str, str]


@cache
def currencies() -> Currencies:
    """Marks ("US$", "£", "USD") and names ("dollar", "hong kong dollars") to ISO codes."""
    marks: dict[str, str] = {}
    names: dict[str, str] = {}
    for code, written, nations, called in table("figures/currencies.txt"):
        for mark in (*written.split(), code):
            marks.setdefault(mark, code)
        for name in names_in(called):
            bare = name.removesuffix("*")
            for form in (bare, plural(bare)):
                if name.endswith("*"):
                    names.setdefault(form, code)
                for nation in names_in(nations):
                    names.setdefault(plain_name(f"{nation} {form}"), code)
    return Currencies(marks, names)


def plural(noun: str) -> str:
    """The regular plural of a currency's name."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch")) else "s")


def plain_name(name: str) -> str:
    """A unit's name in lower case, its hyphens and stops taken as spaces."""
    return " ".join(name.lower().replace("-", " ").replace(".", " ").split())
