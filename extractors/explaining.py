"""Why something was found: its sentence, the parse that mattered, its rule, and what else could have been."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .attributions import attributions_of
from .base import Attribution, Figure, Quote, Span
from .confidence import signs_of_attribution, signs_of_figure, signs_of_quote, weights
from .figures import figures_of
from .quotes import quotes_of
from .reports.constructions import CONSTRUCTIONS
from .reports.cue_verbs import cue_verbs
from .rules import rule_named
from .text.plain import text_of
from .text.sentences import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Found = Attribution | Quote | Figure
MOST_SIGNS = 5


class Word(NamedTuple):
    """One word of the parse: where it is, its tag, and what it is to which other word."""

    text: str
    start: int
    tag: str
    relation: str
    head: str
    name: str


class Explanation(NamedTuple):
    """Why one thing was found. ``others`` are the rules that would have read the same cue in their own way."""

    kind: str
    words: str
    span: Span
    sentence: str
    parse: tuple[Word, ...]
    rule: str | None
    says: str | None
    others: tuple[str, ...]
    speaker: str | None
    source: str | None
    resolver: str | None
    confidence: float | None
    for_it: tuple[str, ...]
    against_it: tuple[str, ...]


def explained(doc: Doc, at: int) -> Iterator[Explanation]:
    """Yield why each thing at a place in the text was found, the smallest first; nothing where nothing was."""
    found: list[tuple[str, Found]] = [
        *(("figure", figure) for figure in figures_of(doc)),
        *(("quote", quote) for quote in quotes_of(doc)),
        *(("attribution", one) for one in attributions_of(doc)),
    ]
    here = [(kind, one) for kind, one in found if one.span.start <= at < one.span.end]
    for kind, one in sorted(here, key=lambda pair: pair[1].span.end - pair[1].span.start):
        yield explanation_of(doc, kind, one)


def explanation_of(doc: Doc, kind: str, one: Found) -> Explanation:
    """Why one thing was found."""
    text = text_of(doc)
    place = one.cue[0] if isinstance(one, Attribution) and one.cue else one.span
    words = doc.char_span(place.start, place.end, alignment_mode="expand")
    start, end = sentence_of(doc, words[-1].i if words else 0)
    rule = rule_named(one.rule) if one.rule else None
    source = one.source if isinstance(one, Attribution) else ()
    for_it, against_it = reasons(text, kind, one)
    return Explanation(
        kind=kind,
        words=text[one.span.start : one.span.end],
        span=one.span,
        sentence=doc[start:end].text.strip(),
        parse=tuple(word_from(each) for each in doc[start:end] if not each.is_space),
        rule=one.rule,
        says=rule.says if rule else None,
        others=tuple(others(doc, one)) if isinstance(one, Attribution) else (),
        speaker=one.speaker.name if one.speaker else None,
        source=" ".join(text[part.start : part.end] for part in source) or None,
        resolver=one.resolver if isinstance(one, Attribution) else None,
        confidence=one.confidence,
        for_it=for_it,
        against_it=against_it,
    )


def word_from(token: Token) -> Word:
    """A token as it is shown."""
    return Word(token.text, token.idx, token.tag_, token.dep_, token.head.text, token.ent_type_)


def others(doc: Doc, one: Attribution) -> Iterator[str]:
    """Yield the rules that would have read the cue of an attribution too, had the one before them not."""
    for cue in cue_verbs(doc):
        if any(part.start <= cue.token.idx < part.end for part in one.cue):
            fitting = [each.name for each in CONSTRUCTIONS if each.find is not None and each.find(cue) is not None]
            yield from (name for name in fitting if name != one.rule)
            return


def reasons(text: str, kind: str, one: Found) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The signs that speak most for a finding, and those that speak most against it."""
    if isinstance(one, Attribution):
        signs = list(signs_of_attribution(text, one))
    else:
        signs = list(signs_of_quote(text, one) if isinstance(one, Quote) else signs_of_figure(text, one))
    weighed = sorted((weights()[kind].get(sign, 0.0), sign) for sign in set(signs))
    for_it = [f"{sign} ({weight:+.2f})" for weight, sign in reversed(weighed) if weight > 0]
    against_it = [f"{sign} ({weight:+.2f})" for weight, sign in weighed if weight < 0]
    return tuple(for_it[:MOST_SIGNS]), tuple(against_it[:MOST_SIGNS])
