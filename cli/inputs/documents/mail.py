"""Mail (EML): the text of a message, with the lines joined that mail programs broke.

Its parts follow each other; of alternatives the plain one is read, unless it is a stub. Attachments are left out,
except messages that were forwarded whole.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import Any, BinaryIO, cast

from ....extractors.base import Article
from ..articles import article_of
from ..errors import DamagedInput, EncryptedInput, InputError, NoText, costs_itself
from ..opening import whole
from ..reading import Reading
from ..texts.text import decode, web_name
from ..texts.wrapping import unwrapped
from ..web.markup import text_in

ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
LONGEST_HEADER = 4096  # characters; beyond, the standard library takes quadratic time and memory
STUB = 0.5  # of the words of the fullest alternative: a plain part with fewer only says where to read it
SIGNATURE = re.compile(r"^-- \r?\n", re.MULTILINE)
ANSWERED = re.compile(  # "On Mon, 9 Mar 2026 at 16:40, Ada Vale <ada@example.org> wrote:", over what is answered
    r"^[> ]*On [^\n]{0,60}\d[^\n]{0,160}\s?[> ]*wrote:[ \t]*\r?$", re.MULTILINE
)


class Lenient(EmailPolicy):
    """Headers as the standard library reads them; one that it trips over (cpython #87667) stays as it was written."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """What a header says."""
        value = value[:LONGEST_HEADER]
        try:
            return super().header_fetch_parse(name, value)
        except Exception:  # IndexError, AttributeError, TypeError: a broken header may raise any
            return " ".join(value.split())


POLICY: Any = Lenient()  # whose messages are EmailMessages


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a message; its subject, date and sender as title, date and author."""
    data = whole(stream, source, how.max_bytes).removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    yield _article(message_from_bytes(data, policy=POLICY), source, how)


@costs_itself
def _article(message: EmailMessage, source: str, how: Reading) -> Article | InputError:
    if message.get_content_type() in ENCRYPTED and message.get_param("smime-type") != "signed-data":
        return EncryptedInput(source)
    if not message.keys():
        return DamagedInput(source, "mail", "it has no header")
    texts = list(_texts_of(message, source, how))
    if not texts:
        return NoText(source, "the message has neither a plain nor an HTML part")
    date = message["date"]
    moment = getattr(date, "datetime", None)
    return article_of(
        "\n\n".join(dict.fromkeys(filter(None, texts))),
        source,
        id=str(message[how.id_key or "message-id"] or "").strip("<> ") or None,
        title=str(message["subject"] or ""),
        author=_senders(message["from"]),
        published=moment.isoformat() if moment else str(date or ""),
    )


def _senders(header: Any) -> list[str]:
    """Whom a message is from: by name, else by address."""
    if addresses := getattr(header, "addresses", ()):
        return [each.display_name or each.addr_spec.strip("<>") for each in addresses]
    return [name or address for name, address in [parseaddr(str(header or ""))]]


def _texts_of(part: EmailMessage, source: str, how: Reading) -> Iterator[str]:
    """Yield the texts of a part of a message and of the parts within it."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        for inner in _parts_of(part):
            yield from _texts_of(inner, source, how)
    elif part.is_attachment():
        return
    elif kind == "multipart/alternative":
        yield from _chosen([list(_texts_of(each, source, how)) for each in _parts_of(part)])
    elif kind == "multipart/related":
        yield from (text for each in _parts_of(part)[:1] for text in _texts_of(each, source, how))
    elif part.is_multipart():
        for each in _parts_of(part):
            yield from _texts_of(each, source, how)
    elif kind == "text/html":
        yield text_in(_decoded(part, source, how))
    elif kind == "text/plain":
        yield unwrapped(ANSWERED.sub("", SIGNATURE.split(_decoded(part, source, how))[0]))


def _parts_of(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    return cast("list[EmailMessage]", payload) if isinstance(payload, list) else []


def _chosen(alternatives: list[list[str]]) -> list[str]:
    """The first of the alternatives, which is the plainest, unless another says far more."""
    sizes = [sum(len(text.split()) for text in texts) for texts in alternatives]
    most = max(sizes, default=0)
    fit = (texts for texts, size in zip(alternatives, sizes, strict=True) if texts and (size > STUB * most or not most))
    return next(fit, [])


def _decoded(body: EmailMessage, source: str, how: Reading) -> str:
    """A part as its mail declares it; UTF-8 goes before labels that programs put on everything."""
    data = cast("bytes", body.get_payload(decode=True))
    charset = body.get_content_charset()
    if how.encoding is None and charset is not None:
        with suppress(ValueError, LookupError):
            if codecs.lookup(web_name(charset)).name not in ("utf-8", "cp1252"):
                return data.decode(charset)
    return decode(data, source, encoding=how.encoding, declared=(charset,), nul=True)
