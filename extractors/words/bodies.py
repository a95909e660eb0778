"""Organisations: their kinds, their short forms, and nouns for groups and documents."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .forms import plain, singular
from .lists import table, toml, word_list


@cache
def acronyms() -> dict[str, str]:
    """Short forms that mean one thing wherever they stand, in plain form ("un"), and what they stand for."""
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


def is_group_noun(word: str) -> bool:
    """Whether a noun is one for a body of people, a firm or an institution."""
    return singular(word) in word_list("speakers/groups.txt")


def is_document_noun(word: str) -> bool:
    """Whether a noun is one for something written, filed, broadcast or measured."""
    return singular(word) in word_list("speakers/documents.txt")
