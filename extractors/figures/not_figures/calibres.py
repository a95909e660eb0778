"""Calibres, which say what sort of gun or shell something is, and measure nothing that is reported.

Finds: "155-mm howitzers", "a 120 mm self-propelled mortar", "152- and 155-mm shells", "a .38 revolver"

Leaves alone: "160 mm of rain", "a rifle 90 cm long", "a wall of 30 cm"
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity

UNITS = frozenset({"mm", "cm", "inch"})
LONGEST = 8  # words from the unit to the gun
HYPHENS = frozenset({"-", "‑"})
JOINING = HYPHENS | {"and", "or", ","}


def is_caliber(words: Words, quantity: Quantity) -> bool:
    """Whether a number is a calibre, with its unit or without."""
    if quantity.unit is None:
        return is_bare(words, quantity.end) or is_before_another(words, quantity.end)
    return quantity.unit in UNITS and quantity.per is None and is_before_gun(words, quantity.last)


def is_bare(words: Words, j: int) -> bool:
    """As in ".50-calibre", "a caliber .45 pistol", "a .38 revolver"."""
    k = j + words.is_hyphen(j)
    if words.low(k) in ("calibre", "caliber"):
        return True
    small = words[j - 1].text.startswith(".")
    return small and (words.low(j - 2) in ("calibre", "caliber") or words.low(k) in listed("things_of_a_calibre"))


def is_before_another(words: Words, j: int) -> bool:
    """As in "152- | and 155-mm shells"."""
    if words.low(j) not in HYPHENS or words.low(j + 1) not in ("and", "or") or not words.is_numeral(j + 2):
        return False
    k = j + 3 + (words.low(j + 3) in HYPHENS)
    return words.low(k) in UNITS and is_before_gun(words, k)


def is_before_gun(words: Words, k: int) -> bool:
    """As in "155-mm | howitzers", "152- and 155-mm | towed guns": only words for sorts of guns come between."""
    for i in range(k, min(k + LONGEST, len(words))):
        word = words.low(i)
        if word in listed("things_of_a_calibre") or word in listed("guns_by_millimetres"):
            return True
        passed = word in listed("sorts_of_guns") or word in JOINING or word.rstrip("s.") in UNITS
        if not passed and not words.is_numeral(i):
            return False
    return False
