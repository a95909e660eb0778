"""Paths -> files, as in ripgrep: what is named is read, what is merely found must look like a text."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from fnmatch import fnmatch
from io import BufferedReader
from pathlib import Path
from typing import cast

from ...extractors.base import QuothError
from .errors import EmptyFolder, InputError, MissingInput, UnreadableInput
from .forms import is_known_by_name

STANDARD_INPUT = "-"
SNIFFED_BYTES = 8192
SETTINGS = "quoth.toml"  # of a project: no article
ESCAPED = re.compile(rb"\\x([89a-f][0-9a-f])")
OUR_ANNOTATIONS = b"[entities]\nSource\nCue\nContent\nQuote\nFigure\n"
RECORD = re.compile(r"(?P<path>.+)#(?P<number>\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: ``path`` as the user wrote it, or below the folder that the user wrote.

    ``record`` is the number of the one record wanted of it, or of a part of that, ``12#2``; ``found`` says that a
    folder led to it; ``is_output`` that it is a folder of shards or annotations of ours, not to be read.
    """

    path: str
    record: str | None = None
    found: bool = False
    is_output: bool = False

    @property
    def is_standard_input(self) -> bool:
        """Whether it means standard input."""
        return self.path == STANDARD_INPUT

    @property
    def source(self) -> str:
        """Its name in records; bytes that are no UTF-8 show as their numbers."""
        return printable(self.path)


class UnreadableList(QuothError):
    """The file that lists the inputs cannot be read."""

    code = "unreadable-list"

    def __init__(self, path: str, why: OSError) -> None:
        super().__init__(f"The list of inputs '{path}' could not be read: {why.strerror or why}.")


def find_files(path: str, spared: Collection[str] = (), exclude: Collection[str] = ()) -> Iterator[File | InputError]:
    """Yield the file that a path names, or those in and below the folder it names, sorted by name.

    In folders, hidden files and folders, binary files, special files and symbolic links are passed over, and what is to
    be ``spared``: where our output goes; so is what has a name or a path that a pattern of ``exclude`` fits.
    What cannot be found or opened is yielded as the error it is. ``feed.jsonl#12`` names one record of a file.
    """
    if path == STANDARD_INPUT:
        yield File(path)
    elif not os.path.isdir(path):  # noqa: PTH112 - a Path raises where the name is too long for one
        yield _named(path)
    else:
        count = 0
        for each in _walk(path, spared, exclude):
            count += 1
            yield each
        if not count:
            yield EmptyFolder(printable(path))


def listed(path: str) -> Iterator[str]:
    """Yield the paths that a file, or standard input, lists: one a line, or each ended by NUL as find -print0 does."""
    try:
        with nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else Path(path).open("rb") as stream:
            yield from (os.fsdecode(name) for name in _names_in(cast("BufferedReader", stream)) if name)
    except OSError as why:
        raise UnreadableList(path, why) from why


def _names_in(stream: BufferedReader) -> Iterator[bytes]:
    rest = more = stream.read1(SNIFFED_BYTES)
    while more and b"\0" not in rest and b"\n" not in rest:
        rest += (more := stream.read1(SNIFFED_BYTES))
    end = b"\0" if b"\0" in rest else b"\n"
    while more:
        *names, rest = rest.split(end)
        yield from (name.removesuffix(b"\r") if end == b"\n" else name for name in names)
        rest += (more := stream.read1(SNIFFED_BYTES))
    yield rest.removesuffix(b"\r")


def _named(path: str) -> File | MissingInput:
    path = as_stored(path)
    if os.path.lexists(path):
        return File(path)
    file, record = path, ""
    while part := RECORD.fullmatch(file):
        file, record = part["path"], f"#{part['number']}{record}"
        file = as_stored(file)
        if file == STANDARD_INPUT or os.path.isfile(file):  # noqa: PTH113
            return File(file, record=record[1:])
    return MissingInput(printable(path))


def _walk(folder: str, spared: Collection[str], exclude: Collection[str]) -> Iterator[File | InputError]:
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not path.endswith(os.sep) and Path(path).is_file():
            yield File(path, found=True)
            continue
        if path != folder and _is_our_folder(path):
            yield File(path, found=True, is_output=True)
            continue
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
            wanted = (entry for entry in entries if _is_wanted(entry) and not _is_excluded(entry, exclude))
            waiting += [entry.path for entry in wanted if not _is_spared(entry, spared)]
        except OSError as why:
            yield UnreadableInput(printable(path), why)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name == SETTINGS or entry.is_symlink() or _is_standard_output(entry):
        return False
    return entry.is_dir() or (entry.is_file() and (is_known_by_name(entry.name) or _looks_like_text(entry.path)))


def _is_excluded(entry: os.DirEntry[str], exclude: Collection[str]) -> bool:
    return any(fnmatch(entry.name, pattern) or fnmatch(entry.path, pattern) for pattern in exclude)


def _is_spared(entry: os.DirEntry[str], spared: Collection[str]) -> bool:
    return any(
        entry.name == Path(path).name and os.path.realpath(entry.path) == os.path.realpath(path) for path in spared
    )


def _is_our_folder(path: str) -> bool:
    """Whether a folder contains the shards of a run, or annotations for brat that we have written."""
    try:
        inside = {name: Path(path, name) for name in ("run.json", "lock", "annotation.conf")}
        if inside["run.json"].is_file() and inside["lock"].is_file():
            return True
        with inside["annotation.conf"].open("rb") as stream:
            return stream.read(len(OUR_ANNOTATIONS)) == OUR_ANNOTATIONS
    except OSError:
        return False


def _is_standard_output(entry: os.DirEntry[str]) -> bool:
    """Whether it is the file that our output goes to: ``quoth . > found.jsonl`` is not to read what it writes."""
    try:
        return os.path.samestat(entry.stat(follow_symlinks=False), os.fstat(1))
    except OSError:
        return False


def _looks_like_text(path: str) -> bool:
    try:
        with Path(path).open("rb") as stream:
            return b"\0" not in stream.read(SNIFFED_BYTES)
    except OSError:
        return True  # reading it for good will say what is wrong


def printable(path: str) -> str:
    """A path as it is shown: a byte that is no UTF-8 as its number, so that names stay different."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def as_stored(shown: str) -> str:
    """The path that is shown so, if there is such a file and none that is named so to the letter."""
    if os.path.lexists(shown) or "\\x" not in shown:
        return shown
    path = os.fsdecode(ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), os.fsencode(shown)))
    return path if os.path.lexists(path) else shown
