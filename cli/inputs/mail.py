"""Mail (EML): the text of a message, with the lines joined that mail programs broke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import BinaryIO, cast

from ...extractors.base import Article
from .errors import DamagedInput, EncryptedInput, InputError, NoText
from .markup import text_in
from .opening import whole
from .reading import Reading, article_of
from .text import decode
from .wrapping import unwrapped

ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
SIGNATURE = re.compile(r"^-- \r?\n", re.MULTILINE)


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a message: its plain text or, where it has none, its HTML; no attachments."""
    try:
        message = message_from_bytes(whole(stream, source, how.max_bytes), policy=policy.default)
        yield _article(message, source, how)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError) as why:
        yield DamagedInput(source, "mail", why)  # the standard library trips over some broken headers


def _article(message: EmailMessage, source: str, how: Reading) -> Article | InputError:
    if message.get_content_type() in ENCRYPTED and message.get_param("smime-type") != "signed-data":
        return EncryptedInput(source)
    if not message.keys():
        return DamagedInput(source, "mail", "it has no header")
    body = message.get_body(("plain", "html"))
    if body is None:
        return NoText(source, "the message has neither a plain nor an HTML part")
    text = _decoded(cast("EmailMessage", body), source, how)
    is_html = body.get_content_type() == "text/html"
    date = message["date"]
    moment = getattr(date, "datetime", None)
    senders = getattr(message["from"], "addresses", ())
    return article_of(
        text_in(text) if is_html else unwrapped(SIGNATURE.split(text)[0]),
        source,
        id=str(message[how.id_key or "message-id"] or "").strip("<> ") or None,
        title=str(message["subject"] or ""),
        author=[each.display_name or each.addr_spec for each in senders],
        published=moment.isoformat() if moment else str(date or ""),
    )


def _decoded(body: EmailMessage, source: str, how: Reading) -> str:
    data = body.get_payload(decode=True)
    charset = how.encoding or body.get_content_charset()
    try:
        return cast("bytes", data).decode(charset or "utf-8")
    except (UnicodeError, LookupError):
        return decode(cast("bytes", data), source)
