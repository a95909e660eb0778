"""Sources after "per".

It rained, per the report.   Per its website, the fee is 4 euros.   As per the notice, schools are shut.

Leaves alone: The fee is 4 euros per head.   It was lit at noon, per the old custom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import tokens_of
from ..construction import Construction
from ..extents.source_phrases import opens_phrase, reported_by
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "per" with the source after it."""
    for token in tokens_of(doc, ("per",)):
        opening = token.nbor(-1) if token.i > 0 and token.nbor(-1).lower_ == "as" else token  # "as per the notice"
        if token.tag_ == "IN" and opens_phrase(opening):
            found = reported_by(opening, token.i + 1, "per", construction="per")
            if found is not None and not (found.source is not None and is_thing(found.source.root)):
                yield found


CONSTRUCTION = Construction("per", find_all=find_all)
