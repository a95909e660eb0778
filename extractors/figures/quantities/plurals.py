"""Whether a plural noun follows a number, judged from the words alone."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words

REACH = 4


def looks_plural(words: Words, j: int) -> bool:
    """Whether one of the next words looks like a plural noun, or the count goes on with "of"."""
    k = j
    while k < j + REACH:
        low = words.low(k)
        if words.kind(k) != "word" or low in listed("no_nouns"):
            if not words.is_hyphen(k):
                return False
            j = k + 1
        elif low in listed("plurals_without_s") or (
            low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "'s", "’s", "is"))
        ):
            return True
        elif low == "of":
            return k == j
        k += 1
    return False
