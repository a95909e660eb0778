"""What a comparison looks like, as JSON Schema."""

from __future__ import annotations

from typing import Any

from .document import SCHEMA
from .table import HEADINGS

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
FLAG: Schema = {"type": "boolean"}


def compare_schema() -> Schema:
    """The schema of ``quoth compare -f json``."""
    lists = {
        "articles": _object(
            source=TEXT, title=MAYBE, outlet=MAYBE, day=MAYBE, event=COUNT, figures=COUNT, attributions=COUNT
        ),
        "parties": _object(event=COUNT, id=TEXT, name=TEXT, kind=TEXT, role=MAYBE, side=TEXT, link=MAYBE),
        "quantities": _quantity(),
        "statements": _object(event=COUNT, speaker=MAYBE, members=_list(_said()), changed=FLAG),
        "verdicts": _verdict(),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quoth compare",
        **_object(schema={"const": SCHEMA}, **{name: _list(each) for name, each in lists.items()}),
    }


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _quantity() -> Schema:
    member = _object(
        source=TEXT, figure=TEXT, start=COUNT, end=COUNT, text=TEXT, kind=TEXT, value=NUMBER, modifier=MAYBE,
        unit=MAYBE, low=MAYBE_NUMBER, low_open=FLAG, high=MAYBE_NUMBER, high_open=FLAG,
        speaker=MAYBE, side=MAYBE, lent=FLAG, stance={"enum": ["claim", "deny", "retracted", "offer", "demand"]},
        day=MAYBE, outlet=MAYBE, sentence=TEXT,
    )  # fmt: skip
    return _object(
        event=COUNT, id=TEXT, name=TEXT, family=TEXT, unit=MAYBE, outcome=MAYBE, constant=FLAG,
        standing={"enum": ["total", "more", "part", "past"]}, members=_list(member),
    )  # fmt: skip


def _said() -> Schema:
    return _object(source=TEXT, id=TEXT, start=COUNT, end=COUNT, text=TEXT, day=MAYBE, quoted=FLAG)


def _verdict() -> Schema:
    pair: Schema = {"type": "array", "prefixItems": [TEXT, TEXT], "items": False}
    return _object(
        event=COUNT, kind={"enum": [*HEADINGS]}, quantity=MAYBE, sentence=TEXT, between=_list(TEXT), outlet=MAYBE,
        day=MAYBE, to=MAYBE, articles=_list(TEXT), members=_list(pair), wordings=_list(TEXT),
    )  # fmt: skip
