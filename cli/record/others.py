"""A third-party extractor's finding -> its record, made of its fields alone."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from ...extractors.base import Attribution, Finding, Span, Speaker
from .known import Known
from .values import pairs, plain

RESERVED = ("schema", "type", "article", "id", "context", "spans")


def record_of_other(name: str, number: int, found: Finding, known: Known) -> dict[str, Any]:
    """The record of a finding: spans go under ``spans``, the rest must be what JSON knows; else TypeError."""
    record: dict[str, Any] = {"id": f"{name}{number}", "text": known.words((found.span,))}
    spans: dict[str, list[list[int]]] = {"text": pairs((found.span,))}
    for key, value in _fields_of(found).items():
        free = f"{name}_{key}" if key in RESERVED else key
        if key == "span":
            continue
        if positions := _spans_in(value):
            spans[free] = pairs(positions)
        elif isinstance(value, Speaker) or (value is None and key in _of_speakers(found)):
            record |= {free: value and value.name, f"{free}_id": value and known.speakers.get(value)}
        elif isinstance(value, Attribution):
            record[free] = known.attributions.get(value)
        else:
            record[free] = plain(value)
    return record | {"spans": spans}


def _fields_of(found: Finding) -> dict[str, object]:
    if is_dataclass(found):
        return {each.name: getattr(found, each.name) for each in fields(found)}
    as_dict = getattr(found, "_asdict", None)
    if as_dict is None:
        raise TypeError(f"{type(found).__name__} is neither a dataclass nor a named tuple")
    named: dict[str, object] = as_dict()
    return named


def _of_speakers(found: Finding) -> set[str]:
    """The fields of a dataclass that hold a speaker, where one is known."""
    return {each.name for each in fields(found) if "Speaker" in str(each.type)} if is_dataclass(found) else set()


def _spans_in(value: object) -> tuple[Span, ...]:
    """The spans in a field, if it contains nothing else."""
    items = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
    return items if all(isinstance(item, Span) for item in items) else ()
