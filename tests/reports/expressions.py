"""Sentences for the construction ``expression``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The guard stood by the gate.",
    "They let the dog be known by its bark.",
    "They took the road as far as the mill.",
    "She took the boy as her pupil.",
    "The lifeguard came out of the pool.",
    "She poured water on the stove.",
    "They hold a card for each swimmer.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("The clerk let slip that the pool was sold.", [("The clerk", "let slip", ["that the pool was sold"])]),
    ("The baker gave his word that he would stay.", [("The baker", "gave his word", ["that he would stay"])]),
    ("The bakers came out firmly against the tax.", [("The bakers", "came out firmly against", ["the tax"])]),
    (
        "Swimmers hold the lifeguard responsible for the leak.",
        [("Swimmers", "hold", ["the lifeguard", "for the leak"])],
    ),
    ("The bakers poured cold water on the rumour.", [("The bakers", "poured cold water on", ["the rumour"])]),
    ("The clerk made no mention of the leak.", [("The clerk", "made no mention of", ["the leak"])]),
    ("Many took his words as a bad joke.", [("Many", "took", ["his words", "as a bad joke"])]),
    ("The board let it be known it would not sell.", [("The board", "let it be known", ["it would not sell"])]),
    (
        "The envoy has let it be known there are 13 boats.",
        [("The envoy", "has let it be known", ["there are 13 boats"])],
    ),
    ("The paper stands by its story.", [("The paper", "stands by", ["its story"])]),
    ("The firm looks forward to opening the mill.", [("The firm", "looks forward to", ["opening the mill"])]),
]
