"""Numbers in brackets after players, which are their goals or runs where a passage tells of those, and no ages.

| tally | age |
|---|---|
| four goals more than Ada Byron (10) | the striker Ada Byron (24) joined in May |
| Ada Byron (87) and Greta Hale put on 60 runs | Ada Byron (87) has died |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .quantity import Quantity

NEAR = 30  # words to either side
GROWN = 16  # the age of most players, and more than most goals


def is_tally(words: Words, quantity: Quantity) -> bool:
    """Whether what a number in brackets counts is told of near by, in its line: runs, or so few goals."""
    near = {words.low(k) for k in line_around(words, quantity)}
    return bool(near & listed("words_of_runs")) or (quantity.value < GROWN and bool(near & listed("words_of_tallies")))


def line_around(words: Words, quantity: Quantity) -> list[int]:
    """The words near a quantity, up to the ends of its line."""
    found = []
    for step, start in ((-1, quantity.first - 1), (1, quantity.last)):
        for k in range(start, start + step * NEAR, step):
            if words.kind(k) == "end":
                break
            found.append(k)
    return found
