"""Who claims a figure: the innermost attribution whose content contains it.

Of two with one content the source that the other cites is inside: "the paper said 40 came, citing police", "the paper
quoted police as saying 40 came". What a thing shows in somebody's words is claimed by that somebody: "the delay shows
that 40 are too few," she said. So is how many were told something by nobody named: "300 had been told to leave," she
said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..attributions import attributions_of
from ..base import Attribution, Figure, Span, SpeakerType, Stance, answered
from ..confidence import probability
from ..grammar.noun_signs import noun_in
from ..text.plain import text_of
from ..words.nouns import REPORTING, KnownBy, NounKind
from .surroundings import signs_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

CITING = ("citing", "quoting")  # cues of the source of a source
TOLD = (Stance.DEMAND, Stance.CONDEMN)  # what nobody named does to those whom a number counts
LIKELY = 0.3  # how likely a noun has to name one who speaks, or what is written or said


def claimed(doc: Doc, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures with their attributions; figures come in order of position."""
    attributions = answered(attributions_of, doc)
    text = text_of(doc)
    contents = [(part, attribution) for attribution in attributions for part in attribution.content]
    waiting = sorted(
        contents, key=lambda pair: (pair[0].start, -pair[0].end, is_passed_on(text, pair[1])), reverse=True
    )  # fmt: skip
    opened: list[tuple[Span, Attribution]] = []
    found = []
    for figure in figures:
        while waiting and waiting[-1][0].start <= figure.number.start:
            opened.append(waiting.pop())
        if (attribution := innermost(doc, opened, figure.number)) is not None:
            figure = replace(figure, attribution=attribution)
        sure = probability("figure", signs_of(doc, figure))
        found.append(replace(figure, confidence=sure))
    return tuple(found)


def is_passed_on(text: str, attribution: Attribution) -> bool:
    """Whether somebody else passes on what a source says: "citing | police |", "it quoted | police | as saying"."""
    cues = [(text[part.start : part.end].lower(), text[: part.start][-4:].split()[-1:]) for part in attribution.cue]
    return any(cue in CITING or before == ["as"] for cue, before in cues)


def innermost(doc: Doc, opened: list[tuple[Span, Attribution]], number: Span) -> Attribution | None:
    """Among the contents that began before a number, the last to begin that contains it; those that ended are dropped.

    Contents lie within one another, so the last to begin is the smallest, and what ended lies on top. A thing that
    shows something in somebody's words claims nothing, nor does a demand of nobody, of those whom it is made to.
    """
    while opened and opened[-1][0].end <= number.start:
        opened.pop()
    around = [attribution for part, attribution in reversed(opened) if part.holds(number)]
    return next((each for each in around if not is_of_nobody(doc, each, number)), next(iter(around), None))


def is_of_nobody(doc: Doc, attribution: Attribution, number: Span) -> bool:
    """Whether no source of a report claims a number: a thing shows it, or it counts who was told, accused or asked."""
    told = attribution.speaker is None and attribution.stance in TOLD
    counts_told = told and any(number.end <= part.start for part in attribution.cue)
    return counts_told or is_of_thing(doc, attribution)


def is_of_thing(doc: Doc, attribution: Attribution) -> bool:
    """Whether the source of a report is a plain noun that names no one who speaks and no document."""
    if attribution.speaker is None or attribution.speaker.type is not SpeakerType.UNKNOWN or not attribution.source:
        return False
    source = doc.char_span(attribution.source[0].start, attribution.source[0].end, alignment_mode="expand")
    if source is None or source.root.pos_ != "NOUN":
        return False
    named = noun_in(source.root)
    return named.known_by is not KnownBy.NOTHING and named.likely(*REPORTING, NounKind.SPEECH) < LIKELY
