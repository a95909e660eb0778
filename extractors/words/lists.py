"""The loader of the word lists in data/."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"
DATA = FOLDER / "speakers"


def table(name: str) -> list[list[str]]:
    """The rows of a list, named from data/, split at tabs, without comments: ``table("words/people.tsv")``."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def rows(name: str) -> list[list[str]]:
    """The rows of one of the lists for speakers."""
    return table(f"speakers/{name}")


@cache
def word_list(name: str) -> frozenset[str]:
    """The first column of a list, as written."""
    return frozenset(row[0] for row in rows(f"{name}.txt"))


@cache
def small(name: str) -> frozenset[str]:
    """One of the small closed lists of ``small.toml``."""
    table = tomllib.loads((DATA / "small.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])
