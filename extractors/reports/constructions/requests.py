"""Who asked for something that was done.

The road was shut at the request of the mayor.

Leaves alone: The road was shut at the end of the month.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...text.plain import tokens_of
from ...words.cues import words
from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "at the request of", as demands of the source after it."""
    for token in tokens_of(doc, ("of",)):
        if is_at_request_of(token):
            request = token.nbor(-1).lower_
            found = reported_by(doc[token.i - 3], token.i + 1, request, construction="request")
            if found is not None:
                yield replace(found, stance=Stance.DEMAND)


def is_at_request_of(token: Token) -> bool:
    """Whether "of" ends "at the request of", "at the urging of"."""
    doc = token.doc
    return token.i > 2 and doc[token.i - 1].lower_ in words("requests") and doc[token.i - 3].lower_ == "at"


CONSTRUCTION = Construction("request", find_all=find_all)
