"""Paths -> files, with the manners of ripgrep: what is named is read, what is merely found must look like a text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import EmptyFolder, InputError, MissingInput, UnreadableInput

STANDARD_INPUT = "-"
SNIFFED_BYTES = 8192


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; ``source`` is its path as the user wrote it, or below the folder the user wrote."""

    source: str

    @property
    def is_standard_input(self) -> bool:
        """Whether it stands for standard input."""
        return self.source == STANDARD_INPUT


def find_files(path: str) -> Iterator[File | InputError]:
    """Yield the file that a path names, or those in and below the folder it names, sorted by name.

    In folders, hidden files and folders, binary files, special files and symbolic links are passed over.
    What cannot be found or opened is yielded as the error it is.
    """
    if path == STANDARD_INPUT or not Path(path).is_dir():
        yield File(path) if path == STANDARD_INPUT or os.path.lexists(path) else MissingInput(path)
        return
    count = 0
    for found in _walk(path):
        count += 1
        yield found
    if not count:
        yield EmptyFolder(path)


def _walk(folder: str) -> Iterator[File | InputError]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as why:
        yield UnreadableInput(folder, why)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(entry.path)
        elif entry.is_file() and not _is_binary(entry.path):
            yield File(entry.path)


def _is_binary(path: str) -> bool:
    try:
        with Path(path).open("rb") as stream:
            return b"\0" in stream.read(SNIFFED_BYTES)
    except OSError:
        return False  # reading it for good will say what is wrong
