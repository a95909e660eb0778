"""What is said to the person rather than printed as data: one line on stderr each."""

from __future__ import annotations

import sys
from collections.abc import Collection

from .printable import printable


def tell(sentence: str) -> None:
    """Say a sentence on stderr, with the program's name in front as Unix tools do."""
    print(f"quoth: {printable(sentence)}", file=sys.stderr, flush=True)


def invite(paths: Collection[str]) -> None:
    """Say what to do where somebody at a terminal is waited for."""
    if "-" in paths and sys.stdin.isatty():
        tell("Paste or type an article, then press Ctrl-D on a line of its own.")
