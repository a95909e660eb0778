"""Quotations: the words between marks, and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .attributions import attributions_of
from .base import Attribution, Quote, Span, answered, once_per_doc
from .confidence import probability, signs_of_quote
from .text.marks import Pair, pairs, token_at
from .text.plain import text_of
from .words.cues import words

FEW = 5  # words of a gloss at most are fewer
LONGEST_HEADLINE = 200  # characters after a quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc


def extract(doc: Doc) -> Iterator[Quote]:
    """Yield every pair of marks in order; ``speaker`` is None for titles, nicknames, terms and scare quotes."""
    yield from quotes_of(doc)


@once_per_doc
def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """The quotations of a text, in order of position."""
    holders = Holders(answered(attributions_of, doc))
    before_cue = {part.start: one for one in answered(attributions_of, doc) if one.source for part in one.cue}
    held = [
        quoted_by(doc, number, holders.near(pair.inner)) or manner_of(doc, pair, before_cue)
        for number, pair in enumerate(pairs(doc))
    ]
    return tuple(
        with_confidence(doc, Quote(pair.inner, holder.speaker, holder, holder.rule) if holder else Quote(pair.inner))
        for pair, holder in zip(pairs(doc), held, strict=True)
    )


def with_confidence(doc: Doc, one: Quote) -> Quote:
    """A quotation with the probability that it is its speaker's."""
    return replace(one, confidence=probability("quote", signs_of_quote(text_of(doc), one)))


class Holders:
    """The attributions around each of several spans, which must be looked up in order of position."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        parts = [(part, one) for one in attributions for part in one.content]
        self.waiting = sorted(parts, key=lambda pair: pair[0].start, reverse=True)
        self.open: list[tuple[Span, Attribution]] = []

    def near(self, span: Span) -> list[Attribution]:
        """The attributions with a content that begins before the span ends and does not end before it begins."""
        while self.waiting and self.waiting[-1][0].start < span.end:
            self.open.append(self.waiting.pop())
        self.open = [pair for pair in self.open if pair[0].end > span.start]
        return [one for _, one in self.open]


def quoted_by(doc: Doc, number: int, holders: Sequence[Attribution]) -> Attribution | None:
    """The innermost attribution around a quotation whose source said these words; None for titles and terms."""
    known = pairs(doc)
    pair = known[number]
    holding = without_carriers([holder for holder in holders if holder.holds(pair.inner)])
    if not holding:
        return None
    holder = teller_of(min(holding, key=lambda holder: sum(part.end - part.start for part in holder.content)), pair)
    if pair.parent >= 0 and holder.holds(known[pair.parent].inner):
        return None  # quoted within a quotation: a title, a term, or words of somebody unnamed
    if is_gloss(doc, pair):
        return None
    if any(part == pair.outer or part == pair.inner for part in holder.content):
        return holder
    called = is_verdict(doc, pair, holder) or (holder.rule != "object" and is_in_capitals(doc, pair))
    return holder if called or not looks_like_name(text_of(doc)[pair.inner.start : pair.inner.end]) else None


def without_carriers(holding: list[Attribution]) -> list[Attribution]:
    """Attributions without those that only carry another's words: "the agency | quoted | her as saying"."""
    said = {one.content[0] for one in holding if one.cue_lemma != "quote"}
    return [one for one in holding if one.cue_lemma != "quote" or one.content[0] not in said]


def manner_of(doc: Doc, pair: Pair, before_cue: dict[int, Attribution]) -> Attribution | None:
    """The attribution that a quoted adverb before its cue is about: Ada “firmly” denied it."""
    adverb = doc[token_at(doc, pair.inner.start)]
    text, end = text_of(doc), pair.outer.end
    one = before_cue.get(end + (text[end : end + 1] == " "))
    if one is None or pair.parent >= 0 or adverb.pos_ != "ADV" or adverb.idx + len(adverb) != pair.inner.end:
        return None
    return one if any(part.end < pair.outer.start for part in one.source) else None


def teller_of(holder: Attribution, pair: Pair) -> Attribution:
    """Who words what somebody only wants: Vale said that the firm wanted "a fig leaf"."""
    teller = holder.parent
    told = teller is not None and teller.speaker is not None and teller.holds(pair.inner)
    return teller if teller is not None and told and holder.cue_lemma in words("wanting") else holder


def is_verdict(doc: Doc, pair: Pair, holder: Attribution) -> bool:
    """Whether quoted words are what somebody calls a thing: "the bridge “A Mess”", but not "his book “A Road”"."""
    if holder.cue_lemma not in words("giving_names") or not any(part.end == pair.outer.end for part in holder.content):
        return False
    called = next((part for part in holder.content if part.end == pair.outer.end), pair.outer)
    before = doc[token_at(doc, called.start)]
    return before.tag_ not in ("PRP$", "DT") or before.lower_ == "the" or called.start == pair.outer.start


def is_in_capitals(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is in a line whose longer words all have capitals: Vale Says Port 'Deserves More' Now."""
    text, (start, end) = text_of(doc), pair.outer
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end:].partition("\n")[0][:LONGEST_HEADLINE]
    long = re.findall(r"[^\W\d_]{4,}", f"{before} {after}")
    return (
        len(long) > FEW - 2 and all(word[0].isupper() for word in long) and after.rstrip()[-1:] not in (".", "!", "?")
    )


def is_gloss(doc: Doc, pair: Pair) -> bool:
    """Whether brackets hold a few quoted words and no more, with no verb: a name for what was named before them."""
    text, marked = text_of(doc), pair.outer
    if not (text[: marked.start].endswith("(") and text[marked.end :].startswith(")")):
        return False
    inside = doc[token_at(doc, pair.inner.start) : token_at(doc, pair.inner.end - 1) + 1]
    return len(inside) < FEW and not any(token.pos_ in ("VERB", "AUX", "PRON") or token.is_punct for token in inside)


def looks_like_name(words: str) -> bool:
    """Whether quoted words inside a report are a title or nickname: every longer word has a capital, no final stop."""
    if words[-1] in ".!?":
        return False
    long = re.findall(r"[^\W\d_]{4,}", words) or re.findall(r"[^\W\d_]+", words)
    return bool(long) and len(long) <= 8 and all(word[0].isupper() for word in long)
