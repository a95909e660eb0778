"""Sentences for the construction ``in the words of``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The poem turns on the words of a child.",
    "The words of the oath are old.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ('In the words of her brother, "the barn sang".', [("her brother", "In the words of", ['"the barn sang"'])]),
    (
        "It was, in the words of the coroner, a slow death.",
        [("the coroner", "in the words of", ["It was", "a slow death"])],
    ),
]
