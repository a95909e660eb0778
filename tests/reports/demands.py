"""Sentences for the construction ``demand``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The board is required by law to meet in May.",
    "Pilgrims are required to be patient.",
    "Two officers called on her at noon.",
    "Harbour to close in May\n\nBoats are on their way to Arl.",
    "The chef ordered three crates of pears.",
    "The child asked a riddle.",
    "The rain forced them to stop.",
    "Police charged the man with theft.",
    "The side finally found their feet to lead 3-0.",
    "He found a job to pay his rent.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Mayors asked the line to withdraw its boats, a step that would cost 40 jobs.",
        [("Mayors", "asked", ["the line to withdraw its boats"])],
    ),
    ("She urged upon the council to act.", [("She", "urged upon", ["the council to act"])]),
    # a second verb beside the cue
    (
        "They are asking the harbour to open, and calling on the pilots to wait.",
        [("They", "are asking", ["the harbour to open"]), ("They", "calling on", ["the pilots to wait"])],
    ),
    ("Pilgrims are being urged to slow down.", [(None, "are being urged", ["Pilgrims", "to slow down"])]),
    ("The chief entreated the mayor to mend the lane.", [("The chief", "entreated", ["the mayor to mend the lane"])]),
    # the purpose after quoted words
    (
        'Vik told the towns to "use all means" to protect trade and wages.',
        [("Vik", "told", ['the towns to "use all means" to protect trade and wages'])],
    ),
    (
        "The coach urged the board to explain what it paid and why did nobody tell the fans.",
        [("The coach", "urged", ["the board to explain what it paid and why did nobody tell the fans"])],
    ),
    (
        'The fund urged the town in a report last month to "stay calm" and to sell its boats.',
        [("The fund", "urged", ["the town", 'to "stay calm" and to sell its boats'])],
    ),
    # a headline leaves "were" out
    ("Swimmers urged to wear caps\n\nThe pool is old.", [(None, "urged", ["Swimmers", "to wear caps"])]),
    # two infinitives
    (
        "She called on drivers to slow down and not to enter the tunnel.",
        [("She", "called on", ["drivers to slow down and not to enter the tunnel"])],
    ),
    (
        'The guild called on the harbour board to "really look into this" and consider closing the quay.',
        [("The guild", "called on", ['the harbour board to "really look into this" and consider closing the quay'])],
    ),
    ("The guild told them to leave and went home.", [("The guild", "told", ["them to leave"])]),
    # a country whose letters spell a pronoun
    ("The US pressed Veland to open the archive.", [("The US", "pressed", ["Veland to open the archive"])]),
    # demands
    ("The mayor urged residents to leave.", [("The mayor", "urged", ["residents to leave"])]),
    ("The mayor called on residents to leave.", [("The mayor", "called on", ["residents to leave"])]),
    ("She appealed to the council for help.", [("She", "appealed to", ["the council for help"])]),
    ("Police asked anyone who saw it to call.", [("Police", "asked", ["anyone who saw it to call"])]),
    # where the writer goes on
    (
        "She pleaded with the bakers to come on time while assuring that the oven is hot.",
        [
            ("She", "pleaded with", ["the bakers to come on time"]),
        ],
    ),
    # the occasion of a demand in the passive
    (
        "Two boys were told to leave the hall after they broke a chair.",
        [(None, "were told", ["Two boys", "to leave the hall"])],
    ),
    ("A driver was ordered to pay when he came before the court.", [(None, "was ordered", ["A driver", "to pay"])]),
    (
        "Sailors were told to expect ice when the wind turned.",
        [(None, "were told", ["Sailors", "to expect ice when the wind turned"])],
    ),
    ("He further enjoined the young to keep calm.", [("He", "enjoined", ["the young to keep calm"])]),
    ("The governor charged the new judges to be fair.", [("The governor", "charged", ["the new judges to be fair"])]),
    ("The lawyer prayed the court to drop the suit.", [("The lawyer", "prayed", ["the court to drop the suit"])]),
    # who demands it may come last
    (
        "The mayor was urged to resign by two old friends.",
        [("two old friends", "was urged", ["The mayor", "to resign"])],
    ),
    ("The cooks were told to stand by the stove.", [(None, "were told", ["The cooks", "to stand by the stove"])]),
    ("The guard opened the gate, inviting them to enter.", [("The guard", "inviting", ["them to enter"])]),
    (
        "He asked the officials concerned to mend the weir.",
        [("He", "asked", ["the officials concerned to mend the weir"])],
    ),
    (
        "The bench directed the guild to file its reply and adjourned the matter.",
        [("The bench", "directed", ["the guild to file its reply"])],
    ),
    # a second passive with the "was" of the first
    (
        "Vale was suspended by the party last week and ordered to step aside.",
        [(None, "ordered", ["Vale", "to step aside"])],
    ),
]
