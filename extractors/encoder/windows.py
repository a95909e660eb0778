"""Texts -> windows: runs of whole paragraphs, or of whole sentences of a long one, that the encoder reads at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .wordpiece import SHAPES, WordPieces

if TYPE_CHECKING:
    from spacy.tokens import Doc

SPACE, GLUED, LINE, BLANK = range(4)  # what comes before a word
LAYOUTS = 4
LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
ENDS = frozenset('. ! ? … ... ." !? ?! !! ??'.split())
CLOSERS = frozenset("\" ' ” ’ » ) ] ''".split())
SAFE_BEFORE = re.compile(r"[\"'“‘«(\[]|[A-Z0-9]")

COMFORT = 192  # pieces: paragraphs are packed up to this
LIMIT = 384  # pieces: a paragraph beyond this is cut
LONGEST = 500  # pieces: nothing is longer, the encoder has 512 places


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a doc that are not mere whitespace, and what comes before each."""

    words: Sequence[str]
    layout: Sequence[int]
    places: Sequence[int]  # indices of the doc's tokens


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window as numbers.

    Pieces; channels, which are shape and layout together; the first piece of the root and of each word;
    one where a sentence must begin.
    """

    pieces: list[int]
    channels: list[int]
    firsts: list[int]
    starts: list[int]


def text_of(doc: Doc) -> Text:
    """Return the words of a doc and their layout; whitespace tokens are read as layout only."""
    words: list[str] = []
    layout: list[int] = []
    places: list[int] = []
    before, breaks = BLANK, 2
    for token in doc:
        if token.is_space:
            breaks += len(LINE_BREAK.findall(token.text))
            before = BLANK if breaks > 1 else LINE if breaks else SPACE
            continue
        words.append(token.text)
        layout.append(before)
        places.append(token.i)
        before, breaks = (SPACE if token.whitespace_ else GLUED), 0
    return Text(words, layout, places)


def cut(text: Text, lengths: Sequence[int], *, comfort: int = COMFORT, limit: int = LIMIT) -> Iterator[tuple[int, int]]:
    """Yield the windows of a text as ranges of words; `lengths` are the pieces of each word.

    Paragraphs are packed while they fit into `comfort`; one beyond `limit` is cut after what
    looks like the end of a sentence, and only where there is none in the middle of one.
    """
    start = size = 0
    for first, last in _paragraphs(text.words, text.layout):
        length = sum(lengths[first:last])
        if size and size + length > comfort:
            yield start, first
            start, size = first, 0
        if length <= limit:
            size += length
            continue
        for stop in _cuts(text, lengths, first, last, comfort, limit):
            yield start, stop
            start = stop
        size = 0
    if start < len(text.words):
        yield start, len(text.words)


def encode(words: Sequence[str], layout: Sequence[int], pieces: WordPieces) -> Encoded:
    """Return one window as the encoder reads it."""
    numbers, channels, firsts = [pieces.cls], [0], [0]
    for word, before in zip(words, layout, strict=True):
        own, shape = pieces(word)
        firsts.append(len(numbers))
        numbers += own
        channels.append(shape + SHAPES * before)
        channels += [shape + SHAPES * GLUED] * (len(own) - 1)
    numbers.append(pieces.sep)
    channels.append(0)
    starts = [0, 1, *(int(before == BLANK) for before in layout[1:])]
    return Encoded(numbers, channels, firsts, starts[: len(firsts)])


def _paragraphs(words: Sequence[str], layout: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for i in range(1, len(words)):
        # the end of a line alone may be a mere fold in a sentence
        if layout[i] == BLANK or (layout[i] == LINE and is_safe_cut(words, i)):
            yield start, i
            start = i
    if words:
        yield start, len(words)


def _cuts(text: Text, lengths: Sequence[int], first: int, last: int, comfort: int, limit: int) -> Iterator[int]:
    """Yield where the windows of a long paragraph end, its own end included."""
    size, safe, since = 0, None, 0  # pieces so far, the last safe place, and the pieces up to it
    for i in range(first, last):
        if size and size + lengths[i] > (limit if safe else LONGEST):
            stop, left = (safe, size - since) if safe else (i, 0)
            yield stop
            size, safe = left, None
        elif safe and size > comfort:
            yield safe
            size, safe = size - since, None
        size += lengths[i]
        if i + 1 < last and (text.layout[i + 1] == LINE or is_safe_cut(text.words, i + 1)):
            safe, since = i + 1, size
    yield last


def is_safe_cut(words: Sequence[str], i: int) -> bool:
    """Say whether a sentence seems to begin at word `i`, by marks and capitals alone."""
    if words[i] in CLOSERS or SAFE_BEFORE.match(words[i]) is None:
        return False
    before = i - 1
    while before > 0 and words[before] in CLOSERS:
        before -= 1
    return words[before] in ENDS
