"""A comparison as JSON: one document, or a line for each of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...outputs.objects.json_text import dumps
from ..comparison import Comparison
from .document import SCHEMA, document_of

if TYPE_CHECKING:
    from ..command import Wanted

LINES = {
    "articles": "article",
    "parties": "party",
    "quantities": "quantity",
    "statements": "statement",
    "verdicts": "verdict",
}


def write(comparison: Comparison, wanted: Wanted, form: str) -> Iterator[str]:  # noqa: ARG001 - every writer has them
    """Yield the document, or a line of ``jsonl`` for each article, party, quantity, statement and verdict."""
    document = document_of(comparison)
    if form == "json":
        yield f"{dumps(document)}\n"
        return
    for name, kind in LINES.items():
        for each in document[name]:
            yield f"{dumps({'schema': SCHEMA, 'type': kind} | each)}\n"
