"""The one loader of the lists in ``data/``: tables with tabs, plain lists, TOML files. Each is read once."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data"
_TABLE = r"\[(?P<table>[\w.]+)\]$"
_VALUE = r'(?P<key>[\w-]+|"[^"\n]+") = (?P<value>.+(?:\n[ \]].*)*)'  # which goes on in lines that are indented
_ENTRY = re.compile(rf"^(?:{_TABLE}|{_VALUE})", re.MULTILINE)
_LAST_COMMA = re.compile(r",\s*\]$")


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
    return read_toml(FOLDER / name)


def read_toml(path: Path) -> dict[str, Any]:
    """What is in a file of our own: values by their names, within tables by theirs.

    Only the TOML that our lists are written in is read. Their values are JSON but for a comma after the last word, and
    are read as such, in a tenth of the time.
    """
    found: dict[str, Any] = {}
    table = found
    for entry in _ENTRY.finditer(path.read_text(encoding="utf-8")):
        if entry["table"]:
            table = found
            for each in entry["table"].split("."):
                table = table.setdefault(each, {})
        else:
            table[entry["key"].strip('"')] = json.loads(_LAST_COMMA.sub("]", entry["value"]))
    return found


@cache
def small(name: str) -> frozenset[str]:
    """One of the small closed lists of the rules for names, roles and descriptions."""
    return frozenset(toml("speakers/small.toml")[name])


@cache
def function_words(name: str) -> frozenset[str]:
    """One of the closed classes of English: ``function_words("relative_pronouns")``."""
    return frozenset(toml("words/function_words.toml")[name])
