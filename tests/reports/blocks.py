"""Sentences for the construction ``block``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The baker wrote a list:\n\nTwo loaves were left.",
    "The cook read on.\n\n    Flour\n    Salt\n\nThe shop shut.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    (
        "The mayor wrote:\n\n    The bridge was never safe.\n    We closed it.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe.\n    We closed it."])],
    ),
    (
        "The mayor wrote:\n\n> The bridge was never safe.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe."])],
    ),
]
