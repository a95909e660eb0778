"""Attributions: who is reported to have said, thought or wanted what; X said that Y claimed that it rained.

Other extractors of ours call ``attributions_of``; ``extract`` is the entry point for everyone else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from .base import Attribution, Span, once_per_doc
from .confidence import probability, signs_of_attribution
from .reports.found import reported
from .reports.recognised.agreement import agreements
from .reports.recognised.chances import cue_chances
from .reports.report import Reported
from .speakers import answer_of, speaker_of
from .text.plain import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEEPEST = 12  # attributions within attributions; deeper nesting is a parse error
WIDEST = 64  # contents around one place that are looked at


def extract(doc: Doc) -> Iterator[Attribution]:
    """Yield every attribution in order of position; ``parent`` is the one whose content contains it."""
    yield from attributions_of(doc)


@once_per_doc
def attributions_of(doc: Doc) -> tuple[Attribution, ...]:
    """The attributions of a text, with speakers and nesting, in order of position."""
    found, chances = reported(doc), cue_chances(doc)
    parents, agreed = parents_of(found), agreements(doc, found)
    known: dict[int, Attribution] = {}
    depths: dict[int, int] = {}
    for number in sorted(range(len(found)), key=lambda number: key_of(found, number), reverse=True):
        one, parent = found[number], parents[number]
        if parent is not None and depths[parent] >= DEEPEST:
            parent = None
        depths[number] = depths[parent] + 1 if parent is not None else 0
        answer = answer_of(doc, one.source) if one.source is not None else None
        found_one = Attribution(
            content=one.content,
            cue=one.cue,
            source=one.source_spans,
            cue_lemma=one.cue_lemma,
            type=one.type,
            stance=one.stance,
            negated=one.negated,
            speaker=speaker_of(doc, one.source) if one.source is not None else None,
            parent=known[parent] if parent is not None else None,
            rule=one.construction,
            resolver=answer.resolver if answer else None,
            margin=answer.margin if answer else None,
            rival=answer.rival.name if answer and answer.rival else None,
            recognised=chances[one.anchor] if chances and one.anchor >= 0 else None,
            agreement=agreed[number],
            follows=whose_before(doc, found, number),
        )
        known[number] = with_confidence(doc, found_one)
    return tuple(known[number] for number in range(len(found)))


def whose_before(doc: Doc, found: tuple[Reported, ...], number: int) -> str:
    """Whether the report before one in the text is of the same speaker, of another, or there is none."""
    if number == 0:
        return "nobody"
    before, own = (
        speaker_of(doc, each.source) if each.source is not None else None for each in found[number - 1 : number + 1]
    )
    return "same" if before is not None and before == own else "another"


def with_confidence(doc: Doc, one: Attribution) -> Attribution:
    """An attribution with the probability that it is right."""
    return replace(one, confidence=probability("attribution", signs_of_attribution(text_of(doc), one)))


def key_of(found: tuple[Reported, ...], number: int) -> tuple[int, int]:
    """A sort key by which an attribution comes before those that its content contains."""
    return sum(span.end - span.start for span in found[number].content), number


def parents_of(found: tuple[Reported, ...]) -> list[int | None]:
    """For each attribution the number of the smallest one whose content contains its cue (its content, if it has none).

    A parent has more content than its child, so no attribution can be its own ancestor.
    """
    sizes = [sum(span.end - span.start for span in one.content) for one in found]
    contents = sorted((span, number) for number, one in enumerate(found) for span in one.content)
    needed = sorted((span, number) for number, one in enumerate(found) for span in (one.cue or one.content)[:1])
    around: list[tuple[Span, int]] = []
    parents: list[int | None] = [None] * len(found)
    following = 0
    for span, number in needed:
        while following < len(contents) and contents[following][0].start <= span.start:
            around.append(contents[following])
            following += 1
        around = [pair for pair in around if pair[0].end > span.start][-WIDEST:]
        holders = [
            other
            for content, other in around
            if content.holds(span) and (sizes[other], other) > (sizes[number], number)
        ]
        parents[number] = min(holders, key=lambda other: (sizes[other], other), default=None)
    return parents
