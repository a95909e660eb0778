"""Sentences for the construction ``arriving``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The reply came on Monday.",
    "The news that he had won came late.",
    "The boat came so late that they left.",
    "The call comes as a report by the guild showed that rents rose.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("The reply came that no ship could be spared.", [(None, "reply came", ["that no ship could be spared"])]),
    (
        "Word came from the harbour on Friday that no ship could be spared.",
        [("the harbour", "Word came", ["that no ship could be spared"])],
    ),
    (
        "The men waited until news came that the mill was shut, but nobody went home.",
        [(None, "news came", ["that the mill was shut"])],
    ),
    (
        "Then word came from the lighthouse that her rudder was gone.",
        [("the lighthouse", "word came", ["that her rudder was gone"])],
    ),
]
