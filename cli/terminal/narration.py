"""Messages on stderr during a run: problems, with ``-v`` each article, and the progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from shutil import get_terminal_size
from time import monotonic

from ..record import OWN, Record, count_of, is_failed, is_unread
from .messages import say, tell
from .printable import printable

PATIENCE = 1.0  # seconds before a run is long
CLEAR = "\r\x1b[K"


def narrated(
    records: Iterable[Record], *, quiet: bool = False, verbose: bool = False, elsewhere: bool = False
) -> Iterator[Record]:
    """Pass the records on, saying each problem once, and with ``verbose`` what each article came to.

    A longer run shows its progress on a terminal, unless findings appear there anyway; with ``elsewhere`` they go into
    a file.
    """
    told: set[str] = set()
    progress = Progress(quiet=quiet or (sys.stdout.isatty() and not elsewhere))
    before = monotonic()
    try:
        for record in records:
            problems = [error["message"] for error in record["errors"] if error["message"] not in told]
            told.update(problems)
            remarks = [
                *problems,
                *([_sum_of(record, monotonic() - before)] if verbose and not _is_notice(record) else []),
            ]
            if remarks and not quiet:
                progress.clear()
                for remark in remarks:
                    tell(remark)
            before = monotonic()
            yield record
            progress.advance(record)
    finally:
        progress.clear()


class Progress:
    """One line on stderr that is overwritten again and again."""

    def __init__(self, *, quiet: bool) -> None:
        self.possible = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.began = monotonic()
        self.articles = 0
        self.is_shown = False

    def advance(self, record: Record) -> None:
        """Count one article and show how many they are."""
        self.articles += 1
        if self.possible and monotonic() - self.began > PATIENCE:
            line = f"quoth: {self.articles:,} read, last {printable(record['source'])}"
            say(f"{CLEAR}{line[: get_terminal_size().columns - 1]}")
            self.is_shown = True

    def clear(self) -> None:
        """Erase the line."""
        if self.is_shown:
            say(CLEAR)
            self.is_shown = False


def _is_notice(record: Record) -> bool:
    """Whether the record has no article and no failure either."""
    return is_unread(record) and not is_failed(record)


def _sum_of(record: Record, seconds: float) -> str:
    if is_unread(record):
        return f"{record['source']}: not read, {seconds:.1f} s."
    counts = {name: count for name, count in count_of(record).items() if name != "articles"}
    found = ", ".join(f"{count} {OWN.get(name, name) if count == 1 else name}" for name, count in counts.items())
    return f"{record['source']}: {found}, {seconds:.1f} s."
