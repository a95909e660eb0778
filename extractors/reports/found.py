"""Every attribution of a text before anybody has asked who its source is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import AttributionType, Span, Stance, once_per_doc
from ..grammar.verb_groups import Part
from ..quotes import pair_around_token, pairs_within
from ..text.lines import text_of
from ..text.spaces import Copy, without_loose_spaces
from .constructions import (
    according,
    adjectives,
    amounts,
    as_said,
    blocks,
    clauses,
    colon,
    demands,
    fronted,
    headlines,
    hearings,
    infinitives,
    nocomment,
    nouns,
    objects,
    passives,
    pleas,
    prepositions,
    quoted,
    turns,
)
from .cue_verbs import Candidate, CueVerb, cue_verbs
from .following.cited import with_cited
from .following.continuation import with_continuations
from .following.orphans import with_orphans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan


FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
TOLD = (Stance.STATE, Stance.DENY)


@dataclass(frozen=True, slots=True)
class Reported:
    """An attribution whose speaker is not known yet.

    ``source`` is a spaCy span, for parse and names; ``cue`` and ``content`` are characters of the text.
    ``anchor`` is the index of the cue's head token, -1 where only punctuation is the cue. ``construction`` names
    the rule that found it.
    """

    construction: str
    source: DocSpan | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    anchor: int
    cue_lemma: str | None
    type: AttributionType
    stance: Stance
    negated: bool

    @property
    def source_spans(self) -> tuple[Span, ...]:
        """The source in characters."""
        return (Span.of(self.source),) if self.source is not None else ()


# the first that fits a verb wins
BY_VERB: tuple[Callable[[CueVerb], Candidate | None], ...] = (
    nocomment.find,
    pleas.find,
    demands.find,
    quoted.find,
    blocks.find,
    as_said.find,
    clauses.find,
    hearings.find,
    fronted.find,
    passives.find,
    infinitives.find,
    amounts.find,
    objects.find,
    prepositions.find,
)
BY_TEXT: tuple[Callable[[Doc], Iterable[Candidate]], ...] = (
    according.find_all,
    nouns.find_all,
    adjectives.find_all,
    turns.find_all,
    colon.find_all,
    headlines.find_all,
)


@once_per_doc
def reported(doc: Doc) -> tuple[Reported, ...]:
    """The attributions of a text in order of position, unresolved."""
    copy = without_loose_spaces(doc)
    kept = with_cited(copy.doc, with_orphans(copy.doc, chosen(copy.doc, list(candidates(copy.doc)))))
    found = with_continuations(copy.doc, kept)
    return tuple(sorted((settle(doc, copy, one) for one in found), key=position))


def candidates(doc: Doc) -> Iterator[Candidate]:
    """What the constructions find: the first that fits each verb, and those that need no verb."""
    for cue in cue_verbs(doc):
        found = next((c for find in BY_VERB if (c := find(cue)) is not None), None)
        if found is not None:
            yield found
    for find_all in BY_TEXT:
        yield from find_all(doc)


def chosen(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates that stand: no verb that only carries a cue noun, no signature on words somebody has."""
    carried = {i for one in found for part in one.cue for i in range(part.start, part.end) if i != one.anchor.i}
    spoken = {part.start for one in found if one.construction in ("direct", "turn", "block") for part in one.content}
    told = {start for one in found for start in subjects_of(one)}
    return [
        one
        for one in found
        if one.anchor.i not in carried
        and not (one.construction in ("colon", "signature") and one.content[0].start in spoken)
        and not is_own_attitude(doc, one)
        and not is_told_attitude(one, told)
        and not is_generic(one)
    ]


def is_own_attitude(doc: Doc, one: Candidate) -> bool:
    """Whether a speaker only tells his own mind in his own words: "I think", "we urge", in marks or in a transcript."""
    if any(holds_pair(doc, part) for part in one.content):
        return False
    if one.source is None:
        return pair_around_token(doc)[one.anchor.i] >= 0 and one.construction not in ("according", "noun that")
    return one.source.root.lower_ in FIRST_PERSON and not (
        one.stance is Stance.STATE and doc[one.anchor.i].tag_ in ("VBD", "VBN")
    )


def subjects_of(one: Candidate) -> tuple[int, ...]:
    """Where the subject of what somebody says may begin: at its first token, and behind "that"."""
    if one.stance not in TOLD or not one.content or one.content[0].start < one.anchor.i:
        return ()
    start = one.content[0].start
    return (start, start + 1) if one.anchor.doc[start].lower_ == "that" else (start,)


def is_told_attitude(one: Candidate, told: set[int]) -> bool:
    """Whether somebody is reported to tell his own mind: of "she said she believes it" the saying is enough."""
    if one.stance is not Stance.BELIEVE or one.source is None or len(one.source) != 1:
        return False
    return one.source.start in told and one.source.root.lower_ in THIRD_PERSON


def holds_pair(doc: Doc, part: Part) -> bool:
    """Whether a stretch begins with the mark of a quotation within the one that holds the cue."""
    return pair_around_token(doc)[min(part.start + 1, len(doc) - 1)] != pair_around_token(doc)[part.end - 1] or (
        doc[part.start].is_quote
    )


def is_generic(one: Candidate) -> bool:
    """Whether the source is nobody in particular: "you think", or an act of knowing is denied."""
    if (
        one.source is not None
        and len(one.source) == 1
        and one.source.root.lower_ in ("you", "one", "anyone", "everyone", "nobody", "somebody")
    ):
        return True
    return one.lemma in ("know", "realize", "realise", "understand", "learn") and one.negated


def settle(doc: Doc, copy: Copy, candidate: Candidate) -> Reported:
    """A candidate in characters of the doc, with its type."""
    content = chars(doc, copy, candidate.content)
    return Reported(
        construction=candidate.construction,
        source=copy.span_in(doc, candidate.source) if candidate.source is not None and len(candidate.source) else None,
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
