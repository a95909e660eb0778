"""Sentences for the construction ``as reported``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The house, as seen from the road, is small.",
    "The bay is warming, as shown by the dead coral.",
    "The wall was built as planned by the masons.",
    "The roof leaks, as it did last year.",
    "The boats, as required by law, carry lamps.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Given its 40-minute descent as reported by the pilot, the flight was late.",
        [("the pilot", "as reported by", ["its 40-minute descent"])],
    ),
    (
        "The mill, despite a loss of $40m as stated by the auditors, paid its hands.",
        [("the auditors", "as stated by", ["a loss of $40m"])],
    ),
    (
        "The mill, as stated by the auditors, paid its hands.",
        [("the auditors", "as stated by", ["The mill", "paid its hands"])],
    ),
    (
        "With the ferry gone, as reported by the agency, nobody came.",
        [("the agency", "as reported by", ["With the ferry gone", "nobody came"])],
    ),
    ("As requested by the abbot, the well was filled.", [("the abbot", "As requested by", ["the well was filled"])]),
    ("As listed by the port, the ferry leaves at six.", [("the port", "As listed by", ["the ferry leaves at six"])]),
    (
        "As released by the bank in its bulletin, profits fell 3%.",
        [("the bank", "As released by", ["profits fell 3%"])],
    ),
    (
        "Rent, as set out in the landlord's letter, covers water.",
        [("the landlord's letter", "as set out in", ["Rent", "covers water"])],
    ),
    (
        "A vegan, as defined by the society, eats no honey.",
        [("the society", "as defined by", ["A vegan", "eats no honey"])],
    ),
    ("As stated by the clerk, nine boats were lost.", [("the clerk", "As stated by", ["nine boats were lost"])]),
]
