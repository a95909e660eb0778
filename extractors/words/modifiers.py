"""Word lists for the grammar of figures, and the phrases that modify a number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .lists import toml


@cache
def listed(name: str) -> frozenset[str]:
    """One of the closed lists of ``words.toml``."""
    return frozenset(toml("figures/words.toml")[name])


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
    """Modifier phrases that come before the number."""
    return phrases(toml("figures/modifiers.toml")["before"])


@cache
def modifiers_after() -> Phrases:
    """Modifier phrases that come after the number and its unit."""
    return phrases(toml("figures/modifiers.toml")["after"])
