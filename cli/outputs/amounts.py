"""A figure's value as a person writes it."""

from __future__ import annotations

import re

from ..record import Record
from ..terminal.printable import printable

IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia", "penny": "pence"}
SHORT = ("day", "ton")  # other units of so few letters are symbols: km, kg
UNCHANGED = re.compile(r"percent|stone|horsepower|torr|baud|tbsp|.*hertz|.*s|.*[^a-z-].*")
SIGNS = {"=": "", "range": "", ">=": "≥", "<=": "≤"}
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def amount(figure: Record) -> str:
    """The value with modifier, unit and denominator: "~12,000", "≥30", "300-350", "USD 1.8 trillion", "up 4 percent".

    Fractions, multiples and vague numbers stay in the article's own words: "nearly a third", "dozens".
    """
    modifier: str = figure["modifier"]
    digits = _digits(figure["value"], figure["high"])
    own_words = _own_words(figure)
    parts = [
        None if own_words and own_words.endswith(("ed", "ing")) else figure["change"],  # "doubled" says it
        own_words or SIGNS.get(modifier, modifier) + _with_unit(digits, figure["unit"]),
        f"per {figure['per']}" if figure["per"] else None,
    ]
    return printable(" ".join(part for part in parts if part))


def _own_words(figure: Record) -> str | None:
    (start, _), *_ = figure["spans"]["text"]
    numbers = figure["spans"]["number"]
    first, end = numbers[0][0], numbers[-1][1]
    words: str = figure["text"][: end - start]
    is_vague = figure["modifier"] == ">=" and first == start  # "dozens", but not "at least seven"
    is_part = figure["kind"] == "ratio" or figure["value"] != int(figure["value"])
    has_digits = any(char.isdigit() for char in words)
    return words if (is_vague or is_part) and not has_digits and figure["unit"] is None else None


def _digits(value: float, high: float | None) -> str:
    """One number, or both ends of a range, with their common scale said once."""
    if high is None:
        return scaled(value)
    low_digits, _, low_scale = scaled(value).partition(" ")
    high_digits, _, high_scale = scaled(high).partition(" ")
    if low_scale == high_scale:
        return f"{low_digits}-{high_digits} {high_scale}".rstrip()
    return f"{scaled(value)}-{scaled(high)}"


def scaled(value: float) -> str:
    """A number to read: thousands grouped, millions and more in words where that loses nothing."""
    for scale, word in SCALES:
        if abs(value) >= scale and round(value / scale, 3) == value / scale:
            return f"{value / scale:,.10g} {word}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _with_unit(digits: str, unit: str | None) -> str:
    if unit is None:
        return digits
    if len(unit) == 3 and unit.isupper():  # ISO 4217
        return f"{unit} {_with_cents(digits)}"
    return f"{digits} {unit if digits == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    """More than one of a unit: "square feet", "miles per hour", "degrees Celsius", "km"."""
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees", 1)
    what, per, of = unit.partition(" per ")
    before, space, noun = what.rpartition(" ")
    if noun in IRREGULAR:
        noun = IRREGULAR[noun]
    elif noun in SHORT or (len(noun) > 3 and not UNCHANGED.fullmatch(noun)):
        noun += "s"
    return f"{before}{space}{noun}{per}{of}"


def _with_cents(digits: str) -> str:
    """Money in two digits: 22.4 is "22.40"; "22.4 million" stays."""
    whole, point, cents = digits.rpartition(".")
    return f"{whole}{point}{cents}0" if point and len(cents) == 1 and cents.isdigit() else digits
