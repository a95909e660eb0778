"""Sentences for the construction ``colon``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "The menu has two soups: leek and bean.",
    "The train left at 9:40 from platform two.",
    'It is late. The Rule of Tar: "Boil it."',
    # a heading over a quotation, and a line that is no signature below one
    "Read More:\n\n“The ferry is late again and we are tired.”",
    "“The ferry is late again and we are tired.”\n\nNils Aagard, skipper of the year, rowed home.",
    "Ferries Of The North:\n\n“Green Water”",
    "A reply from the guild came at noon.\n\n“Green Water” is a song.",
]

# text, then for each attribution: source, cue, contents
FINDS = [
    # layouts
    ('Ada Byron: "It is safe."', [("Ada Byron", ":", ['"It is safe."'])]),
    ('"It is safe." — Ada Byron, engineer', [("Ada Byron", None, ['"It is safe."'])]),
    # within a paragraph, after "to quote", after a dash without a space
    (
        '"It is safe," said Ada Byron. Her brother Nils Aagard: "It leaks."',
        [("Her brother Nils Aagard", ":", ['"It leaks."'])],
    ),
    ('It is late. To quote Nils Aagard: "It leaks."', [("Nils Aagard", ":", ['"It leaks."'])]),
    # a name on a line of its own, above or below
    ("Captain Nils Aagard:\n\n“We sail at dawn.”", [("Captain Nils Aagard", ":", ["“We sail at dawn.”"])]),
    ("And from Captain Nils Aagard:\n\n“We sail at dawn.”", [("Captain Nils Aagard", ":", ["“We sail at dawn.”"])]),
    (
        "“The crew has earned its rest.”\nNils Aagard, skipper",
        [("Nils Aagard", None, ["“The crew has earned its rest.”"])],
    ),
    # what press offices send
    (
        "You can attribute the following to a spokesman of the port:\n\n“We are looking into it.”",
        [("a spokesman of the port", ":", ["“We are looking into it.”"])],
    ),
    (
        "Statement attributable to Ada Byron, head of the port:\n\n“We are looking into it.”",
        [("Ada Byron, head of the port", ":", ["“We are looking into it.”"])],
    ),
    ("Response from the guild: “We are tired of it.”", [("the guild", ":", ["“We are tired of it.”"])]),
    (
        "A spokeswoman for the port:\n\n“We are looking into it.”",
        [("A spokeswoman for the port", ":", ["“We are looking into it.”"])],
    ),
]
