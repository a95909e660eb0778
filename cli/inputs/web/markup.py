"""Pieces of HTML -> text: what is in feeds, mails and records. Whole pages need main-text rules, see html_page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from ..reading import BREAK, COLUMN, SET_OFF, paragraphs
from .beside import is_beside
from .print_marks import as_printed

BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th "
    "thead title tr ul".split()
)
UNSEEN = frozenset("del s strike script style template noscript svg math head iframe object textarea select".split())
BLOCK = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)>|<br\s*/?>|^\s*<(?:p|div|article|section|ul|ol)\b[^<>]*>", re.I)
INLINE = re.compile(r"</(?:a|b|i|em|strong|span|u)>", re.I)
ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|nbsp|amp|quot|[lr][ds]quo|[mn]dash|hellip|apos|lt|gt);", re.I)
LINE_END = re.compile(r"\r\n?|\n")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
NO_CHARACTER = re.compile(r"&#(?:\d{8,}|[xX][0-9A-Fa-f]{7,});?")  # beyond all of Unicode, however long
TAG_NAME = re.compile(r"/?([A-Za-z][^\s/>]*)")
TAG_REST = re.compile(r"[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")


class Piece(NamedTuple):
    """A stretch of text, or the name of a tag that opens or closes there."""

    text: str = ""
    tag: str = ""
    opens: bool = False


def words_of(text: str) -> str:
    """A text that may be HTML though nothing says so: without its tags and entities, paragraphs as blocks or lines."""
    if not BLOCK.search(text):
        if not INLINE.search(text):
            return unescape(NO_CHARACTER.sub("\ufffd", text)) if ENTITY.search(text) else text
        text = BLANK_LINE.sub("<p>", text).replace("\n", "<br>")
    return text_in(text)


def text_in(markup: str) -> str:
    """The text of a piece of HTML: a paragraph for each block, what is quoted set off, nothing of scripts."""
    parts, lines_count, quoted = [""], False, 0
    for piece in pieces_of(as_printed(markup.replace(SET_OFF, " ").replace(COLUMN, " "))):
        if piece.tag == "br":
            parts[-1] += BREAK
        elif piece.tag in BLOCKS:
            if piece.tag == "blockquote":
                quoted = max(0, quoted + (1 if piece.opens else -1))
            if parts[-1] != SET_OFF or not piece.opens:
                parts.append(SET_OFF if quoted or (piece.tag == "li" and piece.opens) else "")
        elif not piece.tag:
            text = unescape(NO_CHARACTER.sub("\ufffd", piece.text))
            parts[-1] += LINE_END.sub(BREAK, text) if lines_count else text
        if piece.tag == "pre":
            lines_count = piece.opens
    return paragraphs(parts)


def text_in_feed(markup: str) -> str:
    """The text of what a feed carries: HTML, plain text whose lines count, or HTML that was escaped once too often."""
    text = words_of(markup)
    if BLOCK.search(text) and not BLOCK.search(markup):
        text = text_in(text)
    elif "<" not in markup:
        text = paragraphs(BLANK_LINE.split(text))
    return "\n\n".join(part for part in text.split("\n\n") if not is_beside(part))


def pieces_of(markup: str) -> Iterator[Piece]:
    """Yield text and tags in order, in time linear in the markup however broken it is."""
    tags = Tags(markup)
    position = 0
    while (start := markup.find("<", position)) >= 0:
        if start > position:
            yield Piece(markup[position:start])
        name, position = tags.at(start)
        if name is None:
            yield Piece("<")
        elif name:
            yield Piece(tag=name, opens=markup[start + 1] != "/")
    if position < len(markup):
        yield Piece(markup[position:])


class Tags:
    """Finds where tags end, remembering what need not be looked for again."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.quotes_balance = True

    def at(self, start: int) -> tuple[str | None, int]:
        """The name of the tag that starts here, "" for what is not shown, None for no tag; and where to go on."""
        if self.markup.startswith("<!--", start):
            return "", self._after("-->", start)
        if self.markup.startswith(("<!", "<?"), start):
            return "", self._after(">", start)
        found = TAG_NAME.match(self.markup, start + 1)
        if found is None:
            return None, start + 1
        name, end = found[1].lower(), self._end_of_tag(found.end())
        if name in UNSEEN and not found[0].startswith("/") and self.markup[end - 2 : end] != "/>":
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.markup, end)
            end = self._after(">", closing.end()) if closing else len(self.markup)
        return name, end

    def _end_of_tag(self, start: int) -> int:
        found = TAG_REST.match(self.markup, start) if self.quotes_balance else None
        if found is None:
            self.quotes_balance = False
            return self._after(">", start)
        return found.end()

    def _after(self, sign: str, start: int) -> int:
        end = self.markup.find(sign, start)
        return len(self.markup) if end < 0 else end + len(sign)
