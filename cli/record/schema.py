"""JSON Schema of what ``--format json`` and ``--format jsonl`` print, from the fields of a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from .fields import ARTICLE, ERROR, KINDS, MAYBE_TEXT, SPANS, TEXT, Field
from .record import SCHEMA

Schema = dict[str, Any]
VERSION: Schema = {"const": SCHEMA, "description": "The name and version of this form."}
SOURCE: Schema = {
    **TEXT,
    "description": "The source of the article: a path, or feed.jsonl#12 for one record of a file.",
}
COUNT: Schema = {"type": "integer", "minimum": 0}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def document_schema() -> Schema:
    """What ``--format json`` prints."""
    lists = {name: {**_list_of(kind.name), "description": f"The {name}, by position."} for name, kind in KINDS.items()}
    article = _object(
        {**_properties(ARTICLE), **lists, "errors": {**_list_of("error"), "description": "What went wrong."}},
        optional=("text",),
        others={**_list_of("other"), "description": "A third-party extractor's own."},
    )
    articles = {"type": "array", "items": article, "description": "The articles, in the order in which they were read."}
    document = _object({"schema": VERSION, "articles": articles})
    return {"$schema": DIALECT, "title": "quoth --format json", **document, "$defs": _findings()}


def line_schema() -> Schema:
    """What each line of ``--format jsonl`` is."""
    about = _properties(field for field in ARTICLE if field.name != "source")
    counts = {name: {**COUNT, "description": f"How many {name} were found."} for name in KINDS}
    article = _object({**about, **counts}, optional=("text",), others=COUNT)
    kinds = {**_findings(), "article": article}
    other = kinds.pop("other")
    lines = {kind: _as_line(kind, {"const": kind}, found) for kind, found in kinds.items()}
    lines["other"] = _as_line("other", {"type": "string", "not": {"enum": list(kinds)}}, other)
    return {
        "$schema": DIALECT,
        "title": "quoth --format jsonl",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in lines],
        "$defs": lines,
    }


def _findings() -> dict[str, Schema]:
    own = {kind.name: _finding(_properties(kind.fields), spans=kind.spans) for kind in KINDS.values()}
    own_id = {**TEXT, "description": "The extractor's name and a number."}
    words = {**MAYBE_TEXT, "description": "The words of the article at its span."}
    other = _finding({"id": own_id, "text": words}, spans=("text",), others=True)
    return {**own, "error": _object(_properties(ERROR)), "other": other}


def _properties(fields: Iterable[Field]) -> Schema:
    return {field.name: {"description": f"{field.says}.", **field.schema} for field in fields}


def _list_of(kind: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}


def _finding(properties: Schema, *, spans: Collection[str] = (), others: bool = False) -> Schema:
    """A finding; with --context there are also the words around it, and where they are."""
    context = {"context": {**TEXT, "description": "Only with --context."}}
    places = _object(
        {**dict.fromkeys(spans, SPANS), "context": SPANS}, optional=("context",), others=SPANS if others else False
    )
    optional = ("context",) if spans else ("context", "spans")
    places["description"] = "Where in the article's text each of its parts is."
    return _object({**properties, **context, "spans": places}, optional=optional, others=others)


def _as_line(kind: str, name: Schema, finding: Schema) -> Schema:
    properties = {f"{kind}_type" if key == "type" else key: value for key, value in finding["properties"].items()}
    front = {"schema": VERSION, "type": {"description": "What the line is.", **name}, "article": SOURCE}
    optional = finding["properties"].keys() - finding["required"]
    return _object({**front, **properties}, optional=optional, others=finding["additionalProperties"])


def _object(properties: Schema, *, optional: Collection[str] = (), others: Schema | bool = False) -> Schema:
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": others}
