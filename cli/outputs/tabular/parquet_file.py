"""Parquet: the rows of the CSV with their types, a row group an article or more. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from ....extractors.base import QuothError
from ...record import SCHEMA, Record
from ...terminal.destination import whole
from ...terminal.printable import REPLACEMENT
from .rows import Row, all_columns, rows_of

GROUP = 20_000  # rows, so that memory stays small and readers can skip
_UNWRITABLE = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)


class MissingParquet(QuothError):
    """The library that writes Parquet is not installed."""

    code = "missing-extra"

    def __init__(self) -> None:
        super().__init__("The format parquet needs pyarrow: pip install 'quoth[parquet]'.")


def keep(records: Iterable[Record], path: Path) -> None:
    """Write all findings to one file, whole or not at all. Raises MissingParquet or UnwritableFile."""
    if find_spec("pyarrow") is None:
        raise MissingParquet
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {str: pa.string(), float: pa.float64(), int: pa.int64(), bool: pa.bool_()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in all_columns().items()], metadata={"schema": SCHEMA})
    with whole(path) as beside, parquet.ParquetWriter(beside, schema, compression="zstd") as writer:
        rows: list[Row] = []
        for row in chain.from_iterable(map(rows_of, records)):
            rows.append({column: _stored(column, value) for column, value in row.items()})
            if len(rows) == GROUP:
                writer.write_table(pa.Table.from_pylist(rows, schema))
                rows = []
        if rows:
            writer.write_table(pa.Table.from_pylist(rows, schema))


def _stored(column: str, value: Any) -> Any:
    if value is None:
        return None
    return value.translate(_UNWRITABLE) if isinstance(value, str) else all_columns()[column](value)
