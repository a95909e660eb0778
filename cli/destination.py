"""Where the output goes: standard output part by part, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

from ..extractors.base import QuothError


class ReaderGone(Exception):
    """The other end of the pipe is closed: not an error, whoever read our output has seen enough."""


class UnwritableFile(QuothError):
    """The file to write cannot be written."""

    code = "unwritable"

    def __init__(self, path: str, why: OSError) -> None:
        super().__init__(f"'{path}' could not be written: {why.strerror or why}.")


def deliver(parts: Iterable[str], path: str | None = None, *, for_people: bool = False) -> None:
    """Send the parts to standard output, or to the file at the path. Raises ReaderGone or UnwritableFile.

    Data is UTF-8 whatever the locale; what is for people is shown as well as their terminal can.
    """
    if path is None:
        _suit(sys.stdout, for_people)
        _print(parts)
    else:
        _save(parts, Path(os.path.realpath(path)))


def _suit(stream: TextIO, for_people: bool) -> None:
    if isinstance(stream, TextIOWrapper):
        if for_people:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", newline="\n")


def _print(parts: Iterable[str]) -> None:
    for part in parts:
        try:
            sys.stdout.write(part)
            sys.stdout.flush()
        except BrokenPipeError as gone:
            # whatever is still buffered goes nowhere, without a word at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise ReaderGone from gone


def _save(parts: Iterable[str], path: Path) -> None:
    """Write beside the file and rename; a device or a pipe is written straight."""
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="") as device:
                device.writelines(parts)
            return
        stream = NamedTemporaryFile(  # noqa: SIM115 - closed below, then renamed
            "w", encoding="utf-8", newline="", dir=path.parent, prefix=f".{path.name}.", delete=False
        )
    except OSError as why:
        raise UnwritableFile(str(path), why) from why
    try:
        with stream:
            stream.writelines(parts)
            stream.flush()
            os.fsync(stream.fileno())
        Path(stream.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(stream.name).replace(path)
    except BaseException as why:
        with suppress(OSError):
            Path(stream.name).unlink()
        if isinstance(why, OSError):
            raise UnwritableFile(str(path), why) from why
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
