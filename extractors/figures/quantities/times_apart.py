"""Times that part two moments, and are nothing that a figure is per: "$9m a year earlier", "$9m a month before,".

| apart | per |
|---|---|
| to £41m, from £57m a year before, as | earns £900 a month before tax |
| 40 cases a week later | 40 cases a week |
"""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.tokens import Words

APART = frozenset({"ago", "earlier", "later"})


def parts_moments(words: Words, j: int, *, money: bool) -> bool:
    """Whether what follows a period makes it the time between two moments; "$90 a month before tax" is a rate."""
    low = words.low(j)
    if low in APART or (low in ("after", "before") and not money):
        return True
    ends = words.kind(j + 1) in ("mark", "end") or words.low(j + 1) in listed("opening_clauses_after_a_time")
    return low in ("after", "before") and ends
