"""Whole and mixed numbers: "10,000", "3.5 million", "one thousand two hundred and six", "2 1/2", "two and a half"."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from ...words.modifiers import listed, modifiers_before
from ...words.numbers import numerals
from ...words.units import currencies
from .tokens import Words, value_of

MOST_DECIMALS = 6
MOST_THOUSANDS = 6  # groups of three figures after the first: up to a quintillion
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})


class Number(NamedTuple):
    """The words ``[first, last)`` and what they are worth. ``modifier``: what the words say ("dozens": ">=").

    ``shape`` is "digits", "words", "share" (a fraction), "vague" or "times".
    """

    first: int
    last: int
    value: float
    shape: str
    modifier: str = ""


@dataclass(slots=True)
class Sum:
    """A number as far as it has been read: the part that scale words have closed, and the part before the next one."""

    closed: float = 0.0
    open: float | None = None
    scale: float = inf

    @property
    def value(self) -> float:
        """What the words are worth up to here."""
        return self.closed + (self.open or 0)

    def takes(self, low: str, *, spelled: bool) -> bool:
        """Take one more number word, if it continues the number."""
        known = numerals()
        if spelled and (low in known.small or low in known.tens):
            value = known.small.get(low, known.tens.get(low, 0))
            if not fits(self.open, self.scale, value, 10 if low in known.small else 100):
                return False
            self.open = (self.open or 0) + value
        elif low == "hundred" and self.open is not None and self.open < 100 and self.scale > 100:
            self.open *= 100
        elif low in known.scales and low != "hundred" and self.open is not None and known.scales[low] < self.scale:
            self.scale = known.scales[low]
            self.closed, self.open = self.closed + self.open * self.scale, None
        elif self.open is None and self.scale <= 1e5 and known.scales.get(low, 0) > self.scale:  # "6 lakh crore"
            self.closed *= known.scales[low]
            self.scale = known.scales[low]
        else:
            return False
        return True


def cardinal(words: Words, i: int, one: float | None = None, begin: int | None = None) -> Number | None:
    """The number from word ``i`` on; ``one`` is the value of an article before it, ``begin`` the article's place."""
    spelled = not words.is_numeral(i)
    number, j = Sum(open=one), i
    if not spelled:
        value = value_of(words[i].text)
        if value is None:
            return None
        value, j = with_thousands(words, i, value)
        number.open, j = with_power(words, *with_fraction(words, value, j))
    while True:
        k = next_part(words, j, number.value) if j > i else j
        if not number.takes(words.low(k), spelled=spelled):
            break
        j = k + 1
        if number.open is not None:
            number.open, j = with_half(words, number.open, j)
    value, j = with_decimals(words, number, j) if spelled else (number.value, j)
    value, j = finished(words, number, j, spelled=spelled) if value == number.value else (value, j)
    if (number.open is None and not number.closed) or (spelled and is_ordinal(words, j)):
        return None
    return Number(i if begin is None else begin, j, value, "words" if spelled else "digits")


def with_decimals(words: Words, number: Sum, j: int) -> tuple[float, int]:
    """As in "three point two", "one point two five million": decimals in words, and a scale after them."""
    known, digits, k = numerals(), "", j + 1
    while words.low(j) == "point" and 0 <= known.small.get(words.low(k), 10) < 10 and len(digits) < MOST_DECIMALS:
        digits += str(int(known.small[words.low(k)]))
        k += 1
    if not digits or number.open is None:
        return number.value, j
    scale = known.scales.get(words.low(k))
    return (number.value + float(f"0.{digits}")) * (scale or 1.0), k + (scale is not None)


def finished(words: Words, number: Sum, j: int, *, spelled: bool) -> tuple[float, int]:
    """The value with a half after it: "a million and a half", "2 and a half million"."""
    if number.open is None:
        return with_half(words, number.closed, j, number.scale)
    if spelled or number.closed:
        return number.value, j
    return with_scale(words, *with_half(words, number.open, j))


def with_scale(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "two and a half million": the scale after a mixed number."""
    scale = numerals().scales.get(words.low(j))
    return (value * scale, j + 1) if scale and words.low(j - 1) in numerals().parts else (value, j)


def is_ordinal(words: Words, j: int) -> bool:
    """Whether "-sixth" goes on: "the twenty-sixth dynasty"."""
    return (
        words.is_hyphen(j)
        and (words.low(j + 1) in listed("ordinals") or words.low(j + 1).endswith("th"))
        and words.low(j - 1) in numerals().tens
    )


def next_part(words: Words, j: int, sofar: float) -> int:
    """Where the next part of a number would be: past a hyphen, or past "and" after hundreds."""
    if words.is_hyphen(j):
        return j + 1
    if words.low(j) == "and" and sofar >= 100 and not words.is_numeral(j + 1):
        after = numerals().small.get(words.low(j + 1), numerals().tens.get(words.low(j + 1)))
        return j + 1 if after else j
    return j


def fits(current: float | None, scale: float, value: float, room: float) -> bool:
    """Whether a small number word can continue the number: "twenty" + "three", "two hundred" + "ten"."""
    if current is None:
        return value < scale
    if not value or current != int(current):
        return False
    if current >= 100 and current % 100 == 0:
        return True
    return room == 10 and value < 10 and current % 100 >= 20 and current % 10 == 0


def with_fraction(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "2½", "2 1/2", "2-1/2": a fraction in figures after a whole number."""
    glyphs = numerals().glyphs
    if words.low(j) in glyphs and value == int(value):
        return value + glyphs[words.low(j)], j + 1
    k = j + 1 if words.is_hyphen(j) else j
    part = slashed(words, k) if words.is_numeral(k) and value == int(value) and value < 1000 else None
    return (value + part.value, part.last) if part else (value, j)


def with_thousands(words: Words, i: int, value: float) -> tuple[float, int]:
    """As in "10 000" and "1 250 000": groups of three figures after a space."""
    j = i + 1
    if (
        not words[i].text.isdigit()
        or len(words[i].text) > 3
        or words[i].text[0] == "0"
        or (i and is_name(words, i - 1))
    ):
        return value, j
    while (
        j - i <= MOST_THOUSANDS
        and words.is_numeral(j)
        and len(words[j].text) == 3
        and words[j].text.isdigit()
        and words[j].start == words[j - 1].end + 1
    ):
        if words.text[words[j].start - 1] != " ":
            break
        value, j = value * 1000 + float(words[j].text), j + 1
    return value, j


def is_name(words: Words, i: int) -> bool:
    """Whether a word may be a name that a number goes with: "Unit 40 300"; not "Over 100 000", "ZMW 40 300"."""
    plain = words.as_written(i) in currencies().marks or (words.low(i),) in modifiers_before().known
    return words.as_written(i)[:1].isupper() and not plain


def with_power(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "3.2×10^-8", "6 x 10^24", "10^6": a power of ten, after a number or alone."""
    if words.low(j) == "^" and words.low(j - 1) == "10" and words.glued(j):
        value, k = 1.0, j + 1
    elif words.low(j) in ("x", "×") and words.low(j + 1) == "10":
        k = j + 2 + (words.low(j + 2) == "^")
    else:
        return value, j
    sign = -1 if words.low(k) in ("-", "−", "–") else 1
    k += sign < 0
    if not (words.is_numeral(k) and words.glued(k) and words[k].text.isdigit() and len(words[k].text) < 4):
        return value, j
    return float(f"{value}e{sign * int(words[k].text)}"), k + 1


def slashed(words: Words, i: int) -> Number | None:
    """As in "3/4": small fractions in figures; "9/11" and "24/7" are none."""
    if not (words.low(i + 1) in ("/", "⁄") and words.glued(i + 1) and words.glued(i + 2) and words.is_numeral(i + 2)):
        return None
    if words.low(i + 3) == "/" or (words.glued(i) and words.low(i - 1) == "/"):
        return None
    above, below = words[i].text, words[i + 2].text
    if not (above.isdigit() and below.isdigit() and len(above) < 3 and len(below) < 4):
        return None
    n, d = int(above), int(below)
    return Number(i, i + 3, n / d, "share") if 0 < n < d and (d in DENOMINATORS or words.low(i + 1) == "⁄") else None


def skip_hyphen(words: Words, j: int) -> int:
    """The word after an optional hyphen."""
    return j + 1 if words.is_hyphen(j) else j


def with_half(words: Words, value: float, j: int, scale: float = 1.0) -> tuple[float, int]:
    """As in "two and a half", "a million-and-a-half", "one and two thirds"."""
    known = numerals()
    k = skip_hyphen(words, j)
    if words.low(k) != "and":
        return value, j
    k = skip_hyphen(words, k + 1)
    count = known.small.get(words.low(k), 1.0 if words.low(k) == "a" else 0.0)
    k = skip_hyphen(words, k + 1)
    if count and words.low(k) in listed("fractions_of_one") and (count == 1) != words.low(k).endswith("s"):
        return value + count * known.parts[words.low(k)] * scale, k + 1
    return value, j
