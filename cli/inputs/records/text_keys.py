"""Under which key or column of a record the text is."""

from __future__ import annotations

import re
from collections.abc import Iterable

# As datasets, feeds, channels and news interfaces name them: CC-NEWS, JSON Feed, schema.org, NewsAPI, news-please.
TEXTS = (
    "text",
    "content_text",
    "articleBody",
    "maintext",
    "full_text",
    "fulltext",
    "article_text",
    "body_text",
    "bodyText",
    "plain_text",
    "body",
    "article",
    "content",
    "story",
    "raw_text",
    "raw_content",
    "content_html",
    "body_html",
    "body_xhtml",
    "content.rendered",
    "fields.bodyText",
    "fields.body",
    "message",
)
BETWEEN_WORDS = re.compile(r"[\s_-]+")  # of a name: ``pubDate``, ``pub_date`` and ``Pub date`` are one


def text_key_among(names: Iterable[str]) -> str | None:
    """The column or key of the text, among these; case does not count."""
    known = {compared(name): name for name in reversed(list(names))}
    return next((known[compared(key)] for key in TEXTS if compared(key) in known), None)


def compared(name: str) -> str:
    """A name as it is compared with others: in small letters, without what parts its words."""
    return BETWEEN_WORDS.sub("", name.casefold())
