"""The text of a doc, its lines, and the small tables beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..base import Span, once_per_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc


@once_per_doc
def text_of(doc: Doc) -> str:
    """The text of a doc, built once: spaCy joins the tokens anew at each use."""
    return doc.text


def lines_in(text: str) -> list[Span]:
    """The lines of a plain text that hold something, without white space at their ends."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", text)]
