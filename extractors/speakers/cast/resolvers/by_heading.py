"""Whom a headline calls by a word of a longer name: "Ministry" for the Ministry of Canals, "Premier" for his title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.lines import is_in_heading
from ....text.plain import words_at
from ....words.forms import plain_words, singular
from ....words.lists import function_words, small
from ...entities.same_body import telling
from ...names.name import PERSON
from .below import again_below, is_before
from .by_named_phrase import bodies_of
from .evidence import file_of
from .offices import around, people_of

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LONGEST = 3  # words
WITHIN = 4  # sentences to the full name


def by_heading(cast: Cast, phrase: Phrase) -> Who | None:
    """The one body whose full name, soon after the headline, has its words; else the one person with that title."""
    doc = cast.doc
    if not is_in_heading(doc, phrase.start) or phrase.reading.issuer:
        return None
    if phrase.end - phrase.start > LONGEST or not is_short(doc, phrase):
        return None
    words = telling(plain_words(words_at(doc, phrase.start, phrase.end)))
    known = phrase.reading.entity
    noun = singular(doc[phrase.reading.head].text)
    fits = [e for e in soon(cast, bodies_of(doc), phrase) if e is not known and words < telling(words_in(e))]
    fits = [e for e in fits if noun not in small("one_of_many") or noun in file_of(doc, e).heads]
    fits = [e for e in fits if not is_before(again_below(cast, phrase), e)]
    if known is not None and known.kind != PERSON:
        fits = fits or [e for e in soon(cast, people_of(doc), phrase) if any({r.head} == words for r in e.roles)]
    return cast.who_of_entity(fits[0]) if words and len(fits) == 1 else None


def by_phrase_below(cast: Cast, phrase: Phrase) -> Who | None:
    """The source soon after that has the one noun of a headline with more words: "police" for "police in Arden"."""
    again = again_below(cast, phrase)
    return of_phrase(cast, again) if again is not None and again[0].lower_ != "the" else None


def by_definite_below(cast: Cast, phrase: Phrase) -> Who | None:
    """The same with an article and a word more: "Embassy" is "the Sarvian embassy", not just "the embassy"."""
    again = again_below(cast, phrase)
    return of_phrase(cast, again) if again is not None and again.root.i > again.start + 1 else None


def of_phrase(cast: Cast, again: DocSpan) -> Who | None:
    """Whom a phrase means that is no name."""
    who = cast.of_source(again)
    return who if who is not None and not who.named else None


def is_short(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is a noun or two without an article: no name of two words, and none that comes again."""
    entity = phrase.reading.entity
    called_again = entity is not None and (len(entity.mentions) > 1 or " " in entity.name)
    plainly = all(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in doc[phrase.start : phrase.end])
    return plainly and not called_again and doc[phrase.start].lower_ not in function_words("articles")


def words_in(entity: Entity) -> tuple[str, ...]:
    """The words of a body's name without its short form in brackets."""
    return plain_words(entity.name.partition(" (")[0])


def soon(cast: Cast, entities: list[Entity], phrase: Phrase) -> list[Entity]:
    """Those named for the first time within a few sentences of the headline."""
    here = cast.sentences[phrase.start]
    near = around(entities, phrase.end, WITHIN)
    return [
        e for e in near if e.mentions[0].start >= phrase.end and cast.sentences[e.mentions[0].start] - here <= WITHIN
    ]
