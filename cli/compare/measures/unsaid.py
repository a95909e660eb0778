"""The unit that a number leaves unsaid: "1,200 hectares have burned. The foresters speak of 1,900".

It is that of one of three figures:

- the one right after, of a step or a span: "raised its bid from 4 million to 6 million euros";
- of millions, or of 4.25 where prices are told so, the last sum of the article: "The builders want 90 million";
- of a number that ends what somebody says, the figure before it, in its sentence or the one before:
  "The dam is 40 metres high, the mayor says, the surveyors 36."

Leaves alone: "Some 3 million have fled", "a country of 12 million", "The toll was put at 40", "It fell by 30 percent to
21", and numbers far smaller or greater than the figure before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import pattern_of
from .counting import dimension_in, is_bare
from .measure import Measure

COUNTS = ("count", "people_count", "casualty_count", "rate")  # kinds that a number without a unit may be taken for
NEAR = 240  # characters from a number to the figure that has its unit
TIMES = 4.0  # that it may be greater or smaller than this figure
_SCALED = re.compile(r"\b(?:million|billion|trillion)\b", re.I)
_PRICE = re.compile(r"(?<![\d.,])\d+\.\d\d(?!\d)")
_HEDGES = r"(?: (?:<<unsaid.hedges>>))*"
_STEP = rf"^ (?:to|and|or){_HEDGES} $"
_SPAN = rf"\b(?:from|between){_HEDGES} $"
_PEOPLE_AFTER = r"^ (?:of (?:<<unsaid.them>>)\b|(?:<<unsaid.people_do>>)\b)"
_COUNTED_BEFORE = rf"\b(?:<<unsaid.counts>>)\b|\b(?:<<unsaid.holders>>) of{_HEDGES} $"
_SAID = rf"\b(?:<<hearing.claiming>>|<<unsaid.giving>>){_HEDGES} $"
_LEFT_OUT = re.compile(r"[,;] (?:and |while |but )?(?:the )?(?:[\w’'-]+ ){1,4}$")  # "..., the surveyors 36"
_ENDS = r"^\s*(?:$|[.,;:!?)\"”’]|(?:<<unsaid.ending>>)\b)"
_FELL_TO = rf"^[^.;]{{0,20}}\bto{_HEDGES} $"
_STOP = re.compile(r"[.!?][\"”’]?\s")


def unit_lender(
    figure: Record, passage: Passage, earlier: Sequence[Measure], following: Record | None, between: str
) -> tuple[Record | None, bool]:
    """The figure whose unit a number has that is told without one, and whether it ends what is said of that figure.

    ``between`` is what parts it from the figure before.
    """
    if figure.get("unit") or figure.get("kind") not in COUNTS or not is_bare(figure):
        return None, False
    if pattern_of(_COUNTED_BEFORE).search(passage.near_before) or pattern_of(_PEOPLE_AFTER).match(passage.near_after):
        return None, False
    if following is not None and _is_step(figure, passage, following):
        return following, False
    if (amount := _same_writing(figure)) is not None:
        sum_before = next((each for each in reversed(earlier) if amount.search(each.text) and _is_sum(each)), None)
        return (sum_before.figure, False) if sum_before else (None, False)
    if figure.get("outcome") is None and earlier and _completes(passage, earlier[-1], figure, between):
        return earlier[-1].figure, True
    return None, False


def _is_step(figure: Record, passage: Passage, following: Record) -> bool:
    """Whether it is the first of two: "from 4 million to 6 million euros"."""
    alike = bool(_SCALED.search(str(figure["text"]))) == bool(_SCALED.search(str(following["text"])))
    told = bool(pattern_of(_SPAN).search(passage.near_before)) and bool(pattern_of(_STEP).match(passage.near_after))
    return told and alike and dimension_in(following) is not None


def _same_writing(figure: Record) -> re.Pattern[str] | None:
    """How a sum is written that a number looks like: with millions, or with two digits after the point."""
    text = str(figure["text"])
    return next((each for each in (_SCALED, _PRICE) if each.search(text)), None)


def _is_sum(measure: Measure) -> bool:
    return measure.key.family == "money" and measure.key.dimension is not None


def _completes(passage: Passage, before: Measure, figure: Record, between: str) -> bool:
    """Whether a number is said of what the figure before is of: it ends what is said, right after that figure."""
    if before.key.dimension is None or before.key.family in ("age", "rate") or len(_STOP.findall(between)) > 1:
        return False
    if before.key.family == "share" and pattern_of(_FELL_TO).match(between):
        return False
    if len(between) > NEAR or not pattern_of(_ENDS).match(passage.near_after):
        return False
    low, high = sorted((abs(float(figure["value"])), abs(before.value)))
    said = pattern_of(_SAID).search(passage.near_before) or _LEFT_OUT.search(passage.near_before)
    return bool(said) and high <= TIMES * low
