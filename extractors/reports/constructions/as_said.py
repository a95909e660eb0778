"""Reports that "as" or "so" puts before, after or into what they report.

As the mayor put it, "it poured".   It poured, as she pointed out on Monday.   It was, as he says, no storm.
It poured, or so she claims.   The trouble, as he sees it, is the rain.

Leaves alone: She worked as a mayor.   It poured as she left.   It poured, so she said goodbye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import is_finite, relation
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token
from ...words.cues import lemma_of_form
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import cut_out

if TYPE_CHECKING:
    from spacy.tokens import Token

ENDS = frozenset({",", "—", "–", "―", "--", ";", ":"})
CLOSES = frozenset({".", "?", "!"})
WITH_IT = frozenset({"put", "see", "tell"})  # "as he sees it"


def find(cue: CueVerb) -> Candidate | None:
    """The sentence around a clause that "as" opens and commas or dashes set off."""
    opening = start_of_as(cue)
    if opening is None or cue.source is None or cue.passive or not reports_the_rest(cue):
        return None
    end = end_after(cue)
    start, last = stretch_around(cue, opening, end)
    parts = cut_out(cue.doc, Part(start, last), Part(opening, end), cue.around)
    if not parts:
        return None
    group = Part(cue.group.start, cue.group.end + (cue.entry.lemma in WITH_IT))
    return cue.reports("as", parts, "clause", cue=(group,))


def start_of_as(cue: CueVerb) -> int | None:
    """The "as" that opens the cue's clause, at the beginning of a sentence or after a comma or dash."""
    doc = cue.doc
    first = cue.source.start if cue.source is not None and cue.source.end <= cue.group.start else cue.group.start
    if first <= cue.start or doc[first - 1].lower_ not in ("as", "so"):
        return None
    before = first - 2
    if doc[first - 1].lower_ == "so":
        return start_of_so(cue, before)
    if before > cue.start and [token.lower_ for token in doc[before - 1 : first]] == ["as", "far", "as"]:
        before -= 2  # "as far as she knows"
    if before >= cue.start and doc[before].text not in ENDS and not doc[before].is_quote:
        return None
    return before + 1


def start_of_so(cue: CueVerb, before: int) -> int | None:
    """Where "or so she claims" begins, if nothing comes after the verb."""
    doc = cue.doc
    joined = before > cue.start and doc[before].lower_ == "or"
    ends = cue.group.end >= cue.end or doc[cue.group.end].text in ENDS | CLOSES
    before -= joined
    if not ends or before < cue.start or doc[before].text not in ENDS:
        return None
    return before + 1


def reports_the_rest(cue: CueVerb) -> bool:
    """Whether the verb leaves its object to the rest of the sentence: "as she said", "as he put it"."""
    after = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    if cue.entry.lemma in WITH_IT:
        return after is not None and after.lower_ in ("it", "things")
    if not cue.allows("clause") or cue.entry.stance not in (Stance.STATE, Stance.BELIEVE):
        return False
    if not is_finite(cue.token) or (after is not None and after.lower_ in ("to", "that")):
        return False
    if any(relation(c) == "ccomp" and c.left_edge.lower_ == "that" for c in near(cue)):
        return False  # "as he told the town that it would hold"
    return cue.entry.has("hearer") or not any(relation(c) in ("obj", "ccomp", "xcomp") for c in near(cue))


def near(cue: CueVerb) -> list[Token]:
    """The dependents after the verb before the next comma or dash."""
    end = end_after(cue)
    return [c for c in cue.token.rights if c.i < end]


def end_after(cue: CueVerb) -> int:
    """Where the clause of "as" ends: at a comma, a dash or the sentence's end."""
    around = pair_around_token(cue.doc)
    for i in range(cue.group.end, cue.end):
        if around[i] == cue.around and (cue.doc[i].text in ENDS or cue.doc[i].text in CLOSES):
            return i
    return cue.end


def stretch_around(cue: CueVerb, opening: int, end: int) -> tuple[int, int]:
    """The sentence around the clause, between semicolons."""
    doc = cue.doc
    first = start_of_told(cue, opening)
    start = next((i + 1 for i in range(opening - 1, first - 1, -1) if doc[i].text == ";"), first)
    last = next((i for i in range(end + 1, cue.end) if doc[i].text == ";"), cue.end)
    return start, last


def start_of_told(cue: CueVerb, opening: int) -> int:
    """Where the clause begins that "as" belongs to, if somebody says it: "said | it rained |, as Ada had said"."""
    told = cue.token.head
    teller = told.head
    said = relation(told) == "ccomp" and lemma_of_form().get(teller.lower_) is not None
    if not said or relation(cue.token) != "advcl" or not cue.start <= teller.i < told.left_edge.i or told.i > opening:
        return cue.start
    return told.left_edge.i + (told.left_edge.lower_ == "that")


CONSTRUCTION = Construction("as", find=find, before=("clause", "fronted", "object"))
