"""Findings -> a printed form: one small writer per format.

A writer takes the articles' records and yields the output in parts, each as soon as it is complete. A form that
is more than one stream of text has a keeper instead: it takes the records and the path to write to.
"""

from __future__ import annotations

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

Writer = Callable[[Iterable[Record]], Iterator[str]]
Keeper = Callable[[Iterable[Record], Path], None]


class Format(StrEnum):
    """The printed forms, by the name that ``--format`` takes."""

    AUTO = "auto"
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    HTML = "html"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    ANNOTATIONS = "annotations"
    BRAT = "brat"
    CLAIMS = "claims"


class Color(StrEnum):
    """When tables have colours, by the name that ``--color`` takes."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


MODULES = {
    Format.TABLE: "table",
    Format.JSON: "json_document",
    Format.JSONL: "json_lines",
    Format.CSV: "csv_rows",
    Format.TSV: "tsv_rows",
    Format.MARKDOWN: "markdown",
    Format.HTML: "html_page",
    Format.SQLITE: "sqlite_database",
    Format.PARQUET: "parquet_file",
    Format.ANNOTATIONS: "web_annotations",
    Format.BRAT: "brat_folder",
    Format.CLAIMS: "schema_claims",
}
SUFFIXES = {
    "md": Format.MARKDOWN,
    "htm": Format.HTML,
    "db": Format.SQLITE,
    "sqlite3": Format.SQLITE,
    "jsonld": Format.ANNOTATIONS,
}
FOR_READERS = {Format.TABLE, Format.MARKDOWN, Format.HTML}  # who choose findings: articles without one are left out
NEED_TEXT = {Format.HTML, Format.SQLITE, Format.ANNOTATIONS, Format.BRAT}
NEED_PATH = {Format.SQLITE: "a file", Format.PARQUET: "a file", Format.BRAT: "a folder"}


class NowhereToWrite(QuothError):
    """A form that cannot go to standard output."""

    code = "nowhere-to-write"

    def __init__(self, form: Format) -> None:
        super().__init__(f"The format {form} needs {NEED_PATH[form]} to write: name one with --output.")


@dataclass(frozen=True, slots=True)
class Style:
    """What may be said of a form's looks: texts that a spreadsheet would calculate left as they are, colours."""

    csv_raw: bool = False
    color: Color = Color.AUTO


PLAIN = Style()


def writer_for(chosen: Format, style: Style = PLAIN) -> Writer:
    """The writer of a format; imported only now, so that no format costs the others anything."""
    write: Any = import_module(f".{MODULES[chosen]}", __name__).write
    if chosen in (Format.CSV, Format.TSV):
        return partial(write, raw=style.csv_raw)
    return partial(write, color=style.color) if chosen is Format.TABLE else partial(write)


def send(records: Iterable[Record], form: Format, path: str | None = None, style: Style = PLAIN) -> None:
    """Write the records in a form to standard output, or to the path, which has no colours unless told so.

    Raises ReaderGone, NowhereToWrite or UnwritableFile. The records are read only while writing.
    """
    if form not in NEED_PATH:
        if path is not None and style.color is Color.AUTO:
            style = replace(style, color=Color.NEVER)
        deliver(writer_for(form, style)(records), path, for_people=form is Format.TABLE)
        return
    if path is None:
        raise NowhereToWrite(form)
    keep: Keeper = import_module(f".{MODULES[form]}", __name__).keep
    keep(records, Path(path))


def settled(chosen: Format, destination: str | None, *, terminal: bool) -> Format:
    """What ``auto`` means: the suffix of the file to write, else a table on a terminal and JSON Lines in a pipe."""
    if chosen is not Format.AUTO:
        return chosen
    if destination is None:
        return Format.TABLE if terminal else Format.JSONL
    return form_by_name(destination) or Format.JSONL


def form_by_name(path: str) -> Format | None:
    """The form that a file's name asks for, if any."""
    own = {form.value: form for form in MODULES}
    return (own | SUFFIXES).get(PurePath(path).suffix.lower().removeprefix("."))
