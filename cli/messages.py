"""What is said to the person rather than printed as data: one line on stderr each."""

from __future__ import annotations

import sys

from .outputs.printable import printable


def tell(sentence: str) -> None:
    """Say a sentence on stderr, with the program's name in front as Unix tools do."""
    print(f"quoth: {printable(sentence)}", file=sys.stderr, flush=True)
