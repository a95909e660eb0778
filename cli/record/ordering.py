"""The order of an article's findings: by position, or by a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...extractors.base import QuothError
from .fields import KINDS
from .record import Record, extractors_in

SORTABLE = {field.name for kind in KINDS.values() for field in kind.fields if field.name not in ("mentions", "chain")}


class UnknownField(QuothError):
    """Somebody sorts by a field that no finding has."""

    code = "unknown-field"

    def __init__(self, name: str) -> None:
        super().__init__(f"No finding has a field '{name}' to sort by. There are {', '.join(sorted(SORTABLE))}.")


def check_sortable(key: str) -> None:
    """Raise UnknownField unless findings can be sorted by the key, which may have a minus sign in front."""
    if key.removeprefix("-") not in SORTABLE:
        raise UnknownField(key.removeprefix("-"))


def sorted_by(records: Iterable[Record], key: str) -> Iterator[Record]:
    """Pass the records on with their findings in the order of a field, ``-value`` from the largest down.

    Findings without a value for it come last; of equal ones the earlier comes first.
    """
    name, descending = key.removeprefix("-"), key.startswith("-")
    for record in records:
        yield record | {each: _in_order(record[each], name, descending) for each in extractors_in(record)}


def _in_order(findings: list[Record], name: str, descending: bool) -> list[Record]:
    known = [finding for finding in findings if finding.get(name) is not None]
    rest = [finding for finding in findings if finding.get(name) is None]
    return sorted(known, key=lambda finding: _comparable(finding[name]), reverse=descending) + rest


def _comparable(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
