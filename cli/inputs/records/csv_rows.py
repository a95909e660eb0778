"""CSV and TSV: one article a row, its text in the column that is named or known."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from ....extractors.base import Article
from ..errors import DamagedInput, InputError, NoRecords, NoText, TooLarge
from ..reading import Reading
from ..texts.lines import lines_of
from .keys import article_in
from .text_keys import text_key_among

SEPARATOR = re.compile(r"sep=(.)\r?\n?$", re.IGNORECASE)
RETURN = re.compile(r"\r(?!\n|$)")
DELIMITERS = ",;\t|"
MOST_UNCLOSED = 12  # unclosed rows; after those, a closing mark is not looked for ...
LONGEST_CELL = 100  # ... further than so many lines on


class Unclosed(Exception):
    """A row whose closing quotation mark is too far away to be looked for."""


class Row(NamedTuple):
    """A row's number, not counting the header, and its cells, or the error in their place."""

    number: int
    cells: list[str] | InputError


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each row after the header, with one row in memory at a time."""
    yield from _articles(Lines(stream, source, how), source, how, delimiter=None)


def read_tabs(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each row of tab-separated values."""
    yield from _articles(Lines(stream, source, how), source, how, delimiter="\t")


def _articles(lines: Lines, source: str, how: Reading, *, delimiter: str | None) -> Iterator[Article | InputError]:
    first = _first_of(lines)
    if said := SEPARATOR.match(first):  # Excel's own line
        delimiter, first = said[1], ""
    else:
        lines.give_back(but=len(lines.taken) - 1)
    rows = _rows(lines, source, how, delimiter or max(DELIMITERS, key=first.count))
    header = next(rows, None)
    if header is None or header.cells == []:
        yield NoRecords(source, "there is no header")
        return
    if isinstance(header.cells, InputError):
        yield header.cells
        return
    names = [name.strip() for name in header.cells]
    key = how.text_key if how.text_key is not None else text_key_among(names)
    if key not in names:
        yield NoText.under(source, how.text_key, names, what="column")
        return
    row = header
    for row in rows:
        if isinstance(row.cells, InputError):
            yield row.cells
        elif row.cells:
            place = f"{source}#{row.number}"
            if any(
                cell.strip() for cell in row.cells[len(names) :]
            ):  # a comma that should be in quotation marks cuts the text
                yield DamagedInput(place, "CSV", f"it has {len(row.cells)} cells, and the header {len(names)}")
                continue
            yield article_in(dict(zip(names, row.cells, strict=False)), place, how)
    if row is header:
        yield NoRecords(source, "there is nothing below the header")


def _first_of(lines: Lines) -> str:
    """The first line that is not blank."""
    for line in lines:
        if line.strip():
            return line
    return ""


def _rows(lines: Lines, source: str, how: Reading, delimiter: str) -> Iterator[Row]:
    """Yield the rows; one whose quotation marks are broken costs one line, and reading goes on after it."""
    csv.field_size_limit(max(how.max_bytes, csv.field_size_limit()))
    number = 0
    while True:
        reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=delimiter != "\t")
        try:
            for cells in reader:
                lines.taken.clear()
                yield Row(number, cells)
                number += 1
            return
        except (csv.Error, Unclosed) as why:
            place = f"{source}#{number}" if number else source
            if delimiter == "\t":  # databases quote nothing there
                yield Row(number, lines.taken[0].rstrip("\r\n").split("\t"))
            else:
                yield Row(number, DamagedInput(place, "CSV", _explained(why)))
            lines.gives_up(why)
            lines.give_back(but=1)
        except TooLarge:
            place = f"{source}#{number}" if number else source
            yield Row(number, TooLarge(place, how.max_bytes))
            lines.give_back(but=1)
        except InputError as why:
            yield Row(number, why)
            lines.taken.clear()
        number += 1


def _explained(why: csv.Error | Unclosed) -> str:
    if isinstance(why, Unclosed) or "unexpected end" in str(why):
        return "a quotation mark is opened and never closed"
    return f"its quoting is broken, {why}"


class Lines(Iterator[str]):
    """Lines for the csv module, with those of the current row remembered; raises the error of a line."""

    def __init__(self, stream: BinaryIO, source: str, how: Reading) -> None:
        self.lines = lines_of(stream, source, how)
        self.source = source
        self.max_bytes = how.max_bytes
        self.waiting: deque[str] = deque()
        self.taken: list[str] = []
        self.size = 0
        self.unclosed = 0
        self.ends_with_returns: bool | None = None  # as on old Macs; the first line decides

    def __next__(self) -> str:
        line: str | InputError
        if self.unclosed >= MOST_UNCLOSED and len(self.taken) >= LONGEST_CELL:
            raise Unclosed
        line = self.waiting.popleft() if self.waiting else next(self.lines)[1]
        if isinstance(line, InputError):
            raise line
        if self.ends_with_returns is None:
            self.ends_with_returns = RETURN.search(line) is not None
        if self.ends_with_returns and not self.taken and RETURN.search(line):
            self.waiting.extendleft(reversed(RETURN.sub("\r\n", line).splitlines(keepends=True)))
            line = self.waiting.popleft()
        self.size = len(line) + (self.size if self.taken else 0)
        self.taken.append(line)
        if self.size > self.max_bytes:
            raise TooLarge(self.source, self.max_bytes)
        return line.replace("\0", "\ufffd")

    def gives_up(self, why: csv.Error | Unclosed) -> None:
        """Note that a row was not closed: where many are not, each would be read to the end of the file."""
        self.unclosed += "unexpected end" in str(why)

    def give_back(self, *, but: int = 0) -> None:
        """Let the lines of the row be read again, but not the first ones."""
        self.waiting.extendleft(reversed(self.taken[but:]))
        self.taken.clear()
