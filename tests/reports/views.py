"""Sentences for the construction ``view``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "For the baker, the win was a third.",
    "For the children, the ride was long.",
    "As far as the roof is concerned, rain is a risk.",
    "To the north, the river is a border.",
    "To them, the mayor sent a lamp.",
    "In our view, the play drags.",
    "The lake came into view at dusk.",
    "A room with a view costs more.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what goes with an object, and what with the act of speaking
    ("In her view, the bridge is safe.", [("her", "In", ["the bridge is safe"])]),
    ("In the opinion of engineers, the bridge is safe.", [("engineers", "In the opinion of", ["the bridge is safe"])]),
    ("To them, the river is a grandmother.", [("them", "To", ["the river is a grandmother"])]),
    ("As far as the union is concerned, the matter is closed.", [("the union", "As far as", ["the matter is closed"])]),
    ("For the union, the offer is an insult.", [("the union", "For", ["the offer is an insult"])]),
]
