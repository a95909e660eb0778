"""Sentences for the construction ``request``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The bell rang at the end of the lesson.",
    "The request of the farmers was long.",
    "They met at the house of the miller.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # prepositions
    (
        "The bridge was closed at the request of the mayor.",
        [("the mayor", "at the request of", ["The bridge was closed"])],
    ),
]
