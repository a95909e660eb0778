"""A text, and what its input says of it -> an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite

from ...extractors.base import Article
from ...extractors.text.datelines import dates_said
from .errors import EmptyInput
from .records.dates import ISO, iso_date
from .texts.as_meant import as_meant, without_notes
from .texts.escapes import without_escapes

SURROGATE = re.compile("[\ud800-\udfff]")
BY = re.compile(r"by(?::\s*|\s+)", re.IGNORECASE)


def article_of(
    text: str,
    source: str,
    *,
    id: object = None,  # noqa: A002 - the name of the field
    title: object = None,
    published: object = None,
    agency: object = None,
    author: object = None,
    as_given: bool = False,
) -> Article | EmptyInput:
    """Make an article of a text and of what its input says about it, or say that it is empty.

    Halves of surrogate pairs, which no output can represent, become replacement characters, and control characters of
    terminals become spaces, one for one, as do marks of notes; letters that a program spoilt are corrected, unless
    offsets are to count in the text ``as_given``.
    """
    if not text.strip():
        return EmptyInput(source)
    text = without_notes(without_escapes(SURROGATE.sub("\ufffd", text)))
    text = text if as_given else as_meant(text)
    date = iso_date(one_line(published)) or _date_filed(text)
    return Article(text, source, one_line(id), one_line(title), date, one_line(agency), names_in(author))


def _date_filed(text: str) -> str | None:
    """The day in a dateline, a byline or a line of its own, where that says the year: "KYIV, May 3, 2026 (AP) -"."""
    return next((date for said in dates_said(text) if (date := iso_date(said)) and ISO.fullmatch(date)), None)


def one_line(value: object) -> str | None:
    """A value as one line of text; None for nothing, and for what is neither a word nor a number, NaN among it."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, float) and not isfinite(value):
        return None
    return SURROGATE.sub("\ufffd", " ".join(str(value).split())) or None


def names_in(value: object) -> str | None:
    """The names of authors, given as words, an object with a name, or several of these; without "By"."""
    if isinstance(value, Mapping):
        return names_in(value.get("name"))
    if isinstance(value, list | tuple):
        return ", ".join(dict.fromkeys(name for name in map(names_in, value) if name)) or None
    line = one_line(value) or ""
    return line[found.end() :] if (found := BY.match(line)) else line or None
