"""Record -> rows: one finding each, with the same columns whatever was found. For spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..record import ABOUT, OWN, Record
from .json_text import dumps

Row = dict[str, Any]

COLUMNS: dict[str, type] = {
    "article": str,
    "article_id": str,
    "title": str,
    "author": str,
    "published": str,
    "agency": str,
    "type": str,
    "id": str,
    "text": str,
    "speaker": str,
    "speaker_id": str,
    "role": str,
    "speaker_type": str,
    "source": str,
    "cue": str,
    "cue_lemma": str,
    "attribution_type": str,
    "stance": str,
    "negated": bool,
    "parent": str,
    "chain": str,
    "attribution": str,
    "value": float,
    "high": float,
    "modifier": str,
    "change": str,
    "unit": str,
    "per": str,
    "counted": str,
    "kind": str,
    "start": int,
    "end": int,
    "context": str,
    "context_start": int,
    "context_end": int,
    "code": str,
    "level": str,
    "more": str,
}
CHAINED = " > "
# What a finding calls by another name than its column, by the extractor that found it.
RENAMED = {
    "speakers": {"name": "speaker", "type": "speaker_type"},
    "attributions": {"content": "text", "type": "attribution_type"},
    "errors": {"message": "text"},
}
TEXT_AT = {"speakers": "mentions", "attributions": "content"}


def rows_of(record: Record) -> Iterator[Row]:
    """Yield a row per finding and per error of an article, in the order of its record.

    ``start`` and ``end`` are where ``text`` stands, from its first to its last character; for a speaker, the first
    mention. What a third-party finding has beyond our columns stands in ``more``, as JSON.
    """
    about = {"article": record["source"], "article_id": record["id"]}
    about |= {key: record.get(key) for key in ("title", "author", "published", "agency")}
    for name, findings in record.items():
        if name not in ABOUT:
            for finding in findings:
                yield dict.fromkeys(COLUMNS) | about | _row(name, finding)


def _row(name: str, finding: Record) -> Row:
    renamed = RENAMED.get(name, {})
    is_own = name in OWN or name == "errors"
    row: Row = {"type": OWN.get(name, "error" if name == "errors" else name)}
    more: Row = {}
    for key, value in finding.items():
        column = renamed.get(key, key)
        if key in ("spans", "mentions", "context"):
            continue
        if column in COLUMNS and (is_own or key in ("id", "text")):
            row[column] = CHAINED.join(value) if isinstance(value, list) else value
        elif value is not None:
            more[key] = value
    if name == "speakers":
        row |= {"speaker_id": finding["id"], "text": finding["name"]}
    row["start"], row["end"] = extent_of(name, finding)
    row |= context_of(finding)
    row["more"] = dumps(more) if more else None
    return row


def context_of(finding: Record) -> Row:
    """The words around a finding and where they stand, if they were asked for."""
    start, end = finding.get("spans", {}).get("context", [(None, None)])[0]
    return {"context": finding.get("context"), "context_start": start, "context_end": end}


def extent_of(name: str, finding: Record) -> tuple[int, int] | tuple[None, None]:
    """Where a finding's text stands: from its first to its last character, or at a speaker's first mention."""
    where = TEXT_AT.get(name, "text")
    spans = finding.get("mentions", [])[:1] if name == "speakers" else finding.get("spans", {}).get(where, [])
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (None, None)
