"""Whether a plural noun follows a number, judged from the words alone."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words

REACH = 4


def looks_plural(words: Words, j: int) -> bool:
    """Whether one of the next words looks like a plural noun, or the count goes on with "of"."""
    for k in range(j, j + REACH):
        low = words.low(k)
        if words.kind(k) != "word" or low in listed("no_nouns"):
            return words.is_hyphen(k) and looks_plural(words, k + 1)
        if low in listed("plurals_without_s") or (
            low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "'s", "’s", "is"))
        ):
            return True
        if low == "of":
            return k == j
    return False
