"""Quoted words that only name something: a person, or a book, a film, a programme.

| finds | leaves alone |
|---|---|
| Frederick "Fritz" Holt | the sign read "Save Our School" |
| said Ada, an author of "Salt: A History." | wrote the author of "the worst rules in years" |
| he told the podcast "Half Time." | he told the podcast: "We Shall Stay." |

A noun for a work or for those who make one comes right before, and the longer words begin with a capital.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.marks import Pair, token_at
from ....words.cues import words
from ....words.modifiers import listed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

STOPS = frozenset(".?!")
LONG = 5  # words of a name
LONGEST = 12  # words of a title with a second part: "Salt: A History of the Sea"
SHORT_WORD = 4  # letters of "with" and "from", which a title may write small


def is_title(doc: Doc, pair: Pair) -> bool:
    """Whether a few quoted words are a name or title: Frederick "Fritz" Holt, in her book "Salt of the Sea,"."""
    opening = token_at(doc, pair.outer.start)
    if opening == 0:
        return False
    inner = [doc[i] for i in range(token_at(doc, pair.inner.start), token_at(doc, pair.inner.end - 1) + 1)]
    named = [token for token in inner if not token.is_punct]
    if names_work(doc, opening) and 0 < len(named) <= LONGEST and is_written_large(named):
        return True
    if doc[opening - 1].tag_[:2] not in ("IN", "NN", "PO", "DT", "JJ"):
        return False  # the sign read "Save Our School"
    if not 0 < len(named) <= LONG or inner[-1].text in STOPS:
        return False
    return all(token.is_title or token.pos_ in ("PROPN", "ADP", "DET") for token in named)


def names_work(doc: Doc, opening: int) -> bool:
    """Whether a work is named after this: "the film |", "the novel called |", "a co-author of |"."""
    before = opening - 1
    before -= doc[before].text == "," or doc[before].lower_ in words("before_titles")
    if before < 1:
        return False
    if doc[before].lower_ == "of":
        return doc[before - 1].lower_ in words("makers_of_works")
    return doc[before].lower_ in listed("titled_works") | words("programmes")


def is_written_large(named: list[Token]) -> bool:
    """Whether the first word and all longer ones begin with a capital or a digit."""
    large = [not token.text[0].islower() for token in named if token.i == named[0].i or len(token) > SHORT_WORD]
    return all(large)
