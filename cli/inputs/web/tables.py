"""Tables of pages: trafilatura writes a row as a line of cells between bars, and a layout made of tables likewise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..reading import BREAK, COLUMN

CELL = re.compile(r"(<t[dh]\b[^<>]{0,500}>|</t[dh]\s*>)", re.IGNORECASE)
PARAGRAPH_END = re.compile(r"</(?:p|div|h[1-6]|li)\s*>", re.IGNORECASE)
ROW = re.compile(r"\|.*\|\s*")
RULE = re.compile(r"[|\s:-]*")
SENTENCE = re.compile(r"(?:\S+\s+){7}\S*.*[.!?…]")  # eight words and a full stop: no cell of figures


def with_paragraphs_marked(html: str, mark: str) -> str:
    """The page with a mark where a paragraph within a cell ends, for trafilatura gives a cell as one line."""
    depth = 0
    parts = CELL.split(html)
    for place, part in enumerate(parts):
        if place % 2:
            depth = max(0, depth + (-1 if part.startswith("</") else 1))
        elif depth:
            parts[place] = PARAGRAPH_END.sub(lambda found: mark + found[0], part)
    return "".join(parts)


def without_bars(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines; the rows of a table are one paragraph, and cells that hold a story are paragraphs each."""
    rows: list[str] = []
    for line in lines:
        if not ROW.fullmatch(line):
            yield from _table(rows)
            rows = []
            yield line
        elif not RULE.fullmatch(line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if _is_story(cells) or (not rows and len(list(filter(None, cells))) < 2):  # a mere layout
                yield from (*_table(rows), *cells)
                rows = []
            else:
                rows.append(COLUMN.join(filter(None, cells)))
    yield from _table(rows)


def _table(rows: list[str]) -> list[str]:
    return [BREAK.join(rows)] if rows else []


def _is_story(cells: list[str]) -> bool:
    return any(map(SENTENCE.match, cells))
