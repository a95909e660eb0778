"""Headlines in which a colon stands for the verb of saying.

    Byron: Bridge was never safe

    The bridge over the river was closed on Monday.

Leaves alone:

    Bridge over the river closed

    There was one way out: the old road.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import Part
from ...text.lines import LineKind, lines
from ...words.nouns import REPORTING
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

LONGEST_SOURCE = 5  # tokens
SURE = 0.6  # how likely a noun beside the colon must name who or what reports
LONGEST_LINE = 160  # characters
SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what the headline says after or before the colon that names its source."""
    whole = heading_of(doc)
    colons = [i for i in range(*whole) if doc[i].text == ":"]
    if len(colons) != 1:
        return
    before, after = Part(whole.start, colons[0]), Part(colons[0] + 1, whole.end)
    for source, content in ((before, after), (after, before)):
        if may_speak(doc, source) and tells(doc, content) and (part := tidy(doc, content)) is not None:
            yield headline(doc, source, part, colons[0])
            return


def heading_of(doc: Doc) -> Part:
    """The first line, where it is short and others follow: a headline, with or without a full stop; else nothing."""
    known = lines(doc)
    if len(known) < 2 or known[0].kind not in (LineKind.HEADLINE, LineKind.BODY):
        return Part(0, 0)
    span = known[0].span
    return tokens_of(doc, span) if span.end - span.start < LONGEST_LINE else Part(0, 0)


def may_speak(doc: Doc, part: Part) -> bool:
    """Whether a stretch is nothing but a name, or a noun for those who speak in headlines: "police", "report"."""
    if not 0 < part.end - part.start <= LONGEST_SOURCE or any(doc[i].tag_[:2] in ("VB", "MD") for i in range(*part)):
        return False
    titled = all(doc[i].pos_ in ("PROPN", "NOUN") for i in range(*part))  # "Mayor Byron"
    for ent in doc.ents:
        whole = ent.start <= part.start and part.end <= ent.end
        if ent.label_ in SPEAKING and (whole or (titled and part.start < ent.start < ent.end == part.end)):
            return True
    return noun_in(doc[part.end - 1]).likely(*REPORTING) >= SURE


def tells(doc: Doc, part: Part) -> bool:
    """Whether a stretch says something: more than two words, and a verb or quotation marks."""
    return part.end - part.start > 2 and any(doc[i].tag_[:2] in ("VB", "MD") or doc[i].is_quote for i in range(*part))


def headline(doc: Doc, source: Part, content: Part, colon: int) -> Candidate:
    """What the source of a headline is reported to say."""
    return Candidate(
        construction="headline",
        anchor=doc[colon],
        source=doc[source.start : source.end],
        cue=(Part(colon, colon + 1),),
        content=(content,),
        stance=Stance.STATE,
        lemma=":",
    )


CONSTRUCTION = Construction("headline", find_all=find_all)
