"""Sentences for the construction ``as``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "It was late, so they asked the way.",
    "It was late, so she said goodbye.",
    "He works as a guide in summer.",
    "The band played as the guests arrived.",
    "It is as cold as the report was long.",
    "Moe said it would hold, as he told the town that guards would come.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # verb and clause
    ("As the mayor put it, the bridge was safe.", [("the mayor", "put it", ["the bridge was safe"])]),
    ("As she pointed out, the bridge was safe.", [("she", "pointed out", ["the bridge was safe"])]),
    ('The bridge is "quite safe", as he put it.', [("he", "put it", ['The bridge is "quite safe"'])]),
    ("The bridge was safe, or so he claims.", [("he", "claims", ["The bridge was safe"])]),
    ("The bridge was safe, as far as she knew.", [("she", "knew", ["The bridge was safe"])]),
    ("The trouble, as he sees it, is the bridge.", [("he", "sees it", ["The trouble", "is the bridge"])]),
    (
        "The bank warned that rates would rise, as the treasury had predicted.",
        [("the treasury", "had predicted", ["rates would rise"])],
    ),
]
