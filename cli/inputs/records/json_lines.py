"""JSON Lines: one record a line, each an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ....extractors.base import Article
from ..errors import DamagedInput, InputError
from ..reading import Reading
from ..texts.lines import lines_of
from .json_values import DECODER
from .keys import article_in


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each line that is not blank; the record's number is that of its line."""
    for number, line in lines_of(stream, source, how):
        if isinstance(line, InputError):
            yield line
        elif line.strip():
            yield _article(line, f"{source}#{number}", how)


def _article(line: str, source: str, how: Reading) -> Article | InputError:
    try:
        record = DECODER.decode(line)
    except (ValueError, RecursionError) as why:
        return DamagedInput(source, "JSON", why)
    return article_in(record, source, how)
