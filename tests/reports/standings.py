"""Sentences for the construction ``standing``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The poll gave him hope.",
    "The survey put the lamp on a table of 3 metres.",
    "The rain gave the club a 30 per cent chance.",
    "The survey gave each of the 40 pupils a pen.",
    "The bank had the firm by the throat.",
    "The poll had 900 respondents.",
    "The poll had asked 900 people.",
    "The survey had a margin of error of 3 points.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # whom it puts on a number
    ("The poll put the Greens on 38%.", [("The poll", "put", ["the Greens on 38%"])]),
    (
        "A survey, of 900 adults, puts Moe on 41 percent, six points ahead of Lie.",
        [("A survey, of 900 adults", "puts", ["Moe on 41 percent, six points ahead of Lie"])],
    ),
    # what a poll gives somebody, and his rivals
    ("A recent poll gave the party 29 percent.", [("A recent poll", "gave", ["the party 29 percent"])]),
    (
        "The survey gives Moe 46 percent, with his rival, Lie, on 39 percent.",
        [("The survey", "gives", ["Moe 46 percent, with his rival, Lie, on 39 percent"])],
    ),
    (
        "An exit poll had the Greens four points behind the Liberals.",
        [("An exit poll", "had", ["the Greens four points behind the Liberals"])],
    ),
    ("Analysts give the plan a 30 per cent chance.", [("Analysts", "give", ["the plan a 30 per cent chance"])]),
    ("The latest survey has her on 41 per cent.", [("The latest survey", "has", ["her on 41 per cent"])]),
    ("A Liberal poll had Haas at 31%, down from 40.", [("A Liberal poll", "had", ["Haas at 31%"])]),
]
