"""What a shell completes after an option: names of kinds and of extractors, after a comma too, and of speakers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

MOST_FILES, MOST_LINES = 20, 20_000  # somebody waits
SPEAKER = re.compile(r'\{"schema": "quoth/[^"]{1,9}", "type": "speaker".*?"name": ("(?:[^"\\]|\\.)*")')


def kinds_like(incomplete: str) -> list[str]:
    """The kinds of figures that begin like it."""
    from ....extractors.figures.kinds.rules import names_of_kinds

    return _completed(incomplete, names_of_kinds())


def extractors_like(incomplete: str) -> list[str]:
    """The installed extractors that begin like it."""
    from ....extractors.registry import registered

    return _completed(incomplete, registered())


def speakers_like(incomplete: str) -> list[str]:
    """The words of speakers' names that begin like it, of the findings in the current folder: JSON Lines, databases.

    A word of a name is enough for the option, and a shell takes a name with spaces for several.
    """
    names = (name for path in _findings_here() for name in _speakers_in(path))
    words = {word.strip(".,") for name in names for word in name.split() if word[:1].isupper()}
    return sorted(word for word in words if word.casefold().startswith(incomplete.casefold()))


def _findings_here() -> Iterator[Path]:
    known = (path for path in sorted(Path().iterdir()) if path.suffix in (".jsonl", ".db") and path.is_file())
    return islice(known, MOST_FILES)


def _speakers_in(path: Path) -> Iterator[str]:
    """Yield the names of speakers in a file; none of one that is not ours, or cannot be read."""
    if path.suffix == ".db":
        import sqlite3

        address = f"{path.resolve().as_uri()}?mode=ro"
        with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as found:
            yield from (name for (name,) in found.execute("SELECT DISTINCT name FROM speakers LIMIT ?", (MOST_LINES,)))
        return
    with suppress(OSError), path.open(encoding="utf-8", errors="replace") as lines:
        for line in islice(lines, MOST_LINES):
            if speaker := SPEAKER.match(line):
                yield json.loads(speaker[1])


def _completed(incomplete: str, names: Iterable[str]) -> list[str]:
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in sorted(names) if name.startswith(last)]
