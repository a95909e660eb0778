"""Sentences for the construction ``said below``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The mayor wrote:\n\nThe river rose in May.\n\nIt fell in June.",
    "The mayor wrote:\n\nThe river rose, and “we saw it”, a boatman recalled.",
    "Mayor Ada Vale wrote:\n\nVale wants the bridge for our boats.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Guild leader Ada Vale said:\n\nI am glad of it.\n\nNine boats were lost.\n\nWe paid for them.\n\nIt rained.",
        [
            (
                "Guild leader Ada Vale",
                "said",
                ["I am glad of it.\n\nNine boats were lost.\n\nWe paid for them"],
            )
        ],
    ),
    (
        "The minister said:\n\nI am glad of it.\n\nShe added:\n\nOur boats are safe.",
        [("The minister", "said", ["I am glad of it"]), ("She", "added", ["Our boats are safe"])],
    ),
]
