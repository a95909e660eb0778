"""Sentences for the construction ``drawn``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The horse drew a cart from the farm.",
    "The clerk drew a line under the sum.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # nouns: with a copula, without a source, as what somebody meets with
    (
        "The pool plan drew criticism from two swimming clubs.",
        [("two swimming clubs", "drew criticism", ["The pool plan"])],
    ),
    ("The lifeguard came under criticism from parents.", [("parents", "came under criticism", ["The lifeguard"])]),
]
