"""Sentences for the construction ``voiced``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The painter expressed movement with thick lines.",
    "She expressed the wish of the guild.",
    "The gene is expressed in the liver.",
    "He expressed himself with ease.",
    "The mayor expressed regret over the vote.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Ms Vale expressed her contentment with the new timetable.",
        [("Ms Vale", "expressed her contentment", ["with the new timetable"])],
    ),
    (
        "He expressed his commitment to build a library next year.",
        [("He", "expressed his commitment", ["to build a library next year"])],
    ),
    (
        "The board voiced its full backing for the coach.",
        [("The board", "voiced its full backing", ["for the coach"])],
    ),
    ("Residents voiced nostalgia for the tram.", [("Residents", "voiced nostalgia", ["for the tram"])]),
]
