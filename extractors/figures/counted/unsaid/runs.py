"""Runs and balls that an article about cricket leaves out.

| finds | leaves alone |
|---|---|
| were chasing 312 (runs) | were chasing 312 sheep |
| made 41 off 38 (runs, balls); was unbeaten on 94 off 171 balls (runs) | sold 41 off the coast |
| bowled out for 120 (runs) | left out for 120 days |
"""

from __future__ import annotations

from ....text.plain import places_by_word
from ....words.modifiers import listed
from ...numbers.tokens import Words
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory


def runs_of(known: Memory, quantity: Quantity) -> Counted | None:
    """Runs or balls, where an article about cricket has a number for them without the noun."""
    words = known.words
    if quantity.shape not in ("digits", "words") or listed("words_of_cricket").isdisjoint(
        places_by_word(known.parse.doc)
    ):
        return None
    if words.low(quantity.first - 1) in ("off", "from") and words.kind(quantity.first - 2) == "num":
        return Counted("balls")
    batted = words.low(quantity.first - 1) in listed("verbs_of_batting")
    return Counted("runs") if batted or is_before_balls(words, quantity) or is_score(words, quantity) else None


def is_before_balls(words: Words, quantity: Quantity) -> bool:
    """As in "94 off 171", "51 from 40 balls": runs before the balls they took."""
    j = quantity.last
    balls = words.low(j + 2) in ("balls", "deliveries")
    return words.kind(j + 1) == "num" and (words.low(j) == "off" or (words.low(j) == "from" and balls))


def is_score(words: Words, quantity: Quantity) -> bool:
    """As in "unbeaten on 94", "were all out for 120", "was dismissed for nine"."""
    before = words.low(quantity.first - 2), words.low(quantity.first - 1)
    out = before[0] in ("out", "dismissed", "caught", "bowled") and before[1] == "for"
    return out or (before[0] in ("unbeaten", "overnight") and before[1] == "on")
