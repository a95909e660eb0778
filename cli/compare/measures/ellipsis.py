"""A bare number that is of the figure before it, for its sentence leaves out all else.

Finds: "Forty barns burned, up from 12 on Monday", "The board said 600 had seen it. The guild,
which met on Monday, spoke of 2,000", "The guild spoke of 6,000 people and the police of 900".

Leaves alone: "12 people from 40 villages", "rose by 12 from 40", "The brigade has 40 engines, the guild 90", and what
follows a sentence of several figures.

So is what another says "it" is: "The works cost 35 million, the firm says. The guild believes it is 50 million".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..stories.passages import Passage
from ..stories.wording import pattern_of
from .measure import MORE, Measure

_HEDGES = r"(?: (?:<<unsaid.hedges>>|the|an earlier))*"
_FROM = rf"^(?:[^.;\n]{{0,40}},? (?:up|down|rising|falling)|(?: [\w’'-]+){{0,4}}) from{_HEDGES} $"
_TOLD = (
    r"[.;][\"”]?\s+[\w’'-]+(?: [\w’'-]+){0,7}(?:, (?:which|whose|who) [^.;,]{2,60},)?"
    rf" (?:<<hearing.allows>>|<<hearing.short>>){_HEDGES}\s*$"
)
_GAPPED = rf"^[^.;\n]{{0,40}}(?:,|\band|\bbut|\bwhile) (?:[\w’'-]+ ){{1,4}}(?P<by>of|at){_HEDGES} $"
IT_IS = (  # "The treasury believes it is 75 million", "I think it was 40"
    r"\b(?:it|this|that|they|[Tt]hese) (?:(?:really|actually|still|only|now) )?"
    r"(?:is|was|are|were|(?:has|had|have|would|will|could|might|may|must) (?:have )?be(?:en)?)"
    r"(?: (?:really|actually|still|now|only|just|about|around|some|nearly|almost|closer to|more like|nearer))*\s*$"
)
TIMES = 20.0  # that what "it is" may be greater or smaller than what it was
_STOP = re.compile(r"[.!?][\"”’]?\s")
_ENDS = re.compile(r"^(?: at (?:the )?(?:very )?(?:most|least)| or (?:more|fewer|less))?(?:[.,;\"”]|\s*$)", re.I)


def is_told_short(between: str, passage: Passage) -> bool:
    """Whether another gives a number and says no more, right after a sentence with one."""
    return bool(pattern_of(_TOLD, any_case=False).search(between) and _ENDS.match(passage.near_after))


def is_surely_of(measure: Measure, earlier: Sequence[Measure], between: str, passage: Passage) -> bool:
    """Whether the words alone say that a number is of the quantity of the one before it."""
    previous = earlier[-1]
    if previous.figure.get("change") or previous.standing == MORE or "\n" in between:
        return False
    if pattern_of(_FROM).search(between):
        return True
    if _is_the_same(measure, previous, between):
        return True
    if sum(each.words == previous.words and not each.is_earlier for each in earlier) > 1:
        return False
    return is_told_short(between, passage) or _is_gapped(previous, between, passage)


def _is_the_same(measure: Measure, previous: Measure, between: str) -> bool:
    """Whether another says what "it" is: "35 million, the firm says. The guild believes it is 50 million"."""
    if not re.search(IT_IS, between) or len(_STOP.findall(between)) > 1 or measure.side in (None, previous.side):
        return False
    low, high = sorted((abs(measure.value), abs(previous.value)))
    return previous.side is not None and high <= TIMES * low


def _is_gapped(previous: Measure, between: str, passage: Passage) -> bool:
    """Whether the verb is left out, and the preposition is that of the number before."""
    found = pattern_of(_GAPPED).search(between)
    first = passage.before.partition(previous.text)[0]
    return (
        found is not None and bool(re.search(rf"\b{found['by']} (?:\w+ ){{0,3}}$", first)) and first != passage.before
    )
