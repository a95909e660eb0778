"""Turns of interviews and transcripts: a label and a colon, with or without quotation marks.

    Q: Did it rain?
    A: It poured all night.

Leaves alone:

    Time: noon
    Place: the old bridge

The last turn goes on in the paragraphs below as far as its speaker says "I" or "we".

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
from .said_below import before_another, own_end, split_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield each turn as its label's own words."""
    known = turns(doc)
    for turn in known:
        label, spoken = tokens_of(doc, turn.label), tokens_of(doc, turn.content)
        last = turn is known[-1] and not turn.asks
        content = tidy_turn(doc, to_last_own(doc, label, spoken) if last else spoken)
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


def to_last_own(doc: Doc, label: Part, spoken: Part) -> Part:
    """The last turn with the paragraphs below it, up to the last in which its speaker says "I" or "we"."""
    below = split_at(doc, doc[label.end - 1])[1]
    end = own_end(doc, before_another(doc, below, doc[label.start : label.end]))
    return Part(spoken.start, max(spoken.end, end or 0))


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
