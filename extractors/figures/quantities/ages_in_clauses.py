"""Ages in clauses of time that go on without a comma: "when she was six they left", "until I was 13 I herded goats".

| text | age |
|---|---|
| they left the port when he was nine so that he could learn a trade | nine |
| before he was 18 he had killed two men | 18 |
| by the time she was just 22 her house was gone | 22 |
| when it was six the bell rang | - |
| when she was two steps from the door | - |
| when he was 30 strong rivals left | - |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .levels_of_age import skip_soft
from .quantity import Quantity

PERSONS = frozenset({"he", "i", "she"})


def is_in_clause_of_time(words: Words, quantity: Quantity) -> bool:
    """Whether somebody was so old when something happened."""
    k, j = skip_soft(words, quantity.first), quantity.last
    if words.low(k) not in ("is", "was") or words.low(k - 1) not in PERSONS or quantity.high is not None:
        return False
    if words.low(k - 2) not in listed("before_lived_times") or words.is_hyphen(j):
        return False
    named = words.kind(j) == "word" and words[j].text.istitle()
    return named or words.kind(j) in ("mark", "end") or words.low(j) in listed("after_lived_times")
