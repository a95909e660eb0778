"""Bytes -> text, without losing or adding a character."""

from __future__ import annotations

from ...extractors.base import QuothError
from .errors import BinaryInput, UndecodableInput

# Measured on 250 news articles in each: UTF-8 first, then Windows-1252 decodes all 500; statistical guessing, 422.
ENCODINGS = ("utf-8-sig", "cp1252")
NAMES = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}


class UnknownEncoding(QuothError):
    """Somebody named an encoding that Python does not know."""

    code = "unknown-encoding"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no text encoding named '{name}'. Try utf-8, cp1252, latin-1 or utf-16.")


def check_encoding(name: str | None) -> None:
    """Raise UnknownEncoding unless bytes can be read in it."""
    if name is None:
        return
    try:
        b"text".decode(name, errors="replace")
    except LookupError as why:
        raise UnknownEncoding(name) from why


def decode(data: bytes, source: str, *, encoding: str | None = None) -> str:
    r"""Read bytes as text: UTF-8, else Windows-1252, or the one encoding named.

    A byte order mark is dropped and ``\r\n`` kept. Raises BinaryInput or UndecodableInput.
    """
    if encoding is None and b"\0" in data:
        raise BinaryInput(source)
    for candidate in (encoding,) if encoding else ENCODINGS:
        try:
            return data.decode(candidate).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise UndecodableInput(source, (encoding,) if encoding else tuple(NAMES[name] for name in ENCODINGS))
