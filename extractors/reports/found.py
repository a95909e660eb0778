"""Every attribution of a text, before speakers are resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import AttributionType, Span, once_per_doc
from ..grammar.verb_groups import Part
from ..text.marks import pairs_within
from ..text.plain import text_of
from ..text.spaces import Copy, without_loose_spaces
from .candidate import Candidate
from .choice import chosen
from .constructions import CONSTRUCTIONS
from .cue_verbs import cue_verbs
from .extents.joined_infinitives import with_joined_infinitive
from .extents.whole_sources import whole_source
from .fellows import is_told_of_self
from .following.cited import with_cited
from .following.continuation import with_beginnings, with_continuations, with_second_halves
from .following.lists_below import with_lists_below
from .following.orphans import with_orphans
from .following.presented import with_presented
from .following.summaries import without_summary
from .recognised.acts import before_fellow, is_repeated
from .recognised.chances import DOUBTED, DOUBTED_SOONER, is_doubted
from .recognised.ends import with_sure_ends
from .recognised.found import recognised
from .recognised.near import touching
from .report import Reported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


@once_per_doc
def reported(doc: Doc) -> tuple[Reported, ...]:
    """The attributions of a text in order of position, unresolved."""
    copy = without_loose_spaces(doc)
    kept = with_cited(copy.doc, with_orphans(copy.doc, with_recognised(copy.doc, list(candidates(copy.doc)))))
    kept = with_lists_below(copy.doc, kept)
    whole = with_second_halves(copy.doc, with_beginnings(copy.doc, kept))
    found = with_continuations(copy.doc, with_presented(copy.doc, whole))
    return tuple(sorted((settle(doc, copy, one) for one in found), key=position))


def candidates(doc: Doc) -> Iterator[Candidate]:
    """What the constructions find: the first that fits each verb, and those that need no verb."""
    by_verb = [one.find for one in CONSTRUCTIONS if one.find is not None]
    for cue in cue_verbs(doc):
        if is_told_of_self(cue.token):
            continue
        found = next((c for find in by_verb if (c := find(cue)) is not None), None)
        if found is not None:
            yield without_summary(with_joined_infinitive(doc, found))
    for one in CONSTRUCTIONS:
        if one.find_all is not None:
            yield from one.find_all(doc)


def with_recognised(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates that are chosen and not doubted by the network, with the reports that it alone sees."""
    sure = {one.name for one in CONSTRUCTIONS if one.sure}
    least = {one.name: DOUBTED_SOONER for one in CONSTRUCTIONS if one.acts}
    kept = [
        one
        for one in chosen(doc, found)
        if one.construction in sure or not is_doubted(doc, one, least=least.get(one.construction, DOUBTED))
    ]
    kept = with_sure_ends(doc, kept)
    near = touching(kept)
    seen = [before_fellow(one, near(one)) for one in recognised(doc, found) if not is_repeated(one, near(one))]
    return [*kept, *chosen(doc, seen)]


def settle(doc: Doc, copy: Copy, candidate: Candidate) -> Reported:
    """A candidate in characters of the doc, with its type."""
    content = chars(doc, copy, candidate.content)
    source = whole_source(candidate)
    return Reported(
        construction=candidate.construction,
        source=copy.span_in(doc, source) if source is not None and len(source) else None,
        cue=chars(doc, copy, candidate.cue),
        content=content,
        anchor=copy.places[candidate.anchor.i],
        cue_lemma=candidate.lemma,
        type=AttributionType.DIRECT if candidate.construction in ("turn", "block") else type_of(doc, content),
        stance=candidate.stance,
        negated=candidate.negated,
    )


def chars(doc: Doc, copy: Copy, parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """Stretches of the copy's tokens as characters of the doc."""
    ranges = [(doc[copy.places[start]], doc[copy.places[end - 1]]) for start, end in parts if start < end]
    return tuple(Span(first.idx, last.idx + len(last)) for first, last in ranges)


def type_of(doc: Doc, content: tuple[Span, ...]) -> AttributionType:
    """Direct, mixed or indirect, by the quotation marks within the content."""
    inside = [pair.outer for part in content for pair in pairs_within(doc, part) if part.holds(pair.outer)]
    if not inside:
        return AttributionType.INDIRECT
    if not any(words_outside(text_of(doc), part, inside) for part in content):
        return AttributionType.DIRECT
    return AttributionType.MIXED


def words_outside(text: str, part: Span, inside: list[Span]) -> bool:
    """Whether a stretch has a letter or digit outside the quotations in it."""
    at = part.start
    for pair in inside:
        if pair.end <= at or pair.start >= part.end:
            continue
        between = text[at : pair.start]
        if any(sign.isalnum() for sign in between) and between.strip(" ,") != "and":
            return True
        at = max(at, pair.end)
    return any(sign.isalnum() for sign in text[at : part.end])


def position(found: Reported) -> tuple[int, int]:
    """Where an attribution begins."""
    starts = [span.start for span in (*found.content, *found.cue, *found.source_spans)]
    return min(starts), found.anchor
