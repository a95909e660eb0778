"""Millions and billions without a noun that are money.

| finds | leaves alone |
|---|---|
| The sale would generate millions. | Millions voted. |
| The delay cost taxpayers millions. | The delay angered millions. |
| She won millions in damages. | Millions in the delta have no water. |
| Millions were spent on the road. | Millions were left without power. |
| They owe millions in debt. | Millions in debt cannot pay. |
| Millions were paid to the firm. | Millions are owed an apology. |
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
        is_debtors = words.kind(first - 1) in ("end", "mark") and words.low(last + 1) in listed("states_of_debtors")
        return not is_debtors and any(is_of_money(words, last + k) for k in range(1, BETWEEN + 2))
    k = last
    while k < last + BETWEEN and words.low(k) in listed("auxiliaries_of_sums"):
        k += 1
    return k > last and words.low(k) in listed("done_with_sums") and words.low(k + 1) not in listed("given_to_payees")


def is_of_money(words: Words, i: int) -> bool:
    """Whether a word is a noun for what money is, and no part of a compound: "millions in cash-strapped towns"."""
    return words.low(i) in listed("millions_in_money") and not words.is_hyphen(i + 1)
