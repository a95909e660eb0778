"""Places on the map by latitude and longitude or by the squares of a grid: they measure nothing.

Finds: "48.5°N", "34°12′05″N 41°02′33″E", "37 degrees east", "latitude 35.2 north", "36 degrees, 30 minutes north",
"17.2N 61.5W", "(48.01594, 37.80281)", "grid 38S MB 1234 5678"

Leaves alone: "40° in the north", "it turned 30 degrees to the west", "yields of 1.0825, 1.0790 and 1.0712"
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

NUMBER = r"[-−+]?\d{1,3}(?:\.\d+)?"
FRACTION = r"\d{1,2}(?:\.\d+)?\s?"
MINUTES = r"['’‘′´]|min(?:utes?)?\b"
SECONDS = r"[\"”″]|''|′′|’’|sec(?:onds?)?\b"
SMALLER = rf"(?:,?\s?(?:and\s)?{FRACTION}(?:{MINUTES}))?(?:,?\s?(?:and\s)?{FRACTION}(?:{SECONDS}))?"
SIGN, WORD = r"\s?[°º˚]", r"[\s-]?deg(?:rees?)?\b"
LETTER = r"\s?[NSEW]\b(?!['’.]\w)"
COMPASS = r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?\b"
AXIS = r"(?:latitudes?|longitudes?)\b"
WHERE = rf"(?:{LETTER}|\s?{COMPASS})"
DEGREES = rf"{NUMBER}(?:{SIGN}|{WORD})?{SMALLER}{WHERE}?"
BEFORE_DEGREES = r"(?:of|at|is|was|above|below|around|about|between|near|the|than|nearly|just|over|under)"
BETWEEN = r"\s?(?:[,;/–-]|\band\b|\bto\b)?\s?"
POLES = r"(?:pole|poleward|poles|equator|latitudes?|longitudes?|parallel|meridian)\b"
OFF = r"(?!\sof\s(?!the\sequator|Greenwich))"  # "31 degrees east of the hills" is warm
NAMED = r"(?:[Cc]oordinates|COORDINATES|[Gg]eolocation|[Ll]at/[Ll]on\w*|GPS)"
DECIMAL = r"[-−+]?\d{1,3}\.\d+"
FINE, FINER = r"[-−+]?\d{1,3}\.\d{3,}", r"[-−+]?\d{1,3}\.\d{5,}"

WAYS = (
    rf"{NUMBER}{SIGN}{SMALLER}(?:{LETTER}|\s?{COMPASS})",
    rf"{NUMBER}{SIGN}\s?{FRACTION}['’′]{SMALLER}",
    rf"{NUMBER}{WORD}{SMALLER},?(?:{LETTER}|\s{COMPASS}{OFF}(?!\s[A-Z]))",
    rf"{NUMBER}\s?[NS]\b{BETWEEN}{NUMBER}\s?[EW]\b",
    rf"\b[NS]\s?{NUMBER}(?:\s{FRACTION}){{0,2}}{BETWEEN}[EW]\s?{NUMBER}(?:\s{FRACTION}){{0,2}}",
    rf"\b(?i:{AXIS}):?\s(?:{BEFORE_DEGREES}\s){{0,3}}{DEGREES}(?:{BETWEEN}{DEGREES})?",
    rf"{DEGREES}(?:{BETWEEN}{DEGREES})?\s(?:of\s)?{AXIS}",
    rf"\b(?i:lat)\b[.:]?\s?{DEGREES}{BETWEEN}(?i:long?|lng)\b[.:]?\s?{DEGREES}",
    rf"{POLES}[^.\n]{{1,40}}?{NUMBER}(?:{SIGN}|{WORD})\sto\sthe\s{COMPASS}"
    rf"(?:{BETWEEN}(?:about\s)?{NUMBER}(?:{SIGN}|{WORD})\sto\sthe\s{COMPASS})?",
    rf"\b{NAMED}\b[^.\n\d]{{0,20}}{DECIMAL}\s?[,;/]\s?{DECIMAL}",
    rf"/\s?{FINE}\s?;\s?{FINE}|\(\s?{FINE}\s?,\s?{FINE}\s?\)|{FINER}\s?,\s?{FINER}",
    r"\b\d{1,2}[C-X]\s?[A-Z]{2}\s?(?:\d{2,5}\s\d{2,5}|\d{6,10})\b",
    r"\bgrid(?:\s(?:square|reference))?\s(?:[A-Z]{2}\s?)?(?:\d{6}(?:\d\d){0,2}|\d{3,5}\s\d{3,5})\b",
)
SIGNS = re.compile(  # without one of these no text has a place
    r"[°º˚]|\d\.\d{3}|\b[NSEW]\s?\d|\d\s?[NSEW]\b|degree|\d[\s-]deg|\d[C-X]\s?[A-Z]{2}\s?\d|grid|[Cc]oord|GPS|(?i:\b(?:lat|long?)(?:itudes?)?\b)"
)
PATTERNS = tuple(re.compile(rf"(?<![\w.,])(?:{way})") for way in WAYS)


def is_coordinate(words: Words, quantity: Quantity) -> bool:
    """Whether a number is inside such a place."""
    starts, ends = coordinates_in(words.text)
    place = words[quantity.begin].start
    k = bisect_right(starts, place) - 1
    return k >= 0 and place < ends[k]


@lru_cache(2)  # of one article
def coordinates_in(text: str) -> tuple[list[int], list[int]]:
    """Where the coordinates of a text begin and end."""
    if SIGNS.search(text) is None:
        return [], []
    spans: list[list[int]] = []
    for first, last in sorted(found.span() for pattern in PATTERNS for found in pattern.finditer(text)):
        if spans and first < spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], last)
        else:
            spans.append([first, last])
    return [first for first, _ in spans], [last for _, last in spans]
