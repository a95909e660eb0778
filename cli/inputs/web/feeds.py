"""RSS and Atom: one article an entry, as much of it as the feed carries (extra ``feeds``)."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from ....extractors.base import Article
from ..articles import article_of
from ..errors import DamagedInput, InputError, MissingExtra, NoRecords, UnsafeInput, costs_itself
from ..opening import whole
from ..reading import Reading
from ..wires.xml_tree import text_of_xml
from .markup import text_in, text_in_feed

ENCODING = re.compile(r"(?<=<\?xml)([^>]{0,100}?)\sencoding\s*=\s*(?:\"[^\">]*\"|'[^'>]*')")


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each entry of a feed."""
    try:
        from feedparser import parse
    except ImportError as why:
        raise MissingExtra(source, "feeds") from why
    data = whole(stream, source, how.max_page_bytes)
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise UnsafeInput(source, "it defines XML entities of its own")
    data = ENCODING.sub(r"\1", text_of_xml(data, source, how.encoding).lstrip(), count=1).encode("utf-8", "replace")
    # a stream: what is not one, feedparser might take for an address or the name of a file
    try:
        feed = parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except MemoryError:
        raise
    except Exception as why:  # it stumbles over halves of surrogate pairs, among others
        raise DamagedInput(source, "a feed", why) from why
    if not feed.entries:
        raise DamagedInput(source, "a feed", feed.bozo_exception) if feed.bozo else NoRecords(source, "no entries")
    for number, entry in enumerate(feed.entries, 1):
        yield _article(entry, f"{source}#{number}", how, feed.feed.get("title"))


@costs_itself
def _article(entry: Any, source: str, how: Reading, feed: str | None) -> Article | InputError:
    bodies = [each.get("value") or "" for each in entry.get("content", ())] or [entry.get("summary") or ""]
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return article_of(
        text_in_feed(max(bodies, key=len)),
        source,
        id=entry.get(how.id_key) if how.id_key else entry.get("id") or entry.get("link"),
        title=text_in(entry.get("title") or ""),
        agency=text_in((entry.get("source") or {}).get("title") or feed or ""),
        author=entry.get("authors") or entry.get("author"),
        published=time.strftime("%Y-%m-%dT%H:%M:%SZ", moment) if moment else entry.get("published"),
    )
