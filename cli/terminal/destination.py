"""Where the output goes: standard output part by part, or a file that is written whole or not at all."""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from ...extractors.base import QuothError

LIKE_IT = "quoth.like-it"
LIKENESSES = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-"}


class ReaderGone(Exception):
    """The other end of the pipe is closed: not an error, whoever read our output has seen enough."""


class UnwritableFile(QuothError):
    """The file to write cannot be written."""

    code = "unwritable"

    def __init__(self, path: str, why: OSError) -> None:
        super().__init__(f"'{path}' could not be written: {why.strerror or why}.")


class UnwritableOutput(QuothError):
    """Standard output cannot be written, most often because of a full disk."""

    code = "unwritable"

    def __init__(self, why: OSError) -> None:
        super().__init__(f"Standard output could not be written: {why.strerror or why}.")


def deliver(parts: Iterable[str], path: str | None = None, *, for_people: bool = False) -> None:
    """Send the parts to standard output, or to the file at the path.

    Raises ReaderGone, UnwritableOutput or UnwritableFile.

    Data is UTF-8 in every locale; tables are shown as well as the terminal can.
    """
    if path is None:
        _suit(sys.stdout, for_people)
        _print(parts)
    else:
        _save(parts, Path(path))


def _suit(stream: TextIO, for_people: bool) -> None:
    if isinstance(stream, TextIOWrapper):
        if for_people:
            codecs.register_error(LIKE_IT, _like_it)
            stream.reconfigure(errors=LIKE_IT)
        else:
            stream.reconfigure(encoding="utf-8", newline="\n")


def _like_it(why: UnicodeError) -> tuple[str, int]:
    """What a terminal that lacks a character shows in its place: one like it, else a question mark."""
    if not isinstance(why, UnicodeEncodeError):
        raise why
    letter = unicodedata.normalize("NFKD", why.object[why.start])[0]
    missing = "" if unicodedata.combining(letter) else "?"
    return LIKENESSES.get(letter, letter if letter.isascii() else missing), why.start + 1


def _print(parts: Iterable[str]) -> None:
    for part in parts:
        try:
            sys.stdout.write(part)
            sys.stdout.flush()
        except OSError as why:
            forget_output()
            raise ReaderGone if isinstance(why, BrokenPipeError) else UnwritableOutput(why) from why


def forget_output() -> None:
    """Discard what is still buffered, without a message at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _save(parts: Iterable[str], path: Path) -> None:
    """Write a file whole; a device or a pipe is written straight."""
    if path.exists() and not path.is_file():
        try:
            with path.open("w", encoding="utf-8", newline="") as device:
                device.writelines(parts)
        except OSError as why:
            raise UnwritableFile(str(path), why) from why
        return
    path = Path(os.path.realpath(path))
    with whole(path) as beside, beside.open("wb") as file:
        with _packing(path, file) as stream:
            stream.writelines(part.encode() for part in parts)
        file.flush()
        os.fsync(file.fileno())


def _packing(path: Path, file: BinaryIO) -> AbstractContextManager[BinaryIO]:
    """A gzip file for a path that ends so, with reproducible bytes; else the file itself."""
    if path.suffix.lower() != ".gz":
        return nullcontext(file)
    import gzip

    return cast("BinaryIO", gzip.GzipFile("", "wb", fileobj=file, mtime=0))


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write, which takes the path's place when all went well and is gone when not. Raises UnwritableFile."""
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:  # a kill after this leaves no file
        beside.touch(0o600, exist_ok=False)
        yield beside
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except BaseException as why:
        with suppress(OSError):
            beside.unlink()
        if isinstance(why, OSError):
            raise UnwritableFile(str(path), why) from why
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
