"""Pleas in court.

He pleaded guilty to two charges.   She pleaded not guilty.   He pleaded guilty in May to theft.

Leaves alone: She pleaded with him to stay.   He was guilty.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import Part
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import tidy

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(cue: CueVerb) -> Candidate | None:
    """The plea with the charges it answers; "not guilty" is a denial."""
    if cue.entry.lemma != "plead":
        return None
    following = [cue.doc[i] for i in range(cue.group.end, min(cue.group.end + 2, cue.end))]
    plea = next((token for token in following if token.lower_ in ("guilty", "innocent")), None)
    if plea is None:
        return None
    plain = Part(following[0].i, end_of_charges(cue, plea))
    apart = charges_apart(cue, plain.end)
    parts = [tidy(cue.doc, part, cue.around) for part in (plain, apart) if part is not None]
    told = tuple(part for part in parts if part is not None)
    if not told:
        return None
    denies = following[0].lower_ == "not" or plea.lower_ == "innocent"
    return replace(cue.reports("plea", told, "quote"), stance=Stance.DENY if denies else Stance.STATE)


def end_of_charges(cue: CueVerb, plea: Token) -> int:
    """The end of "to seven counts of fraud", or of the plea alone."""
    end = plea.i + 1
    if end < cue.end and cue.doc[end].lower_ == "to" and cue.doc[end].head.i > end:
        return cue.doc[end].head.right_edge.i + 1
    return end


def charges_apart(cue: CueVerb, end: int) -> Part | None:
    """The charges that a day or place parts from the plea: "pleaded guilty | in May | to theft"."""
    if cue.doc[end - 1].lower_ not in ("guilty", "innocent"):
        return None
    opening = next((i for i in range(end, cue.end) if cue.doc[i].lower_ in ("to", ",")), end)
    charges = cue.doc[opening].head
    if opening == end or cue.doc[opening].text == "," or charges.left_edge.i != opening or charges.tag_ == "VB":
        return None  # "pleaded guilty in May | to avoid a trial"
    return Part(charges.left_edge.i, charges.right_edge.i + 1)


CONSTRUCTION = Construction("plea", find=find, before=("direct", "object"))
