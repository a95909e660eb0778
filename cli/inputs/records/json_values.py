"""JSON: one record, an array of them, an object around such an array, or one record after the other."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, BinaryIO

from ....extractors.base import Article
from ..errors import DamagedInput, EmptyInput, InputError, NoRecords, TooLarge, UndecodableInput
from ..formats import WRAPPERS
from ..reading import Reading
from ..texts.text import mended, web_name
from .keys import article_in, has_text

FIRST_STEP = 256 * 1024


def whole_number(digits: str) -> int | str:
    """A whole number; one of more digits than Python reads stays as it is written, and costs nothing else."""
    return int(digits) if len(digits) <= MOST_DIGITS else digits


MOST_DIGITS = 4300
DECODER = json.JSONDecoder(parse_int=whole_number)


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each record. Of an array only one record is in memory at a time."""
    text = Text(stream, source, how)
    text.skip_space()
    if text.next_is("["):
        yield from _numbered(text.elements(), source, how)
        return
    values = text.values()
    two = list(islice(values, 2))
    if not two:
        yield EmptyInput(source)
    elif len(two) == 1:
        inner = _inner_records(two[0], how)
        yield from [article_in(two[0], source, how)] if inner is None else _numbered(iter(inner), source, how)
    else:
        yield from _numbered(chain(two, values), source, how)


class Text:
    """The text of a JSON file, read piece by piece. Raises DamagedInput, UndecodableInput or TooLarge."""

    def __init__(self, stream: BinaryIO, source: str, how: Reading) -> None:
        self.stream = stream
        self.source = source
        self.max_bytes = how.max_bytes
        head = stream.peek(4)[:4] if hasattr(stream, "peek") else b""
        self.encoding = how.encoding or json.detect_encoding(head)
        self.encoding = web_name(self.encoding)
        strays = "surrogateescape" if codecs.lookup(self.encoding).name in ("utf-8", "utf-8-sig") else "strict"
        self.decoder = codecs.getincrementaldecoder(self.encoding)(strays)
        self.text = ""
        self.start = 0
        self.ended = False

    def values(self) -> Iterator[Any]:
        """Yield values that follow one another, with nothing but white space between."""
        self.skip_space()
        while self.has_more():
            yield self.value()
            self.skip_space()

    def elements(self) -> Iterator[Any]:
        """Yield the elements of the array that begins here."""
        self.start += 1
        self.skip_space()
        while not self.next_is("]"):
            yield self.value()
            self.skip_space()
            if self.next_is(","):
                self.start += 1
                self.skip_space()
            elif not self.next_is("]"):
                raise DamagedInput(self.source, "JSON", "a comma or the end of the array is missing")

    def value(self) -> Any:
        """Read one value."""
        while True:
            try:
                value, end = DECODER.raw_decode(self.text, self.start)
            except (ValueError, RecursionError) as why:
                if self.ended or isinstance(why, RecursionError):
                    raise DamagedInput(self.source, "JSON", getattr(why, "msg", why)) from why
            else:
                if end < len(self.text) or self.ended:  # else a number might go on
                    self.start = end
                    return value
            self.read_more()

    def skip_space(self) -> None:
        """Skip white space."""
        while True:
            while self.start < len(self.text) and self.text[self.start] in " \t\r\n\ufeff":
                self.start += 1
            if self.start < len(self.text) or self.ended:
                return
            self.read_more()

    def next_is(self, sign: str) -> bool:
        """Whether this sign comes next."""
        return self.text.startswith(sign, self.start)

    def has_more(self) -> bool:
        """Whether anything comes next."""
        return self.start < len(self.text)

    def read_more(self) -> None:
        """Double the buffer of unread text, so that a long value takes only a few attempts."""
        self.text, self.start = self.text[self.start :], 0
        if len(self.text) > self.max_bytes:
            raise TooLarge(self.source, self.max_bytes, "holds a record")
        data = self.stream.read(max(FIRST_STEP, len(self.text)))
        self.ended = not data
        try:
            more = mended(self.decoder.decode(data, final=self.ended))
        except UnicodeError as why:
            raise UndecodableInput(self.source, (self.encoding.upper(),)) from why
        if more is None:
            raise UndecodableInput(self.source, (self.encoding.upper(),))
        self.text += more


def _numbered(records: Iterator[Any], source: str, how: Reading) -> Iterator[Article | InputError]:
    number = 0
    for number, record in enumerate(records, 1):
        yield article_in(record, f"{source}#{number}", how)
    if not number:
        yield NoRecords(source, "the array is empty")


def _inner_records(value: Any, how: Reading) -> list[Any] | None:
    """The records of an object that is no record itself, but has an array of them."""
    if not isinstance(value, Mapping) or has_text(value, how):
        return None
    for key in WRAPPERS:
        inner = value.get(key)
        if isinstance(inner, list) and any(isinstance(each, Mapping) for each in inner):
            return inner
        if isinstance(inner, Mapping) and (found := _inner_records(inner, how)) is not None:
            return found
    return None
