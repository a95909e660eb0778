"""The command ``compare``: what many articles say of one event, or what became of one story."""

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
        str, typer.Option("--format", "-f", metavar="auto|table|json|jsonl|csv|html", help="How to print.")
    ] = "auto",
    by: Annotated[
        str, typer.Option(metavar="speaker|outlet|day|figure|statement", help="What the table lists.")
    ] = "speaker",
    kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help="Only figures of this kind.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Under each verdict, the sentences it rests on.")] = False,
    versions: Annotated[
        bool | None,
        typer.Option("--versions/--no-versions", help="Two versions of one story; else two files much alike are."),
    ] = None,
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
    """Compare figures and statements of articles about one event.

    Which figures measure the same, who claims what on which day, who disagrees with whom, who copied whom. Of two
    versions of one story: what is gone, new and changed; exits 1 if anything is, like diff.

    \b
    quoth compare stories/
    quoth compare -f json found.jsonl | jq '.verdicts[].sentence'
    quoth compare -o flood.html samples/flood/
    quoth compare old.txt new.txt
    """
    if not paths and files_from is None and sys.stdin.isatty():
        typer.echo(ctx.get_help(), err=True)
        return 2
    start_lightly()
    from ..compare.command import Wanted
    from ..compare.command import compare as run

    return run(
        paths or ([] if files_from else ["-"]),
        reading_of(source_form, encoding, text_key, id_key, max_bytes, date_key),
        Wanted(format, by, tuple(kind or ()), explain, versions, output, color),
        files_from=files_from,
        quiet=quiet,
    )
