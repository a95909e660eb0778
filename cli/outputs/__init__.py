"""Findings -> a printed form: one small writer per format.

A writer takes the articles' records and yields the output in parts, each as soon as it is complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath

from ..record import Record

Writer = Callable[[Iterable[Record]], Iterator[str]]


class Format(StrEnum):
    """The printed forms, by the name that ``--format`` takes."""

    AUTO = "auto"
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


MODULES = {Format.TABLE: "table", Format.JSON: "json_document", Format.JSONL: "json_lines"}


def writer_for(chosen: Format) -> Writer:
    """The writer of a format; imported only now, so that no format costs the others anything."""
    writer: Writer = import_module(f".{MODULES[chosen]}", __name__).write
    return writer


def settled(chosen: Format, destination: str | None, *, terminal: bool) -> Format:
    """What ``auto`` means: the suffix of the file to write, else a table on a terminal and JSON Lines in a pipe."""
    if chosen is not Format.AUTO:
        return chosen
    if destination is None:
        return Format.TABLE if terminal else Format.JSONL
    suffix = PurePath(destination).suffix.lower().removeprefix(".")
    return next((each for each in MODULES if each.value == suffix), Format.JSONL)
