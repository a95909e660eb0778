"""Organisations: the words in their names, and their short forms."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .forms import plain
from .lists import small, table, toml
from .nouns import is_body_noun


@cache
def acronyms() -> dict[str, str]:
    """Short forms that always mean the same, in plain form ("un"), and what they stand for."""
    return {plain(row[0]).replace(".", ""): row[1] for row in table("speakers/acronyms.tsv")}


class Organisations(NamedTuple):
    """Words by which a name shows itself to be a body's: anywhere in it, at its end; and those often left off."""

    heads: frozenset[str]
    suffixes: frozenset[str]
    dropped: frozenset[str]


@cache
def organisations() -> Organisations:
    """Words by which a name shows itself to be an organisation's."""
    read = toml("speakers/organisations.toml")
    return Organisations(*(frozenset(read[key]) for key in Organisations._fields))


def says_it_is_a_body(noun: str) -> bool:
    """Whether a noun beside a name says that it names a body: "newspaper", "firm".

    Not "senate" or "court": the name beside them is that of a country or of somebody in them.
    """
    return is_body_noun(noun) and noun not in small("in_names")
