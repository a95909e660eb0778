"""Sentences for the construction ``labelled``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The match.\n\nAda Vale: The keeper has played for nine clubs.",
    "Governor Ada Vale: She was born in Brome.",
    "Brome: It rained.",
    "Ministry of Health: Mill Lane 4",
    "It rained.\n\nMayor Ada Vale: “Nobody was hurt.”",
    "Q: Is it safe?\nMayor Ada Vale: it is.",
    "It rained.\n\nPolice: a man was held, the board said.",
    "President of the club: Ada Vale was chosen in May.",
    "Boats lost off the coast\n\nBROMEPORT: Police came to the pier. Nine boats were lost.",
    "Two clerks of Mayor Ada Vale: Nils Aagard, Bo Tarn, each was paid.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "⚡ Ministry of Defence: 12 drones shot down over three towns.",
        [("Ministry of Defence", ":", ["12 drones shot down over three towns"])],
    ),
    (
        "Drones over Brome\n\nGovernor Ada Vale: guns shot down nine drones. Nobody was hurt.\n\nIt rained.",
        [("Governor Ada Vale", ":", ["guns shot down nine drones. Nobody was hurt"])],
    ),
    (
        "Head of the Brome council Ada Vale: the enemy struck the power station.",
        [("Head of the Brome council Ada Vale", ":", ["the enemy struck the power station"])],
    ),
]
