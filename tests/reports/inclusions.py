"""Sentences for the construction ``inclusion``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The list includes a demand for tea.",
    "The charges include theft.",
    "Complaints include noise at night.",
    "Their demands were met on Friday.",
    "The union's demands are fair.",
    "The board's recommendations are in the annex.",
    "Its promises were empty words.",
    "Their demands include",
    "Among their demands are",
    "Among their demands",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    ("Their demands include a new well and free tea.", [("Their", "demands include", ["a new well and free tea"])]),
    (
        "Among the complaints of the tenants was the smell of tar.",
        [("the tenants", "complaints", ["the smell of tar"])],
    ),
    ("The union's demands were a raise and a canteen.", [("The union's", "demands were", ["a raise and a canteen"])]),
    ("Among his promises were a school and two wells.", [("his", "promises were", ["a school and two wells"])]),
]
