"""Statements that are printed whole, without marks, below the line that announces them.

    A spokesman for the guild issued the following statement on Friday:

    The mill must stop. Nine boats were lost.

    We shall wait no longer.

    The guild issued the following statement on the strike:

    "The mill must stop."

Leaves alone:

    The guild issued the following rules:

    Boats come first.

The statement goes on to the end of the article, or to a line that is none of its text: a credit, a label such as
"Read more".
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ...base import Span, Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import subject_of
from ...grammar.verb_groups import Part
from ...text.lines import LABEL, LineKind, labels_of_nobody, lines
from ...text.marks import pairs_within
from ...text.plain import text_of
from ...text.plain import tokens_of as tokens_like
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy, tokens_of
from ..speaking import may_speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

NEAR = 5  # tokens from "following" to the noun
QUOTES = frozenset('"“«„‘')


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what is printed below "the following statement" and a colon at the end of its line."""
    for following in tokens_like(doc, ("following",)):
        noun = statement_after(following)
        verb = noun.head if noun is not None else following
        if noun is None or verb.pos_ != "VERB" or (source := subject_of(verb)) is None or not may_speak(source):
            continue
        content = below(doc, noun)
        if content is not None:
            yield Candidate(
                construction="statement",
                anchor=verb,
                source=expand_noun(source),
                cue=(Part(verb.i, noun.i + 1),),
                content=(content,),
                stance=Stance.STATE,
                lemma=verb.lemma_.lower(),
            )


def statement_after(following: Token) -> Token | None:
    """The noun for what is said after "the following": "the following press | statement |"."""
    doc, i = following.doc, following.i
    if i == 0 or doc[i - 1].lower_ != "the":
        return None
    return next((t for t in doc[i + 1 : i + NEAR] if t.lemma_.lower() in words("printed_whole")), None)


def below(doc: Doc, noun: Token) -> Part | None:
    """The text below the line of the noun, if that line ends with a colon and no list follows.

    Of a text in quotation marks the first paragraph, where more than the colon follows the noun.
    """
    text, spans = text_of(doc), list(lines_below(doc, noun))
    if not spans:
        return None
    if text[spans[0].start] in QUOTES:
        return None if noun.nbor().text == ":" else quoted_from(doc, spans[0].start)
    return tidy(doc, tokens_of(doc, Span(spans[0].start, spans[-1].end)))


def quoted_from(doc: Doc, start: int) -> Part | None:
    """The quotation that opens at a character."""
    pair = next((pair for pair in pairs_within(doc, Span(start, start + 1))), None)
    return None if pair is None else tokens_of(doc, pair.outer)


def is_announced(noun: Token) -> bool:
    """Whether a noun announces a quotation below, of which it tells more: "the following statement on the strike:"."""
    before = noun.doc[max(noun.i - NEAR, 0) : noun.i]
    following = next((token for token in before if token.lower_ == "following"), None)
    return following is not None and statement_after(following) == noun and below(noun.doc, noun) is not None


def lines_below(doc: Doc, token: Token) -> Iterator[Span]:
    """Yield the lines of text below the line of a token, if that ends with a colon."""
    text, known = text_of(doc), lines(doc)
    n = bisect_right(known, token.idx, key=lambda line: line.span.start)
    if not 0 < n < len(known) or text[known[n - 1].span.end - 1] != ":":
        return
    while n < len(known) and is_text(text, *known[n]) and not announces(text, known[n].span):
        yield known[n].span
        n += 1


def announces(text: str, span: Span) -> bool:
    """Whether another statement may begin below a line."""
    return text[span.end - 1] == ":" and " following " in text[span.start : span.end]


def is_text(text: str, span: Span, kind: LineKind) -> bool:
    """Whether a line may be one of a statement's: no credit, no time, no "Read more: ..."."""
    found = LABEL.match(text, span.start, span.end)
    return kind is LineKind.BODY and (found is None or found["label"].split()[0].lower() not in labels_of_nobody())


CONSTRUCTION = Construction("statement", find_all=find_all, sure=True)
