"""Quoted words that are said to be how somebody put it.

"It was a slow disaster," is how the mayor describes the tender.   "We were robbed" was how she put it.

Leaves alone: "It was slow" is the title of her book.   That is how the mayor explained the plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token, pairs
from ..construction import Construction
from ..extents.content import tokens_of

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..cue import CueVerb

MEANS = frozenset({"how", "way"})
BEING = frozenset({"is", "was", "'s", "’s", "were", "are"})


def find(cue: CueVerb) -> Candidate | None:
    """The quotation before "is how", with the verb after it."""
    if cue.source is None or cue.passive or cue.source.start >= cue.group.start:
        return None
    quotation = quotation_before(cue, cue.source.start)
    if quotation is None:
        return None
    after = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    takes_it = cue.entry.lemma == "put" and after is not None and after.lower_ == "it"
    if cue.entry.lemma == "put" and not takes_it:
        return None
    return cue.reports("how", (quotation,), "clause", cue=(Part(cue.group.start, cue.group.end + takes_it),))


def quotation_before(cue: CueVerb, source: int) -> Part | None:
    """The quotation that ends right before "is how", "was the way" and the source."""
    doc, i = cue.doc, source - 1
    if i < 2 or doc[i].lower_ not in MEANS:
        return None
    i -= 2 if doc[i].lower_ == "way" else 1
    if i < 2 or doc[i].lower_ not in BEING:
        return None
    inside = i - 1
    while inside > 0 and doc[inside].is_punct and pair_around_token(doc)[inside] < 0:
        inside -= 1
    number = pair_around_token(doc)[inside]
    if number < 0 or number == cue.around or inside == i - 1:
        return None
    return tokens_of(doc, pairs(doc)[number].outer)


CONSTRUCTION = Construction("how", find=find, before=("as", "clause", "object", "direct"))
