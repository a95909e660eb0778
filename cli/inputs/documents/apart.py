"""Documents read in a separate process, with limits on memory and time: a harmful document costs only itself.

One process reads them all, one after the other; where it ends, the next document gets a fresh one.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from typing import IO, Any, BinaryIO

from ....extractors.base import Article
from ..errors import InputError, UnsafeInput
from ..formats import Form
from ..opening import whole
from ..reading import Reading

APART = frozenset({Form.EML, Form.NITF, Form.NEWSML, Form.HTML, Form.PDF, Form.DOCX, Form.FEED})
PAGES = frozenset({Form.HTML, Form.FEED})


class ToldError(InputError):
    """An error that the other process reports."""

    def __init__(self, source: str, code: str, sentence: str) -> None:
        super().__init__(source, sentence)
        self.code = code


def read(form: Form, stream: BinaryIO, source: str, how: Reading) -> Iterator[Article | InputError]:
    """Yield the article of a document, or its error; the whole document is in memory."""
    data = whole(stream, source, how.max_page_bytes if form in PAGES else how.max_bytes)
    yield from articles_of(form, data, source, how)


def articles_of(
    form: Form, data: bytes, source: str, how: Reading, *, charset: str | None = None
) -> list[Article | InputError]:
    """The result for a document; ``charset`` is what its server declared. Raises UnsafeInput."""
    question = {**asdict(how), "form": form, "source": source, "charset": charset, "size": len(data)}
    try:
        return [_understood(answer) for answer in _helper().answers(question, data)]
    except EOFError:
        raise UnsafeInput(source, "reading it takes too much memory or time") from None


def _understood(answer: dict[str, Any]) -> Article | InputError:
    return ToldError(**answer["error"]) if "error" in answer else Article(**answer["article"])


class Helper:
    """The separate process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def answers(self, question: dict[str, Any], data: bytes) -> list[dict[str, Any]]:
        """Its answer. Raises EOFError where it dies of the request."""
        with self._lock:
            try:
                return self._asked(question, data)
            except BaseException as why:  # Ctrl-C too: half an answer would pass for the next one's
                self.end()
                if isinstance(why, OSError | ValueError):
                    raise EOFError from why
                raise

    def end(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
            process.wait()

    def _asked(self, question: dict[str, Any], data: bytes) -> list[dict[str, Any]]:
        to, back = self._streams()
        to.write(json.dumps(question).encode() + b"\n")
        to.write(data)
        to.flush()
        answers = []
        while (answer := self._answer(back)) is not None:
            answers.append(answer)
        return answers

    def _answer(self, back: IO[bytes]) -> dict[str, Any] | None:
        line = back.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        answer: dict[str, Any] | None = json.loads(line)
        return answer

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "quoth.cli.inputs.documents.apart_process",
                    str(os.getpid()),
                ],  # -P: nothing from here
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            atexit.register(self.end)
        assert self._process.stdin and self._process.stdout  # noqa: PT018 - both are pipes
        return self._process.stdin, self._process.stdout


def end() -> None:
    """End the separate process; the next document gets a fresh one."""
    _helper().end()


def _helper() -> Helper:
    return _helper_of(os.getpid())


@cache
def _helper_of(_process: int) -> Helper:
    """The helper of this process; one that was forked has its own."""
    return Helper()
