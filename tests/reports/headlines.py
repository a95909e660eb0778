"""Sentences for the construction ``headline``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Exclusive: Nine jailed over fraud at mill\n\nThe mill was shut on Friday.",
    "Video: Storm hits Brome harbour\n\nThe storm sank a boat on Friday.",
    "Porto: A baker was fined for selling old bread.\nHe paid at once.",
    "A history of the harbour - part two\n\nThe harbour is old.",
    "Mill burns for a third night\n\nThe mill burned again on Friday.",
    "Cholera: 40 more die\n\nForty more people died on Monday.",
    "QUELMA: Guards arrested 14 members of a gang.\n\nIt rained.",
    "ARLO: Ferries have stopped for good.\n\nIt rained.",
    "Ferry timetable: summer\n\nThe ferry sails at nine.",
    "Flood kills nine in Lowton - Beacon\n\nThe river rose on Sunday. Police said nine people died.",
    "The lakes of the north — Mayor Ada Byron\n\nIt was a quiet night.",
    "A home is found for the pier - Mayor Ada Byron School\n\nIt was a quiet night.",
    "A gift from the fair - uncle to niece\n\nIt was a quiet night.",
    "Pool roof leaks – swimmers to sue council\n\nIt was a quiet night.",
    "New pool opens - finally\n\nThe pool opened on Sunday. Fans said they were glad.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Police: 3 hurt in mill fire\n\nA mill burned on Friday.",
        [("Police", ":", ["3 hurt in mill fire"])],
    ),
    (
        "Sources: Minister to leave office\n\nA mill burned on Friday.",
        [("Sources", ":", ["Minister to leave office"])],
    ),
    # after a dash or the last comma, and where the other side has no tensed verb
    ("Pool to stay shut, say swimmers\n\nThe pool is old.", [("swimmers", "say", ["Pool to stay shut"])]),
    ("Half of pools too cold, survey finds\n\nThe pool is old.", [("survey", "finds", ["Half of pools too cold"])]),
    ("Pool may close - trainer\n\nThe pool is old.", [("trainer", "-", ["Pool may close"])]),
    ("Two hurt in pool fall: police\n\nThe pool is old.", [("police", ":", ["Two hurt in pool fall"])]),
    ("Pool ‘leaked for years’, jury told\n\nThe pool is old.", [(None, "told", ["Pool ‘leaked for years’"])]),
    # whom the source speaks to
    ("Pool may close – coach to swimmers\n\nThe pool is old.", [("coach", "–", ["Pool may close"])]),
    ("Keep off the ice, coach tells skaters\n\nThe ice is thin.", [("coach", "tells", ["Keep off the ice"])]),
    ("Keep off the ice – Coach warns skaters\n\nThe ice is thin.", [("Coach", "warns", ["Keep off the ice"])]),
    # desk and date stand above the headline
    ("SPORT\n\n03/05/2026 9:40 AM\n\nPool may close – trainer\n\nIt is old.", [("trainer", "–", ["Pool may close"])]),
    # layouts
    ("Poll: Half of voters are undecided\n\nIt rained.", [("Poll", ":", ["Half of voters are undecided"])]),
    ("Mayor Ada Byron: Bridge ‘never safe’\n\nIt rained.", [("Mayor Ada Byron", ":", ["Bridge ‘never safe’"])]),
    ("Bridge was never safe: minister\n\nIt rained.", [("minister", ":", ["Bridge was never safe"])]),
    # a name or an office after a dash that speaks below
    (
        "Clerks were sent to the hearing – Persad\n\nDirector Ram Persad confirmed it. Persad said it was needed.",
        [("Persad", "–", ["Clerks were sent to the hearing"])],
    ),
    (
        "Work on the weir to begin in May — MP\n\nMina Bell says work will begin. The MP said rain held it up.",
        [("MP", "—", ["Work on the weir to begin in May"])],
    ),
    # a place before the colon, and the source at the end
    ("ARLO: Pool fall kills two – mayor\n\nIt rained.", [("mayor", "–", ["Pool fall kills two"])]),
    ("Arlo: Two hurt in fall, says mayor\n\nIt rained.", [("mayor", "says", ["Two hurt in fall"])]),
    # an office and a name after a dash, which nobody has below
    (
        "Two killed, nine wounded in flood at Arlo — Governor Ada Byron\n\nIt was a loud night.",
        [("Governor Ada Byron", "—", ["Two killed, nine wounded in flood at Arlo"])],
    ),
]
