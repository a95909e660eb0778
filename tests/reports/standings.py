"""Sentences for the construction ``standing``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The bank had the firm by the throat.",
    "The poll had 900 respondents.",
    "The poll had asked 900 people.",
    "The survey had a margin of error of 3 points.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "An exit poll had the Greens four points behind the Liberals.",
        [("An exit poll", "had", ["the Greens four points behind the Liberals"])],
    ),
    ("The latest survey has her on 41 per cent.", [("The latest survey", "has", ["her on 41 per cent"])]),
    ("A Liberal poll had Haas at 31%, down from 40.", [("A Liberal poll", "had", ["Haas at 31%"])]),
]
