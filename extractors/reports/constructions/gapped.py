"""A rival count without a verb of its own.

Organisers put the crowd at 20,000, police at 9,000.   Vale expects growth of 2 percent, Orbex 3 percent.

Leaves alone: She said Brazil sold 300 tons, Peru 200.   She said it fell on Monday, June 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import places_within
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import cue_verbs
from ..extents.content import whole_piece
from ..extents.gaps import gap_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the second source of a verb with its number; the cue is the verb of the first."""
    for cue in cue_verbs(doc):
        if cue.passive or cue.source is None or not cue.entry.has("clause", "amount", "obj"):
            continue
        for comma in places_within(doc, ",", cue.group.end, cue.end):
            gap = gap_after(cue, comma)
            parts = whole_piece(doc, gap.content, cue.around) if gap is not None else ()
            if gap is None or not parts:
                continue
            yield Candidate(
                construction="gapped",
                anchor=cue.token,
                source=doc[gap.source.start : gap.source.end],
                cue=(cue.group,),
                content=parts,
                stance=cue.entry.stance,
                lemma=cue.entry.lemma,
                negated=cue.negated,
            )


CONSTRUCTION = Construction("gapped", find_all=find_all)
