"""Sentences for the construction ``per``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "He paid the fee as per the contract.",
    "It was lit at noon, per the old custom.",
    "The guide earns 90 crowns per tour.",
    "The ferry makes nine trips per day.",
    "The per diem is small.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("As per the notice, schools will be shut.", [("the notice", "As per", ["schools will be shut"])]),
    (
        "The mill, per the deed, belongs to the town, but nobody has paid for it.",
        [("the deed", "per", ["The mill", "belongs to the town"])],
    ),
    ("Per the town register, the mill was sold twice.", [("the town register", "Per", ["the mill was sold twice"])]),
    ("The fee, per the guide, is two crowns.", [("the guide", "per", ["The fee", "is two crowns"])]),
]
