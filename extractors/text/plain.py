"""The text of a doc, its lines, and the small tables beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..base import Span, once_per_doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token


@once_per_doc
def text_of(doc: Doc) -> str:
    """The text of a doc, built once: spaCy joins the tokens anew at each use."""
    return doc.text


@once_per_doc
def places_by_word(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each word in lower case, so that who looks for one need not go through them all."""
    found: dict[str, list[int]] = {}
    for token in doc:
        found.setdefault(token.lower_, []).append(token.i)
    return found


def tokens_of(doc: Doc, words: Iterable[str]) -> list[Token]:
    """The tokens that are one of some words in lower case, in order."""
    known = places_by_word(doc)
    return [doc[i] for i in sorted(i for word in words for i in known.get(word, ()))]


def lines_in(text: str) -> list[Span]:
    """The lines of a plain text that hold something, without white space at their ends."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", text)]
