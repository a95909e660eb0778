"""Sentences for the construction ``hearing``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The court heard the violin from the street.",
    "The baker heard that flour was dear.",
    "The jury sat in silence.",
    "The panel informed the bakers in May.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # verb and clause
    ("The inquest heard that the bridge was old.", [(None, "heard", ["that the bridge was old"])]),
    ("The bridge was old, a jury has heard.", [(None, "has heard", ["The bridge was old"])]),
    ("The bridge was old, the court was told.", [(None, "was told", ["The bridge was old"])]),
    ("Two ferries had been hired, the meeting was informed.", [(None, "was informed", ["Two ferries had been hired"])]),
    ("The council heard that the oven was old.", [(None, "heard", ["that the oven was old"])]),
]
