"""Web archives (WARC, WET): one article a page, and a damaged record costs only itself.

Read by our own code: after a record of wrong length or a damaged gzip member FastWARC 2.0.1 and warcio 1.8.1 lose the
rest of the archive, and what is cut off passes for whole.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from ....extractors.base import Article
from ..documents.apart import APART, articles_of
from ..errors import DamagedInput, InputError, NoRecords, Unexpected, UnsafeInput
from ..files import SNIFFED_BYTES
from ..formats import BY_MEDIA_TYPE, Form
from ..forms import form_by_content
from ..opening import HARMLESS_BYTES, LARGEST_RATIO
from ..reading import Reading

LONGEST_LINE = 64 * 1024
LONGEST_NUMBER = 18  # digits of a length
END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
CHUNK = re.compile(rb"[0-9A-Fa-f]{1,15}[ \t]*")
NO_CHUNK = re.compile(rb"[-+]\s*[0-9A-Fa-f]")
MOST_HEADERS = 1000
MOST_DAMAGED = 100
WITH_PAGES = ("response", "resource", "conversion")
UNTOLD = "application/octet-stream"
FOR_PROGRAMS = re.compile(r"^<?(?:metadata|warcinfo):|/robots\.txt>?$")  # what crawlers note and read themselves
READ = (Form.HTML, Form.TEXT, Form.PDF)


class Damage(Exception):
    """What is wrong with one record."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what the archive says of it, and its content."""

    headers: dict[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered, unpacked."""

    media_type: str
    charset: str | None
    body: bytes


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield an article or an error for each page that was found, and an error for each damaged record."""
    number = damaged = yielded = 0
    archive = Archive(stream, how.max_bytes)
    record: Record | None
    page: Page | InputError | None
    while True:
        number += 1
        place = f"{source}#{number}"
        record, page = None, None
        try:
            record = archive.next_record()
            if record is None:
                break
            page = _page_or_error(record, place)
        except Damage as why:
            page = DamagedInput(place, "a WARC record", why)
        except (ValueError, LookupError, RecursionError) as why:
            page = Unexpected(place, why)
        if isinstance(page, InputError):
            damaged += 1
            yield page
            if damaged == MOST_DAMAGED:
                yield DamagedInput(source, "WARC", f"{damaged} of its records are damaged")
                return
            continue
        for found in _articles(page, record, place, how) if page and record else ():
            yielded += 1
            yield found
    if not yielded and not damaged:
        yield NoRecords(source, "none of its records is a page")


class Archive:
    """The records of an archive, one at a time; what a wrong length took too much of is given back."""

    def __init__(self, stream: BinaryIO, max_bytes: int) -> None:
        self.stream = stream
        self.max_bytes = max_bytes
        self.given_back = BytesIO()

    def next_record(self) -> Record | None:
        """Read the next record; None at the end. Raises Damage, and is then before the next one."""
        line = b"\n"
        while line and not line.strip():
            line = self._line()
        if not line:
            return None
        if not line.startswith(b"WARC/"):
            self.skip_to_next()
            raise Damage("it does not begin with WARC/1")
        headers = self._headers()
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) <= LONGEST_NUMBER):
            self.skip_to_next()
            raise Damage("it does not say its length")
        if int(length) > self.max_bytes:
            self.skip_to_next()
            raise Damage(f"it is, or says it is, {length} bytes long, and --max-bytes is {self.max_bytes}")
        return self._with_content(headers, int(length))

    def skip_to_next(self) -> None:
        """Go on to the next line with which a record begins."""
        begins_line = True
        while line := self._line():
            if begins_line and line.startswith(b"WARC/1."):
                self._give_back(line)
                return
            begins_line = line.endswith(b"\n")

    def _with_content(self, headers: dict[str, str], length: int) -> Record:
        content = self._read(length)
        after = self._read(4)
        if len(content) == length and after in (b"\r\n\r\n", b"\n\n", b"\r\n", b"\n", b""):
            return Record(headers, content)
        if len(content) == length and after.startswith(b"\n\n"):
            self._give_back(after[2:])
            return Record(headers, content)
        self._give_back(content + after)
        self.skip_to_next()
        raise Damage("its length is wrong, or it is cut off")

    def _headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        for _ in range(MOST_HEADERS):
            line = self._line()
            if not line.strip():
                return headers
            name, _, value = line.decode("utf-8", "replace").partition(":")
            headers[name.strip().lower()] = value.strip()
        return {}

    def _line(self) -> bytes:
        line = self.given_back.readline(LONGEST_LINE)
        if not line.endswith(b"\n") and len(line) < LONGEST_LINE:
            line += self.stream.readline(LONGEST_LINE - len(line))
        return line

    def _read(self, count: int) -> bytes:
        data = self.given_back.read(count)
        return data + self.stream.read(count - len(data)) if len(data) < count else data

    def _give_back(self, data: bytes) -> None:
        self.given_back = BytesIO(data + self.given_back.read())


def _page_or_error(record: Record, source: str) -> Page | InputError | None:
    try:
        return page_in(record, source)
    except UnsafeInput as problem:
        return problem


def page_in(record: Record, source: str) -> Page | None:
    """The page in a record; None for other kinds of records, and for answers that are no page."""
    kind = record.headers.get("warc-type", "").lower()
    declared = record.headers.get("content-type", "")
    if kind not in WITH_PAGES or FOR_PROGRAMS.search(record.headers.get("warc-target-uri", "")):
        return None
    if not declared.startswith("application/http"):
        return Page(*_media_type(declared or "text/plain"), record.content)
    parted = END_OF_HEAD.split(record.content, maxsplit=1)
    head, body = parted[0], parted[-1]
    status, *lines = head.decode("latin-1").splitlines()
    words = status.split(None, 2)
    if len(parted) < 2 or len(words) < 2 or not words[0].startswith("HTTP/"):
        raise Damage("what the server answered is no HTTP")
    if words[1] not in ("200", "203"):
        return None
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    media_type, charset = _media_type(headers.get("content-type", "text/html"))
    if media_type != UNTOLD and BY_MEDIA_TYPE.get(media_type) not in READ:
        return None
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    page = _unpacked(body, headers.get("content-encoding", ""), source)
    return Page(_as_seen(media_type, page), charset, page)


def _as_seen(media_type: str, page: bytes) -> str:
    """What a page is: as the server says, or HTML where it says nothing and the page itself does."""
    is_page = media_type == UNTOLD and form_by_content(page[:SNIFFED_BYTES]) is Form.HTML
    return "text/html" if is_page else media_type


def _articles(page: Page, record: Record, source: str, how: Reading) -> Iterator[Article | InputError]:
    form = BY_MEDIA_TYPE.get(page.media_type)
    if form not in READ:
        return
    try:
        for found in _read(form, page, source, how):
            address = record.headers.get("warc-target-uri", "").strip("<>")
            yield replace(found, id=address or found.id) if isinstance(found, Article) else found
    except InputError as problem:
        yield problem
    except Exception as why:  # what one page is made of costs the others nothing
        yield Unexpected(source, why)


def _read(form: Form, page: Page, source: str, how: Reading) -> Iterator[Article | InputError]:
    if form in APART:
        yield from articles_of(form, page.body, source, how, charset=page.charset)
        return
    from ..readers import reader_of

    yield from reader_of(form)(BytesIO(page.body), source, how)


def _media_type(declared: str) -> tuple[str, str | None]:
    media_type, _, parameters = declared.partition(";")
    charset = parameters.lower().partition("charset=")[2].split(";")[0].strip("\"' ")
    return media_type.strip().lower(), charset or None


def _unchunked(body: bytes) -> bytes:
    """Undo chunked transfer; archives often have undone it already without saying so."""
    parts: list[bytes] = []
    position = 0
    while (end := body.find(b"\r\n", position, position + 100)) >= 0:
        length = body[position:end].partition(b";")[0]
        if NO_CHUNK.match(length):
            raise Damage("one of its chunks is shorter than nothing")
        if not CHUNK.fullmatch(length):
            return b"".join(parts) if parts else body
        size = int(length, 16)
        if not size:
            break
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 2 + size + 2
    return b"".join(parts) if parts else body


def _unpacked(body: bytes, encoding: str, source: str) -> bytes:
    """Undo gzip or deflate, where the body still is packed, without letting it grow absurdly."""
    if encoding.lower() in ("br", "zstd") and not body.lstrip().startswith(b"<"):
        raise Damage(f"its page is packed with {encoding}")
    is_packed = body.startswith((b"\x1f\x8b", b"\x78"))
    if encoding.lower() not in ("gzip", "x-gzip", "deflate") or not (is_packed or _is_deflated(body, encoding)):
        return body
    unpacker = zlib.decompressobj(wbits=47 if is_packed else -15)  # gzip or zlib, whichever it is, or neither's head
    most = max(HARMLESS_BYTES, LARGEST_RATIO * len(body))
    try:
        data = unpacker.decompress(body, most)
    except zlib.error as why:
        raise Damage(str(why)) from why
    if unpacker.unconsumed_tail:
        raise UnsafeInput(source, f"it unpacks to more than {LARGEST_RATIO} times its size")
    if not unpacker.eof:
        raise Damage("its page is cut off")
    return data


def _is_deflated(body: bytes, encoding: str) -> bool:
    """Whether a body is deflate without zlib's head, as some servers send it."""
    if encoding.lower() != "deflate" or body.lstrip().startswith(b"<"):
        return False
    try:
        zlib.decompressobj(wbits=-15).decompress(body, HARMLESS_BYTES)
    except zlib.error:
        return False
    return True
