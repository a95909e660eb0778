"""The one loader of the lists in ``data/``: tables with tabs, plain lists, TOML files. Each is read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data"


def table(name: str) -> list[list[str]]:
    """The rows of a list, named from data/, split at tabs, without comments: ``table("words/people.tsv")``."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """The first column of a list, as written: ``word_list("speakers/generic.txt")``."""
    return frozenset(row[0] for row in table(name))


@cache
def toml(name: str) -> dict[str, Any]:
    """A TOML file with several lists: ``toml("figures/calendar.toml")``."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@cache
def small(name: str) -> frozenset[str]:
    """One of the small closed lists of the rules for names, roles and descriptions."""
    return frozenset(toml("speakers/small.toml")[name])


@cache
def function_words(name: str) -> frozenset[str]:
    """One of the closed classes of English: ``function_words("relative_pronouns")``."""
    return frozenset(toml("words/function_words.toml")[name])
