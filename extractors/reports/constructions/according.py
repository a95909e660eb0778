"""According to the mayor, it rained.   It rained, according to the mayor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "according to" with the source after it."""
    for token in doc[: max(0, len(doc) - 2)]:
        if token.lower_ == "according" and token.nbor().lower_ == "to":
            found = reported_by(token, token.i + 2, "according to", construction="according")
            if found is not None:
                yield found


CONSTRUCTION = Construction("according", find_all=find_all)
