"""The record of an article: the plain dicts and lists that every printed form is made from."""

from __future__ import annotations

from .fields import NOTICE
from .record import (
    ABOUT,
    OWN,
    SCHEMA,
    Record,
    count_of,
    extractors_in,
    has_findings,
    is_failed,
    is_unread,
    record_of,
    text_of,
)

__all__ = [
    "ABOUT",
    "NOTICE",
    "OWN",
    "SCHEMA",
    "Record",
    "count_of",
    "extractors_in",
    "has_findings",
    "is_failed",
    "is_unread",
    "record_of",
    "text_of",
]
