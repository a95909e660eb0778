"""Sentences for the construction ``colon``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The menu has two soups: leek and bean.",
    "The train left at 9:40 from platform two.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    ('Ada Byron: "It is safe."', [("Ada Byron", ":", ['"It is safe."'])]),
    ('"It is safe." — Ada Byron, engineer', [("Ada Byron", None, ['"It is safe."'])]),
]
