"""The options that compare and sources share."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Articles, folders, or what extract has found: json, jsonl, a database."),
]
DateKey = Annotated[str | None, typer.Option(metavar="NAME", help="The key or column of the date, in JSON and CSV.")]
