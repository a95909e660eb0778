"""What the commands compare and sources share: options, and how Python and numpy are to start."""

from __future__ import annotations

import gc
import os
from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Articles, folders, or what extract has found: json, jsonl, a database."),
]
DateKey = Annotated[str | None, typer.Option(metavar="NAME", help="The key or column of the date, in JSON and CSV.")]


OBJECTS = 100_000  # that are made before Python looks for circles that nobody refers to: it would find next to none


def start_lightly() -> None:
    """Have numpy, before it is imported, multiply in one thread: for matrices this small, more only wait."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(OBJECTS)
