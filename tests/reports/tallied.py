"""Sentences for the construction ``tally``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The band recorded two albums in a year.",
    "The mill recorded a loss of $4 million.",
    "The club recorded three wins in May.",
    "He counted 40 coins into a jar.",
    "The guard counted ten seconds and let go.",
    "The village recorded nine deaths in May.",
    "The mayor counts nine bakers among her friends.",
    "The seam measured two metres.",
    "The league counts 900 members.",
    "The clerk, who had counted 40 boats, was tired.",
    "Of the nine deaths recorded in May, two were of children.",
    "The airline registered 40 patents.",
    "I counted nine shots.",
    "The clerk will count 900 ballots.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Meteorologists recorded 94 mm of rain between noon and four o'clock.",
        [("Meteorologists", "recorded", ["94 mm of rain between noon and four o'clock"])],
    ),
    (
        "The weather service registered gusts of up to 90 km/h.",
        [("The weather service", "registered", ["gusts of up to 90 km/h"])],
    ),
    (
        "The ministry has counted 14 infections since May.",
        [("The ministry", "has counted", ["14 infections since May"])],
    ),
    ("She counted nine shots before the door gave way.", [("She", "counted", ["nine shots"])]),
    (
        "The laboratory, which tested the stove, measured a cut of 70 per cent in smoke.",
        [("The laboratory", "measured", ["a cut of 70 per cent in smoke"])],
    ),
    ("Police counted 300 marchers outside the hall.", [("Police", "counted", ["300 marchers outside the hall"])]),
]
