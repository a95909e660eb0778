"""Who it is: everybody who is a source of something, under the fullest name the article gives.

``speaker_of`` answers for one source, ``speakers_of`` for the whole text. Names come from the pipeline's entities and
from runs of capitalised words; a pronoun, a surname or a definite description is taken to its antecedent where that is
clear, and otherwise is printed in its own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Span, Speaker, once_per_doc
from .cast.cast import Cast, cast_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

    from .cast.resolvers import Answer
    from .cast.resolvers.pronouns import Who

__all__ = ["answer_of", "extract", "speaker_of", "speakers_of"]


def extract(doc: Doc) -> Iterator[Speaker]:
    """Yield everybody who is a source of something, in order of first mention."""
    yield from speakers_of(doc)


@once_per_doc
def speakers_of(doc: Doc) -> tuple[Speaker, ...]:
    """Everybody who is a source of something, with role, type and all mentions, in order of first mention."""
    return tuple(sorted(set(speakers_by_key(doc).values()), key=lambda speaker: (speaker.span, speaker.name)))


def speaker_of(doc: Doc, source: DocSpan | None) -> Speaker | None:
    """Who a source is; None only where there is no source."""
    if source is None:
        return None
    cast = cast_of(doc)
    who = cast.resolve(source)
    if who is None:
        return None
    known = speakers_by_key(doc).get(who.key)
    return known if known is not None else speaker_from(cast, who, source)


def answer_of(doc: Doc, source: DocSpan) -> Answer | None:
    """How it was found out who a source is, or its first part where there are several."""
    cast = cast_of(doc)
    cast.resolve(source)
    parts = (cast.answers.get(part) for part in cast.parts_of(source))
    return next((answer for answer in parts if answer is not None), None)


@once_per_doc
def speakers_by_key(doc: Doc) -> dict[tuple[str, ...], Speaker]:
    """The speakers of the sources that were found, by what distinguishes them."""
    cast = cast_of(doc)
    found: dict[tuple[str, ...], Speaker] = {}
    for report in cast.reported:
        if report.source is None:
            continue
        who = cast.resolve(report.source)
        if who is not None and who.key not in found:
            found[who.key] = speaker_from(cast, who, report.source)
    return found


def speaker_from(cast: Cast, who: Who, source: DocSpan) -> Speaker:
    """Somebody in print, with every place where the article mentions him; the source itself where there is no other."""
    places = sorted(cast.mentions.get(who.key) or {Span.of(source)}, key=lambda place: (place.end, -place.start))
    mentions: list[Span] = []  # the innermost only: not "mayor Ada Vale" around "Ada Vale"
    for place in places:
        if not mentions or mentions[-1].start < place.start:
            mentions.append(place)
    return Speaker(name=who.name, role=who.role, type=who.type, mentions=tuple(sorted(mentions)))
