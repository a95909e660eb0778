"""Sentences for the construction ``statement``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The guild issued the following rules:\n\nBoats come first.\n\nCarts come last.",
    "The following statement was long:\n\nBoats come first.",
    "The guild issued the following statement.\n\nBoats come first.",
    "The guild printed the following letter: it was late.\n\nBoats come first.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "A spokesman for the guild issued the following press statement:\n\nBoats come first.\n\nCarts come last.",
        [
            (
                "A spokesman for the guild",
                "issued the following press statement",
                ["Boats come first.\n\nCarts come last"],
            )
        ],
    ),
    (
        "The guild has published the following answer:\n\nBoats come first.\n\nRead more: nine tips",
        [("The guild", "published the following answer", ["Boats come first"])],
    ),
    (
        "The guild issued the following statement on the strike:\n\n“Boats come first.\n\n“Carts come last.”",
        [("The guild", "issued the following statement", ["“Boats come first.\n\n“Carts come last.”"])],
    ),
    (
        "The guild issued the following statement:\n\nBoats come first.\n\nThe mill gave the following answer:\n\nNo.",
        [
            ("The guild", "issued the following statement", ["Boats come first"]),
            ("The mill", "gave the following answer", ["No"]),
        ],
    ),
]
