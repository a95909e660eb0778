"""Sentences for the construction ``deadline``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The baker gave away bread until noon to draw crowds.",
    "The band gave concerts until May to raise money.",
    "She gave the dog an hour to itself.",
    "The rain gave the crew two days to rest.",
    "Ada Vale gave the guests two hours to look around.",
    "He gave her 40 hens to keep.",
    "The judge gave him 14 days to appeal.",
    "The judge gave him nine years in prison.",
    "The clerk gave the boys a week.",
    "The law gives owners a year to pay.",
    "The court issued a notice to 12 firms.",
    '"They gave us two hours to pack."',
    "She may give them 30 days to pay.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "The union gave the council seven days to recall the cooks.",
        [("The union", "gave", ["the council seven days to recall the cooks"])],
    ),
    (
        "The order gives the owner until May to hand over the keys.",
        [("The order", "gives", ["the owner until May to hand over the keys"])],
    ),
    (
        "The board has given the firm 30 days within which to pay; it will not wait.",
        [("The board", "has given", ["the firm 30 days within which to pay"])],
    ),
    (
        "The union issued a 21-day ultimatum to the council.",
        [("The union", "issued", ["a 21-day ultimatum to the council"])],
    ),
    (
        "Cooks have served a strike notice of ten days.",
        [("Cooks", "have served", ["a strike notice of ten days"])],
    ),
    ("Doctors gave him three months to live.", [("Doctors", "gave", ["him three months to live"])]),
]
