"""Why something was found: its sentence, the parse that mattered, its rule, and what else it could have been."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .attributions import attributions_of
from .base import Attribution, Figure, Quote, Span, Speaker
from .confidence import signs_of_attribution, signs_of_quote, weights
from .figures import figures_of
from .figures.surroundings import signs_of as signs_of_figure
from .grammar.relations import relation
from .quotes import quotes_of
from .reasons import RELATIONS, RESOLVED, in_words
from .reports.constructions import CONSTRUCTIONS
from .reports.cue_verbs import cue_verbs
from .rules import rule_named
from .speakers import speakers_of
from .text.plain import text_of
from .text.sentences import sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Found = Attribution | Quote | Figure
MOST_SIGNS = 5
HIGHEST = 4  # words from a number up to the verb of its clause


class Word(NamedTuple):
    """One word of the parse: where it is, its tag, and what it is to which other word."""

    text: str
    start: int
    tag: str
    relation: str
    head: str
    name: str


class Explanation(NamedTuple):
    """Why one thing was found.

    ``mattering`` says in words which words of the parse decided; ``figure_kind`` and
    ``counted`` are a figure's. ``runner_up`` is what came second: of a report, the
    rules that would have read its cue too; of a figure, another kind. ``resolved`` says how it was found out who the
    source is, ``rival`` who came second there, and ``outer`` who claims a figure or quotation by the report around the
    one that contains it.
    """

    kind: str
    words: str
    span: Span
    sentence: str
    parse: tuple[Word, ...]
    mattering: tuple[str, ...]
    rule: str | None
    says: str | None
    figure_kind: str | None
    counted: str | None
    runner_up: tuple[str, ...]
    speaker: str | None
    source: str | None
    resolver: str | None
    resolved: str | None
    rival: str | None
    outer: str | None
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
    report = one if isinstance(one, Attribution) else one.attribution
    rule = rule_named(one.rule) if one.rule else None
    start, end = sentence_around(doc, one)
    for_it, against_it = reasons(doc, kind, one)
    return Explanation(
        kind=kind,
        words=text[one.span.start : one.span.end],
        span=one.span,
        sentence=doc[start:end].text.strip(),
        parse=tuple(word_from(each) for each in doc[start:end] if not each.is_space),
        mattering=tuple(mattering(doc, one)),
        rule=one.rule,
        says=rule.says if rule else None,
        figure_kind=one.kind if isinstance(one, Figure) else None,
        counted=one.counted if isinstance(one, Figure) else None,
        runner_up=tuple(others(doc, one)),
        speaker=one.speaker.name if one.speaker else None,
        source=(" ".join(text[part.start : part.end] for part in report.source) or None) if report else None,
        resolver=report.resolver if report else None,
        resolved=RESOLVED.get(report.resolver) if report and report.resolver else None,
        rival=report.rival if report else None,
        outer=report.parent.speaker.name if report and report.parent and report.parent.speaker else None,
        confidence=one.confidence,
        for_it=for_it,
        against_it=against_it,
    )


def explained_speaker(doc: Doc, speaker: Speaker) -> list[Explanation]:
    """Why somebody is the speaker of each report that is his, in order."""
    return [explanation_of(doc, "attribution", one) for one in attributions_of(doc) if one.speaker == speaker]


def found_by_letter(doc: Doc, letter: str) -> Sequence[Found | Speaker]:
    """The findings whose ids begin with a letter, in the order in which they are numbered."""
    findings: dict[str, Callable[[Doc], Sequence[Found | Speaker]]] = {
        "a": attributions_of, "q": quotes_of, "f": figures_of, "s": speakers_of,
    }  # fmt: skip
    return sorted(findings[letter](doc), key=lambda one: one.span)


def sentence_around(doc: Doc, one: Found) -> tuple[int, int]:
    """The tokens of the sentence of a cue, of a quotation or of a figure."""
    place = one.cue[0] if isinstance(one, Attribution) and one.cue else one.span
    words = doc.char_span(place.start, place.end, alignment_mode="expand")
    return sentence_of(doc, words[-1].i if words else 0)


def word_from(token: Token) -> Word:
    """A token as it is shown."""
    return Word(token.text, token.idx, token.tag_, token.dep_, token.head.text, token.ent_type_)


def mattering(doc: Doc, one: Found) -> Iterator[str]:
    """Yield what the parse says of the words that decided: a report's source and content, a figure's number."""
    if isinstance(one, Quote):
        if one.attribution is not None:
            yield from mattering(doc, one.attribution)
        return
    if isinstance(one, Figure):
        yield from climbed(head_in(doc, one.number))
        return
    for name, spans in (("cue", one.cue), ("source", one.source), ("content", one.content)):
        token = head_in(doc, spans[0]) if spans else None
        if token is not None:
            yield f"{name}: {placed(token)}"


def head_in(doc: Doc, span: Span) -> Token | None:
    """The head of the words at a place."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words else None


def climbed(token: Token | None) -> Iterator[str]:
    """Yield what each word is to the next, from a number up to the verb of its clause."""
    for _ in range(HIGHEST):
        if token is None:
            return
        yield placed(token)
        if token.head == token or token.pos_ in ("VERB", "AUX"):
            return
        token = token.head


def placed(token: Token) -> str:
    """What a word is to another in the parse: “boats” is the subject of “left”."""
    if token.head == token:
        return f"“{token.text}” heads its sentence"
    name = relation(token)
    return f"“{token.text}” is {RELATIONS.get(name, f'{name} of')} “{token.head.text}”"


def others(doc: Doc, one: Found) -> Iterator[str]:
    """Yield what came second: of a report, the other rules that read its cue; of a figure, another kind."""
    if isinstance(one, Figure) and one.other_kind:
        yield one.other_kind
    if not isinstance(one, Attribution):
        return
    for cue in cue_verbs(doc):
        if any(part.start <= cue.token.idx < part.end for part in one.cue):
            fitting = [each.name for each in CONSTRUCTIONS if each.find is not None and each.find(cue) is not None]
            yield from (name for name in fitting if name != one.rule)
            return


def reasons(doc: Doc, kind: str, one: Found) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What speaks most for a finding, and what most against it, in words with their weights in log-odds."""
    if isinstance(one, Attribution):
        signs = list(signs_of_attribution(text_of(doc), one))
    else:
        signs = list(signs_of_quote(text_of(doc), one) if isinstance(one, Quote) else signs_of_figure(doc, one))
    weighed = sorted((weights()[kind].get(sign, 0.0), sign) for sign in set(signs))
    for_it = said((weight, sign) for weight, sign in reversed(weighed) if weight > 0)
    return for_it, said((weight, sign) for weight, sign in weighed if weight < 0)


def said(weighed: Iterator[tuple[float, str]]) -> tuple[str, ...]:
    """Signs in words, the weightiest first; those that are said in the same words are added up."""
    totals: dict[str, float] = {}
    for weight, sign in weighed:
        totals[in_words(sign)] = totals.get(in_words(sign), 0.0) + weight
    ordered = sorted(totals.items(), key=lambda pair: -abs(pair[1]))
    return tuple(f"{words} ({weight:+.2f})" for words, weight in ordered[:MOST_SIGNS])
