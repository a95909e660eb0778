"""Sentences for the construction ``headline``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Mill burns for a third night\n\nThe mill burned again on Friday.",
    "Ferry timetable: summer\n\nThe ferry sails at nine.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    ("Poll: Half of voters are undecided\n\nIt rained.", [("Poll", ":", ["Half of voters are undecided"])]),
    ("Mayor Ada Byron: Bridge ‘never safe’\n\nIt rained.", [("Mayor Ada Byron", ":", ["Bridge ‘never safe’"])]),
    ("Bridge was never safe: minister\n\nIt rained.", [("minister", ":", ["Bridge was never safe"])]),
]
