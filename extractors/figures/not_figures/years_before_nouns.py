"""Years right before a plural noun, which count nothing: "all 2016 campaigns" in a text of 2016.

Four digits before a plural look like a count. They are a year where the text names the same year elsewhere, or where
it writes its thousands with a comma.

Finds:        "2019 Liberals call for calm ... won in 2019"; "most 2022 graduates ... 1,300 pounds a term".

Leaves alone: "2016 campaigns" in a text that names no such year; "about 2020 workers"; "2,016 campaigns".
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...words.lists import toml
from ..numbers.tokens import Words
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity
from .dates import is_modified

EARLIEST, LATEST = 1900, 2049
WITH_COMMA = re.compile(r"(?<![\d,.])\d,\d{3}(?![\d,])")
WITHOUT = re.compile(r"(?<![\d,./-])[1-9]\d{3}(?![\d,./-])")


def is_year_before_noun(words: Words, quantity: Quantity) -> bool:
    """Whether four digits before a plural name a year, going by the rest of the text."""
    i = quantity.begin
    text = words[i].text
    round_number = quantity.value % 100 == 0  # "2000 pupils"
    if len(text) != 4 or not EARLIEST <= quantity.value <= LATEST or round_number or is_modified(words, i):
        return False
    return words.lows[i] in years_of(words) or writes_commas(words)


@lru_cache(maxsize=1)
def years_of(words: Words) -> frozenset[str]:
    """The numerals that are years somewhere in a text: after "in" or a month, and before no plural."""
    calendar = toml("figures/calendar.toml")
    dated = {*calendar["before_sure_years"], *calendar["months"]}
    return frozenset(
        words.lows[k]
        for k in range(1, len(words))
        if words.kinds[k] == "num" and words.lows[k - 1] in dated and not looks_plural(words, k + 1)
    )


@lru_cache(maxsize=1)
def writes_commas(words: Words) -> bool:
    """Whether a text writes thousands with a comma, and each number of four digits without one looks like a year."""
    if not WITH_COMMA.search(words.text):
        return False
    return all(EARLIEST <= int(match[0]) <= LATEST for match in WITHOUT.finditer(words.text))
