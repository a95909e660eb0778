"""Lines of a list without signs, each a label and how many: "tanks – 9 870 (+6),"."""

from __future__ import annotations

import re

from ..base import Span
from .lines import LINE_END, block_after

ITEM = re.compile(  # "tanks – 9 870 (+6),": a label, a dash, and how many
    r"[^\d\n][^\n]{0,60}?(?: [-‒–—―−]|:) (?:[a-z]+ )?\d[\d ,.\u00a0\u202f]{0,14}"
    r"(?:\([^()\n]{1,30}\))?(?: ?[a-z]+)?[,;.]?$"
)
LEAST = 2  # lines of a list without signs


def list_after(text: str, start: int) -> Span | None:
    """The block or list below a line that ends at ``start``, with or without signs; None without any."""
    return block_after(text, start) or items_after(text, start)


def items_after(text: str, start: int) -> Span | None:
    """The lines that are labels with numbers, one after another, below a line that ends at ``start``."""
    ended = LINE_END.match(text, start)
    if ended is None:
        return None
    at, count, found = ended.end(), 0, Span(start, start)
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        line = text[at:line_end].strip()
        if line and ITEM.match(line) is None:
            break
        if line:
            found = Span(found.start if count else at, at + len(text[at:line_end].rstrip()))
            count += 1
        at = line_end + 1
    return found if count >= LEAST else None
