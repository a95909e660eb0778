"""Sentences for the construction ``plea``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The child pleaded for a pony.",
    "The guilty clerk left.",
    "He felt guilty.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # pleas, and what is made clear
    ("He pleaded not guilty to two charges.", [("He", "pleaded", ["not guilty to two charges"])]),
    # the charges that a day or a place parts from the plea
    ("He pleaded guilty in May to theft.", [("He", "pleaded", ["guilty", "to theft"])]),
    ("She pleaded guilty in May to avoid a trial.", [("She", "pleaded", ["guilty"])]),
]
