"""Text of strangers, made harmless for a terminal."""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile(r"\s+")
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text on one line, with every control character (C0, C1, DEL, bidirectional) visibly replaced."""
    return CONTROLS.sub(REPLACEMENT, _LINE_BREAKS.sub(" ", text)).strip()


def shown(text: str) -> str:
    """The text with its lines and tabs, as long as it is, and every other control character visibly replaced."""
    return CONTROLS.sub(lambda match: match.group() if match.group() in "\n\t" else REPLACEMENT, text)
