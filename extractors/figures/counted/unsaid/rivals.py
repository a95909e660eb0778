"""What a second source's number counts, whose verb is left out.

| text | counted |
|---|---|
| put the crowd at 900, organisers at 2,000 | crowd |
| put the cost at $4m, the opposition at $9m | cost |
| put the dead at 7, the wounded at 9 | (no answer) |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....reports.extents.gaps import IN_SOURCE, LONGEST_SOURCE, is_person, may_claim
from ....words.modifiers import listed

if TYPE_CHECKING:
    from ...quantities.quantity import Quantity
    from ..memory import Counted, Memory

LINKS = frozenset({"and", "but", "while"})


def of_rival(known: Memory, quantity: Quantity) -> Counted | None:
    """What the figure before counts, where somebody and "at" are all that stands between the two after a comma."""
    words = known.words
    if not known.before or words.low(quantity.first - 1) != "at":
        return None
    last, found = known.before[-1]
    if words.low(last.first - 1) != "at" or last.dimension != quantity.dimension or words.low(last.last) != ",":
        return None
    start = last.last + 1 + (words.low(last.last + 1) in LINKS)
    source = known.parse.tokens(words[start].start, words[quantity.first - 1].start)
    if not 0 < len(source) <= LONGEST_SOURCE or any(token.tag_ not in IN_SOURCE for token in source):
        return None
    somebody, counted = source[-1], found.head
    if somebody.lemma_.lower() in listed("harmed_conditions") or not (may_claim(somebody) or is_person(somebody)):
        return None
    return found._replace(inherited=True) if counted is None or not is_person(counted) else None
