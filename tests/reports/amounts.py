"""Sentences for the construction ``amount``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "He put the kettle on the stove.",
    "They put 12 chairs in the hall.",
    "The nurse placed a towel on the bed.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "Organisers put turnout at 30,000 but police put it at 8,000.",
        [("Organisers", "put", ["turnout at 30,000"]), ("police", "put", ["it at 8,000"])],
    ),
    # the verb left out
    (
        "The warden put the dead at 7, the injured at 31 and the missing at 12.",
        [("The warden", "put", ["the dead at 7, the injured at 31 and the missing at 12"])],
    ),
    ("The warden put the cost at $3 million and the gate shut.", [("The warden", "put", ["the cost at $3 million"])]),
    # attitudes and names
    (
        "The survey placed the wreck 12 km west of the harbour.",
        [("The survey", "placed", ["the wreck 12 km west of the harbour"])],
    ),
    # topics, wishes and other complements
    ("The club puts its losses in the thousands.", [("The club", "puts", ["its losses in the thousands"])]),
    # verb and clause
    ("Officials put the toll at 12.", [("Officials", "put", ["the toll at 12"])]),
    ("The bank pegged growth at 2.3 percent.", [("The bank", "pegged", ["growth at 2.3 percent"])]),
    ("Analysts value it at $3 million.", [("Analysts", "value", ["it at $3 million"])]),
]
