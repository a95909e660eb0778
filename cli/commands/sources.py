"""The command ``sources``: whom many articles rely on."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ..inputs.reading import reading_of
from ..outputs import Color
from .options.comparing import DateKey, Paths, start_lightly
from .options.shared import Colors, Encoding, FilesFrom, IdKey, MaxBytes, OutputFile, Quiet, SourceForm, TextKey


def command(
    ctx: typer.Context,
    paths: Paths = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str, typer.Option("--format", "-f", metavar="auto|table|json|jsonl|csv", help="How to print.")
    ] = "auto",
    output: OutputFile = None,
    source_form: SourceForm = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    date_key: DateKey = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = "128M",
    color: Colors = Color.AUTO,
    quiet: Quiet = False,
) -> int:
    """List whom articles rely on, and how many voices outlets have.

    \b
    quoth sources stories/
    quoth sources -f csv found.db > sources.csv
    quoth sources -f json stories/ | jq '.outlets[] | select(.sides == 1) | .outlet'
    """
    if not paths and files_from is None and sys.stdin.isatty():
        typer.echo(ctx.get_help(), err=True)
        return 2
    start_lightly()
    from ..compare.command import Wanted
    from ..compare.command import sources as run

    return run(
        paths or ([] if files_from else ["-"]),
        reading_of(source_form, encoding, text_key, id_key, max_bytes, date_key),
        Wanted(format, output=output, color=color),
        files_from=files_from,
        quiet=quiet,
    )
