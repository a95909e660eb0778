"""The text of a doc, its lines, and the small tables beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..base import Span, once_each, once_per_doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token


@once_per_doc
def text_of(doc: Doc) -> str:
    """The text of a doc, built once: spaCy joins the tokens anew at each use, and makes each of them first."""
    strings = doc.vocab.strings
    return "".join([strings[word] + " " * space for word, space in doc.to_array(["ORTH", "SPACY"]).tolist()])


class Layout(NamedTuple):
    """A text, and the characters at which each token of it begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@once_per_doc
def layout_of(doc: Doc) -> Layout:
    """Where the tokens of a doc are in its text, as plain numbers: asked of spaCy, each makes a token first."""
    starts, lengths = doc.to_array("IDX"), doc.to_array("LENGTH")
    return Layout(text_of(doc), tuple(starts.tolist()), tuple((starts + lengths).tolist()))


def words_at(doc: Doc, start: int, end: int) -> str:
    """The text of the tokens of a range, as spaCy's span has it, which would be made first."""
    if start >= end:
        return ""
    text, starts, ends = layout_of(doc)
    return text[starts[start] : ends[end - 1]]


@once_per_doc
def places_by_word(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each word in lower case, so that who looks for one need not go through them all."""
    return places_by(doc, "LOWER")


@once_per_doc
def places_by_lemma(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each lemma."""
    return places_by(doc, "LEMMA")


@once_per_doc
def places_by_class(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each word class: "NOUN", "ADJ"."""
    return places_by(doc, "POS")


@once_per_doc
def places_by_tag(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each tag of the Penn Treebank: "VBD", "PRP$"."""
    return places_by(doc, "TAG")


def places_by(doc: Doc, attribute: str) -> dict[str, list[int]]:
    """The numbers of the tokens by the value of an attribute; spaCy returns them at once, without making tokens."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for i, value in enumerate(doc.to_array(attribute).tolist()):
        found[value].append(i)
    strings = doc.vocab.strings
    return {strings[value]: places for value, places in found.items()}


def places_within(doc: Doc, word: str, start: int, end: int) -> list[int]:
    """The numbers of the tokens of a range that are a word in lower case, or a mark, in order."""
    places = places_by_word(doc).get(word, [])
    return places[bisect_left(places, start) : bisect_left(places, end)]


def tokens_of(doc: Doc, words: Iterable[str]) -> list[Token]:
    """The tokens that are one of some words in lower case, in order."""
    known = places_by_word(doc)
    return [doc[i] for i in sorted(i for word in known.keys() & words for i in known[word])]


@once_each
def tokens_of_class(doc: Doc, *classes: str) -> tuple[Token, ...]:
    """The tokens of some word classes, in order."""
    known = places_by_class(doc)
    return tuple(doc[i] for i in sorted(i for each in classes for i in known.get(each, ())))


def verbs_of(doc: Doc) -> list[Token]:
    """The tokens that have the tag of a verb, in order."""
    return [doc[i] for i in sorted(i for tag, places in places_by_tag(doc).items() if tag[:2] == "VB" for i in places)]


@lru_cache(2)  # of one article, for all who ask
def lines_in(text: str) -> tuple[Span, ...]:
    """The lines of a plain text that hold something, without white space at their ends."""
    return tuple(Span(*m.span()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", text))
