"""The command ``schema``: what every output looks like, as JSON Schema."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from ...extractors.base import AttributionType, Modifier, QuothError, SpeakerType, Stance
from ..terminal.destination import deliver
from .record import NOTICE, OWN, SCHEMA

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class UnknownSchema(QuothError):
    """Somebody asked for the schema of a form that has none."""

    code = "unknown-schema"

    def __init__(self, form: str) -> None:
        super().__init__(f"There is no schema of '{form}'. Available: json, jsonl.")


def print_schema(form: str) -> int:
    """Print the schema of a form of output and return the exit code."""
    import json

    schemas = {"json": document_schema, "jsonl": line_schema}
    if form not in schemas:
        raise UnknownSchema(form)
    deliver([json.dumps(schemas[form](), indent=2) + "\n"])
    return 0


def document_schema() -> Schema:
    """What ``--format json`` prints."""
    article = _object(
        {
            "source": _TEXT,
            "id": _MAYBE_TEXT,
            "title": _MAYBE_TEXT,
            "author": _MAYBE_TEXT,
            "published": _MAYBE_TEXT,
            "agency": _MAYBE_TEXT,
            "text": {**_TEXT, "description": "Only with --with-text."},
            **{name: {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}} for name, kind in OWN.items()},
            "errors": {"type": "array", "items": {"$ref": "#/$defs/error"}},
        },
        optional=("text",),
        others={"type": "array", "items": {"$ref": "#/$defs/other"}, "description": "A third-party extractor's own."},
    )
    document = _object({"schema": {"const": SCHEMA}, "articles": {"type": "array", "items": article}})
    return {"$schema": DIALECT, "title": "quoth --format json", **document, "$defs": _findings()}


def line_schema() -> Schema:
    """What each line of ``--format jsonl`` is."""
    about = ("id", "title", "author", "published", "agency")
    article = _object({**dict.fromkeys(about, _MAYBE_TEXT), "text": _TEXT})
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


_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_SPANS: Schema = {
    "type": "array",
    "items": {"type": "array", "prefixItems": [{"type": "integer", "minimum": 0}] * 2, "minItems": 2, "maxItems": 2},
    "description": "Half-open ranges of Unicode code points in the article's text.",
}


def _findings() -> dict[str, Schema]:
    return {
        "speaker": _finding(
            {
                "id": _id("s"),
                "name": _TEXT,
                "role": _MAYBE_TEXT,
                "type": _one_of(SpeakerType),
                "mentions": _SPANS,
            },
        ),
        "attribution": _finding(
            {
                "id": _id("a"),
                **_SPEAKER,
                "role": _MAYBE_TEXT,
                "source": _MAYBE_TEXT,
                "cue": _MAYBE_TEXT,
                "cue_lemma": _MAYBE_TEXT,
                "content": _MAYBE_TEXT,
                "type": _one_of(AttributionType),
                "stance": _one_of(Stance),
                "negated": {"type": "boolean"},
                "parent": _maybe_id("a"),
                "chain": {"type": "array", "items": _TEXT},
            },
            spans=("source", "cue", "content"),
        ),
        "quote": _finding(
            {"id": _id("q"), "text": _MAYBE_TEXT, **_SPEAKER, "attribution": _maybe_id("a")}, spans=("text",)
        ),
        "figure": _finding(
            {
                "id": _id("f"),
                "text": _TEXT,
                "value": {"type": "number"},
                "high": {"type": ["number", "null"]},
                "modifier": _one_of(Modifier),
                "change": {"enum": ["up", "down", None]},
                "unit": _MAYBE_TEXT,
                "per": _MAYBE_TEXT,
                "counted": _MAYBE_TEXT,
                "kind": _TEXT,
                **_SPEAKER,
                "attribution": _maybe_id("a"),
            },
            spans=("text", "number"),
        ),
        "error": _object(
            {"code": _TEXT, "level": {"enum": ["error", NOTICE]}, "message": _TEXT, "extractor": _MAYBE_TEXT}
        ),
        "other": _finding({"id": _TEXT, "text": _MAYBE_TEXT}, spans=("text",), others=True),
    }


def _finding(properties: Schema, *, spans: Iterable[str] = (), others: bool = False) -> Schema:
    """A finding; with --context there are also the words around it, and where they stand."""
    context = {"context": {**_TEXT, "description": "Only with --context."}}
    places = _object(
        {**dict.fromkeys(spans, _SPANS), "context": _SPANS}, optional=("context",), others=_SPANS if others else False
    )
    optional = ("context",) if spans else ("context", "spans")
    return _object({**properties, **context, "spans": places}, optional=optional, others=others)


def _as_line(kind: str, name: Schema, finding: Schema) -> Schema:
    properties = {f"{kind}_type" if key == "type" else key: value for key, value in finding["properties"].items()}
    front = {"schema": {"const": SCHEMA}, "type": name, "article": _TEXT}
    optional = finding["properties"].keys() - finding["required"]
    return _object({**front, **properties}, optional=optional, others=finding["additionalProperties"])


def _object(properties: Schema, *, optional: Collection[str] = (), others: Schema | bool = False) -> Schema:
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": others}


def _one_of(values: Iterable[str]) -> Schema:
    return {"enum": [str(value) for value in values]}


def _id(letter: str) -> Schema:
    return {"type": "string", "pattern": f"^{letter}[1-9][0-9]*$"}


def _maybe_id(letter: str) -> Schema:
    return {**_id(letter), "type": ["string", "null"]}


_SPEAKER: Schema = {"speaker": _MAYBE_TEXT, "speaker_id": _maybe_id("s")}
