"""Sentences for the construction ``account``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "By noon, the hall was empty.",
    "The barn, by the mill, is older.",
    "The ledger was read by an accountant.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what goes with an object, and what with the act of speaking
    ("By the union's count, 40 people left.", [("the union's count", "By", ["40 people left"])]),
]
