"""One JSON document, written article by article so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...record import SCHEMA, Record
from .json_text import dumps


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield the document in parts, one finding a line."""
    yield f'{{"schema": {dumps(SCHEMA)},\n "articles": ['
    separator = "\n"
    for record in records:
        yield separator + _article(record)
        separator = ",\n"
    yield "]}\n"


def _article(record: Record) -> str:
    members = [f"{dumps(key)}: {_value(value)}" for key, value in record.items()]
    return "  {" + ",\n   ".join(members) + "}"


def _value(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return dumps(value)
    return "[\n     " + ",\n     ".join(dumps(item) for item in value) + "]"
