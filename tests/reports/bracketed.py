"""Sentences for the construction ``bracketed``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "Nine wells ran dry (3 May 2027).",
    "Nine wells ran dry (Reuters).",
    "Nine wells ran dry (updated 3 May 2027).",
    "She was born in Ely (Kent, 3 May 1980).",
    "They played nine songs (Lowton Hall, 3 May 2027).",
    "Ada Vale (Guild of Cooks, 3 May 2027) cooked for nine hours.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "It was cold. Some 40,000 people fled the hills (UNHCR, 3 May 2027).",
        [("UNHCR", "(", ["Some 40,000 people fled the hills"])],
    ),
    (
        "Nine wells ran dry. (WHO 12/05/2027, Ministry of Works 10/05/2027)\nMost were in the north.",
        [("WHO", "(", ["Nine wells ran dry"]), ("Ministry of Works", "(", ["Nine wells ran dry"])],
    ),
    ("Nine wells ran dry (local media, 12 June).", [("local media", "(", ["Nine wells ran dry"])]),
]
