"""Sentences for the construction ``gapped``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The town put residents at 4,000, visitors at 900.",
    "The army put the dead at 7, the wounded at 9.",
    "She said the men had earned 900 euros, the women 200.",
    "She said Brazil sold 300 tons, Peru 200.",
    "She said the pool closed on Monday, June 3.",
    "The bank said sales rose to 12 million, profit 4 million.",
]

# text, then for each attribution that the construction finds: source, cue, contents
FINDS = [
    (
        "Organisers put turnout at 30,000, police at 8,000.",
        [("police", "put", ["at 8,000"])],
    ),
    (
        "Police put the crowd at 9,000, organisers at 20,000.",
        [("organisers", "put", ["at 20,000"])],
    ),
    (
        "The army said 12 had died, the rebels more than 60.",
        [("the rebels", "said", ["more than 60"])],
    ),
    (
        "Berg expects growth of 2%, Dahl 3%.",
        [("Dahl", "expects", ["3%"])],
    ),
    (
        "Oslo says 300 died, Helsinki 2,000.",
        [("Helsinki", "says", ["2,000"])],
    ),
]
