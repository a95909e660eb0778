"""Sentences for the construction ``said below``: first what it must leave alone."""

from __future__ import annotations

import pytest

LEAVES_ALONE = [
    "The mayor wrote:\n\nThe river rose, and the boatmen said they saw it.",
    "Mayor Ada Vale wrote:\n\nVale wants the bridge for our boats.",
    "The mayor wrote:\n\n[Ada]\nWhere is the bridge?",
    "Guild leader Mira Holt said: The boats are old.\n\nThe guild called a strike.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Guild leader Ada Vale said:\n\nI am glad of it.\n\nNine boats were lost.\n\nWe paid for them.\n\nIt rained.",
        [
            (
                "Guild leader Ada Vale",
                "said",
                ["I am glad of it.\n\nNine boats were lost.\n\nWe paid for them.\n\nIt rained"],
            )
        ],
    ),
    (
        "The minister said:\n\nI am glad of it.\n\nShe added:\n\nOur boats are safe.",
        [("The minister", "said", ["I am glad of it"]), ("She", "added", ["Our boats are safe"])],
    ),
    pytest.param(
        "Minister Oda Kell said:\n\nThe mole is a relief.\n\nIt holds the sea back.\n\nKell will sail on Friday.",
        [("Minister Oda Kell", "said", ["The mole is a relief.\n\nIt holds the sea back"])],
        id="before a paragraph that names the speaker",
    ),
    pytest.param(
        "The envoy told the council:\n\nThe truce has held.\n\nThe full text can be found below.",
        [("The envoy", "told", ["The truce has held"])],
        id="before a note",
    ),
    pytest.param(
        "Mayor Ada Vale wrote:\n\nThe flood took a bridge.\n\nCarters are at work.\n\nBut Bo Tarn said it was old.",
        [("Mayor Ada Vale", "wrote", ["The flood took a bridge"])],
        id="only the first paragraph where somebody else is reported below",
    ),
    pytest.param(
        "Guild leader Olin Marsh said: The court has listened.\n\nWe shall ask the mills.\n\nIt rained.",
        [("Guild leader Olin Marsh", "said", ["The court has listened.\n\nWe shall ask the mills"])],
        id="from the colon on",
    ),
    pytest.param(
        "Commenting on the vote, guild leader Olin Marsh said:\n\nThe vote is grim.",
        [("guild leader Olin Marsh", "said", ["The vote is grim"])],
        id="the verb next to the colon",
    ),
]
