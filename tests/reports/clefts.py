"""Sentences for the construction ``cleft``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "All the cook could offer was tea.",
    "All he could do was wait.",
    "What he said was a mistake.",
    "What she wrote in May sold well.",
    "That is not what the baker said.",
    "All that they found was a boot.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what is wanted
    ("What the union wants is a new pump.", [("the union", "wants", ["a new pump"])]),
    # what was said
    ("What he said was that the pump leaked.", [("he", "said", ["that the pump leaked"])]),
    ("All she would say was that the pump was old.", [("she", "would say", ["that the pump was old"])]),
    (
        "The first thing he told reporters was that the pump was old.",
        [("he", "told", ["that the pump was old"])],
    ),
    # what was told before
    ("The roof is sound, or that is what the builders say.", [("the builders", "say", ["that"])]),
    (
        "All the clerk could tell was that two boats had sunk.",
        [("the clerk", "could tell", ["that two boats had sunk"])],
    ),
]
