"""Numbers after a label, which says what they count: the lines of a list.

Finds: "Tanks destroyed: 3", "Tanks – 3,", "- tanks - 3 (+1);", "tanks – 3 (+1) units,", "tanks: 3 units;"

Leaves alone: "He saw two boats – 40 men drowned."
"""

from __future__ import annotations

import re

from ...numbers.tokens import Words
from ...quantities.quantity import Quantity

DASHES = frozenset("-‐‒–—―−")
AFTER_ITEM = re.compile(  # "units" count anything; after brackets any noun may stand for the label
    r"(?: ?(?:items|pcs|pieces|units)\b)?(?: ?\([^()\n]{1,40}\)(?: [a-z]{2,12}\b)?)?[ ,;.]*(?![^\n])"
)


def is_after_label(words: Words, quantity: Quantity) -> bool:
    """Whether a number comes right after the colon or the dash of a label, and is all that is said of it."""
    sign, after = words.low(quantity.first - 1), words.low(quantity.last)
    if sign in DASHES:
        return ends_item(words, quantity)
    ended = words.kind(quantity.last) == "end" or after in ("", ",", ";", ".", ")", "|")
    return sign in (":", "=") and (ended or ends_item(words, quantity))


def ends_item(words: Words, quantity: Quantity) -> bool:
    """Whether nothing but something in brackets follows a number in its line, and a label is before its sign."""
    text, sign, end = words.text, words.starts[quantity.first - 1], words.ends[quantity.last - 1]
    label = text[text.rfind("\n", 0, sign) + 1 : sign]
    apart = label.endswith(" ") or text[sign] == ":"
    return bool(label.strip()) and apart and AFTER_ITEM.match(text, end) is not None
