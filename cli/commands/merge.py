"""The command ``merge``: what a run has put into a folder, printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..outputs import Color, Style, settled
from ..outputs.formats import Format
from .options.shared import Colors, ExitStatus, OutputFile, OutputForm, RawCsv
from .results.printing import printed


def command(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="What 'quoth extract --into FOLDER' has filled.")],
    format: OutputForm = Format.AUTO,  # noqa: A002 - the name of the option
    output: OutputFile = None,
    partial: Annotated[bool, typer.Option("--partial", help="Also where the run is not complete yet.")] = False,
    color: Colors = Color.AUTO,
    csv_raw: RawCsv = False,
    exit_status: ExitStatus = False,
) -> int:
    """Print what a long run has put into a folder.

    The order is that of the inputs.

    \b
    quoth extract --into found/ -j auto stories/
    quoth merge found/ -f jsonl
    quoth merge found/ -o found.csv
    """
    from ..running.folder import NoTexts, ShardFolder

    path = None if output == "-" else output
    form = settled(format, path, terminal=sys.stdout.isatty())
    shards = ShardFolder(Path(folder))
    if form.row.needs_text and not shards.has_texts():
        raise NoTexts(shards.path, form)
    records = shards.records(partial=partial)
    return printed(records, form, path, Style(csv_raw, color), want_findings=exit_status)
