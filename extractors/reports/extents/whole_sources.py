"""The source with what says which one it is: "a cook | who left in May", "women | at the pump".

The parse tells a restrictive clause. A phrase that it gives to the verb is told by the order of the words: it lies
between an indefinite source and its verb, or between such a source after its verb and the next sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.phrases import HYPHENS, end_of_modifier, ends_phrase
from ...text.datelines import dateline_of
from ...words.cues import words
from ...words.lists import function_words
from ...words.nouns import NounKind
from ..sources import without_time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..candidate import Candidate

COMMON = frozenset({"NN", "NNS", "DT"})
LONGEST = 10  # words of a phrase that no parse tells
OCCASIONS = (NounKind.DOCUMENT, NounKind.SPEECH, NounKind.EVENT, NounKind.TIME)
LIKELY = 0.4


def whole_source(candidate: Candidate) -> DocSpan | None:
    """The source of a report, a common noun's to the end of its restrictive clause or phrase.

    What a comma sets off only describes, and stays out. Neither the cue nor the content is ever taken in.
    """
    source = after_dateline(candidate.source) if candidate.source is not None else None
    if source is not None and candidate.cue and source.end == candidate.cue[0].start:
        source = without_time(source)  # "some | on Monday | cried foul"
    if source is None or not len(source) or source.root.tag_ not in COMMON:
        return source
    beyond = [part.start for part in (*candidate.cue, *candidate.content) if part.end > source.start]
    if any(start < source.end for start in beyond):
        return source
    doc = source.doc
    stop = min([*beyond, len(doc)])
    end = end_of_modifier(doc, source.start, source.end, stop)
    if end == source.end and is_indefinite(source):
        end = end_by_order(doc, end, stop)
    if end == source.end:
        end = end_of_apposed_name(source, stop)
    return doc[source.start : end] if end != source.end else source


def after_dateline(source: DocSpan) -> DocSpan:
    """A source without the place before it that the report came from: "LIMA — | two unions | on Monday"."""
    dateline = dateline_of(source.doc) if len(source) else None
    if dateline is None or not dateline.span.start <= source.start_char < dateline.span.end < source.end_char:
        return source
    start = next(token.i for token in source if token.idx >= dateline.span.end)
    return source.doc[start : source.end]


def end_of_apposed_name(source: DocSpan, stop: int) -> int:
    """Where a source ends with the person's name that commas set off: "its convenor | , Ada Vale |, who"."""
    doc, start = source.doc, source.end + 1
    titled = start + 1 < stop and doc[start].text[:1].isupper() and doc[start].head == doc[start + 1]
    start += titled and doc[start].ent_type_ != "PERSON"  # "| Sister | Agnes Pell"
    if start >= stop or doc[source.end].text != "," or source.root.tag_ != "NN" or doc[start].ent_type_ != "PERSON":
        return source.end
    end = next((i for i in range(start, stop) if doc[i].ent_type_ != "PERSON"), stop)
    closed = end < len(doc) and doc[end].is_punct and doc[end].text not in HYPHENS
    return end if closed and noun_in(source.root).likely(NounKind.PERSON) >= LIKELY else source.end


def is_indefinite(source: DocSpan) -> bool:
    """Whether a source is new to the reader: "a cook", "two cooks", "cooks"; nobody named before is meant."""
    first = source[0]
    if first.like_num or (first.lower_ in function_words("articles") and first.lower_ != "the"):
        return True
    return source.root.tag_ == "NNS" and all(token.tag_ not in ("DT", "PRP$", "POS") for token in source)


def end_by_order(doc: Doc, end: int, stop: int) -> int:
    """Where a phrase right after an indefinite source ends: at its verb, or at the next sign."""
    last = next((i for i in range(end, min(stop, end + LONGEST)) if ends_phrase(doc[i])), stop)
    if last - end > LONGEST or not end < last or not opens_phrase(doc[end]):
        return end
    inside = doc[end + 1 : last]
    if not len(inside) or any(token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") for token in inside):
        return end
    return end if any(is_occasion(token) or is_bare(token) for token in inside) else last


def opens_phrase(token: Token) -> bool:
    """Whether a word may open a phrase about the noun before it: a preposition of place or company, a participle."""
    return token.lower_ in function_words("placing") or token.tag_ == "VBG"


def is_occasion(noun: Token) -> bool:
    """Whether a noun tells when or at what occasion something is said: "a statement", "Monday", "the weekend"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return noun.lower_ in words("times") or noun_in(noun).likely(*OCCASIONS) >= LIKELY


def is_bare(noun: Token) -> bool:
    """Whether a noun right after a preposition has no article, as in phrases that go with a verb: "by phone"."""
    return noun.tag_ == "NN" and noun.i > 0 and noun.nbor(-1).tag_ == "IN"
