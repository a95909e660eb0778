"""What differs between two versions of one story, as lines like those of diff, JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...outputs.amounts import amount
from ...outputs.objects.json_text import dumps
from ...record import Record
from ...terminal.printable import printable
from ..stories.versions import Change, Changes
from .csv_form import lines_of
from .document import SCHEMA

if TYPE_CHECKING:
    from ..command import Wanted


def write(changes: Changes, wanted: Wanted, form: str) -> Iterator[str]:  # noqa: ARG001 - every writer has them
    """Yield the changes in the form; there is no html of two versions, so a table takes its place."""
    rows = [_row(each, changes) for each in changes.changes]
    if form == "json":
        about = {"schema": SCHEMA, "old": changes.old.source, "new": changes.new.source}
        yield f"{dumps(about | {'changes': rows})}\n"
    elif form == "jsonl":
        yield from (f"{dumps({'schema': SCHEMA, 'type': 'change'} | row)}\n" for row in rows)
    elif form == "csv":
        yield from lines_of(
            {key: value for key, value in row.items() if key not in ("before", "after")} for row in rows
        )
    else:
        yield f"--- {printable(changes.old.source)}\n+++ {printable(changes.new.source)}\n"
        yield from (_lines(each) for each in changes.changes)
        yield "" if changes.any() else "Every claim and every figure is as it was.\n"


def _row(change: Change, changes: Changes) -> Record:
    return {
        "change": change.how,
        "kind": change.kind,
        "what": change.what,
        "old": changes.old.source,
        "new": changes.new.source,
        "was": _words(change.before, change.kind) or None,
        "is": _words(change.after, change.kind) or None,
        "before": change.before,
        "after": change.after,
    }


def _lines(change: Change) -> str:
    about = printable(f"{change.kind}, {change.what}")
    gone = f"- {_words(change.before, change.kind)}  ({about})\n" if change.before else ""
    return gone + (f"+ {_words(change.after, change.kind)}  ({about})\n" if change.after else "")


def _words(finding: Record | None, kind: str) -> str:
    if finding is None:
        return ""
    if kind == "figure":
        return amount(finding)
    return printable(str(finding.get("content") or finding.get("text") or ""))
