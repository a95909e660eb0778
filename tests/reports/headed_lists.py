"""Sentences for the construction ``headed list``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    # lists of things, of members, of rules
    "Members of the board:\n- Ada Vale\n- Nils Aagard",
    "Ministry of Trade:\n- Mill Lane\n- Weir Lane",
    "What to bring:\n- Boil the water.\n- Pack a lamp.",
    "Key points:\n• The bridge was shut.\n• The ferry was safe.",
    "Read more:\n• Ada Vale was jailed\n• The ferry was safe",
    "On the coast:\n- Two boats were lost\n- A pier burned",
    "Members of the crew:\n- Ada Vale was hurt\n- Nils Aagard swam",
    "The song of Ada Vale at the fair:\n\n“Green Water”",
    # who speaks is found without it
    "Captain Ada Vale:\n\n“We sail at dawn.”",
    "Ada Vale on Tuesday:\n\n“We sail at dawn,” she said.",
    "Ada Vale:\n- Mill Lane\n- Weir Lane",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "General Staff of Arden:\n- 12 tanks were destroyed\n- two boats sunk\n\nIt rained.",
        [("General Staff of Arden", ":", ["12 tanks were destroyed\n- two boats sunk"])],
    ),
    (
        "President Ada Vale at a briefing:\n• “The bridge was never safe.”\n• “We closed it in May.”",
        [("President Ada Vale", ":", ["“The bridge was never safe.”", "“We closed it in May.”"])],
    ),
    (
        "The Ministry of Defence on Tuesday:\n\n1. The port was shelled\n2. Nobody was hurt\n",
        [("The Ministry of Defence", ":", ["The port was shelled\n2. Nobody was hurt"])],
    ),
    (
        "Colonel Ada Vale at the daily briefing:\n“Our men hold the ridge.”",
        [("Colonel Ada Vale", ":", ["“Our men hold the ridge.”"])],
    ),
]
