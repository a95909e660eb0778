"""Bytes -> text, without losing or adding a character; and the plain reader, whose article is the whole text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import BinaryIO

from ....extractors.base import Article
from ..articles import article_of
from ..errors import BinaryInput, InputError, UndecodableInput
from ..opening import whole
from ..reading import Reading
from ..web.beside import without_beside

# Measured on 250 news articles in each: UTF-8 first, then Windows-1252 decodes all 500; statistical guessing, 422.
ENCODINGS = ("utf-8-sig", "cp1252")
NAMES = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}
LEAST_TEXT_BETWEEN_NULS = 30  # bytes; UTF-16 has a NUL in two, programs one in a few
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
LINE = re.compile(r"(?<![^\n])[^\r\n]{4,300}(?![^\r\n])")
STRAY = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]+|[\udc80-\udcff]")
MARKED = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a plain text."""
    text = decode(whole(stream, source, how.max_bytes), source, encoding=how.encoding)
    yield article_of(LINE.sub(_story, text), source)


def _story(line: re.Match[str]) -> str:
    """A line, with spaces for whatever in it only leads to another story."""
    return without_beside(line[0])


def marked_encoding(head: bytes) -> str | None:
    """The encoding that the first bytes of a text mark it as, other than UTF-8."""
    return next((encoding for mark, encoding in MARKED.items() if head.startswith(mark)), None)


def web_name(label: str) -> str:
    """The encoding that a label means: Latin 1 and ASCII are Windows-1252, as in every browser (WHATWG).

    Raises LookupError for a label that names none.
    """
    return "cp1252" if codecs.lookup(label).name in ("iso8859-1", "ascii") else label


def decode(
    data: bytes, source: str, *, encoding: str | None = None, declared: Iterable[str | None] = (), nul: bool = False
) -> str:
    r"""Read bytes as text: what is named, else as marked, else UTF-8, else as the input declares, else Windows-1252.

    A byte order mark is dropped and ``\r\n`` kept. A few bytes that are no UTF-8 in a text that is become what they are
    in Windows-1252. Raises BinaryInput, unless ``nul`` may be, or UndecodableInput.
    """
    named = encoding or marked_encoding(data[:4])
    if named is not None:
        return _as_named(data, source, named)
    if not nul and _is_binary(data):
        raise BinaryInput(source)
    if (text := _as_utf8(data)) is not None:
        return text if nul else text.replace("\0", "\ufffd")
    for candidate in (*declared, "cp1252"):
        with suppress(ValueError, LookupError):  # a label may hold anything
            if candidate and web_name(candidate) != "utf-8":
                return data.decode(web_name(candidate)).removeprefix("\ufeff")
    raise UndecodableInput(source, tuple(NAMES[name] for name in ENCODINGS))


def _is_binary(data: bytes) -> bool:
    """Whether NUL bytes show that this is no text: there are many, or the other bytes are no UTF-8."""
    if b"\0" not in data:
        return False
    try:
        data.decode()
    except UnicodeError:
        return True
    return data.count(0) * LEAST_TEXT_BETWEEN_NULS > len(data)


def _as_named(data: bytes, source: str, encoding: str) -> str:
    """Bytes in an encoding that is known; up to one in ten may be none of it."""
    with suppress(ValueError):
        return data.decode(web_name(encoding)).removeprefix("\ufeff")
    if codecs.lookup(encoding).name in ("utf-8", "utf-8-sig"):
        text, strays = STRAY.subn(_letter, data.decode("utf-8-sig", "surrogateescape"))
    else:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        strays = text.count("\ufffd")
    if strays * 10 > len(text):
        raise UndecodableInput(source, (encoding,))
    return text


def _as_utf8(data: bytes) -> str | None:
    """Bytes as UTF-8 where they are, or where at least every other letter beyond ASCII is, or one is only cut off."""
    with suppress(UnicodeError):
        return data.decode("utf-8-sig").removeprefix("\ufeff")
    return mended(data.decode("utf-8-sig", "surrogateescape"))


def mended(text: str) -> str | None:
    """A text decoded with ``surrogateescape``, each stray byte as what it is in Windows-1252, U+FFFD for half a letter.

    None where so many are stray that it is no UTF-8.
    """
    text, strays = STRAY.subn(_letter, text)
    is_cut = strays == 1 and text.endswith("\ufffd")
    return text if is_cut or 2 * strays <= len(NOT_ASCII.findall(text)) else None


def _letter(stray: re.Match[str]) -> str:
    lost = stray[0].encode("ascii", "surrogateescape")
    return lost.decode("cp1252", "replace") if len(lost) == 1 else "\ufffd"
