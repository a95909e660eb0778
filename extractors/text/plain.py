"""The text of a doc, its lines, and the small tables beside them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..base import Span, once_per_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc


DATA = Path(__file__).parent.parent / "data" / "layouts"


# agency


@once_per_doc
def text_of(doc: Doc) -> str:
    """The text of a doc, built once: spaCy joins the tokens anew at each use."""
    return doc.text


def rows_of(name: str) -> list[list[str]]:
    """The rows of a data file, in columns."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def lines_in(text: str) -> list[Span]:
    """The lines of a plain text that hold something, without white space at their ends."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", text)]
