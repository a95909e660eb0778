"""Sentences for the construction ``shown``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Records of the Friday show sold well.",
    "Figures at the boat show were made of wax.",
    "Records show that pupils were fed twice a day.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("Figures released on Friday show 40 people died.", [("Figures released on Friday", "show", ["40 people died"])]),
    (
        "Records kept by the parish show 40 people died in 1918.",
        [("Records kept by the parish", "show", ["40 people died in 1918"])],
    ),
    (
        "Official figures for 2023 show 40 mills failed.",
        [("Official figures for 2023", "show", ["40 mills failed"])],
    ),
]
