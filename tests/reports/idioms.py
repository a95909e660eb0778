"""Sentences for the construction ``idiom``: first what it must leave alone."""

from __future__ import annotations

LEAVES_ALONE = [
    "She raised the child of a neighbour.",
    "The archer took aim at noon.",
    "The frost left no doubt in the snow.",
    "Fans paid tribute to the singer.",
    "He paid tribute to his late father, who taught him to row.",
    "The bakers raised the alarm over the leak.",  # the noun reports it
]

# text, then for each attribution: source, cue, contents
FINDS = [
    (
        "It said nine guards were killed, but did not give details of the raid.",
        [("It", "did not give details of", ["the raid"])],
    ),
    # set phrases of verb and object
    (
        "The union took aim at the board for the delay.",
        [("The union", "took aim at", ["the board for the delay"])],
    ),
    ("Swimmers laid the blame firmly on the clerk.", [("Swimmers", "laid the blame firmly on", ["the clerk"])]),
    (
        "The warden left no doubt that the pool would close.",
        [("The warden", "left no doubt", ["that the pool would close"])],
    ),
    (
        "The warden is of the view that the pool is old.",
        [("The warden", "is of the view", ["that the pool is old"])],
    ),
    ("The clerk raised the issue of the toll.", [("The clerk", "raised the issue of", ["the toll"])]),
    ("The union sought clarification on the toll.", [("The union", "sought clarification on", ["the toll"])]),
    (
        "The mayor paid tribute to the courage of the crew.",
        [("The mayor", "paid tribute to", ["the courage of the crew"])],
    ),
    ('Fans paid tribute to a "true great" of the game.', [("Fans", "paid tribute to", ['a "true great" of the game'])]),
    ("The bakers sounded the alarm on the leak.", [("The bakers", "sounded the alarm on", ["the leak"])]),
    ("Bishops cried foul over the ban.", [("Bishops", "cried foul over", ["the ban"])]),
]
