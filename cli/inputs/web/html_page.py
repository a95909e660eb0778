"""Web pages: trafilatura separates the article from the menus around it (extra ``html``).

A page that a browser has saved as one file (MHTML) is a mail with the page in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from ....extractors.base import Article
from ..articles import article_of, one_line
from ..errors import InputError, MissingExtra, NoArticle, TooLarge
from ..opening import whole
from ..reading import Reading, paragraphs
from ..texts.text import decode
from .beside import is_beside
from .markup import text_in
from .page_lines import body_in_data, lines_again, with_lines_kept, without_signs
from .print_marks import as_printed
from .tables import without_bars

SAVED = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location):", re.IGNORECASE)
FEWEST_WORDS = 10
WHOLE_PAGE = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
SENTENCE_END = re.compile("[.!?…]")
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the article of a page; title and date as the page's metadata give them, its address as id."""
    page, charset = whole(stream, source, how.max_page_bytes), None
    if SAVED.match(page):
        page, charset = _page_in(page)
    yield article_on(page, source, how, charset=charset)


def article_on(page: bytes, source: str, how: Reading, *, charset: str | None = None) -> Article | InputError:
    """The article on a page, or the error that there is none."""
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import set_date_params
    except ImportError:
        return MissingExtra(source, "html")
    if len(page) > how.max_page_bytes:
        return TooLarge(source, how.max_page_bytes)
    html = with_lines_kept(as_printed(_decoded(page, source, how, charset)))
    try:
        # an extensive search would take any date in the text for the page's
        dates = set_date_params(extensive=False)
        found: Any = bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=dates)
    except MemoryError:
        raise
    except Exception as why:  # lxml and the date finders raise what they like on broken pages
        return NoArticle(source, f"{type(why).__name__} while it was looked for")
    text = (found.text or "") if found is not None else ""
    is_piece = not WHOLE_PAGE.search(html)  # of a page: nothing is around its story
    if not text and is_piece:
        text = text_in(html)
    if (len(text.split()) < FEWEST_WORDS and not is_piece) or not SENTENCE_END.search(text):
        return NoArticle(source, "the page has no text that reads like one")
    text = lines_again(body_in_data(html, text) or text)
    lines = list(without_bars(text.split("\n")))
    title = without_signs(found.title) if found is not None else None
    if title and one_line(lines[0]) == one_line(title):  # the headline is the title, not the beginning of the story
        del lines[0]
    text = paragraphs(line for line in lines if not is_beside(line))
    if found is None:
        return article_of(text, source)
    authors = (without_signs(found.author) or "").split("; ")
    return article_of(
        text, source, id=found.url, title=title, agency=found.sitename, published=found.date, author=authors
    )


def _page_in(mail: bytes) -> tuple[bytes, str | None]:
    from email import message_from_bytes

    for part in message_from_bytes(mail).walk():
        if part.get_content_type() == "text/html":
            return cast("bytes", part.get_payload(decode=True)), part.get_content_charset()
    return b"", None


def _decoded(page: bytes, source: str, how: Reading, charset: str | None) -> str:
    """Read a page as ``how`` says, else as marked, else as UTF-8 if it is that, else as the server or the page says."""
    found = CHARSET.search(page, 0, 4096)
    return decode(page, source, encoding=how.encoding, declared=(charset, found and found[1].decode("ascii")), nul=True)
