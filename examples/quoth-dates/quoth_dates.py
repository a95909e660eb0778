"""A quoth extractor: the dates an article mentions, such as "14 September 2024" or "14 September"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.extractors.base import Span, Speaker
from quoth.extractors.reading import claimant_of
from spacy.tokens import Doc

COLUMNS = {"day": int, "month": str, "year": int}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(\d{{1,2}}) ({MONTHS})\b(?: (\d{{4}})\b)?")


@dataclass(frozen=True)
class Date:
    """One date. Its fields become the columns of the table and the keys in JSON; the span becomes the text."""

    span: Span
    day: int
    month: str
    year: int | None
    speaker: Speaker | None


def extract(doc: Doc) -> Iterator[Date]:
    """Yield the dates of an article, in order."""
    for match in DATE.finditer(doc.text):
        span = Span(*match.span())
        yield Date(span, int(match[1]), match[2], int(match[3]) if match[3] else None, claimant_of(doc, span))
