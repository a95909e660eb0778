"""Attributions: who is reported to have said, thought or wanted what.

``attributions_of`` is what the other extractors ask; ``extract`` is the door for everyone else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .base import Attribution, once_per_doc
from .nesting import nested

if TYPE_CHECKING:
    from spacy.tokens import Doc


def extract(doc: Doc) -> Iterator[Attribution]:
    """Yield every attribution in order of position; ``parent`` is the one whose content holds it."""
    yield from attributions_of(doc)


@once_per_doc
def attributions_of(doc: Doc) -> tuple[Attribution, ...]:
    """The attributions of a text, with speakers and nesting, in order of position."""
    return nested(doc)
