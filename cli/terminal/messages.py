"""What is said to the person rather than printed as data: one line on stderr each."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from contextlib import suppress

from .printable import printable


def tell(sentence: str) -> None:
    """Say a sentence on stderr, with the program's name in front as Unix tools do."""
    say(f"quoth: {printable(sentence)}\n")


def say(words: str) -> None:
    """Write on stderr; where that fails, with no reader or a full disk, the run goes on without messages."""
    try:
        sys.stderr.write(words)
        sys.stderr.flush()
    except (OSError, ValueError):
        _fall_silent()


def _fall_silent() -> None:
    """Discard all further messages, with those buffered and those of other processes."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as we run


def invite(paths: Collection[str]) -> None:
    """Say what to do where input is expected from a terminal."""
    if "-" in paths and sys.stdin.isatty():
        tell("Paste or type an article, then press Ctrl-D on a line of its own.")
