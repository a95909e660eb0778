"""The word lists of ``data/figures``, read once when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).parent.parent / "data" / "figures"


def lines(name: str) -> list[str]:
    """The lines of a word list, without comments."""
    text = (DATA / name).read_text(encoding="utf8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def word_set(name: str) -> frozenset[str]:
    """A list with one word a line."""
    return frozenset(lines(name))


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML file."""
    return tomllib.loads((DATA / name).read_text(encoding="utf8"))


@cache
def listed(module: str, name: str) -> frozenset[str]:
    """A list of words that a module's grammar asks for."""
    return frozenset(table("words.toml")[module][name])


class Phrases(NamedTuple):
    """Phrases as word tuples with what they mean, and the length of the longest."""

    known: dict[tuple[str, ...], str]
    longest: int


def phrases(groups: dict[str, list[str]]) -> Phrases:
    """Phrases by meaning turned into meanings by phrase."""
    known: dict[tuple[str, ...], str] = {}
    for meaning, texts in groups.items():
        for text in texts:
            known.setdefault(tuple(text.split()), meaning)
    return Phrases(known, max(map(len, known)))


@cache
def modifiers_before() -> Phrases:
    """Modifier phrases that stand before the number."""
    return phrases(table("modifiers.toml")["before"])


@cache
def modifiers_after() -> Phrases:
    """Modifier phrases that stand after the number and its unit."""
    return phrases(table("modifiers.toml")["after"])
