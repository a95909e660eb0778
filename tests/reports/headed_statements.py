"""Sentences for the construction ``headed statement``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Members of the board:\nAda Vale, Nils Aagard",
    "Ingredients:\nBoil the rice. Add salt.",
    "Winners:\nAda Vale won the race.",
    "Governor Ada Vale:\n“The port is safe.”",
    "Governor Ada Vale:\n- two boats\n- nine carts",
    "Police:\nTwo men of Brome",
    "Weather update:\n\nIt will rain in Brome.",
    "Statement by Mayor Ada Vale on the storm\n\nThe mayor thanked the crews.",
    "Report by Ada Vale\n\nWe went to the fair. It rained.",
    "Letter from Norland\n\nWe came to the town at dusk.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # who speaks
    (
        "Drones over Brome.\n\nGovernor Ada Vale:\nThe enemy struck the port. Nobody was hurt.",
        [("Governor Ada Vale", ":", ["The enemy struck the port. Nobody was hurt"])],
    ),
    (
        "Ministry of Defence:\n\nTwo drones were shot down over Brome.\n\nNotes to editors\n\nBrome is a port.",
        [("Ministry of Defence", ":", ["Two drones were shot down over Brome"])],
    ),
    # whose text it is
    (
        "Evening summary of the General Staff as of 22:00:\n\nNine boats were sunk.\n\nOur crews held the port.",
        [("the General Staff", ":", ["Nine boats were sunk.\n\nOur crews held the port"])],
    ),
    (
        "The following is attributable to Mayor Ada Vale:\n\nThe port is safe.",
        [("Mayor Ada Vale", ":", ["The port is safe"])],
    ),
    (
        "The Ministry of Defence of Norland, daily summary:\n\nThe enemy lost two tanks.",
        [("The Ministry of Defence of Norland", ":", ["The enemy lost two tanks"])],
    ),
    # a heading over the first person
    (
        "Statement by Mayor Ada Vale on the storm\n3 May 2027\n\nI thank the crews. The port is safe.",
        [("Mayor Ada Vale", "Statement", ["I thank the crews. The port is safe"])],
    ),
]
