"""Sentences for the construction ``turn``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Sales rose in May.\n\nNote: sums are in crowns.\n\nProfit fell.\n\nNote: figures are for May.",
    "Opening hours: nine to five\nPrice: 4 crowns",
    "Start: the mill\nFinish: the church",
    "A. Flour is cheap.\nB. Salt is dear.",
    "((ON)) : Did it rain?\n\n((ON)) Where was it?\n\nIt rained.",
    "(Orb News)  Did it rain?\n\n(ON)  Where was it?\n\n(ON)  Is it safe?",
    "(Orb News) Boats sank.\n\n(Orb News) Carts fell.",
    "(I) Did it rain?\n(II) It did.\n(I) Is it safe?",
    "Byron (Norland): 12\nRay (Sutland): 14\nByron (Norland): 16",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    (
        "Q. Is the oven warm?\n\nA. It is quite warm.",
        [("Q.", None, ["Is the oven warm?"]), ("A.", None, ["It is quite warm."])],
    ),
    (
        "BAKER (in Norse): Is the oven warm?\n\nMILLER: It is.\n\nBAKER: Thank you.",
        [("BAKER", ":", ["Is the oven warm?"]), ("MILLER", ":", ["It is."]), ("BAKER", ":", ["Thank you."])],
    ),
    (
        "[00:01:05] BAKER: Is the oven warm?\n[00:01:12] MILLER: It is.\n[00:01:15] BAKER: Thank you.",
        [("BAKER", ":", ["Is the oven warm?"]), ("MILLER", ":", ["It is."]), ("BAKER", ":", ["Thank you."])],
    ),
    (
        "Q: Is the bridge safe?\n\nByron: It is quite safe.",
        [("Q", ":", ["Is the bridge safe?"]), ("Byron", ":", ["It is quite safe."])],
    ),
    # the first word of an answer is the speaker's own
    (
        "Q: And the oven?\nA: But it is warm.",
        [("Q", ":", ["And the oven?"]), ("A", ":", ["But it is warm."])],
    ),
    # questions without a label
    (
        "Ada Vale runs the mill.\n\nDid it rain?\n\nVale: All night.\n\nIs it safe?\n\nVale: It is.\n\nIt floats."
        "\n\nWho pays?\n\nVale: We do.",
        [("Vale", ":", ["All night."]), ("Vale", ":", ["It is.\n\nIt floats."]), ("Vale", ":", ["We do."])],
    ),
    # the last answer goes on
    (
        "Q: Is it safe?\n\nA: It is.\n\nIt is our mill.\n\nThe mill was built in May.",
        [("Q", ":", ["Is it safe?"]), ("A", ":", ["It is.\n\nIt is our mill."])],
    ),
    # labels in brackets, and initials without a sign
    (
        "[Correspondent] Did it rain?\n\n[Vale] All night.\n\n[Correspondent] Is it safe?\n\n[Vale] It is.",
        [
            ("Correspondent", None, ["Did it rain?"]),
            ("Vale", None, ["All night."]),
            ("Correspondent", None, ["Is it safe?"]),
            ("Vale", None, ["It is."]),
        ],
    ),
    (
        "((ON))  Did it rain?\n\nAda Vale I think so.\n\n((ON)) : Is it safe?\n\nAV The dam is.",
        [
            ("ON", None, ["Did it rain?"]),
            ("Ada Vale", None, ["I think so."]),
            ("ON", ":", ["Is it safe?"]),
            ("AV", None, ["The dam is."]),
        ],
    ),
]
