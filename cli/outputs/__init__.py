"""Findings -> a printed form: one small writer per format.

A writer takes the articles' records and yields the output in parts, each as soon as it is complete. A form that
is more than one stream of text has a keeper instead: it takes the records and the path to write to.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

from ...extractors.base import QuothError
from ..record import Record
from ..terminal.destination import deliver
from .formats import PACKED, Format, form_by_name

__all__ = ["PLAIN", "Color", "Format", "NowhereToWrite", "Style", "send", "settled", "writer_for"]

Writer = Callable[[Iterable[Record]], Iterator[str]]
Keeper = Callable[[Iterable[Record], Path], None]


class Color(StrEnum):
    """When tables have colours, by the name that ``--color`` takes."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class NowhereToWrite(QuothError):
    """A form that cannot go to standard output."""

    code = "nowhere-to-write"

    def __init__(self, form: Format) -> None:
        super().__init__(f"The format {form} needs {form.row.goes} to write: name one with --output.")


class UnknownSuffix(QuothError):
    """A file to write whose suffix belongs to no form."""

    code = "unknown-suffix"

    def __init__(self, path: str) -> None:
        known = [form for form in Format if form.row.suffixes]
        suffixes = ", ".join(form.row.suffixes[0] for form in known)
        whole = " and ".join(form.row.suffixes[0] for form in known if form.row.needs_path)
        name = PurePath(path)
        suffix = "".join(name.suffixes[-2:]) if name.suffix == PACKED else name.suffix
        packed = f"with {PACKED} after it if you like, but for {whole}"
        super().__init__(f"'{suffix}' belongs to no format. Known are {suffixes}, {packed}; or choose a --format.")


@dataclass(frozen=True, slots=True)
class Style:
    """What may be said of a form's looks.

    ``raw`` leaves texts that a spreadsheet would calculate as they are, ``columns`` are those wanted, all if none is.
    """

    raw: bool = False
    color: Color = Color.AUTO
    columns: tuple[str, ...] = ()


PLAIN = Style()


def writer_for(chosen: Format, style: Style = PLAIN) -> Writer:
    """The writer of a format; imported only now, so that no format costs the others anything."""
    write: Any = _module_of(chosen).write
    return partial(write, **{name: getattr(style, name) for name in chosen.row.takes})


def _module_of(form: Format) -> Any:
    return import_module(f".{form.row.module}", __name__)


def send(records: Iterable[Record], form: Format, path: str | None = None, style: Style = PLAIN) -> None:
    """Write the records in a form to standard output, or to the path, which has no colours unless ``color`` is set.

    Raises ReaderGone, NowhereToWrite or UnwritableFile. The records are read only while writing.
    """
    if not form.row.needs_path:
        if path is not None and style.color is Color.AUTO:
            style = replace(style, color=Color.NEVER)
        deliver(writer_for(form, style)(records), path, for_people=form is Format.TABLE)
        return
    if path is None:
        raise NowhereToWrite(form)
    keep: Keeper = _module_of(form).keep
    keep(records, Path(path))


def settled(chosen: Format, destination: str | None, *, terminal: bool) -> Format:
    """What ``auto`` means: the suffix of the file to write, else a table on a terminal and JSON Lines in a pipe.

    Raises UnknownSuffix.
    """
    if chosen is not Format.AUTO:
        return chosen
    if destination is None:
        return Format.TABLE if terminal else Format.JSONL
    form = form_by_name(destination)
    if form is None and PurePath(destination).suffix and not _is_device(destination):
        raise UnknownSuffix(destination)
    return form or Format.JSONL


def _is_device(path: str) -> bool:
    return os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113 - a Path raises for long names
