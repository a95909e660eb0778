"""The command ``schema``: what every output looks like, as JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ...extractors.base import QuothError
from ..terminal.destination import deliver


class UnknownSchema(QuothError):
    """The schema was requested of a form that has none."""

    code = "unknown-schema"

    def __init__(self, form: str) -> None:
        super().__init__(f"There is no schema of '{form}'. Available: json, jsonl, compare.")


def command(
    form: Annotated[
        str, typer.Argument(metavar="[json|jsonl|compare]", help="Of a document, of one line, or of a comparison.")
    ] = "json",
) -> int:
    """Print the JSON Schema of the output.

    \b
    quoth schema > quoth.schema.json
    quoth schema jsonl > quoth-line.schema.json
    quoth schema | jq '."$defs".figure.properties | keys'
    """
    import json

    deliver([json.dumps(_schema_of(form), indent=2) + "\n"])
    return 0


def _schema_of(form: str) -> dict[str, Any]:
    """The schema of a form; what compares is imported for that of a comparison alone."""
    if form == "compare":
        from ..compare.forms.schema import compare_schema

        return compare_schema()
    from ..record.schema import document_schema, line_schema

    if form not in ("json", "jsonl"):
        raise UnknownSchema(form)
    return document_schema() if form == "json" else line_schema()
