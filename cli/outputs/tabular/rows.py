"""Record -> rows: one finding each, with the same columns whatever was found. For spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from ....extractors.registry import declared_columns
from ...record import ABOUT, OWN, Record
from ...record.fields import ARTICLE, ERROR, KINDS, Field
from ..objects.json_text import dumps

Row = dict[str, Any]
CHAINED = " > "


def _columns_of(fields: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    """The columns that each key of a record goes to."""
    return {field.name: (field.name,) if field.columns is None else field.columns for field in fields}


FIELDS = {**{name: kind.fields for name, kind in KINDS.items()}, "errors": ERROR}
COLUMNS_OF = {name: _columns_of(fields) for name, fields in FIELDS.items()}
# findings of third-party extractors fill these of ours, where they have such a field, and the columns they declare
OTHERS = {name: (name,) for name in ("id", "text", "speaker", "speaker_id", "attribution")}
# The first columns say whose the finding is; then each kind's own; the last are of all kinds and of errors.
FIRST = dict.fromkeys(("type", "id", "text", "speaker", "speaker_id"), str)
LAST = {"start": int, "end": int, "context": str, "context_start": int, "context_end": int}


def _types_of(fields: Iterable[Field]) -> dict[str, type]:
    return {column: field.type for field in fields for column in _columns_of([field])[field.name]}


COLUMNS: dict[str, type] = {
    **_types_of(ARTICLE),
    **FIRST,
    **_types_of(chain.from_iterable(kind.fields for kind in KINDS.values())),
    **LAST,
    **_types_of(ERROR),
    "more": str,
}


@cache
def all_columns() -> Mapping[str, type]:
    """Our columns, then those that others' extractors declare under names that are not ours."""
    declared = chain.from_iterable(each.items() for each in declared_columns().values())
    return {**COLUMNS, **{column: kind for column, kind in declared if column not in COLUMNS}}


def columns_of(name: str) -> Mapping[str, tuple[str, ...]]:
    """The columns that each key of an extractor's findings goes to."""
    declared = {key: (key,) for key in declared_columns().get(name, ()) if key not in COLUMNS}
    return COLUMNS_OF.get(name) or {**OTHERS, **declared}


def rows_of(record: Record) -> Iterator[Row]:
    """Yield a row per finding and per error of an article, in the order of its record.

    ``start`` and ``end`` are where ``text`` is, from its first to its last character; for a speaker, the first
    mention. What a third-party finding has beyond our columns is in ``more``, as JSON.
    """
    about = {column: record[key] for key, columns in _columns_of(ARTICLE).items() for column in columns}
    for name, findings in record.items():
        if name not in ABOUT:
            for finding in findings:
                yield dict.fromkeys(all_columns()) | about | _row(name, finding)


def _row(name: str, finding: Record) -> Row:
    columns, types = columns_of(name), all_columns()
    row: Row = {"type": OWN.get(name, "error" if name == "errors" else name)}
    more: Row = {}
    for key, value in finding.items():
        if key in ("spans", "context"):
            continue
        for column in columns.get(key, ("more",)):
            shown = CHAINED.join(value) if isinstance(value, list) and key == "chain" else value
            if column != "more" and is_of(shown, types[column]):
                row[column] = shown
            elif value is not None:
                more[key] = value
    row["start"], row["end"] = extent_of(name, finding)
    row |= context_of(finding)
    row["more"] = dumps(more) if more else None
    return row


def is_of(value: Any, kind: type) -> bool:
    """Whether a column of a type may have a value: a whole number is a number too, and null fits any."""
    return value is None or isinstance(value, (int, float) if kind is float else kind)


def context_of(finding: Record) -> Row:
    """The words around a finding and where they are, with ``--context``."""
    start, end = finding.get("spans", {}).get("context", [(None, None)])[0]
    return {"context": finding.get("context"), "context_start": start, "context_end": end}


def extent_of(name: str, finding: Record) -> tuple[int, int] | tuple[None, None]:
    """Where a finding's text is: from its first to its last character, or at a speaker's first mention."""
    spans = spans_of(name, finding)[: 1 if name == "speakers" else None]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (None, None)


def spans_of(name: str, finding: Record) -> list[list[int]]:
    """The spans of a finding's text: of a speaker, every mention."""
    where = KINDS[name].text_at if name in KINDS else "text"
    spans: list[list[int]] = (finding if where == "mentions" else finding.get("spans", {})).get(where, [])
    return spans
