"""Numbers in the titles of works and the names of teams: "the film 24 Frames", "Seven Days", "Under-20 women".

| finds | leaves alone |
|---|---|
| her novel, 100 Ways with Figs, sold well | her novel sold 100 copies in Leeds |
| the song “Nine Lives” | the song has nine lines |
| a new print of The 400 Mirrors | the 400 Danes left |
| Fiji's Under-20 women | under 20 women came |
| Seven Days opens; the play Seven Days is new | Seven days later she left |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.places import demonyms
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

MARKS = frozenset({",", "“", '"', "‘", "'", ":", "(", "–", "—"})
SKIPPED = 3  # marks and small words between "the film" and its title


def is_in_title(words: Words, quantity: Quantity) -> bool:
    """Whether a number is a part of a title of a work, or of the name of a team."""
    i, j = quantity.begin, quantity.end
    if words.low(i - 1) == "-" and words.low(i - 2) in ("under", "over") and words.glued(i) and words.glued(i - 1):
        return quantity.unit is None  # "the under-20s", "Under-19 girls"
    if quantity.dimension not in (None, "time") or words.is_hyphen(j) or not is_capital(words, j):
        return False
    if words.low(j).endswith(tuple(listed("endings_of_peoples"))) or words[j].text in demonyms():
        return False
    written_so = words.is_numeral(i) or is_capital(words, j - 1)
    if written_so and words.kind(i - 1) == "word" and words[i - 1].text == "The" and words.kind(i - 2) == "word":
        return True
    return written_so and follows_work(words, i)


def follows_work(words: Words, i: int) -> bool:
    """As in "the documentary", "her cookbook,", "a novel called": a noun for a work right before a title."""
    k = i - 1
    while k > i - 1 - SKIPPED and (words.low(k) in MARKS or words.low(k) in listed("before_titles")):
        k -= 1
    return words.low(k) in listed("titled_works")


def is_capital(words: Words, k: int) -> bool:
    """Whether a word begins with a capital and is no abbreviation."""
    if words.kind(k) != "word":
        return False
    text = words.as_written(k)
    return text[:1].isupper() and text[1:].islower()


def titles_in(words: Words) -> frozenset[tuple[str, str]]:
    """Number words with the words after them that the text writes as a title inside a sentence: "Seven Days"."""
    capitals = [words.text[start].isupper() and is_capital(words, k) for k, start in enumerate(words.starts)]
    return frozenset(
        (words.lows[k], words.lows[k + 1])
        for k in range(1, len(words) - 1)
        if capitals[k] and capitals[k + 1] and words.kinds[k - 1] == "word"
    )
