"""Numbers in brackets that are no ages: goals or runs of players where a passage tells of those, counts of places.

| tally | age |
|---|---|
| four goals more than Ada Byron (10) | the striker Ada Byron (24) joined in May |
| Ada Byron (87) and Greta Hale put on 60 runs | Ada Byron (87) has died |
| cases in Brask (17) and Tarn (40) | those held in Brask included Greta Hale (24) |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.people import first_names
from ..numbers.tokens import Words
from .quantity import Quantity

NEAR = 30  # words to either side
GROWN = 16  # the age of most players, and more than most goals


def is_no_age(words: Words, quantity: Quantity) -> bool:
    """Whether a number in brackets is no age: a tally of a player, or a count of a place."""
    return is_of_place(words, quantity.first - 2) or is_tally(words, quantity)


def is_tally(words: Words, quantity: Quantity) -> bool:
    """Whether what a number in brackets counts is told of near by, in its line: runs, or so few goals."""
    near = {words.low(k) for k in line_around(words, quantity)}
    return bool(near & listed("words_of_runs")) or (quantity.value < GROWN and bool(near & listed("words_of_tallies")))


def is_of_place(words: Words, k: int) -> bool:
    """As in "cases in Brask (17), Old Mollen (9) and Tarn (4)": names of a list after "in"; not "in Ada (24)"."""
    while words.kind(k) == "word" and words[k].text[:1].isupper() and words.low(k) not in first_names():
        k -= 1
    if words.low(k) == "in":
        return True
    if words.low(k) not in (",", "and"):
        return False
    while words.low(k) in (",", "and"):
        k -= 1
    listing = words.low(k) == ")" and words.is_numeral(k - 1) and words.low(k - 2) == "("
    return listing and is_of_place(words, k - 3)


def line_around(words: Words, quantity: Quantity) -> list[int]:
    """The words near a quantity, up to the ends of its line."""
    found = []
    for step, start in ((-1, quantity.first - 1), (1, quantity.last)):
        for k in range(start, start + step * NEAR, step):
            if words.kind(k) == "end":
                break
            found.append(k)
    return found
