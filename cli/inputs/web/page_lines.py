"""What trafilatura would lose: the line ends of ``<br>`` and ``<pre>``, what is set off, the paragraphs of JSON-LD."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from ..articles import one_line
from ..reading import BREAK, COLUMN, SET_OFF
from .markup import words_of
from .tables import with_paragraphs_marked

KEPT = "\u23ce"  # the sign of the return key: trafilatura passes it on like a letter
NO_SIGNS = dict.fromkeys(map(ord, (KEPT, COLUMN, SET_OFF)), " ")
BR = re.compile(r"(?:<br>)+")
ANY_BR = re.compile(r"\s{0,200}<br\b[^<>]{0,200}>(?:\s{0,200}</br>)?\s{0,200}", re.IGNORECASE)
PRE = re.compile(r"(<pre\b[^<>]{0,500}>|</pre\s*>)", re.IGNORECASE)
TAG = re.compile(r"(<[^<>]*>)")
BLOCKQUOTE = re.compile(r"(<blockquote\b[^<>]{0,500}>|</blockquote\s*>)", re.IGNORECASE)
# where words begin in a paragraph, whether or not something emphasises them
PARAGRAPH = re.compile(
    r"((?:^|<(?:p|div|li)\b[^<>]{0,500}>)\s{0,200})(?=[^\s<]|<(?:a|b|em|i|q|span|strong)\b)", re.IGNORECASE
)
LINE_END = re.compile(r"\r\n?|\n")
BLANK_LINES = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*")
ARTICLE_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}("(?:[^"\\]|\\.)*")', re.DOTALL)


def with_lines_kept(html: str) -> str:
    """The page with a sign for each line end that is shown within a paragraph."""
    html = BR.sub(_break, ANY_BR.sub("<br>", html.translate(NO_SIGNS)))
    html = with_paragraphs_marked(_with_quotations_set_off(html), 2 * KEPT)
    parts = PRE.split(html)
    is_set = False
    for place, part in enumerate(parts):
        if place % 2:
            is_set = not part.startswith("</")
            parts[place] = "<div><p>" if is_set else "</p></div>"
        elif is_set:
            parts[place] = "".join(piece if n % 2 else _lines(piece) for n, piece in enumerate(TAG.split(part)))
    return "".join(parts)


def _with_quotations_set_off(html: str) -> str:
    """The page with a sign before each paragraph of a ``<blockquote>``."""
    parts = BLOCKQUOTE.split(html)
    depth = 0
    for place, part in enumerate(parts):
        if place % 2:
            depth = max(0, depth + (-1 if part.startswith("</") else 1))
        elif depth:
            parts[place] = PARAGRAPH.sub(rf"\1{SET_OFF}", part)
    return "".join(parts)


def _break(found: re.Match[str]) -> str:
    """One is a line end; several, however many, end a paragraph."""
    return KEPT if found[0] == "<br>" else "<br><br>"


def _lines(words: str) -> str:
    return LINE_END.sub(KEPT, BLANK_LINES.sub("</p><p>", words))


def lines_again(text: str) -> str:
    """The text with a line end within its paragraph for each sign."""
    return text.replace(KEPT, BREAK)


def without_signs(value: str | None) -> str | None:
    """What metadata say, on one line."""
    return value and value.translate(NO_SIGNS)


def body_in_data(html: str, text: str) -> str | None:
    """The article as JSON-LD has it, with its paragraphs; None where trafilatura found another text on the page."""
    for found in ARTICLE_BODY.finditer(html):
        with suppress(ValueError):
            body = words_of(json.loads(found[1], strict=False))
            if one_line(body) == one_line(text.replace(SET_OFF, "")):
                return body
    return None
