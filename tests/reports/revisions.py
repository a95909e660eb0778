"""Sentences for the construction ``revision``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The quake raised the toll to 12.",
    "The board raised the fee to $4.",
    "The mill cut the number of jobs to 90.",
    "He kept the count at home.",
    "The bank may cut its forecast to 2 per cent.",
    "A forecast cut to 2 per cent hurt shares.",
    "The striker lifted his tally to 12.",
    "The club kept its total at 40.",
    "The mill cut its count of looms to 90.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("Wardens raised the death toll to 31.", [("Wardens", "raised", ["the death toll to 31"])]),
    ("Birders pushed the tally up to 30.", [("Birders", "pushed", ["the tally up to 30"])]),
    (
        "The bank trimmed its growth forecast to 1.9% from 2.2%.",
        [("The bank", "trimmed", ["its growth forecast to 1.9% from 2.2%"])],
    ),
    (
        "The governor revised the number of dead down to nine.",
        [("The governor", "revised", ["the number of dead down to nine"])],
    ),
    ("The agency kept its estimate at 40.", [("The agency", "kept", ["its estimate at 40"])]),
    ("The agency revised its total down to nine.", [("The agency", "revised", ["its total down to nine"])]),
    (
        "The ministry raised its count of the dead to 31.",
        [("The ministry", "raised", ["its count of the dead to 31"])],
    ),
]
