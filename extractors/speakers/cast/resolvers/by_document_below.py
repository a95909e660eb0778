"""Whose document a headline speaks of by its noun alone: "Audit finds ...", "...: poll", "Ferry inquiry: ...".

    Poll shows town split on tram       A poll by the Meridian Institute found ...       the institute
    Audit finds holes in fuel books     Auditor General Ada Vale said ...                Ada Vale
    Study links noise to bad sleep      In a study, the University of Ruhn found ...     the university

The first document of the same kind below the headline tells it; a document of nobody who is named keeps its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.lines import is_in_heading
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import is_document_noun
from ...names.name import POSSESSIVE
from ..phrases.readings import read
from ..phrases.statements import author_of
from .by_introduction import opens_article
from .by_pronoun import entity_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

WITHIN = 6  # sentences
MOST = 300  # tokens


def by_document_below(cast: Cast, phrase: Phrase) -> Who | None:
    """Who made the first document of the kind that a noun of the headline or the lead is for, if he is named."""
    doc, reading = cast.doc, phrase.reading
    noun = doc[reading.head]
    if reading.entity is not None or noun.tag_ == "NNS" or not is_paper(noun.text) or not is_bare(doc, phrase):
        return None
    in_heading = is_in_heading(doc, noun.i)
    if not in_heading and not is_lead(cast, phrase):
        return None
    for token in doc[phrase.end : phrase.end + MOST]:
        if cast.sentences[token.i] - cast.sentences[noun.i] > WITHIN:
            return None
        for who in makers(cast, noun, token) if not (in_heading and is_in_heading(doc, token.i)) else ():
            return who if who.named else None
    return None


def is_lead(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase is "a study" and no more, in the first paragraph."""
    opens = opens_article(cast, phrase.start)
    return opens and cast.doc[phrase.start].lower_ in ("a", "an") and phrase.reading.head == phrase.start + 1


def is_paper(noun: str) -> bool:
    """Whether a noun is one for a document, or for the work of which a report is made: "inquiry", "probe"."""
    return is_document_noun(noun) or singular(noun) in small("inquiries")


def is_bare(doc: Doc, phrase: Phrase) -> bool:
    """Whether a document has no owner or maker beside its noun: "audit", "new study", "ferry inquiry", "a poll"."""
    reading = phrase.reading
    if reading.owner is not None or reading.voice is not None or phrase.end > reading.head + 1:
        return False
    if any(doc[i].text in POSSESSIVE or doc[i].lower_ == "the" for i in range(phrase.start, reading.head)):
        return False
    return all(doc[i].pos_ in ("DET", "NOUN", "ADJ", "PROPN", "VERB") for i in range(phrase.start, reading.head))


def makers(cast: Cast, noun: Token, token: Token) -> Iterator[Who]:
    """Yield who made the document that a token below is the noun of, or whose calling is to make such."""
    if (source := cast.by_head.get(token.i)) is not None:
        first = cast.parts_of(source)[0]
        reading = read(cast.doc, *first)
        if is_same_paper(noun, cast.doc[reading.head]):
            who = cast.of_source(source)
            if who is not None:
                yield who
        elif reading.entity is not None and is_by_calling(cast.doc, reading.entity, noun):
            yield cast.who_of_entity(reading.entity)
    elif is_same_paper(noun, token) and (by := author_of(token)) is not None:
        named = entity_around(by)
        if named is not None:
            yield cast.who_of_entity(named)


def is_by_calling(doc: Doc, somebody: Entity, noun: Token) -> bool:
    """Whether somebody's calling is to make such documents: an auditor for "audit", a pollster for "poll"."""
    words = {doc[i].lower_ for role in somebody.roles for i in range(role.start, role.end)}
    return any(word.startswith(noun.lower_) for word in words & small("makers_of_papers"))


def is_same_paper(one: Token, other: Token) -> bool:
    """Whether two nouns may be for one document: "poll" and "survey", "audit", "inquiry" and "report"."""
    first, second = singular(one.text), singular(other.text)
    if first == second:
        return True
    if first in small("inquiries") or second in small("inquiries"):
        return {first, second} <= small("inquiries") | {"report"}
    return any({first, second} <= small(kind) for kind in ("polls", "studies"))
