"""Sentences for the construction ``frank``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The knife was blunt: it cut nothing.",
    "The sky was clear: the ships had gone.",
    "The result was clear: the party had lost.",
    "The mayor was tall: he hit the lamp.",
    "The mayor was not clear: the plan confused her.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("The harbour master was blunt: the quay is lost.", [("The harbour master", "was blunt", ["the quay is lost"])]),
    ("Her lawyer is adamant: nobody saw the letter.", [("Her lawyer", "is adamant", ["nobody saw the letter"])]),
]
