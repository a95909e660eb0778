"""A document under another of its names: "the study" after "A report by Orbex says", "the Orbex poll" after its survey.

Only names for one kind of document are one: a poll may be a survey and a survey a study, but no letter is a report.
"The document" may be any that has just spoken. One of no known author is the phrase that brought it in, "a poll
commissioned by Orbex", if that says more than its noun; "an Orbex report" that comes first stays as it is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ....words.forms import singular
from ....words.lists import small
from ...entities.settled import entity_at
from ...names.found import name_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

KINDS = ("polls", "studies")
ANY = "document"  # whatever its kind
NEAR = 10  # sentences
NEXT = 4  # sentences within which "the document" is one of any kind
TELLING = 3  # words of a phrase that says more of a document than its noun


class Paper(NamedTuple):
    """A document that spoke: the token of its noun, for whom it spoke, and whether he is more than the document."""

    at: int
    who: Who
    has_author: bool


def by_same_document(cast: Cast, phrase: Phrase) -> Who | None:
    """Who made the last document of the same kind, or the one by the body whose name comes before this noun."""
    doc, head = cast.doc, cast.doc[phrase.reading.head]
    if head.lower_ == ANY and head.i == phrase.start + 1 and ends_at(phrase, head):
        return of_any_kind(cast, head)
    kinds = kinds_of(head.text)
    if not kinds or doc[phrase.start].lower_ not in ("the", "this", "that") or not ends_at(phrase, head):
        return None
    before = (paper for paper in reversed(cast.papers) if paper.at < head.i and kinds & kinds_of(doc[paper.at].text))
    name = name_at(doc).get(phrase.start + 1)
    if name is not None and name.end == head.i and (entity := entity_at(doc).get(name.start)) is not None:
        maker = cast.who_of_entity(entity)
        return maker if any(paper.who.key == maker.key for paper in before) else None
    last = next(before, None) if head.i == phrase.start + 1 else None
    if last is None or not (last.has_author or is_telling(last.who)):
        return None
    return last.who if cast.sentences[head.i] - cast.sentences[last.at] <= NEAR else None


def ends_at(phrase: Phrase, head: Token) -> bool:
    """Whether a phrase says nothing after its noun, or only between commas: "The paper, published in May,"."""
    return phrase.end == head.i + 1 or head.nbor(1).text == ","


def of_any_kind(cast: Cast, head: Token) -> Who | None:
    """Who spoke through the last document, whatever it was, a few sentences before "the document"."""
    last = next((paper for paper in reversed(cast.papers) if paper.at < head.i), None)
    if last is None or not (last.has_author or is_telling(last.who)):
        return None
    return last.who if cast.sentences[head.i] - cast.sentences[last.at] <= NEXT else None


def is_telling(paper: Who) -> bool:
    """Whether the phrase that brings in a document says more of it than its noun: "a poll commissioned by Orbex"."""
    first, *rest = paper.name.split()
    return first.lower() in ("a", "an") and len(rest) >= TELLING


@cache
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of document that a noun is for, of those with several names."""
    one = singular(noun)
    own = {one} & small("own_words")  # "the statement" is the last one
    return frozenset(kind for kind in KINDS if one in small(kind)) | own
