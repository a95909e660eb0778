"""Sentences for the construction ``turn``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Opening hours: nine to five\nPrice: 4 crowns",
    "Start: the mill\nFinish: the church",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    (
        "Q: Is the bridge safe?\n\nByron: It is quite safe.",
        [("Q", ":", ["Is the bridge safe?"]), ("Byron", ":", ["It is quite safe."])],
    ),
]
