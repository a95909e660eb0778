"""Whom articles rely on, as tables, JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

from ...outputs.console import console_of, rendered
from ...outputs.objects.json_text import dumps
from ...record import Record
from ...terminal.printable import printable
from ..sourcing import Outlet, Source, Sourcing
from .csv_form import lines_of

if TYPE_CHECKING:
    from ..command import Wanted

SCHEMA = "quoth-sources/1"


def write(sourcing: Sourcing, wanted: Wanted, form: str) -> Iterator[str]:
    """Yield the speakers and the outlets; as CSV the speakers alone."""
    if form == "json":
        document = {
            "schema": SCHEMA,
            "sources": [*map(asdict, sourcing.sources)],
            "outlets": [*map(asdict, sourcing.outlets)],
        }
        yield f"{dumps(document)}\n"
    elif form == "jsonl":
        for kind, group in (("source", sourcing.sources), ("outlet", sourcing.outlets)):
            yield from (f"{dumps({'schema': SCHEMA, 'type': kind} | asdict(each))}\n" for each in group)
    elif form == "csv":
        yield from lines_of(_flat(each) for each in sourcing.sources)
    else:
        console = console_of(wanted.color)
        yield rendered(console, _sources_table(sourcing.sources), _outlets_table(sourcing.outlets))


def _flat(source: Source) -> Record:
    return asdict(source) | {"outlets": len(source.outlets)}


def _sources_table(sources: tuple[Source, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 1))
    table.add_column("Source", overflow="fold")
    table.add_column("sort")
    for column in ("statements", "figures", "articles", "outlets"):
        table.add_column(column, justify="right")
    for each in sources:
        name = printable(each.name + (f", {each.role}" if each.role else ""))
        counts = (each.statements, each.figures, each.articles, len(each.outlets))
        table.add_row(name, each.sort, *map(str, counts))
    return table


def _outlets_table(outlets: tuple[Outlet, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 0, 0, 1))
    table.add_column("Outlet", overflow="fold")
    for column in ("articles", "voices", "sides", "anonymous", "official", "document", "unsourced\nfigures"):
        table.add_column(column, justify="right", no_wrap=True)
    for each in outlets:
        shares = [f"{100 * each.shares[sort]:.0f} %" for sort in ("anonymous", "official", "document")]
        counts = [each.articles, each.voices, each.sides]
        table.add_row(printable(each.outlet), *map(str, counts), *shares, str(each.unsourced_figures))
    return table
