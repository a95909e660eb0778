"""A time right before a number that is not its name: "Last week 12 came" has no week 12.

| finds | leaves alone |
|---|---|
| Last week 12 came | In week 12 she came |
| That winter 600 were sold | The winter 600 was sold |
"""

from __future__ import annotations

from ...words.modifiers import listed
from .tokens import Words


def follows_time(words: Words, i: int) -> bool:
    """Whether a word comes right after a period that "last", "this" or "every" points at."""
    return words.low(i - 1) in listed("periods_pointed_at") and words.low(i - 2) in listed("pointing_at_periods")
