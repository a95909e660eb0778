"""PDF: pages read by pypdfium2 (extra ``pdf``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from ....extractors.base import Article
from ..articles import article_of
from ..errors import DamagedInput, EncryptedInput, InputError, MissingExtra, NoText
from ..opening import whole
from ..reading import Reading
from .pdf_pages import found_in


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a document; its title from the document's properties."""
    try:
        found = found_in(whole(stream, source, how.max_bytes))
    except ImportError as why:
        raise MissingExtra(source, "pdf") from why
    if "error" in found:
        if "password" in found["error"].lower():
            raise EncryptedInput(source)
        raise DamagedInput(source, "PDF", found["error"])
    if not found["text"].strip():
        raise NoText(source, "its pages hold no letters, perhaps only pictures of them")
    yield article_of(found["text"], source, title=found["title"], author=found["author"])
