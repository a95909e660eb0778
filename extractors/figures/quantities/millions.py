"""Millions and billions without a noun that are money.

| finds | leaves alone |
|---|---|
| The sale would generate millions. | Millions voted. |
| The delay cost taxpayers millions. | The delay angered millions. |
| She won millions in damages. | Millions in the delta have no water. |
| Millions were spent on the road. | Millions were left without power. |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words

BETWEEN = 2  # adjectives: "millions in unpaid foreign aid"; auxiliaries: "had been spent"


def are_money(words: Words, first: int, last: int) -> bool:
    """Whether the vague number of words ``[first, last)`` is money by what stands around it."""
    if words.low(last) in ("of", "more"):
        return False
    before = words.low(first - 1)
    if before in listed("verbs_of_money"):
        return True
    if before in listed("payers") and words.low(first - 2) in listed("verbs_of_money_with_payers"):
        return True
    last += words.low(last) in ("“", "”", '"', "''")
    if words.low(last) == "in":
        return any(words.low(last + k) in listed("millions_in_money") for k in range(1, BETWEEN + 2))
    k = last
    while k < last + BETWEEN and words.low(k) in listed("auxiliaries_of_sums"):
        k += 1
    return k > last and words.low(k) in listed("done_with_sums")
