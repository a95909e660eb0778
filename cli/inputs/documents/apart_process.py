"""The process that reads documents apart: requests come on standard input, answers go to standard output, as JSON."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from io import BytesIO
from typing import Any, BinaryIO

from ....extractors.base import Article
from ...terminal.orphans import leave_with_the_parent
from ..errors import InputError, Unexpected, UnsafeInput
from ..formats import Form
from ..readers import reader_of
from ..reading import Reading

MEGABYTE = 1024 * 1024
MOST_MEMORY = 2048 * MEGABYTE
MEMORY_PER_BYTE = {Form.HTML: 48, Form.FEED: 48}  # for each byte of a document, where that is more; trees are large
MOST_SECONDS = {Form.PDF: 60}
SECONDS, SECONDS_PER_MEGABYTE = 20, 2  # a page of 8 MB takes 8


def main(parent: int) -> None:
    """Answer the requests of another process until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    leave_with_the_parent(parent)
    questions, answers = _undisturbed()
    with suppress(BrokenPipeError):
        while line := questions.readline():
            question = json.loads(line)
            data = questions.read(question.pop("size"))
            for found in _found_in(data, **question):
                answers.write(json.dumps(_told(found)).encode() + b"\n")
            answers.write(b"null\n")
            answers.flush()
    os._exit(0)  # whatever threads a library has left


def _found_in(
    data: bytes, *, form: str, source: str, charset: str | None, **how: Any
) -> Iterator[Article | InputError]:
    kind = Form(form)
    how["form"] = kind
    try:
        reading = Reading(**how)
        with limits(kind, len(data), reading.timeout):
            yield from list(_read(kind, data, source, reading, charset))
    except InputError as problem:
        yield problem
    except MemoryError:
        yield UnsafeInput(source, "reading it takes too much memory")
    except Exception as why:
        yield Unexpected(source, why)


def _read(form: Form, data: bytes, source: str, how: Reading, charset: str | None) -> Iterator[Article | InputError]:
    if form is Form.HTML and charset:
        from ..web.html_page import article_on

        return iter([article_on(data, source, how, charset=charset)])
    return reader_of(form)(BytesIO(data), source, how)


def _told(found: Article | InputError) -> dict[str, Any]:
    if isinstance(found, Article):
        return {"article": asdict(found)}
    return {"error": {"source": found.source, "code": found.code, "sentence": str(found)}}


@contextmanager
def limits(form: Form, size: int, timeout: float | None = None) -> Iterator[None]:
    """End this process where it takes more CPU time than a document of this size may; more memory is a MemoryError.

    A ``timeout`` can only shorten that time.
    """
    seconds = MOST_SECONDS.get(form, SECONDS) + SECONDS_PER_MEGABYTE * size / MEGABYTE
    seconds = seconds if timeout is None else min(seconds, timeout)
    with suppress(ImportError, ValueError, OSError):  # Windows has no limits to set
        import resource

        most = max(MOST_MEMORY, MEMORY_PER_BYTE.get(form, 12) * size)
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)  # whose signal, unless handled, ends a process
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _undisturbed() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for ourselves: what a library prints goes nowhere, and it reads nothing."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return questions, answers


if __name__ == "__main__":
    main(int(sys.argv[1]))
