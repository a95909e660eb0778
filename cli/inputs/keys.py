"""Records -> articles: under which key the text stands, and what else a record says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...extractors.base import Article
from .errors import DamagedInput, InputError, NoText, costs_itself
from .markup import text_in
from .reading import Reading, article_of, names_in, one_line

# As datasets, feeds and news interfaces name them: spaCy, CC-NEWS, JSON Feed, schema.org, NewsAPI, news-please.
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
    "fields.bodyText",
)
IDS = ("id", "_id", "guid", "uuid", "doc_id", "article_id", "url", "link")
TITLES = ("title", "headline", "webTitle", "fields.headline")
DATES = (
    "published",
    "date",
    "published_at",
    "publishedAt",
    "date_published",
    "datePublished",
    "date_publish",
    "pub_date",
    "pubDate",
    "publication_date",
    "webPublicationDate",
    "timestamp",
)
AUTHORS = ("author", "authors", "byline", "creator", "dc:creator", "fields.byline")
AGENCIES = ("agency", "news_agency", "wire")


@costs_itself
def article_in(record: Any, source: str, how: Reading) -> Article | InputError:
    """The article of one record, or the error that it has none."""
    if not isinstance(record, Mapping):
        return DamagedInput(source, "a record", f"it is {type(record).__name__}, not an object")
    key, text = _text_in(record, how.text_key)
    if text is None:
        return NoText.under(source, key, record)
    return article_of(
        text,
        source,
        id=_value(record, how.id_key) if how.id_key else _first(record, IDS),
        title=_first(record, TITLES),
        published=_value(record, how.date_key) if how.date_key else _first(record, DATES),
        agency=_first(record, AGENCIES),
        author=next((names for key in AUTHORS if (names := names_in(_value(record, key)))), None),
    )


def has_text(record: Mapping[str, Any], how: Reading) -> bool:
    """Whether a record holds a text where one is looked for."""
    return _text_in(record, how.text_key)[1] is not None


def text_key_among(names: Iterable[str]) -> str | None:
    """The column or key that holds the text, of these; case does not count."""
    known = {name.strip().casefold(): name for name in reversed(list(names))}
    return next((known[key.casefold()] for key in TEXTS if key.casefold() in known), None)


def _text_in(record: Mapping[str, Any], named: str | None) -> tuple[str | None, str | None]:
    if named:
        return named, _words(_value(record, named))
    for key in TEXTS:
        text = _words(_value(record, key))
        if text is not None:
            return key, text_in(text) if key.endswith("_html") else text
    return None, None


def _words(value: Any) -> str | None:
    """A text, or the paragraphs of one."""
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _first(record: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    return next((line for key in keys if (line := one_line(_value(record, key))) is not None), None)


def _value(record: Mapping[str, Any], key: str) -> Any:
    """What a record holds under a key; ``fields.body`` is also the key ``body`` of what is under ``fields``."""
    if key in record:
        return record[key]
    first, dot, rest = key.partition(".")
    inner = record.get(first) if dot else None
    return _value(inner, rest) if isinstance(inner, Mapping) else None
