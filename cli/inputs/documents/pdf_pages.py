"""The pages of a PDF -> its title and text, or an error.

Lines become paragraphs again by what typography says of them: a wider gap, an indent, another size of letters, or a
line that ends early with the sentence. Page numbers and running heads are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from .hyphens import joined_at_hyphens
from .pdf_columns import by_column

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

LINE = re.compile(r"[^\r\n]+")
PAGE_NUMBER = re.compile(r"(?:page |p\. ?)?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE)
# What browsers print at the edges: "11/23/26, 9:15 AM  The headline", "https://example.org/story 1/2".
STAMP = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d\b.*|(?:https?|file)://\S+ \d{1,4}/\d{1,4}")
EDGE = 2  # lines at the top and the bottom of a page that may be none of the story
CLOSING = "\"'”’)]"
RUNNING_HEAD_PAGES = 3
COLUMN_INDENT = 36  # points, half an inch


RAISED, SMALL = 0.12, 0.85  # of the height of a line: where the digit of a note begins, and how high it may be


class Line(NamedTuple):
    """A printed line: its text and where on which page it is."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float


def found_in(data: bytes) -> dict[str, str]:
    """The text, title and author of a document, or the error that it has."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        text = "\n\n".join(paragraphs_of(lines_of(document)))
        about = {key.lower(): document.get_metadata_value(key) for key in ("Title", "Author")}
    except PdfiumError as why:
        return {"error": str(why)}
    return {**about, "text": text}


def lines_of(document: PdfDocument) -> Iterator[Line]:
    """Yield the lines of all pages, without page numbers, browsers' stamps and heads that run through the document."""
    pages = [list(_lines_on(page, number)) for number, page in enumerate(document)]
    heads = Counter(head for lines in pages for head in set(map(_head, _edges_of(lines))))
    for lines in pages:
        edges = _edges_of(lines)
        for line in lines:
            is_number = line in (lines[0], lines[-1]) and PAGE_NUMBER.fullmatch(line.text)
            is_head = heads[_head(line)] >= RUNNING_HEAD_PAGES or STAMP.fullmatch(line.text)
            if not (is_number or (is_head and line in edges)):
                yield line


def paragraphs_of(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the text of each paragraph that the lines make up."""
    lines = list(lines)
    pitches = [above.bottom - below.bottom for above, below in pairwise(lines)]
    pitch = median([each for each in pitches if each > 0] or [0])
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    group: list[Line] = []
    for line in lines:
        if group and _begins_paragraph(group[-1], line, pitch, _right_edge(pages[group[-1].page], group[-1])):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _begins_paragraph(above: Line, line: Line, pitch: float, right_edge: float) -> bool:
    if line.page == above.page and abs(line.bottom - above.bottom) < 0.3 * above.height and line.left >= above.left:
        return False  # on the same baseline: after a raised mark, or a wide gap
    ends_sentence = above.text.rstrip(CLOSING).endswith((".", "!", "?", ":", "…"))
    ends_early = above.right < right_edge - 0.15 * (right_edge - above.left)
    if abs(line.height - above.height) > 0.15 * above.height:
        return True
    if line.page != above.page or line.bottom > above.bottom:  # another page or column
        return ends_sentence and (ends_early or not line.text[:1].islower())
    if above.bottom - line.bottom > 1.3 * pitch:
        return True
    return line.left > above.left + 0.8 * line.height or (ends_sentence and ends_early)


def _right_edge(page: list[Line], line: Line) -> float:
    """How far the lines of a line's column reach."""
    return max(each.right for each in page if abs(each.left - line.left) < COLUMN_INDENT)


def _joined(lines: list[Line]) -> str:
    return joined_at_hyphens(" ".join(" ".join(line.text for line in lines).split()))


def _lines_on(page: PdfPage, number: int) -> Iterator[Line]:
    letters = page.get_textpage()
    printed = [(found.start(), found[0]) for found in LINE.finditer(letters.get_text_range()) if found[0].strip()]
    for start, words in by_column(letters, printed):
        yield from _line_of(letters, start, words, number)


def _line_of(letters: PdfTextPage, start: int, text: str, number: int) -> Iterator[Line]:
    last = letters.count_chars() - 1
    words = text.strip()
    start += len(text) - len(text.lstrip())
    left, bottom, _, top = letters.get_charbox(min(start, last), loose=True)
    right = letters.get_charbox(min(start + len(words) - 1, last), loose=True)[2]
    words = _without_note(words, start, letters, bottom, top - bottom)
    if words:
        yield Line(words, number, left, right, bottom, top - bottom)


def _without_note(words: str, start: int, letters: PdfTextPage, bottom: float, height: float) -> str:
    """The words of a line without the raised digits at its end, which mark a note: PDFium ends lines there."""
    while len(words) > 1 and words[-1].isdigit():
        _, foot, _, top = letters.get_charbox(start + len(words) - 1, loose=True)
        if foot < bottom + RAISED * height or top - foot > SMALL * height:
            break
        words = words[:-1]
    return words


def _edges_of(lines: list[Line]) -> list[Line]:
    return [*lines[:EDGE], *lines[-EDGE:]]


def _head(line: Line) -> str:
    return re.sub(r"\d+", "", line.text)
