"""Sentences: where each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from ..base import once_per_doc
from ..words.forms import plain
from ..words.people import honorifics
from .datelines import heads
from .plain import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


CLOSING_MARKS = frozenset({'"', "”", "’", "'", "»", "''", "’’"})


STRAIGHT = frozenset({'"', "'", "''"})
CLOCK = frozenset({"a.m.", "p.m."})  # after which a capital need open no sentence: "at 9 a.m. Friday"


def sentence_of(doc: Doc, i: int) -> tuple[int, int]:
    """The half-open range of tokens of the sentence that token ``i`` is in."""
    return sentence_bounds(doc)[i]


@once_per_doc
def sentence_bounds(doc: Doc) -> tuple[tuple[int, int], ...]:
    """For each token the half-open range of its sentence.

    The parser's sentences, corrected by what can be seen: a line's end and a full stop within closing marks before a
    capital end a sentence; where nothing like an end can be seen the parser's cut is not taken.
    """
    places = doc.to_array("IDX").tolist()
    after = {bisect_left(places, head.end) for head in heads(doc)}
    begun = {0, *after, *(i for i in breaks_of(doc) if begins_sentence(doc, i))}
    starts = sorted(i for i in begun if i < len(doc))
    bounds: list[tuple[int, int]] = []
    for start, end in pairwise([*starts, len(doc)]):
        bounds += [(start, end)] * (end - start)
    return tuple(bounds)


@once_per_doc
def sentence_numbers(doc: Doc) -> tuple[int, ...]:
    """For each token the number of its sentence."""
    return tuple(accumulate(int(start == i) for i, (start, _) in enumerate(sentence_bounds(doc))))


def opens_sentence(token: Token) -> bool:
    """Whether a token is the first of its sentence."""
    return sentence_of(token.doc, token.i)[0] == token.i


@once_per_doc
def paragraph_numbers(doc: Doc) -> tuple[int, ...]:
    """For each token the number of its paragraph."""
    places = doc.to_array("IDX").tolist()
    breaks = [0, *(bisect_right(places, found.start()) for found in re.finditer(r"\n\s*", text_of(doc))), len(doc)]
    return tuple(number for number, (start, end) in enumerate(pairwise(breaks)) for _ in range(start, end))


def breaks_of(doc: Doc) -> Iterator[int]:
    """The tokens that may begin a sentence: where the parser has one begin, and after a mark or white space."""
    strings = doc.vocab.strings
    marks = {strings[mark] for mark in (".", *CLOSING_MARKS) if mark in strings}
    words, spaces, begun = (doc.to_array(name).tolist() for name in ("ORTH", "IS_SPACE", "SENT_START"))
    for i in range(1, len(doc)):
        if begun[i] == 1 or spaces[i - 1] or words[i - 1] in marks:
            yield i


def begins_sentence(doc: Doc, i: int) -> bool:
    """Whether a sentence begins with token ``i``."""
    token, before = doc[i], doc[i - 1]
    if before.is_space and "\n" in before.text:
        return True
    if token.is_space:
        return False
    while before.is_space and before.i > 0:
        before = doc[before.i - 1]
    if is_address_cut_short(before):
        return False
    if before.text == "." and token.text[:1].isupper():
        return True
    if before.text in CLOSING_MARKS and before.i > 0:
        if opens(before):
            return False
        last = doc[before.i - 1]
        if last.text in ("]", ")") and last.i > 0:  # an editor's stop: "It rained[.]"
            last = doc[last.i - 1]
        ended, stop = last.text[-1:] in ".?!…", last.text[-1:] == "."
        return (stop and token.text[:1].isupper()) or (ended and token.is_sent_start is True)
    if before.lower_ in CLOCK and is_opening_capital(token):
        return True
    ended = before.text[-1:] in ".?!…:;)]" or before.text in CLOSING_MARKS
    return token.is_sent_start is True and (ended or (token.text[:1].isupper() and not before.text[-1:].isalnum()))


def is_opening_capital(mark: Token) -> bool:
    """Whether a quotation mark opens words with a capital: "at 2 p.m. | “We ..."."""
    doc, at = mark.doc, mark.i + 1
    opening = mark.text in ("“", "‘") or opens(mark)
    return opening and at < len(doc) and doc[at].text[:1].isupper()


def is_address_cut_short(stop: Token) -> bool:
    """Whether a word that ends in a stop is a form of address cut short, after which a name follows: "Engr."."""
    return len(stop) > 1 and stop.text[-1] == "." and plain(stop.text).rstrip(".") in honorifics().dropped


def opens(mark: Token) -> bool:
    """Whether a straight mark opens a quotation: a space before it, none after it."""
    before = mark.nbor(-1)
    return mark.text in STRAIGHT and bool(before.whitespace_ or before.is_space) and not mark.whitespace_
