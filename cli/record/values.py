"""Values as JSON knows them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from ...extractors.base import Span

DEEPEST = 100  # values within values
LONGEST_INTEGER = 10_000  # bits


def number(value: float) -> int | float:
    """A finite number as JSON should show it: 10000, not 10000.0."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a finite number")
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def plain(value: object, *, depth: int = 0) -> Any:
    """A value as JSON knows it, or TypeError."""
    if depth > DEEPEST:
        raise ValueError(f"its values are nested more than {DEEPEST} deep")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and value.bit_length() > LONGEST_INTEGER:
        raise ValueError("an integer of thousands of digits")
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item, depth=depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, depth=depth + 1) for item in value]
    raise TypeError(f"a {type(value).__name__} is not a value that JSON knows")


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as JSON has them: ``[[start, end], ...]``."""
    return [[span.start, span.end] for span in spans]
