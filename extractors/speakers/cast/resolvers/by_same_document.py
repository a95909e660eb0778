"""A document under another of its names: "the study" after "A report by Orbex says", "the Orbex poll" after its survey.

Only names for one kind of document are one: a poll may be a survey and a survey a study, but no letter is a report.
A document of which nobody is said to be the author keeps its words, and so does "an Orbex report" that comes first.
"""

from __future__ import annotations

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
NEAR = 10  # sentences


class Paper(NamedTuple):
    """A document that spoke: the token of its noun, for whom it spoke, and whether he is more than the document."""

    at: int
    who: Who
    has_author: bool


def by_same_document(cast: Cast, phrase: Phrase) -> Who | None:
    """Who made the last document of the same kind, or the one by the body whose name comes before this noun."""
    doc, head = cast.doc, cast.doc[phrase.reading.head]
    kinds = kinds_of(head)
    if not kinds or doc[phrase.start].lower_ not in ("the", "this", "that") or phrase.end != head.i + 1:
        return None
    known = [paper for paper in cast.papers if kinds & kinds_of(doc[paper.at]) and paper.at < head.i]
    name = name_at(doc).get(phrase.start + 1)
    if name is not None and name.end == head.i and (entity := entity_at(doc).get(name.start)) is not None:
        maker = cast.who_of_entity(entity)
        return maker if any(paper.who.key == maker.key for paper in known) else None
    if head.i != phrase.start + 1 or not known or not known[-1].has_author:
        return None
    near = cast.sentences[head.i] - cast.sentences[known[-1].at] <= NEAR
    return known[-1].who if near else None


def kinds_of(noun: Token) -> frozenset[str]:
    """The kinds of document that a noun is for, of those with several names."""
    return frozenset(kind for kind in KINDS if singular(noun.text) in small(kind))
