"""Sources after "in the words of".

In the words of one resident, "it poured".

Leaves alone: He tripped over the words of the song.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import tokens_of
from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "in the words of" with the source after it."""
    for token in tokens_of(doc, ("words",)):
        if is_in_the_words_of(token):
            found = reported_by(doc[token.i - 2], token.i + 2, "in the words of", construction="in the words of")
            if found is not None:
                yield found


def is_in_the_words_of(token: Token) -> bool:
    """Whether "words" is part of "in the words of"."""
    doc = token.doc
    if token.i < 2 or token.i + 2 >= len(doc):
        return False
    return doc[token.i - 2].lower_ == "in" and doc[token.i - 1].lower_ == "the" and doc[token.i + 1].lower_ == "of"


CONSTRUCTION = Construction("in the words of", find_all=find_all)
