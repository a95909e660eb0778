"""One source or part of one, as the resolvers get it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .descriptions import description
from .readings import read

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ....reports.report import Reported
    from .descriptions import Description
    from .readings import Reading


class Phrase(NamedTuple):
    """A stretch of tokens, whose source it is, what its words are, and the definite description it may be."""

    start: int
    end: int
    report: Reported | None
    reading: Reading
    about: Description | None


def phrase_at(doc: Doc, start: int, end: int, report: Reported | None) -> Phrase:
    """A stretch of tokens, read."""
    reading = read(doc, start, end)
    return Phrase(start, end, report, reading, description(doc, reading.start, reading.end, reading.head))
