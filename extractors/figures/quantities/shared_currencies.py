"""Whose money it is where several countries have one of the name: dollars, pesos, rupees, pounds, crowns.

A bare name or "$" means the money of the country that the text is about. Where it is about none of them, "dollar",
"pound" and others of which one is by far the best known mean that one; "crown", "peso" or "rupee" is all that is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from ...words.lists import table
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.places import countries, country_of, split
from ...words.units import currencies, names_in, plural
from ..numbers.tokens import Words
from .quantity import Quantity

COMMON = {"kroner": "krone", "kronor": "krona", "kronur": "krona"}
DOLLARS = (
    "AUD",
    "CAD",
    "NZD",
    "HKD",
    "SGD",
    "JMD",
    "TTD",
    "BBD",
    "GYD",
    "FJD",
    "BSD",
)  # elsewhere "$" in English news is America's
SHORT = 3  # letters of an acronym
TRADED = frozenset({"barrel", "ounce"})
OPENING = 160  # characters of a text that say where it is at home
ENOUGH = 2  # times that places of another dollar country are named, and twice those of America


def with_home_money(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, money by a shared name in the currency that the text means by it."""
    found = list(quantities)
    units = {words.low(part.last - 1): part.unit for part in found if part.dimension == "money"}
    homes: dict[str, str | None] = {}
    own = own_dollar(words, found)
    for quantity in found:
        name = words.low(quantity.last)
        if quantity.unit is None and name in units and name in listed("unsure_units"):  # "48 crowns" after others
            quantity = quantity._replace(
                unit=units[name], dimension="money", last=quantity.last + 1, plain=False, rule="shared-unit"
            )
        shared = shared_name(words, quantity)
        if shared == "dollar" and {words.low(k) for k in range(quantity.last, quantity.last + 2)} & TRADED:
            shared = None  # oil and gold are traded in America's
        if shared == "dollar" and own:
            homes["dollar"] = own
        if shared and shared not in homes:
            homes[shared] = home_of(words.text, shared, words[quantity.first].start)
        yield quantity._replace(unit=money_of(words, quantity, shared, homes[shared])) if shared else quantity


def money_of(words: Words, quantity: Quantity, name: str, home: str | None) -> str | None:
    """The currency meant: the home one; else the best known, or only the name where several are as well known."""
    said = {words.low(k) for k in range(quantity.first, quantity.last)}
    if home is not None:
        return home
    one = singular_of(name)
    if one in listed("settled_currencies") or said & {"crore", "lakh", "crores", "lakhs"}:  # India's scales
        return currencies().names.get(name) or quantity.unit
    return COMMON.get(one, one)


def own_dollar(words: Words, found: list[Quantity]) -> str | None:
    """The dollar that a text means by a bare "$" after it wrote "A$", unless it converts: "A$90 ($60)"."""
    own: str | None = None
    for quantity in found:
        if quantity.dimension != "money" or not is_dollar(words, quantity):
            continue
        bare = words.low(quantity.first) == "$"
        if bare and (own is None or words.low(quantity.first - 1) in ("(", "or", "[")):
            return None
        own = own if bare else quantity.unit if own in (None, quantity.unit) else "USD"
    return own


def is_dollar(words: Words, quantity: Quantity) -> bool:
    """Whether a sum is written with a dollar sign, with or without the letters of a country."""
    return "$" in words.text[words[quantity.first].start : words[quantity.begin].start]


def shared_name(words: Words, quantity: Quantity) -> str | None:
    """The name that several countries' money has, where no country is beside it: "dollar" for "$"."""
    if quantity.dimension != "money":
        return None
    said = words.text[words[quantity.first].start : words[quantity.last - 1].end]
    if quantity.unit == "INR" and said[:2] == "Rs":
        return "rupee"
    if quantity.unit == "USD":
        return None if re.search(r"U\.?S\b", said, re.IGNORECASE) else "dollar"
    alone = quantity.last == quantity.end + 1 and words.kind(quantity.end) == "word"
    name = words.low(quantity.end) if alone else ""
    return name if len(sharing().get(name, ())) > 1 else None


@cache
def sharing() -> dict[str, dict[str, tuple[str, ...]]]:
    """For each name of money, in singular and plural, the currencies that have it, with their countries' words."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for code, _, nations, called in table("figures/currencies.txt"):
        for name in names_in(called):
            bare = name.removesuffix("*")
            for form in (bare, plural(bare)):
                found.setdefault(form, {})[code] = (*words_of_nations(names_in(nations)), *places().get(code, ()))
    found["dollar"] = {code: forms for code, forms in found["dollar"].items() if code in ("USD", *DOLLARS)}
    return found


@cache
def places() -> dict[str, tuple[str, ...]]:
    """For each code the regions, cities and bodies that show that a text writes of its country."""
    return {code: split(names) for code, names in table("figures/money_places.tsv")}


def words_of_nations(nations: list[str]) -> tuple[str, ...]:
    """The names, adjectives, people and capitals of the countries that have some adjectives."""
    known = countries_by_form()
    meant = {known[nation] for nation in nations if nation in known}
    forms = [f for c in countries() if c.name in meant for f in (c.name, *c.adjectives, *c.others, *c.capitals)]
    return tuple(dict.fromkeys([*forms, *(nation.title() for nation in nations if nation not in known)]))


@cache
def countries_by_form() -> dict[str, str]:
    """From every name and adjective of a country in lower case to the country."""
    return {form.lower(): name for form, name in country_of().items()}


def home_of(text: str, name: str, first: int) -> str | None:
    """The currency of the country most named in a text among those that share a name; None where it names none.

    ``first`` is where money by that name is first.
    """
    counted = Counter({code: times_named(text, forms) for code, forms in sharing()[name].items()})
    if name == "dollar" and counted["USD"]:
        counted["USD"] = counted["USD"] * ENOUGH
    (code, most), *others = counted.most_common(2)
    told = name != "dollar" and is_settled(text[:first], text, name, code)
    clear = most >= (1 if told or is_dateline(text, sharing()[name][code]) else ENOUGH)
    return code if clear and all(most > times for _, times in others) else None


def is_settled(before: str, text: str, name: str, code: str) -> bool:
    """Whether one mention of a country settles whose money is meant: before any money and early, or as an adjective."""
    own = {form for country in countries() for form in (*country.adjectives, *country.others)}
    told = [form for form in sharing()[name][code] if form in own]
    return bool(times_named(before[:OPENING], sharing()[name][code]) or times_named(text, tuple(told)))


def is_dateline(text: str, forms: tuple[str, ...]) -> bool:
    """As in "SUVA - Schools closed": one of some names opens a line, and no agency that writes for all countries."""
    opening = re.search(r"^([^\W\d_]{3,}(?: [^\W\d_]+){0,2})(?:: |,? [-–—]+ )", text[: 2 * OPENING], re.MULTILINE)
    return opening is not None and bool(times_named(opening[1], forms))


def times_named(text: str, forms: tuple[str, ...]) -> int:
    """How often some names are in a text, as words of their own."""
    return len(any_of(forms).findall(text)) if any(form in text or form.upper() in text for form in forms) else 0


@cache
def any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for some names, as words of their own."""
    headed = (form.upper() for form in forms if len(form) > SHORT)  # datelines: "KINGSTON"
    names = "|".join(map(re.escape, (*forms, *headed)))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")
