"""Whether a plural noun follows a number, told from the words alone."""

from __future__ import annotations

from .words import Words

REACH = 4
PLURALS = frozenset("people persons men women children police personnel troops staff cattle fish sheep deer aircraft species viewers".split())
NO_NOUNS = frozenset(
    "was is has as this his its says and in to for after by at on it's that's what's does the a an with from when who which that or but if "
    "news across towards always perhaps besides sometimes means years' must can could would should may might will have had were are be been".split()
)


def looks_plural(words: Words, j: int) -> bool:
    """Whether one of the next words looks like a plural noun, or the count goes on with "of"."""
    for k in range(j, j + REACH):
        low = words.low(k)
        if words.kind(k) != "word" or low in NO_NOUNS:
            return words.is_hyphen(k) and looks_plural(words, k + 1)
        if low in PLURALS or low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "'s", "’s", "is")):
            return True
        if low == "of":
            return k == j
    return False
