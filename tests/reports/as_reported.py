"""Sentences for the construction ``as reported``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The wall was built as planned by the masons.",
    "The roof leaks, as it did last year.",
    "The boats, as required by law, carry lamps.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("As stated by the clerk, nine boats were lost.", [("the clerk", "As stated by", ["nine boats were lost"])]),
]
