"""Sentences for the construction ``drawn``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The convoy came under fire from gunmen.",
    "A village came under fire from rebel forces.",
    "The troops came under fire near the bakery.",
    "The plan may draw criticism.",
    "The horse drew a cart from the farm.",
    "The clerk drew a line under the sum.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # for what, also without the source of the judgement, and with other verbs
    (
        "The club faced criticism from swimmers for the leak.",
        [("swimmers", "faced criticism", ["The club", "for the leak"])],
    ),
    ("The club has faced criticism over the leak.", [(None, "has faced criticism", ["The club", "over the leak"])]),
    ("The loaf was greeted with scorn by the bakers.", [("the bakers", "was greeted with scorn", ["The loaf"])]),
    ("The plan has run into opposition from bakers.", [("bakers", "has run into opposition", ["The plan"])]),
    # nouns: with a copula, without a source, as what somebody meets with
    (
        "The pool plan drew criticism from two swimming clubs.",
        [("two swimming clubs", "drew criticism", ["The pool plan"])],
    ),
    ("The lifeguard came under criticism from parents.", [("parents", "came under criticism", ["The lifeguard"])]),
]
