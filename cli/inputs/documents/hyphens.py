"""Words and ranges that a hyphen cuts at the end of a printed line."""

from __future__ import annotations

import re

from ....extractors.words.vocabulary import is_joined_prefix, is_word

HYPHEN = "\ufffe"  # how PDFium marks a hyphen at the end of a line, where it joins the lines
CUT = re.compile(rf"(?<![^\W\d_])([^\W\d_]+)[{HYPHEN}\x02]([a-zà-ÿ]+)")
CUT_TWICE = re.compile(rf"(?<=[^\W_]-)([^\W\d_]{{1,30}})[{HYPHEN}\x02](?=[^\W\d_])")  # "14-year-" and "old"
RANGE = re.compile(rf"(?<=\d)[{HYPHEN}\x02-] (?=\d)")  # "20-" and "25"


def joined_at_hyphens(text: str) -> str:
    """A paragraph whose cut words are whole, its own hyphens kept: "over-" and "night", but "well-" and "known"."""
    text = CUT_TWICE.sub(r"\1-", RANGE.sub("-", text))
    return CUT.sub(_joined, text).replace(HYPHEN, "-")


def _joined(found: re.Match[str]) -> str:
    """One word, unless only its halves are words."""
    first, second = found.groups()
    if is_joined_prefix(first) or is_word(first + second):
        return first + second
    return f"{first}-{second}" if is_word(first) and is_word(second) else first + second
