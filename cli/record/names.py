"""The names of articles: a path, and where it is one of many in a file, its number: ``feed.jsonl#12``."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(?P<path>.*?)(?P<numbers>(?:#\d+)+)", re.DOTALL)


def file_and_numbers(source: str) -> tuple[str, tuple[str, ...]]:
    """The path, and the number of the record in it and of the part of that: none, one or both."""
    found = _NUMBERED.fullmatch(source)
    if found is None or not found["path"]:
        return source, ()
    return found["path"], tuple(found["numbers"][1:].split("#"))
