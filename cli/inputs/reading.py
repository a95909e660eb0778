"""How inputs are to be read, as the options say, and paragraphs made from what is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...extractors.base import QuothError
from .formats import Form

MEGABYTE = 1024 * 1024
LARGEST_ARTICLE = 128 * MEGABYTE
LARGEST_PAGE = 16 * MEGABYTE
BREAK = "\v"
COLUMN, SET_OFF = "\u21e5", "\u21f2"  # signs of a tabulator and of an indentation
COLUMNS = re.compile(rf"\s*{COLUMN}\s*")
BETWEEN_COLUMNS, INDENTED = " " * 5, " " * 2
BREAKS = re.compile(r"\v(?:[ \t\r\n]*\v)+")
SIZE = re.compile(r"(\d+)\s*([kmg]?)(?:i?b)?", re.IGNORECASE)
MOST_DIGITS = 12  # of a size
SIZES = {"": 1, "k": 1024, "m": MEGABYTE, "g": 1024 * MEGABYTE}


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read; what is None is found out from each input's name and content.

    ``max_bytes`` bounds what is in memory at once: one article, line, record or unpacked document. ``exclude`` are
    patterns of names and paths that are passed over in folders. ``timeout`` bounds the CPU seconds that a document may
    take to read, where that is less than what we give it anyway.
    """

    form: Form | None = None
    encoding: str | None = None
    text_key: str | None = None
    id_key: str | None = None
    date_key: str | None = None
    max_bytes: int = LARGEST_ARTICLE
    exclude: tuple[str, ...] = ()
    timeout: float | None = None

    @property
    def max_page_bytes(self) -> int:
        """The bound for pages and feeds, whose reading takes forty times their size: smaller, unless one was given."""
        return LARGEST_PAGE if self.max_bytes == LARGEST_ARTICLE else self.max_bytes


class UnknownEncoding(QuothError):
    """An encoding was named that Python does not know."""

    code = "unknown-encoding"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no text encoding named '{name}'. Try utf-8, cp1252, latin-1 or utf-16.")


class UnknownSize(QuothError):
    """A size was given that is none."""

    code = "unknown-size"

    def __init__(self, words: str) -> None:
        super().__init__(f"'{words}' is not a size. Try 500000, 800k, 64M or 1G.")


def reading_of(
    form: Form | None,
    encoding: str | None,
    text_key: str | None,
    id_key: str | None,
    max_bytes: str,
    date_key: str | None = None,
) -> Reading:
    """How to read, from the options; raises UnknownEncoding or UnknownSize."""
    if encoding is not None:
        try:
            b"text".decode(encoding, errors="replace")
        except (LookupError, UnicodeError) as why:
            raise UnknownEncoding(encoding) from why
    return Reading(form, encoding, text_key, id_key, date_key, bytes_in(max_bytes))


def bytes_in(words: str) -> int:
    """Read a size as people write it, ``64M``; raises UnknownSize."""
    found = SIZE.fullmatch(words.strip())
    if found is None or len(found[1]) > MOST_DIGITS or not int(found[1]):
        raise UnknownSize(words)
    return int(found[1]) * SIZES[found[2].lower()]


def paragraphs(parts: Iterable[str]) -> str:
    """One text of paragraphs with an empty line between; white space within them is one space.

    A ``BREAK`` ends a line within a paragraph, several of them end the paragraph. A ``COLUMN`` parts the cells of a
    row, a ``SET_OFF`` stands before a paragraph that is indented.
    """
    blocks = (block for part in parts for block in BREAKS.split(part))
    tidy = ("\n".join(filter(None, map(_tidy_line, block.split(BREAK)))) for block in blocks)
    return "\n\n".join(block for block in tidy if block)


def _tidy_line(line: str) -> str:
    words = COLUMNS.sub(BETWEEN_COLUMNS, " ".join(line.split()))
    if SET_OFF not in words:
        return words
    shown = words.replace(SET_OFF, "").strip()
    return INDENTED + shown if shown and words.startswith(SET_OFF) else shown
