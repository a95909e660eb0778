"""Sentences for the construction ``view``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "In our view, the play drags.",
    "The lake came into view at dusk.",
    "A room with a view costs more.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # what goes with an object, and what with the act of speaking
    ("In her view, the bridge is safe.", [("her", "In", ["the bridge is safe"])]),
    ("In the opinion of engineers, the bridge is safe.", [("engineers", "In the opinion of", ["the bridge is safe"])]),
]
