"""Values as intervals: what a figure's words allow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from math import floor, inf, log10

from ....extractors.words.units import Unit, units
from ...record import Record

ABOUT = 0.1  # how far "about" and "nearly" may be off, as a share of the value
CONVERTED = 0.005  # the least that the conversion of a unit may be off
_NEARLY = re.compile(r"(?:nearly|almost|close to|just under|not quite|approaching)\b", re.I)
_AT_LEAST = re.compile(r"^(?: [\w’'-]+){0,3},? (?:at (?:the )?(?:very )?least|or more|and counting)\b", re.I)
_AT_MOST = re.compile(r"^(?: [\w’'-]+){0,3},? (?:at (?:the )?(?:very )?most|or (?:fewer|less))\b", re.I)
_CONFIRMED = re.compile(
    r"\bconfirmed(?: dead)?\W*$"
    r"|\bconfirmed (?:death toll|toll|cases|deaths|dead|infections|fatalities|victims|casualties)\b[^.;]{0,40}$",
    re.I,
)
_MARGIN = re.compile(r"(?:±|\+/?[-–−]|plus or minus\b|give or take\b)", re.I)


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the greatest value that a claim allows; open where the end itself is left out."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether both can be true."""
        return not (self._is_below(other) or other._is_below(self))

    def is_above(self, other: Interval) -> bool:
        """Whether all that it allows is greater."""
        return other._is_below(self)

    def _is_below(self, other: Interval) -> bool:
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


def is_margin(figure: Record) -> bool:
    """Whether a figure says how far off another may be, and is itself no measure: "± 0.4 tonnes"."""
    return _MARGIN.match(str(figure["text"])) is not None


def bound_by(before: str, after: str) -> str | None:
    """Which end the words around a value leave open: "confirmed deaths stood at 41", "41 at the very least"."""
    if _AT_LEAST.match(after) or _CONFIRMED.search(before):
        return ">="
    return "<=" if _AT_MOST.match(after) else None


def interval_of(figure: Record, bound: str | None = None) -> Interval:
    """The interval of a figure, in the base of its unit's dimension: metres, seconds, kilograms."""
    size = size_of(figure.get("unit"))
    value, high = float(figure["value"]), figure.get("high")
    slack = _rounding(value) if size != 1 else 0.0
    low, top, low_open, high_open = _ends(value, high, figure.get("modifier") or "=")
    if figure.get("modifier") == "~" and high is None and _NEARLY.match(str(figure.get("text", ""))):
        top = value
    if top == low and bound is not None:
        low, top = (low, inf) if bound == ">=" else (-inf if value < 0 else 0.0, top)
    return Interval((low - slack) * size, (top + slack) * size, low_open, high_open)


def _ends(value: float, high: float | None, modifier: str) -> tuple[float, float, bool, bool]:
    if high is not None:
        return min(value, high), max(value, high), False, False
    if modifier == "~":
        return value * (1 - ABOUT), value * (1 + ABOUT), False, False
    if modifier in (">", ">="):
        return value, inf, modifier == ">", False
    if modifier in ("<", "<="):
        return -inf if value < 0 else 0.0, value, False, modifier == "<"
    return value, value, False, False


def _rounding(value: float) -> float:
    """Half of the last digit that is not nought: 4,400 is anything from 4,350 to 4,450."""
    if not value:
        return 0.0
    digits = f"{abs(value):.10g}"
    if "e" in digits:
        return abs(value) * CONVERTED
    places = len(digits.partition(".")[2])
    unit = 10.0**-places if places else 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return min(unit / 2, 10.0 ** floor(log10(abs(value))) / 2)


@cache
def size_of(unit: str | None) -> float:
    """What one of the unit is in its dimension's base; 1 for counts, money and whatever has no size."""
    found = _by_name().get(unit or "")
    return (found.size or 1.0) if found else 1.0


@cache
def dimension_of(unit: str | None) -> str | None:
    """What a unit measures, such as length; of money the currency, for euros and pounds are not the same."""
    if unit is None:
        return None
    found = _by_name().get(unit)
    return found.dimension if found and found.size else unit


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit in units().values()}
