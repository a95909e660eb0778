"""Bytes -> lines, however long the file and however long a line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from ..errors import InputError, TooLarge, UndecodableInput
from ..reading import Reading
from .text import decode, marked_encoding, web_name

SMALL_STEP = 64 * 1024


def lines_of(stream: BinaryIO, source: str, how: Reading) -> Iterator[tuple[int, str | InputError]]:
    r"""Yield each line with its number and its ``\n``, or the error in its place; only one is in memory at a time.

    Lines too large are passed over. Each is UTF-8 or else Windows-1252, unless an encoding is named or marked.
    """
    head = stream.peek(4)[:4] if hasattr(stream, "peek") else b""
    encoding = how.encoding or marked_encoding(head)
    if encoding is not None and codecs.lookup(encoding).name not in ("utf-8", "utf-8-sig"):
        yield from _decoded_lines(stream, source, encoding, how.max_bytes)
        return
    number = 0
    while line := stream.readline(how.max_bytes + 1):
        number += 1
        if len(line) > how.max_bytes and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(SMALL_STEP)
            yield number, TooLarge(f"{source}#{number}", how.max_bytes)
            continue
        try:
            yield number, decode(line, f"{source}#{number}", encoding=how.encoding, nul=True)
        except InputError as problem:
            yield number, problem


def _decoded_lines(stream: BinaryIO, source: str, encoding: str, limit: int) -> Iterator[tuple[int, str | InputError]]:
    text = TextIOWrapper(stream, web_name(encoding), newline="\n")
    number = 0
    try:
        while line := text.readline(limit + 1):
            number += 1
            if len(line) > limit and not line.endswith("\n"):
                while line and not line.endswith("\n"):
                    line = text.readline(SMALL_STEP)
                yield number, TooLarge(f"{source}#{number}", limit)
                continue
            yield number, line.removeprefix("\ufeff") if number == 1 else line
    except UnicodeError:
        yield number + 1, UndecodableInput(source, (encoding,))
    finally:
        text.detach()
