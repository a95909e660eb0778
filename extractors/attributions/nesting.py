"""Attributions within attributions: X said that Y claimed that it rained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Attribution, Span, Speaker
from .reported import Reported, reported

if TYPE_CHECKING:
    from spacy.tokens import Doc


def nested(doc: Doc) -> tuple[Attribution, ...]:
    """Every attribution with its speaker and its parent, in order of position."""
    from .. import speakers

    speaker_of = getattr(speakers, "speaker_of", lambda doc, source: Speaker(source.text, mentions=(Span.of(source),)))
    found = reported(doc)
    parents = parents_of(found)
    known: dict[int, Attribution] = {}

    def attribution(number: int) -> Attribution:
        if number not in known:
            one, parent = found[number], parents[number]
            known[number] = Attribution(
                content=one.content,
                cue=one.cue,
                source=one.source_spans,
                cue_lemma=one.cue_lemma,
                type=one.type,
                stance=one.stance,
                negated=one.negated,
                speaker=speaker_of(doc, one.source) if one.source is not None else None,
                parent=attribution(parent) if parent is not None else None,
            )
        return known[number]

    return tuple(attribution(number) for number in range(len(found)))


def parents_of(found: tuple[Reported, ...]) -> list[int | None]:
    """For each attribution the number of the innermost one whose content holds its cue and its content.

    Longer contents are seen first, so no attribution can be its own ancestor.
    """
    extents = [whole(one) for one in found]
    parents: list[int | None] = []
    for number, one in enumerate(found):
        best = None
        for other, holder in enumerate(found):
            if other == number or extents[other].start > extents[number].end or not holds(holder, one):
                continue
            if (size(holder), number) <= (size(one), other):
                continue  # of two that hold each other the longer is the outer one
            if best is None or size(holder) < size(found[best]):
                best = other
        parents.append(best)
    return parents


def holds(holder: Reported, one: Reported) -> bool:
    """Whether one attribution stands in the content of another."""
    parts = one.cue or one.content
    return all(any(content.holds(part) for content in holder.content) for part in parts)


def size(one: Reported) -> int:
    """How much content an attribution has."""
    return sum(span.end - span.start for span in one.content)


def whole(one: Reported) -> Span:
    """The stretch from its first to its last character."""
    parts = (*one.content, *one.cue)
    return Span(min(part.start for part in parts), max(part.end for part in parts))
