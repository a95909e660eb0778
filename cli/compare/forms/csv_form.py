"""A comparison as CSV: a row for each figure, with its quantity, its claim and its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ...outputs.tabular.csv_rows import cell, quoted
from ...record import Record
from ..comparison import Comparison
from .document import document_of

if TYPE_CHECKING:
    from ..command import Wanted

OF_QUANTITY = ("id", "name", "outcome", "constant")


def write(comparison: Comparison, wanted: Wanted, form: str) -> Iterator[str]:  # noqa: ARG001 - every writer has them
    """Yield the header and a row for each figure."""
    rows = [
        {"event": quantity["event"]} | {f"quantity_{key}": quantity[key] for key in OF_QUANTITY} | member
        for quantity in document_of(comparison)["quantities"]
        for member in quantity["members"]
    ]
    yield from lines_of(rows)


def lines_of(rows: Iterable[Record]) -> Iterator[str]:
    """Yield rows of the same keys as lines of CSV in which no text is a formula, after one with their names."""
    for number, row in enumerate(rows):
        if not number:
            yield ",".join(row) + "\n"
        yield ",".join(quoted(cell(value)) for value in row.values()) + "\n"
