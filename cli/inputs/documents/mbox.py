"""Mailboxes (mbox): one article a message, the message itself read as mail.

A message begins at a line "From " that is the first or follows an empty line, as in Python's ``mailbox``, which reads
nothing but files by their paths. A stream is never whole in memory; a message is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from ....extractors.base import Article
from ..errors import DamagedInput, InputError, NoRecords, TooLarge, UnsafeInput
from ..formats import Form
from ..reading import Reading
from . import apart

BEGINNING = b"From "
MARKED = re.compile(rb"^>(?=>*From )", re.MULTILINE)  # so that a line of a letter begins no message
LONGEST_STEP = 64 * 1024


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each message."""
    for number, message in enumerate(_messages(stream, source, how.max_bytes), 1):
        place = f"{source}#{number}"
        if message is None:
            yield TooLarge(place, how.max_bytes)
            continue
        try:
            yield from apart.articles_of(Form.EML, message, place, how)
        except UnsafeInput as problem:
            yield problem


def _messages(stream: BinaryIO, source: str, most: int) -> Iterator[bytes | None]:
    """Yield each message without its first line, None for one that is too large; raises DamagedInput or NoRecords."""
    kept: list[bytes] = []
    size = 0
    has_begun = False
    is_new_line, after_empty = True, True
    while line := stream.readline(LONGEST_STEP):
        if is_new_line and after_empty and line.startswith(BEGINNING):
            if has_begun:
                yield _message(kept, size, most)
            kept, size, has_begun = [], 0, True
        elif not has_begun and line.strip():
            raise DamagedInput(source, "a mailbox", 'it does not begin with a line "From "')
        else:
            size += len(line)
            if size <= most:
                kept.append(line)
        after_empty = is_new_line and line in (b"\n", b"\r\n")
        is_new_line = line.endswith(b"\n")
    if not has_begun:
        raise NoRecords(source, "no messages")
    yield _message(kept, size, most)


def _message(lines: list[bytes], size: int, most: int) -> bytes | None:
    return MARKED.sub(b"", b"".join(lines)) if size <= most else None
