"""Records -> articles: the text of a record, and what else it says of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ....extractors.base import Article
from ..articles import article_of, names_in, one_line
from ..errors import DamagedInput, InputError, NoText, costs_itself
from ..reading import Reading
from ..web.markup import text_in, words_of
from .text_keys import TEXTS, compared

IDS = ("id", "_id", "guid", "uuid", "doc_id", "article_id", "url", "link")
TITLES = ("title", "headline", "webTitle", "fields.headline", "title.rendered", "headline.main")
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
    "first_publication_date",
    "webPublicationDate",
    "timestamp",
    "created_at",
    "posted_at",
)
AUTHORS = (
    "author",
    "authors",
    "byline",
    "byline.original",
    "creator",
    "dc:creator",
    "fields.byline",
    "from",
    "user.name",
)
AGENCIES = (
    "agency",
    "news_agency",
    "wire",
    "outlet",
    "publisher",
    "publisher.name",
    "source.name",
    "site_name",
    "sitename",
    "publication",
    "publication.name",
    "fields.publication",
    "newspaper",
    "provider",
    "provider.name",
    "source_name",
    "source",
    "site",
    "channel",
    "domain",
)
ADDRESS = re.compile(r"[/\\]|^\w+:")


@costs_itself
def article_in(record: Any, source: str, how: Reading) -> Article | InputError:
    """The article of one record, or the error that it has none."""
    if not isinstance(record, Mapping):
        return DamagedInput(source, "a record", f"it is {type(record).__name__}, not an object")
    present, record = list(record), _folded(record)
    key, text = _text_in(record, how.text_key)
    if text is None:
        return NoText.under(source, key, present)
    return article_of(text, source, **_said_in(record, how))


def said_in(record: Mapping[str, Any], how: Reading) -> dict[str, Any]:
    """What a record says of its article, as ``article_of`` takes it: id, title, date, outlet and author."""
    return _said_in(_folded(record), how)


def _said_in(record: Mapping[str, Any], how: Reading) -> dict[str, Any]:
    outlets = (_first(record, [key]) for key in AGENCIES)
    return {
        "id": _value(record, how.id_key) if how.id_key else _first(record, IDS),
        "title": words_of(_first(record, TITLES) or ""),
        "published": _value(record, how.date_key) if how.date_key else _first(record, DATES),
        "agency": next((outlet for outlet in outlets if outlet and not ADDRESS.search(outlet)), None),
        "author": next((names for key in AUTHORS if (names := names_in(_value(record, key)))), None),
    }


def has_text(record: Mapping[str, Any], how: Reading) -> bool:
    """Whether a record has a text where one is looked for."""
    return _text_in(_folded(record), how.text_key)[1] is not None


def _text_in(record: Mapping[str, Any], named: str | None) -> tuple[str | None, str | None]:
    """The key of the text and the text: of several the first that is not empty, and of HTML its words."""
    empty: tuple[str | None, str | None] = (named, None)
    for key in [named] if named else TEXTS:
        text = _words(_value(record, key))
        if text is not None and text.strip():
            return key, text_in(text) if key.endswith("_html") else words_of(text)
        if text is not None and empty[1] is None:
            empty = key, text
    return empty


def _words(value: Any) -> str | None:
    """A text, or the paragraphs of one; words among which some are marked, as Telegram writes them, are one text."""
    if isinstance(value, list) and value:
        parts = [each.get("text") if isinstance(each, Mapping) else each for each in value]
        texts = [part for part in parts if isinstance(part, str)]
        are_pieces = len({isinstance(each, Mapping) for each in value}) > 1
        return ("" if are_pieces else "\n\n").join(texts) if len(texts) == len(parts) else None
    return value if isinstance(value, str) else None


def _folded(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record with its names as they are compared too, where nothing else is named so."""
    return {**{compared(key): value for key, value in record.items()}, **record}


def _first(record: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    return next((line for key in keys if (line := one_line(_value(record, key))) is not None), None)


def _value(record: Mapping[str, Any], key: str) -> Any:
    """What a record has under a key; ``fields.body`` is also the key ``body`` of what is under ``fields``."""
    for name in (key, compared(key)):
        if name in record:
            return _plain(record[name])
    first, dot, rest = key.partition(".")
    inner = record.get(first) if dot else None
    return _value(inner, rest) if isinstance(inner, Mapping) else None


def _plain(value: Any) -> Any:
    """A value; of one that MongoDB writes with its type, ``{"$date": ...}``, what is in it."""
    if isinstance(value, Mapping) and len(value) == 1 and next(iter(value)).startswith("$"):
        return next(iter(value.values()))
    return value
