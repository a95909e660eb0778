"""Whose dollars a bare "$" means: America's, or those of the dollar country that the text is about."""

from __future__ import annotations

import re

ENOUGH = 3
COUNTRIES = (
    ("AUD", re.compile(r"\bAustralia(?:ns?)?\b")),
    ("CAD", re.compile(r"\bCanad(?:a|ians?)\b")),
    ("NZD", re.compile(r"\bNew Zealand(?:ers?)?\b")),
    ("HKD", re.compile(r"\bHong Kong(?:ers?)?\b")),
    ("SGD", re.compile(r"\bSingapore(?:ans?)?\b")),
)
AMERICA = re.compile(
    r"\b(?:United States|U\.S\.|USA?|Americans?|Washington|New York|Wall Street|Silicon Valley)(?!\w)|US\$"
)


def home_dollar(text: str) -> str:
    """The ISO code for bare dollars: another country's where the text is about it and nothing in it is American."""
    if ("$" not in text and "dollar" not in text) or AMERICA.search(text):
        return "USD"
    counted = [(len(names.findall(text)), code) for code, names in COUNTRIES]
    most, code = max(counted)
    return code if most >= ENOUGH and [n for n, _ in counted].count(most) == 1 else "USD"
