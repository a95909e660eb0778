"""A figure's value as a person writes it."""

from __future__ import annotations

from ..record import Record
from .printable import printable

PLURALS = {
    **{unit: f"{unit}s" for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")},
    **{unit: f"{unit}s" for unit in ("mile", "metre", "acre", "hectare", "degree", "ton", "tonne", "pound", "barrel")},
    "century": "centuries",
    "foot": "feet",
    "inch": "inches",
}
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def amount(figure: Record) -> str:
    """The value with modifier, unit and denominator: "~12,000", "300-350", "USD 1.8 trillion", "up 4 percent"."""
    value, high = figure["value"], figure["high"]
    digits = scaled(value) if high is None else f"{scaled(value)}-{scaled(high)}"
    exact = figure["modifier"] in ("=", "range")
    parts = [
        figure["change"],
        _with_unit(digits if exact else f"{figure['modifier']}{digits}", figure["unit"], plural=digits != "1"),
        f"per {figure['per']}" if figure["per"] else None,
    ]
    return printable(" ".join(part for part in parts if part))


def scaled(value: float) -> str:
    """A number to read: thousands grouped, millions and more in words where that loses nothing."""
    for scale, word in SCALES:
        if abs(value) >= scale and round(value / scale, 3) == value / scale:
            return f"{value / scale:,.10g} {word}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _with_unit(digits: str, unit: str | None, *, plural: bool) -> str:
    if unit is None:
        return digits
    is_money = len(unit) == 3 and unit.isupper()
    return f"{unit} {digits}" if is_money else f"{digits} {PLURALS.get(unit, unit) if plural else unit}"
