"""Which named body a bare noun refers to: "government" for the one "Sarvian government" of an article.

"The family" is the Webb family where the article calls no other family by name, before or after; "the labour court"
is the labour court of Nordmark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ....base import once_per_doc
from ....grammar.phrases import noun_range
from ....text.plain import words_at
from ....words.forms import plain, plain_words
from ....words.lists import small
from ....words.nouns import NounKind, is_land_noun, noun_class
from ....words.places import demonyms
from ...entities.same_body import stem, telling
from ...entities.settled import entities, entity_at
from ...names.name import GROUP, PLACE
from ..phrases.descriptions import bare_description
from ..phrases.earlier_phrases import phrases
from ..phrases.noun_phrases import noun_phrase
from .below import again_below, is_before
from .evidence import file_of
from .offices import around

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.descriptions import Description
    from ..phrases.phrase import Phrase
    from .pronouns import Who

MOST = 40  # phrases with one noun
LEAST_SHARED = 2  # words that a description and a name both have
LEAST = 0.5  # how likely the noun is one for a body or for people


class NamedPhrase(NamedTuple):
    """A noun phrase with a name in it: its tokens, its head, the stems of the name, its other words."""

    start: int
    end: int
    head: int
    names: frozenset[str]
    words: frozenset[str]


def by_named_phrase(cast: Cast, phrase: Phrase) -> Who | None:
    """Who the only phrase with a name and the same noun means; None where two different names have it."""
    about = phrase.about or bare_description(cast.doc, phrase.reading.start, phrase.reading.end, phrase.reading.head)
    if about is None or about.plural or not may_be_named(cast.doc, about):
        return None
    named = [one for one in named_phrases(cast.doc).get(about.noun, ()) if not about.start <= one.head < about.end]
    if not named:
        later = named_later(cast, about)
        return None if later is not None and is_before(again_below(cast, phrase), later) else who_of(cast, later)
    if len({one.names for one in named}) != 1 or (not about.modifiers and is_first_of_several(cast.doc, about, named)):
        return None
    fits = [one for one in named if about.modifiers <= one.words]
    best = max(fits, key=lambda one: one.end - one.start, default=None)
    if best is None:
        return None
    key = best[:3]
    if key not in cast.fuller:
        cast.fuller[key] = None  # a phrase within itself means no one else
        cast.fuller[key] = cast.of_part(best.start, best.end, None)
    return cast.fuller[key]


def is_first_of_several(doc: Doc, about: Description, named: list[NamedPhrase]) -> bool:
    """Whether all the phrases come later and some body's name has the noun too: "the ministry", the Trade Ministry."""
    later = all(one.head > about.head for one in named)
    return later and any(about.noun in file_of(doc, body).heads for body in around(bodies_of(doc), about.start))


def by_same_words(cast: Cast, phrase: Phrase) -> Who | None:
    """The body, named before or after, whose name has the words of a description, two at least.

    Adjectives do not count: "Kelmar's central bank" is the Bank of Kelmar.
    """
    reading, doc = phrase.reading, cast.doc
    about = phrase.about or bare_description(doc, reading.start, reading.end, reading.head)
    if about is None or reading.entity is not None:
        return None
    if about.plural:
        return by_plural_name(cast, about)
    words = telling(plain_words(words_at(doc, about.start, about.end)))
    if len(words) < LEAST_SHARED:
        return None
    adjectives = {doc[i].text for i in range(about.start, about.end) if doc[i].tag_ == "JJ" and doc[i].is_lower}
    least = words - telling(plain_words(" ".join(adjectives)))
    names = [(body, telling(plain_words(body.name.partition(" (")[0]))) for body in around(bodies_of(doc), about.start)]
    fits = [body for body, name in names if len(name) >= LEAST_SHARED and least <= name <= words]
    return cast.who_of_entity(fits[0]) if len(fits) == 1 else None


def by_plural_name(cast: Cast, about: Description) -> Who | None:
    """The one body or place whose name ends in a plural: "the archives" for the Ruhn City Archives."""
    last = plain(cast.doc[about.head].text)
    known = [one for one in entities(cast.doc) if one.kind in (GROUP, PLACE)]
    fits = [
        one
        for one in around(known, about.start)
        if (words := plain_words(one.name.partition(" (")[0]))[-1:] == (last,) and about.modifiers <= set(words[:-1])
    ]
    return cast.who_of_entity(fits[0]) if len(fits) == 1 else None


def named_later(cast: Cast, about: Description) -> Entity | None:
    """The one body with the noun in its name that the article names at all: "the council" before its name."""
    known = (body for body in around(bodies_of(cast.doc), about.start) if not is_told_of(cast, body, about.start))
    fits = [body for body in known if about.noun in file_of(cast.doc, body).heads]
    return fits[0] if len(fits) == 1 and not about.modifiers else None


def who_of(cast: Cast, body: Entity | None) -> Who | None:
    """Who a body is, if there is one."""
    return cast.who_of_entity(body) if body is not None else None


def is_told_of(cast: Cast, body: Entity, at: int) -> bool:
    """Whether the sentence of a noun first names a body after it: "the council told the Arden Council"."""
    first = body.mentions[0].start
    return first > at and cast.sentences[first] == cast.sentences[at]


@once_per_doc
def bodies_of(doc: Doc) -> list[Entity]:
    """The bodies called by name in order of first mention."""
    return [entity for entity in entities(doc) if entity.kind == GROUP]


def may_be_named(doc: Doc, about: Description) -> bool:
    """Whether a description has no name and no owner of its own and is one of a body or a family."""
    own = any(doc[i].text[:1].isupper() for i in range(about.start + 1, about.end))
    owned = doc[about.start].tag_ == "PRP$" or doc[about.start].lower_ in ("this", "that", "these", "those")
    kind = noun_class(about.noun)
    body = kind.likely(NounKind.BODY, NounKind.PEOPLE) >= LEAST or about.noun == "family"
    land = is_land_noun(about.noun)  # "the state" is no United States
    return body and not land and not own and not owned and about.modifiers.isdisjoint(small("others"))


@once_per_doc
def named_phrases(doc: Doc) -> dict[str, list[NamedPhrase]]:
    """The phrases with a name in them by their nouns, the first ones of each."""
    found: dict[str, list[NamedPhrase]] = {}
    for noun, places in phrases(doc).items():
        kind = noun_class(noun)
        if kind.likely(NounKind.BODY, NounKind.PEOPLE) < LEAST and noun != "family":
            continue
        named = (named_phrase(doc[at]) for at in places[:MOST] if doc[at].tag_ == "NN")
        found[noun] = [one for one in named if one is not None]
    return found


def named_phrase(noun: Token) -> NamedPhrase | None:
    """The phrase of a noun if a name says which one it is: before the noun, or after "of"."""
    doc = noun.doc
    start, end = noun_phrase(doc, *noun_range(noun), noun.i)
    if not start <= noun.i < end:
        return None
    names = [doc[i].text for i in range(start, end) if tells(doc, i, noun.i)]
    if not names:
        return None
    words = frozenset(plain_words(words_at(doc, start, end)))
    return NamedPhrase(start, end, noun.i, frozenset(stem(plain(name)) for name in names), words)


def tells(doc: Doc, i: int, head: int) -> bool:
    """Whether a word of a phrase is part of the name that says which one it is."""
    token = doc[i]
    if i < head:
        named = token.text[:1].isupper() and (token.pos_ == "PROPN" or token.text in demonyms())
        return named and i not in of_bodies(doc)
    return token.pos_ == "PROPN" and any(doc[j].lower_ == "of" for j in range(head + 1, i))


@once_per_doc
def of_bodies(doc: Doc) -> frozenset[int]:
    """The tokens of bodies' names: "the CNN report" and "the Union leadership" are no names of a report."""
    return frozenset(i for i, entity in entity_at(doc).items() if entity.kind == GROUP)
