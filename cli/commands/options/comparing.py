"""What the commands compare and sources share: options, and how numpy is to start."""

from __future__ import annotations

import os
from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Articles, folders, or what extract has found: json, jsonl, a database."),
]
DateKey = Annotated[str | None, typer.Option(metavar="NAME", help="The key or column of the date, in JSON and CSV.")]


def one_thread() -> None:
    """Have numpy, before it is imported, multiply in one thread: for matrices this small, more only wait."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
