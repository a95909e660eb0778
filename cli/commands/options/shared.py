"""The options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from ...group import settle
from ...inputs.formats import Form
from ...outputs import Color
from ...outputs.formats import Format

READING, FINDING, CHOOSING, PRINTING, RUNNING = "Reading", "Finding", "Choosing", "Printing", "Long runs"

# how to read: the same for every command that reads articles
SourceForm = Annotated[
    Form | None,
    typer.Option(
        "--from", help="The format of every input; else its name and content decide.", rich_help_panel=READING
    ),
]
TextKey = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The key or column of the text, in JSON and CSV: fields.body.", rich_help_panel=READING
    ),
]
IdKey = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The key or column of the id, in JSON and CSV.", rich_help_panel=READING),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Read every input in this encoding; else UTF-8 or Windows-1252.", rich_help_panel=READING
    ),
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|-", help="Read the paths listed here too, one a line or ended by NUL.", rich_help_panel=READING
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="GLOB", help="In folders, pass over files and folders of this name or path.", rich_help_panel=READING
    ),
]
MaxBytes = Annotated[
    str, typer.Option(metavar="SIZE", help="Read no article, line or record larger than this.", rich_help_panel=READING)
]

# how to print
Colors = Annotated[
    Color,
    typer.Option(help="Whether tables have colours; auto: as terminal and NO_COLOR want it.", rich_help_panel=PRINTING),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="NAMES",
        help="In csv and tsv, only these columns, in this order.",
        rich_help_panel=PRINTING,
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD",
        help="Sort the findings of each article: speaker; -value for largest first.",
        rich_help_panel=PRINTING,
    ),
]
RawCsv = Annotated[
    bool,
    typer.Option(
        "--csv-raw", help="In csv and tsv, leave texts that a spreadsheet would calculate.", rich_help_panel=PRINTING
    ),
]
ListFormat = Annotated[
    Literal["auto", "table", "json", "jsonl"],
    typer.Option(
        "--format", "-f", help="How to print; auto: a table on a terminal, else jsonl.", rich_help_panel=PRINTING
    ),
]
OutputForm = Annotated[
    Format,
    typer.Option(
        "--format", "-f", help="How to print; auto: a table on a terminal, else jsonl.", rich_help_panel=PRINTING
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all.", rich_help_panel=PRINTING),
]
Articles = Annotated[
    list[str] | None, typer.Argument(metavar="PATH|-", help="Articles, folders of articles, or - for stdin.")
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        callback=settle,
        is_eager=True,
        help="Take settings from this file, not from those that are found.",
    ),
]
ExitStatus = Annotated[bool, typer.Option("--exit-status", "-e", help="Exit 1 when nothing was found.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr about inputs.")]
