"""Sentences for the construction ``block``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The baker wrote a list:\n\nTwo loaves were left.",
    # a list of things, and one that somebody speaks in
    "The clerk named the lanes:\n\n- Mill Lane\n- Weir Lane\n\nThe shop shut.",
    "- The clerk said:\n- The shop shut.",
    "The clerk said one thing: tanks – 120 (+2).\nIt rained.",
    "The cook read on.\n\n    Flour\n    Salt\n\nThe shop shut.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    (
        "The mayor wrote:\n\n    The bridge was never safe.\n    We closed it.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe.\n    We closed it."])],
    ),
    (
        "The mayor wrote:\n\n> The bridge was never safe.\n\nShe left.",
        [("The mayor", "wrote", ["The bridge was never safe."])],
    ),
    # lists
    (
        "The ministry said:\n\n- Nine roads were shut\n\n- The ferry was safe\n\nThe river rose.",
        [("The ministry", "said", ["Nine roads were shut\n\n- The ferry was safe"])],
    ),
    (
        "Officer Ada Vale told reporters:\n• Nine roads were shut.\n• The ferry was safe.\nThe river rose.",
        [("Officer Ada Vale", "told", ["Nine roads were shut.\n• The ferry was safe."])],
    ),
    (
        "The engineer said:\n1. The dam is safe.\n2. Nobody was hurt.\n\nThe river rose.",
        [("The engineer", "said", ["The dam is safe.\n2. Nobody was hurt."])],
    ),
    (
        "The staff of the Arden army reports these losses as of 12 May:\n\n"
        "tanks – 120 (+2),\nboats – 3 (+0).\n\nIt rained.",
        [("The staff of the Arden army", "reports", ["tanks – 120 (+2),\nboats – 3 (+0)."])],
    ),
]
