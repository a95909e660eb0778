"""Texts longer than any newspaper's, cut into articles at blank lines, so that memory does not grow with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ....extractors.base import Article, Span
from ..errors import InputError

LONGEST = 500_000  # characters: a novel
SEARCHED = 0.2  # of a part, at its end, for a place to cut

BLANK_LINE = re.compile(r"\n[ \t\r]*\n(?![\"'“‘«„])")  # a paragraph that opens with marks may go on with a quotation
LINE = re.compile(r"\n")
SPACE = re.compile(r"\s")


def in_parts(articles: Iterable[Article | InputError]) -> Iterator[Article | InputError]:
    """Yield the articles; of one that is too long its parts, named like the records of a file: ``book.txt#2``."""
    for article in articles:
        if isinstance(article, InputError) or len(article.text) <= LONGEST:
            yield article
            continue
        for number, part in enumerate(parts_of(article.text, LONGEST), 1):
            yield replace(article, text=article.text[part.start : part.end], source=f"{article.source}#{number}")


def parts_of(text: str, longest: int) -> Iterator[Span]:
    """Yield where the parts of a text are: together they are the text, and none is longer than the given size."""
    start = 0
    while len(text) - start > longest:
        end = _place_to_cut(text, start + longest - max(1, int(longest * SEARCHED)), start + longest)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _place_to_cut(text: str, first: int, last: int) -> int:
    """The last place where a paragraph ends or, if there is none, a line, a word."""
    for kind in (BLANK_LINE, LINE, SPACE):
        ends = [found.end() for found in kind.finditer(text, first, last + 1) if found.end() <= last]
        if ends:
            return ends[-1]
    return last
