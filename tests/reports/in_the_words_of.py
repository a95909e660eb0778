"""Sentences for the construction ``in the words of``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "In my words, the roof is a ruin.",
    "The poem turns on the words of a child.",
    "The words of the oath are old.",
    "Ida Brekke's words were carved in oak.",
    'The word was one of Ida Brekke\'s words. "The Empty Well" came later.',
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("The hall is shut. In her words, the roof is a ruin.", [("her", "In", ["the roof is a ruin"])]),
    (
        'The coroner closed with Ida Brekke\'s words, "The barn sang".',
        [("Ida Brekke", "words", ['"The barn sang"'])],
    ),
    ('In the words of her brother, "the barn sang".', [("her brother", "In the words of", ['"the barn sang"'])]),
    (
        "It was, in the words of the coroner, a slow death.",
        [("the coroner", "in the words of", ["It was", "a slow death"])],
    ),
]
