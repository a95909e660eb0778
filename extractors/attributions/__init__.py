"""To come."""

from collections.abc import Iterator

from spacy.tokens import Doc

from ..base import Finding


def extract(doc: Doc) -> Iterator[Finding]:
    """Yield nothing yet."""
    yield from ()
