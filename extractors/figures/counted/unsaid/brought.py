"""What there are as many of as a number says that something brings their number to.

| text | counted |
|---|---|
| the raid brought the number of rebels killed since May to 501 | rebels |
| the figures bring to 4,122 the number of rebels killed | rebels |
| his death brings to nine the toll | death toll |
| the road brought the goats to nine towns | (no answer) |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words.modifiers import listed
from ..ellipsis import total_of

if TYPE_CHECKING:
    from ...quantities.quantity import Quantity
    from ..memory import Counted, Memory

REACH = 24  # words back to the number that is brought to another


def brought_to(known: Memory, quantity: Quantity) -> Counted | None:
    """What "the number of" is of, before or after "to" and the number."""
    words, i = known.words, quantity.first - 1
    if words.low(i) != "to" or quantity.unit is not None:
        return None
    k = quantity.last + 1
    if words.low(i - 1) in listed("bringing_to") and words.low(k - 1) == "the" and words.low(k) in listed("totals"):
        return of_total(known, k)
    for k in range(i - 1, max(1, i - REACH), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";", ":"):
            return None
        if words.low(k) == "number" and words.low(k + 1) == "of" and words.low(k - 1) == "the":
            return of_total(known, k) if words.low(k - 2) in listed("bringing_to") else None
    return None


def of_total(known: Memory, k: int) -> Counted | None:
    """What a word for a total is the total of."""
    tokens = known.parse.tokens(*known.words.span(k, k + 1))
    return total_of(tokens[-1]) if tokens else None
