"""A figure as far as it has been read: the words it covers, its value and unit."""

from __future__ import annotations

from typing import Any, NamedTuple


class Quantity(NamedTuple):
    """Words ``[first, last)`` with everything that belongs to the figure, words ``[begin, end)`` of the number alone.

    ``plain`` numbers are bare digits without comma, point, scale, sign or unit: those that may be years and labels.
    ``dimension`` is "time", "length", "money" ... or None for what has no unit. ``rule`` names its reader
    (``readers.READERS``).
    """

    first: int
    last: int
    begin: int
    end: int
    value: float
    shape: str
    high: float | None = None
    modifier: str = ""
    change: str | None = None
    unit: str | None = None
    dimension: str | None = None
    size: float | None = None
    per: str | None = None
    scale: float = 1.0
    plain: bool = False
    role: str = ""
    rule: str = "number"


def updated(quantity: Quantity, **values: Any) -> Quantity:
    """The quantity with some values; itself where it has them already."""
    is_so = all(getattr(quantity, name) == value for name, value in values.items())
    return quantity if is_so else quantity._replace(**values)
