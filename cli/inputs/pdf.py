"""PDF: pages read by pypdfium2 (extra ``pdf``) in a process of its own, with little memory and little time.

A hostile or broken document thus costs itself and nothing else.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from tempfile import TemporaryFile
from typing import BinaryIO

from ...extractors.base import Article
from .errors import DamagedInput, EncryptedInput, InputError, MissingExtra, NoText, UnsafeInput
from .opening import whole
from .reading import Reading, article_of

MOST_SECONDS = 60


def read(stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the one article of a document; its title from the document's properties."""
    if find_spec("pypdfium2") is None:
        raise MissingExtra(source, "pdf")
    data = whole(stream, source, how.max_bytes)
    found = _asked(data, source)
    if "error" in found:
        if "password" in found["error"].lower():
            raise EncryptedInput(source)
        raise DamagedInput(source, "PDF", found["error"])
    if not found["text"].strip():
        raise NoText(source, "its pages hold no letters, perhaps only pictures of them")
    yield article_of(found["text"], source, title=found["title"], author=found["author"])


def _asked(data: bytes, source: str) -> dict[str, str]:
    """What the other process says of a document: its text and title, or what is wrong with it."""
    with TemporaryFile() as document:
        document.write(data)
        document.seek(0)
        try:
            done = subprocess.run(
                [sys.executable, "-P", "-m", "quoth.cli.inputs.pdf_pages", str(MOST_SECONDS)],  # -P: nothing from here
                stdin=document,
                capture_output=True,
                timeout=2 * MOST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as why:
            raise UnsafeInput(source, f"reading it takes more than {MOST_SECONDS} seconds") from why
    if done.returncode != 0:
        raise UnsafeInput(source, "reading it takes too much memory or time")
    found: dict[str, str] = json.loads(done.stdout)
    return found
