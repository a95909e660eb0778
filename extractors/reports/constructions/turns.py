"""Turns of interviews and transcripts: a label and a colon, with or without quotation marks.

    Q: Did it rain?
    A: It poured all night.

Leaves alone:

    Time: noon
    Place: the old bridge

Which lines are turns is for ``text.lines`` to say; the network, which has read few interviews, doubts none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import Part
from ...text.lines import turns
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield each turn as its label's own words."""
    for turn in turns(doc):
        label, content = tokens_of(doc, turn.label), tidy_turn(doc, tokens_of(doc, turn.content))
        if content is None or not turn.label.end > turn.label.start:
            continue
        yield Candidate(
            construction="turn",
            anchor=doc[label.end - 1],
            source=doc[label.start : label.end],
            cue=tuple(Part(i, i + 1) for i in range(label.end, content.start) if doc[i].text == ":")[-1:],
            content=(content,),
            stance=Stance.STATE,
            lemma=":",
        )


def tidy_turn(doc: Doc, part: Part) -> Part | None:
    """A turn without white space at its ends; its first "And" and its final punctuation are its own."""
    inner = tidy(doc, part)
    if inner is None:
        return None
    start, end = inner
    while start > part.start and not doc[start - 1].is_space:
        start -= 1
    while end < part.end and not doc[end].is_space:
        end += 1
    return Part(start, end)


CONSTRUCTION = Construction("turn", find_all=find_all, sure=True)
