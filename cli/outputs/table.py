"""Tables that a person likes to read, as wide as the terminal."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from rich import box
from rich.table import Table
from rich.text import Text

from ..record import Record, count_of, extractors_in, is_unread
from ..terminal.printable import printable
from . import Color
from .amounts import amount
from .console import console_of, rendered
from .content import CLAIMED, claimant_of, content_of, relation_of
from .tabular.rows import extent_of

if TYPE_CHECKING:
    from rich.console import ConsoleOptions

NOBODY = "–"
WIDEST = 1000
WIDE = 100  # characters of a terminal in which no column need be wider than its content
MOST_OF_WIDE = 6  # parts of its width, one of which a column may take that is as wide as its longest cell
NARROW = 70  # characters of a terminal too narrow for words in columns side by side
SIGNS = {ord(sign): words for sign, words in {"≥": ">=", "≤": "<=", "…": "..."}.items()}
LONGEST_WORD = 20  # characters that a column is widened for
BETWEEN = 3  # characters between columns
# Neither yellow, which is pale on white, nor blue, which is dark on black.
STANCES = {"deny": "red", "condemn": "red", "demand": "magenta", "nocomment": "bold", "believe": "italic"}
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``ratio`` is its share of the width, unless ``width`` fixes it or is what its longest cell takes.

    ``below`` is its cell where it has no heading of its own, since the terminal is narrow.
    """

    title: str
    cell: Callable[[Record], Text]
    ratio: int | None = None
    width: int | None = None
    most: int | None = None  # characters, of a column that is as wide as its longest cell
    below: Callable[[Record], Text] | None = None


def write(records: Iterable[Record], *, color: Color = Color.AUTO) -> Iterator[str]:
    """Yield the tables of each article as soon as it is read, then one line of totals.

    NO_COLOR, FORCE_COLOR, TERM and the terminal decide whether they have colours, unless ``color`` does.
    """
    console = console_of(color, _environment())
    totals: Counter[str] = Counter()
    for record in records:
        totals.update(count_of(record))
        if not is_unread(record):
            yield rendered(console, *_article(record, console.options))
    yield rendered(console, Text(_sum(totals), style="bold"))


def _environment() -> dict[str, str]:
    """The environment without what is none: a width of 0, as some containers set it, or beyond any terminal, and ""."""
    columns = os.environ.get("COLUMNS", "")
    is_width = columns.isdecimal() and len(columns) < 5 and 0 < int(columns) <= WIDEST
    return {name: value for name, value in os.environ.items() if value and (is_width or name != "COLUMNS")}


def _article(record: Record, options: ConsoleOptions) -> Iterator[Any]:
    heading = Text(printable(record["source"]), style="bold underline")
    credit = ", ".join(printable(record[key]) for key in ("author", "agency", "published") if record[key])
    about = f" {NOBODY} ".join(filter(None, (printable(record["title"] or ""), credit)))
    if about:
        heading.append(f"  {about}", style="not bold not underline dim")
    yield heading
    names = [name for name in extractors_in(record) if record[name] and name != "speakers"]
    names.sort(key=lambda name: name != "figures")  # the shortest first: a long article scrolls the rest away
    lines = _Lines(record.get("text"))
    for name in names:
        yield _table(name, record[name], lines, options)
    yield Text() if names else Text("\n  Nothing found.\n", style="dim")


class _Lines:
    """Which line of an article a finding begins in, where the record has its text."""

    def __init__(self, text: str | None) -> None:
        self.breaks = None if text is None else [found.start() for found in _LINE_BREAK.finditer(text)]

    def column(self, name: str) -> list[Column]:
        """The column that leads back into the file: editors and grep count lines, not characters."""
        breaks = self.breaks
        if breaks is None:
            return []

        def cell(finding: Record) -> Text:
            start, _ = extent_of(name, finding)
            return Text("" if start is None else str(bisect_right(breaks, start) + 1), style="dim")

        return [
            Column("line", cell, width=4, below=lambda finding: Text("line ", style="dim").append_text(cell(finding)))
        ]


def _table(name: str, findings: list[Record], lines: _Lines, options: ConsoleOptions) -> Table:
    columns = COLUMNS[name](findings) if name in COLUMNS else _plain_columns(name, findings)
    narrow = options.max_width < NARROW and len(columns) > 1
    columns = [*columns, *lines.column(name)]
    columns = _stacked(columns) if narrow else columns
    rows = [[column.cell(finding) for column in columns] for finding in findings]
    columns = _fitted(columns, rows, options.max_width)
    widths = _widths_of(columns, rows, options.max_width)
    shared = any(column.ratio for column in columns)
    table = Table(box=box.SIMPLE_HEAD, expand=shared, padding=(0, 1), header_style="bold", leading=int(narrow))
    for column, width in zip(columns, widths, strict=True):
        justify: Literal["left", "right"] = "right" if column.title == "line" else "left"
        table.add_column(column.title, ratio=column.ratio, width=width, overflow="fold", justify=justify)
    for finding, following, cells in zip(findings, [*findings[1:], None], rows, strict=True):
        ends = name == "attributions" and following is not None and following["speaker"] != finding["speaker"]
        table.add_row(*(map(_spelt, cells) if options.ascii_only else cells), end_section=ends and not narrow)
    return table


def _fitted(columns: list[Column], rows: list[list[Text]], room: int) -> list[Column]:
    """The columns; on a wide terminal those whose share is wider than their longest cell are as wide as that."""
    if room < WIDE:
        return columns
    longest = _longest(columns, rows)
    most = room // MOST_OF_WIDE
    fitted = [column if column.most is None else replace(column, most=max(column.most, most)) for column in columns]
    while True:
        taken = sum(
            min(column.most, long) if column.most else column.width or 0
            for column, long in zip(fitted, longest, strict=True)
        )
        left = room - taken - BETWEEN * len(columns) - 1
        shares = sum(column.ratio or 0 for column in fitted)
        fits = [
            bool(column.ratio and long * shares <= left * column.ratio)
            for column, long in zip(fitted, longest, strict=True)
        ]
        if not any(fits):
            return fitted
        fitted = [
            replace(column, ratio=None, width=long) if fit else column
            for column, long, fit in zip(fitted, longest, fits, strict=True)
        ]


def _longest(columns: list[Column], rows: list[list[Text]]) -> list[int]:
    """How wide each column's longest cell is, its title among them."""
    held = zip(columns, zip(*rows, strict=True), strict=True)
    return [
        max(len(column.title), *(line.cell_len for cell in cells for line in cell.split())) for column, cells in held
    ]


def _widths_of(columns: list[Column], rows: list[list[Text]], room: int) -> Iterator[int | None]:
    """How wide each column is; of those that share the width how wide at least, so that few words are broken."""
    held = [list(cells) for cells in zip(*rows, strict=True)]
    longest = _longest(columns, rows)
    fixed = [
        column.width if column.most is None else min(column.most, most)
        for column, most in zip(columns, longest, strict=True)
    ]
    shares = fixed.count(None)
    share = (room - sum(filter(None, fixed)) - BETWEEN * len(columns) - 1) // max(shares, 1)
    for column, width, cells in zip(columns, fixed, held, strict=True):
        words = (len(word) for cell in cells for word in cell.plain.split())
        yield max(1, min(max(words, default=1), share, LONGEST_WORD)) if column.ratio else width


def _stacked(columns: list[Column]) -> list[Column]:
    """Two columns: the widest, and before it all others below each other, without what is unknown."""
    widest = max(columns[1:], key=lambda column: column.ratio or 0)
    first, *others = (column for column in columns if column is not widest)

    def cell(finding: Record) -> Text:
        below = ((other.below or other.cell)(finding) for other in others)
        return Text("\n").join((first.cell(finding), *(each for each in below if each.plain != NOBODY)))

    return [Column(first.title, cell, ratio=2), replace(widest, ratio=3)]


def _spelt(cell: Text) -> Text:
    """The cell without our signs that ASCII has no one character for."""
    return Text(cell.plain.translate(SIGNS), style=cell.style) if SIGNS.keys() & map(ord, cell.plain) else cell


def _attribution_columns(findings: list[Record]) -> list[Column]:
    introduced = {finding["speaker"]: finding["id"] for finding in reversed(findings)}
    again = {after["id"] for before, after in pairwise(findings) if before["speaker"] == after["speaker"]}

    def who(finding: Record) -> Text:
        """The speaker, once for what he says in a row, with the role at the first, and those he is quoted through."""
        is_known = finding["id"] in again and finding["speaker"] is not None
        parts = [] if is_known else [_text(finding["speaker"])]
        if finding["role"] and introduced[finding["speaker"]] == finding["id"]:
            parts.append(_text(finding["role"], "dim"))
        if finding["parent"] and finding["chain"][-2:-1] not in ([], [finding["speaker"]]):
            parts.append(_text(f"via {finding['chain'][-2]}", "dim italic"))
        return Text("\n").join(parts)

    what = Column("in the article", _in_context("content"), ratio=12)
    return [
        Column("Who", who, ratio=5),
        Column("says", _cue, width=14),
        what if "context" in findings[0] else Column("what", lambda said: _text(content_of(said)), ratio=10),
    ]


def _quote_columns(findings: list[Record]) -> list[Column]:
    words = Column("in the article", _in_context("text"), ratio=16)
    return [
        Column("Quoted", _key("speaker"), ratio=5),
        words if "context" in findings[0] else Column("words", _key("text"), ratio=16),
    ]


def _figure_columns(findings: list[Record]) -> list[Column]:
    context = Column("in the article", _in_context("text"), ratio=12)
    kind = Column("kind", _key("kind", "dim"), most=18)
    return [
        Column("Figure", lambda figure: Text(amount(figure), style="bold"), most=18),
        Column("of", _key("counted"), ratio=6),
        *([] if "context" in findings[0] else [kind]),
        Column(CLAIMED, _claimant, ratio=6, below=_claim),
        *([context] if "context" in findings[0] else []),
    ]


def _claimant(figure: Record) -> Text:
    style = "red" if relation_of(figure) != CLAIMED else ""
    return _text(claimant_of(figure), style)


def _claim(figure: Record) -> Text:
    """Who claims or denies it, said in words."""
    is_claim = figure["speaker"] is not None and relation_of(figure) == CLAIMED
    return Text(f"{CLAIMED} " if is_claim else "", style="dim").append_text(_claimant(figure))


COLUMNS = {"attributions": _attribution_columns, "quotes": _quote_columns, "figures": _figure_columns}


def _plain_columns(name: str, findings: list[Record]) -> list[Column]:
    keys = [key for key in findings[0] if key not in ("id", "spans") and not key.endswith("_id")]
    titles = [name.capitalize(), *keys[1:]]
    widths = [2, *[1] * len(keys)]
    return [Column(title, _key(key), ratio=width) for title, key, width in zip(titles, keys, widths, strict=False)]


def _in_context(key: str) -> Callable[[Record], Text]:
    """The words around a finding, with its own in bold."""

    def cell(finding: Record) -> Text:
        (start, _), *_ = finding["spans"]["context"]
        text, position = Text(), start
        for first, last in finding["spans"][key]:
            text.append(_words(finding["context"][position - start : first - start]))
            text.append(_words(finding["context"][first - start : last - start]), style="bold")
            position = last
        return text.append(_words(finding["context"][position - start :]))

    return cell


def _words(text: str) -> str:
    """Harmless words, with the white space at their ends as one space."""
    before, after = text[:1].isspace(), text[-1:].isspace() and bool(text.strip())
    return f"{' ' if before else ''}{printable(text)}{' ' if after else ''}"


def _cue(said: Record) -> Text:
    """The cue in the colour of its stance, and the stance where the cue is not that word itself."""
    stance = said["stance"]
    style = STANCES.get(stance, "")
    cell = _text(said["cue"], style)
    if stance != "state" and said["cue_lemma"] != stance:
        cell.append(f"\n{stance}", style="dim")
    return cell


def _key(key: str, style: str = "") -> Callable[[Record], Text]:
    return lambda finding: _text(finding.get(key), style)


def _text(value: object, style: str = "") -> Text:
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    return Text(NOBODY, style="dim") if value is None else Text(printable(str(value)), style=style)


def _sum(totals: Counter[str]) -> str:
    """How much of everything; of an article without findings, that there are none, has been said already."""
    shown = {name: count for name, count in totals.items() if count or name == "articles"}
    counts = [f"{count:,} {name.removesuffix('s') if count == 1 else name}" for name, count in shown.items()]
    return ", ".join(counts or ["Nothing found."])
