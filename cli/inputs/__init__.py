"""Bytes -> Article: one small reader per format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...extractors.base import Article
from .errors import EmptyInput, InputError, UnreadableInput
from .files import File, find_files
from .text import decode


def read_articles(paths: Iterable[str], *, encoding: str | None = None) -> Iterator[Article | InputError]:
    """Yield the articles that the paths name, one at a time; what cannot be read is yielded as its error."""
    for path in paths:
        for found in find_files(path):
            yield found if isinstance(found, InputError) else _article(found, encoding)


def _article(file: File, encoding: str | None) -> Article | InputError:
    try:
        text = decode(_bytes_of(file), file.source, encoding=encoding)
    except InputError as problem:
        return problem
    if not text.strip():
        return EmptyInput(file.source)
    return Article(text, file.source)


def _bytes_of(file: File) -> bytes:
    try:
        return sys.stdin.buffer.read() if file.is_standard_input else Path(file.source).read_bytes()
    except OSError as why:
        raise UnreadableInput(file.source, why) from why
