"""The formats that are read, one row each: names, signs, reader, and what the documents say of them.

To add one is to write its reader and its row (CONTRIBUTING.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the second: files of old Office


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a format.

    ``reader`` is module and function in this package, imported when the first file of that format comes. A format is
    recognised by ``magic``, its first bytes; by ``suffixes``; by ``roots``, the names of root elements in XML; in web
    archives by ``media_types``. ``extra`` is what has to be installed. The rest is for docs/inputs.md: the ``title``,
    what the ``text`` is, and what else goes into the record (``about``).
    """

    name: str
    reader: str
    title: str
    text: str
    about: str = "id, title, author, date, agency"
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    roots: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    extra: str | None = None


class Form(StrEnum):
    """What an input can be, by the name that ``--from`` takes."""

    row: Row

    def __new__(cls, row: Row | str) -> Form:
        """A name that knows its row; ``Form("csv")`` is the one of that name."""
        assert isinstance(row, Row)
        form = str.__new__(cls, row.name)
        form._value_ = row.name
        form.row = row
        return form

    TEXT = Row(
        "text",
        "texts.text:read",
        "text",
        "the file itself, marks of notes and lines that only lead elsewhere as spaces; ligatures and letters that a "
        "program spoilt are put right, and offsets count in that text (`quoth text`); a file of any other name is one",
        about="",
        suffixes=(".txt", ".text"),
        media_types=("text/plain",),
    )
    MARKDOWN = Row(
        "markdown",
        "texts.markdown:read",
        "Markdown",
        "the file itself, markup and line ends within paragraphs as spaces: offsets count in the file",
        about="front matter's `title`, `author`, `date`, `id`, `agency`; else the first heading",
        suffixes=(".md", ".markdown"),
        media_types=("text/markdown",),
    )
    JSON = Row(
        "json",
        "records.json_values:read",
        "JSON",
        "one record; an array of them, of any length; an object around one (`articles`, `items`, `results` ...); "
        "records one after the other",
        suffixes=(".json",),
    )
    JSONL = Row("jsonl", "records.json_lines:read", "JSON Lines", "a record a line", suffixes=(".jsonl", ".ndjson"))
    CSV = Row(
        "csv",
        "records.csv_rows:read",
        "CSV",
        "a record a row; commas, semicolons, tabs or bars, as the header has them",
        suffixes=(".csv",),
    )
    TSV = Row("tsv", "records.csv_rows:read_tabs", "TSV", "a record a row", suffixes=(".tsv",))
    EML = Row(
        "eml",
        "documents.mail:read",
        "mail",
        "the plain part, else the HTML part; lines broken to fit a width are joined, the signature and attachments "
        "left out",
        about="`Message-ID`, `Subject`, `From`, `Date`",
        suffixes=(".eml", ".mail"),
    )
    MBOX = Row(
        "mbox",
        "documents.mbox:read",
        "mailboxes",
        "every message, as mail",
        about="`Message-ID`, `Subject`, `From`, `Date`",
        suffixes=(".mbox", ".mbx"),
    )
    NITF = Row(
        "nitf",
        "wires.wire:read_nitf",
        "NITF",
        "`body.content`",
        about="`doc-id`, headline, byline, `date.issue`, distributor",
        suffixes=(".nitf",),
        roots=("nitf",),
    )
    NEWSML = Row(
        "newsml",
        "wires.wire:read_newsml",
        "NewsML-G2",
        "every news item with NITF, XHTML or plain text inside; NewsML 1 likewise",
        about="`guid`, headline, `by` or creator, `contentCreated`, provider",
        suffixes=(".newsml",),
        roots=("newsMessage", "newsItem", "newsml", "NewsML"),
    )
    HTML = Row(
        "html",
        "web.html_page:read",
        "HTML, MHTML",
        "the article without what surrounds it",
        about="canonical address, title, author, date",
        suffixes=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
        roots=("html", "HTML"),
        media_types=("text/html", "application/xhtml+xml"),
        extra="html",
    )
    PDF = Row(
        "pdf",
        "documents.pdf:read",
        "PDF",
        "paragraphs put together again, without page numbers and running heads",
        about="title, author",
        suffixes=(".pdf",),
        magic=(b"%PDF-",),
        media_types=("application/pdf",),
        extra="pdf",
    )
    DOCX = Row(
        "docx",
        "documents.docx:read",
        "Word",
        "paragraphs and table cells; insertions accepted, deletions left out",
        about="identifier, title, author",
        suffixes=(".docx",),
        magic=(ZIP, COMPOUND),
    )
    WARC = Row(
        "warc",
        "web.warc:read",
        "web archives",
        "every page that was found (status 200): HTML, plain text, PDF",
        about="its address; what its format gives",
        suffixes=(".warc", ".wet"),
        magic=(b"WARC/1",),
        extra="warc",
    )
    FEED = Row(
        "feed",
        "web.feeds:read",
        "RSS, Atom",
        "every entry, as much of it as the feed carries",
        about="id, title, author, date",
        suffixes=(".rss", ".atom"),
        roots=("rss", "feed", "RDF"),
        media_types=("application/rss+xml", "application/atom+xml"),
        extra="feeds",
    )


BY_SUFFIX = {suffix: form for form in Form for suffix in form.row.suffixes}
# Under these keys a JSON object may have an array of records.
WRAPPERS = (
    "articles",
    "items",
    "results",
    "entries",
    "docs",
    "documents",
    "records",
    "messages",
    "data",
    "response",
    "value",
)
BY_ROOT = {root: form for form in Form for root in form.row.roots}
BY_MEDIA_TYPE = {media_type: form for form in Form for media_type in form.row.media_types}
