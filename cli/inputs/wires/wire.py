"""The news wires' formats: NITF, and NewsML with NITF, XHTML or plain text inside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from ....extractors.base import Article
from ..articles import article_of
from ..errors import InputError, NoRecords, costs_itself
from ..opening import whole
from ..reading import BREAK, SET_OFF, Reading, paragraphs
from ..web.markup import BLOCK as ESCAPED
from ..web.markup import BLOCKS, LINE_END, text_in
from ..web.print_marks import NOTE, raised
from .xml_tree import Element, parse

QUOTED = frozenset({"bq", "blockquote", "li"})
PARAGRAPHS = BLOCKS | QUOTED | {"block", "hl1", "hl2", "media", "fn", "ol", "nitf-table", "content"}
BESIDE_THE_STORY = frozenset({"media", "nitf-table", "script", "style", "head", "tobject", "docdata", "del", "s"})


def read_nitf(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the article of a NITF document."""
    document = parse(whole(stream, source, how.max_bytes), source, "NITF", encoding=how.encoding)
    yield _of_nitf(document, source)


def read_newsml(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article for each news item of a NewsML document that has a text; numbered where there are several."""
    document = parse(whole(stream, source, how.max_bytes), source, "NewsML", encoding=how.encoding)
    items = [item for item in document.every("newsItem", "NewsItem") if _story_of(item) is not None]
    if not items:
        yield NoRecords(source, "none of its items is a text")
    for number, item in enumerate(items, 1):
        yield _of_item(item, source if len(items) == 1 else f"{source}#{number}")


@costs_itself
def _of_nitf(nitf: Element, source: str) -> Article | InputError:
    data = nitf.first("docdata") or Element("", {})
    story = nitf.first("body.content") or nitf.first("body") or nitf
    return article_of(
        _text_of(story),
        source,
        id=_attribute(data, "doc-id", "id-string"),
        title=nitf.line("hedline", "hl1") or nitf.line("head", "title"),
        published=_moment(_attribute(data, "date.issue", "norm") or _attribute(data, "date.release", "norm")),
        agency=nitf.line("body.head", "distributor", "org")
        or nitf.line("body.head", "distributor")
        or _attribute(data, "doc-id", "regsrc"),
        author=_byline(nitf),
    )


@costs_itself
def _of_item(item: Element, source: str) -> Article | InputError:
    story = _story_of(item)
    if story is None:
        return NoRecords(source, "none of its items is a text")
    nitf = story.first("nitf")
    inner = _of_nitf(nitf, source) if nitf is not None else None
    known = inner if isinstance(inner, Article) else None
    return article_of(
        known.text if known else _text_of(story),
        source,
        id=item.attributes.get("guid") or item.line("NewsIdentifier", "PublicIdentifier"),
        title=item.line("contentMeta", "headline") or item.line("HeadLine") or (known.title if known else None),
        published=_moment(
            item.line("contentMeta", "contentCreated")
            or item.line("itemMeta", "firstCreated")
            or item.line("itemMeta", "versionCreated")
            or item.line("FirstCreated")
        ),
        agency=_provider(item) or (known.agency if known else None),
        author=item.line("contentMeta", "by")
        or item.line("contentMeta", "creator", "name")
        or item.line("ByLine")
        or (known.author if known else None),
    )


def _byline(nitf: Element) -> str | list[str] | None:
    """Whom the byline names as persons, else the words before a title in it."""
    byline = nitf.first("byline")
    if byline is None:
        return None
    persons = [" ".join(person.text.split()) for person in byline.every("person")]
    parts = (each if isinstance(each, str) else each.text for each in byline.content if not _is_title(each))
    return persons or " ".join("".join(parts).split()).rstrip(" ,")


def _is_title(part: str | Element) -> bool:
    return isinstance(part, Element) and part.name == "byttl"


def _story_of(item: Element) -> Element | None:
    """The part of an item with its text: never the text of a picture's caption or of a package."""
    for holder in ("inlineXML", "inlineData", "DataContent"):
        for found in item.every(holder):
            kind = found.attributes.get("contenttype", "")
            if found.text.strip() and not kind.startswith(("image/", "video/", "audio/")):
                return found if found.first("nitf") is not None else found.first("body") or found
    return None


def _provider(item: Element) -> str | None:
    for name in ("provider", "infoSource", "creditline"):
        for found in item.every(name):
            words = found.line("name") or " ".join(found.text.split()) or found.attributes.get("literal")
            if words:
                return words
    found_party = item.first("Provider", "Party")
    return found_party.attributes.get("FormalName") if found_party is not None else None


def _text_of(story: Element) -> str:
    parts = [""]
    _gather(story, parts, lines_count=False)
    if len(parts) > 1:
        return paragraphs(parts)
    if ESCAPED.search(parts[0]):  # HTML as text, in CDATA or escaped
        return text_in(parts[0])
    return paragraphs(parts[0].replace("\r\n", "\n").split("\n\n"))  # plain text, whose empty lines are its paragraphs


def _gather(element: Element, parts: list[str], *, lines_count: bool, set_off: bool = False) -> None:
    """Add the text of an element to the last of the paragraphs, and new ones where they begin."""
    lines_count = lines_count or element.name == "pre"
    for each in element.content:
        if isinstance(each, str):
            parts[-1] += LINE_END.sub(BREAK, each) if lines_count else each
        elif each.name == "br":
            parts[-1] += BREAK
        elif each.name == "sup" and parts[-1] and (note := NOTE.fullmatch(each.text)):
            parts[-1] += raised(parts[-1][-4:], note[1])
        elif each.name not in BESIDE_THE_STORY:
            within = set_off or each.name in QUOTED
            parts += [SET_OFF if within else ""] if each.name in PARAGRAPHS else []
            _gather(each, parts, lines_count=lines_count, set_off=within)
            parts += [SET_OFF if set_off else ""] if each.name in PARAGRAPHS else []


def _attribute(element: Element, name: str, attribute: str) -> str | None:
    found = element.first(name)
    return found.attributes.get(attribute) if found is not None else None


def _moment(words: str | None) -> str | None:
    """A date as ISO 8601 writes it; NITF's ``20080101T120000Z`` becomes ``2008-01-01T12:00:00Z``."""
    try:
        moment = datetime.fromisoformat(words or "")
    except ValueError:
        return words
    if words and len(words) <= 10:
        return moment.date().isoformat()
    return moment.isoformat().replace("+00:00", "Z")
