"""What speaks for and against a description meaning somebody: his file, and what it says to the description.

The file of an entity holds every noun and word by which the article calls it: titles, offices, appositions, predicates,
the words of a body's name and of what stands around it. Evidence is added up; the weights were set by hand on dev,
train and world-read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...base import SpeakerType, once_per_doc
from ...words.broader import is_kind_of
from ...words.forms import plain, plain_words, singular
from ...words.lists import small
from ...words.nouns import NounKind, gender_of, noun_class
from ...words.places import country_of
from ..entities.same_body import stem
from ..entities.settled import entities
from ..names.name import PERSON, PLACE, POSSESSIVE
from .descriptions import kinds_of
from .epithets import age_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..entities.entity import Entity
    from .descriptions import Description
    from .pronouns import Who

NAMED_SO = 3.0  # the noun is the article's own for him: his office, the head of the body's name
KIND_OF = 2.2  # the noun is a wider one for such a noun
IN_NAME = 2.0  # the noun is another word of the name
TOLD = 0.9  # a further word of the description that the file has
UNTOLD = 0.35  # one that it has not
OTHER_NAME = 2.0  # a name or country in the description that the file has not
OTHER_OFFICE = 1.4  # the file has offices, and none is of this kind
OTHER_BODY = 1.2  # the name says what kind of body it is, and it is another kind
ANYBODY = 0.7  # a noun that anybody of the type may be called: "man", "official", "group"
LEAST_TYPE = 0.1  # how likely the noun names a thing of the type at all

PEOPLED = (NounKind.BODY, NounKind.PEOPLE, NounKind.GROUP, NounKind.COMPANY)
BY_TYPE = {
    SpeakerType.PERSON: (NounKind.PERSON,),
    SpeakerType.GROUP: (NounKind.BODY, NounKind.PEOPLE, NounKind.GROUP),
    SpeakerType.PLACE: (NounKind.PLACE, NounKind.BODY),
    SpeakerType.DOCUMENT: (NounKind.DOCUMENT,),
    SpeakerType.UNKNOWN: (NounKind.BODY, NounKind.PERSON, NounKind.PEOPLE),
}


class File(NamedTuple):
    """What an article tells of somebody: nouns he is called by, the heads of his name, all words by their stems."""

    nouns: frozenset[str]
    heads: frozenset[str]
    stems: frozenset[str]
    gender: str


def file_of(doc: Doc, entity: Entity) -> File:
    """The file of an entity, worked out once."""
    known = files(doc)
    key = entity.mentions[0].start
    if key not in known:
        known[key] = person_file(doc, entity) if entity.kind == PERSON else body_file(doc, entity)
    return known[key]


@once_per_doc
def files(doc: Doc) -> dict[int, File]:  # noqa: ARG001 - a place to remember in
    """The files worked out so far, by the first token of an entity."""
    return {}


def person_file(doc: Doc, entity: Entity) -> File:
    """The nouns of a person's offices and callings, and their words."""
    nouns = {form for role in entity.roles for form in (role.head, role.head.rpartition(" ")[2]) if form}
    words = {plain(doc[i].text) for role in entity.roles for i in range(role.start, role.end)}
    if (age := age_of(doc, entity)) is not None:
        words.add(age)
    return File(frozenset(nouns), frozenset(), stems_of(words), entity.gender)


def body_file(doc: Doc, entity: Entity) -> File:
    """The words of a body's or place's name and those by which the article says what it is."""
    kinds = kinds_of(doc, entity)
    words = plain_words(entity.name)
    return File(frozenset(kinds), heads_of_name(words), stems_of({*kinds, *words, *entity.words}), "")


def heads_of_name(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a body's name that may say what it is: the last one and the one before "of" or "for"."""
    before = {words[i - 1] for i in range(1, len(words)) if words[i] in ("of", "for", "against", "on")}
    return frozenset(singular(word) for word in {words[-1], *before}) if words else frozenset()


def stems_of(words: set[str]) -> frozenset[str]:
    """Words by their stems, so that "Sarvian" is told by "Sarvia"."""
    return frozenset(stem(word) for word in words if word not in ("of", "the", "and", "for", "s"))


def evidence(doc: Doc, about: Description, who: Who, file: File | None) -> float | None:
    """How much speaks for a description meaning somebody, apart from how near he is; None where he cannot be meant."""
    nouns = noun_class(about.noun)
    if nouns.likely(*BY_TYPE[who.type]) < LEAST_TYPE and nouns.doubt < 0.5:
        return None
    gender = gender_of(about.noun)
    if gender and who.gender and gender != who.gender:
        return None
    if file is None:
        return noun_score(about.noun, who) + told(doc, about, stems_of(set(plain_words(who.name))))
    return file_score(about, who, file) + told(doc, about, file.stems)


def noun_score(noun: str, who: Who) -> float:
    """What the noun says of somebody without a name, who is called by a noun himself."""
    if not who.noun:
        return 0.0
    return NAMED_SO if noun == who.noun else KIND_OF if is_kind_of(who.noun, noun) else -OTHER_BODY


def file_score(about: Description, who: Who, file: File) -> float:
    """What the noun says of somebody called by name."""
    noun = about.noun
    if noun in file.nouns or noun in file.heads:
        return NAMED_SO
    if any(is_kind_of(one, noun) for one in file.nouns | file.heads):
        return KIND_OF
    if who.type is not SpeakerType.PERSON and stem(plain(noun)) in file.stems:
        return IN_NAME
    nouns = noun_class(noun)
    if who.type is SpeakerType.PERSON:
        special = nouns.likely(NounKind.LEADER, NounKind.OFFICIAL, NounKind.PROFESSIONAL, NounKind.SPOKESPERSON) > 0.4
        return -OTHER_OFFICE if special and file.nouns else 0.0 if special else ANYBODY
    if who.type is SpeakerType.GROUP and any(noun_class(one).likely(NounKind.BODY) > 0.5 for one in file.heads):
        return -OTHER_BODY
    return 0.0


def told(doc: Doc, about: Description, stems: frozenset[str]) -> float:
    """What the other words of a description say: each that is told, each that is not, each other name or country."""
    total = 0.0
    for i in range(about.start, about.end):
        word = doc[i].text
        if i == about.head or plain(word) not in about.modifiers or word in POSSESSIVE:
            continue
        if stem(plain(word)) in stems or plain(country_of().get(word, "")) in stems:
            total += TOLD
        elif word[:1].isupper() or plain(word) in small("others"):
            total -= OTHER_NAME
        else:
            total -= UNTOLD
    return total


@once_per_doc
def by_first_word(doc: Doc) -> dict[int, Entity]:
    """The entities by the first token of their first mention."""
    return {entity.mentions[0].start: entity for entity in entities(doc)}


__all__ = ["PLACE", "File", "by_first_word", "evidence", "file_of"]
