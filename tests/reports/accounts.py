"""Sentences for the construction ``account``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "It is based on the guild's calculation.",
    "He made an error in the calculation of the tax.",
    "By noon, the hall was empty.",
    "The barn, by the mill, is older.",
    "The ledger was read by an accountant.",
    "The mill was doubled in size by the owner.",
    "The ledger was ruined by the clerk's count.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what goes with an object, and what with the act of speaking
    ("By the union's count, 40 people left.", [("the union's count", "By", ["40 people left"])]),
    # without a comma only whose sum it is
    (
        "The strike cost the yard $9 million by the union's reckoning.",
        [("the union's reckoning", "by", ["The strike cost the yard $9 million"])],
    ),
    (
        "Ada said the barn had lost 40 lambs by the vet's estimate.",
        [("the vet's estimate", "by", ["the barn had lost 40 lambs"])],
    ),
    # whose sum it is, after "in" and "on"
    (
        "Some 40 people are missing, on the mayor's reckoning.",
        [("the mayor's reckoning", "on", ["Some 40 people are missing"])],
    ),
    (
        "The hill moved 12 metres, in the calculation of the guild.",
        [("the calculation of the guild", "in", ["The hill moved 12 metres"])],
    ),
]
