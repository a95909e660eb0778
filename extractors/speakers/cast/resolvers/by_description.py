"""Whom a definite description or a bare noun means: by office, by what the article says of each, by a fuller phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.lists import small
from ....words.noun_table import people_marked
from ....words.nouns import NounKind, is_document_noun, noun_class
from ...entities.families import SPOUSES, spouse_of
from ...entities.settled import entities
from ...names.name import PEOPLE, PERSON
from ..phrases.descriptions import Description, bare_description, is_elsewhere
from ..phrases.earlier_phrases import fuller_phrase
from .beside import named_beside, parted_from
from .by_pronoun import antecedent
from .evidence import file_of, types_of
from .likeliest import Candidate, Meant, demands, likeliest, near
from .offices import around, people_of
from .plainly_named import named_by

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

AGAIN = 1.5  # of the body that the noun meant the last time
MOST_LED_BACK = 30  # phrases by which one is resolved, each a fuller one before the next


def by_spouse(cast: Cast, phrase: Phrase) -> Who | None:
    """Who "her husband" is."""
    return of_spouse(cast, phrase.about) if phrase.about is not None else None


def by_office(cast: Cast, phrase: Phrase) -> Who | None:
    """The holder of the office in a description, or the one place that the article is about."""
    about = phrase.about
    entity = named_by(cast.doc, about) if about is not None else None
    if about is None or entity is None:
        return None
    who = cast.who_of_entity(entity)
    if cast.doc[about.start].tag_ == "PRP$" and not may_be_owned(cast, phrase, about, entity):
        return None
    return who if who.key not in named_beside(cast, about.start, about.end) else None


def may_be_owned(cast: Cast, phrase: Phrase, about: Description, entity: Entity) -> bool:
    """Whether somebody may be "his secretary": he has just that office, and is not the one whose secretary it is."""
    if all(role.head.rpartition(" ")[2] != about.noun for role in entity.roles if role.head):
        return False
    owner = antecedent(cast, cast.doc[about.start], phrase.report)
    return owner is None or owner.key != cast.who_of_entity(entity).key


def by_relation(cast: Cast, phrase: Phrase) -> Who | None:
    """The one person of whom the article says that he is "her deputy"."""
    about, doc = phrase.about, cast.doc
    if about is None or about.plural or about.modifiers or doc[about.start].tag_ != "PRP$":
        return None
    whose = f"{doc[about.start].lower_} {about.noun}"
    fits = [one for one in around(people_of(doc), about.start) if whose in relations_told(doc, one)]
    return cast.who_of_entity(fits[0]) if len(fits) == 1 else None


def relations_told(doc: Doc, person: Entity) -> set[str]:
    """What the article says a person is to somebody: "her deputy" of "Vale is her deputy" and "her deputy, Vale"."""
    owned = (role for role in person.roles if doc[role.start].tag_ == "PRP$")
    return {f"{doc[role.start].lower_} {role.head}" for role in owned} | file_of(doc, person).deeds.relations


def by_evidence(cast: Cast, phrase: Phrase) -> Meant | None:
    """Whom a description most likely means, by all that the article says of each."""
    reading = phrase.reading
    about = phrase.about or bare_description(cast.doc, reading.start, reading.end, reading.head)
    meant = of_likeliest(cast, about) if about is not None and not is_elsewhere(cast.doc, about) else None
    if meant is None or about is None or is_in_fuller(cast, meant.who, about):
        return None
    if is_of_newer(cast, meant.who, about):
        return None
    if meant.who.type is SpeakerType.GROUP:
        cast.meant[about.noun] = meant.who.key
    return meant


def is_in_fuller(cast: Cast, who: Who, about: Description) -> bool:
    """Whether somebody is only the name in the fuller phrase before: no Arden is "the council" of "Arden council"."""
    entity = cast.entity_of_who(who)
    fuller = fuller_phrase(cast.doc, about) if entity is not None and entity.kind != PERSON else None
    if entity is None or fuller is None:
        return False
    return any(name.start == fuller[0] and name.end == fuller[2] for name in entity.mentions)


def is_of_newer(cast: Cast, who: Who, about: Description) -> bool:
    """Whether "a rebel group" came in after the body that "the group" would mean, which nothing calls a group."""
    entity, doc = cast.entity_of_who(who), cast.doc
    fuller = fuller_phrase(doc, about) if entity is not None and who.type is SpeakerType.GROUP else None
    if entity is None or fuller is None or doc[fuller[0]].lower_ not in ("a", "an"):
        return False
    file = file_of(doc, entity)
    called = about.noun in file.nouns | file.heads or about.noun in entity.words
    return not called and max(name.start for name in entity.mentions if name.start < about.start) < fuller[0]


def by_fuller_phrase(cast: Cast, phrase: Phrase) -> Who | None:
    """Whom the last phrase before with the same noun and more words means."""
    fuller = fuller_phrase(cast.doc, phrase.about) if phrase.about is not None else None
    if fuller is None:
        return None
    if fuller not in cast.fuller and cast.led_back < MOST_LED_BACK:  # a phrase may lead back to itself
        cast.led_back += 1
        cast.fuller[fuller] = cast.of_part(fuller[0], fuller[1], None)
        cast.led_back -= 1
    return cast.fuller.get(fuller)


def of_spouse(cast: Cast, about: Description) -> Who | None:
    """Who "her husband" is, where the article names the two together."""
    if about.noun not in SPOUSES or cast.doc[about.start].tag_ != "PRP$":
        return None
    owner = antecedent(cast, cast.doc[about.start], None)
    one = cast.persons.get(owner.key) if owner is not None else None
    people = around(people_of(cast.doc), about.start)
    other = spouse_of(one, about.noun, cast.doc, people) if one is not None else None
    return cast.who_of_entity(other) if other is not None else None


def of_likeliest(cast: Cast, about: Description) -> Meant | None:
    """Whom a description most likely means, by all that the article says of those named before."""
    doc = cast.doc
    if about.noun in people_marked("kin") or doc[about.start].tag_ == "PRP$" or not types_of(about.noun):
        return None
    if about.noun not in small("papers") and is_document(about.noun):
        return None
    meant = likeliest(doc, about, candidates_for(cast, about), demands(doc, about))
    return meant if meant is not None and (meant.who.named or is_half_named(meant.who, about)) else None


def is_half_named(who: Who, about: Description) -> bool:
    """Whether a phrase with a name and another noun says who is meant: "the Russian embassy" for "the mission"."""
    named = any(word[:1].isupper() for word in who.name.split()[1:])
    other = who.noun != about.noun and about.noun not in small("organs")
    return named and other and who.type is SpeakerType.GROUP and not who.plural


def candidates_for(cast: Cast, about: Description) -> list[Candidate]:
    """Those named or spoken of before who may be called by the noun of a description."""
    types, before = types_of(about.noun), near(cast.seen, about.start, cast.sentences[about.start])
    again = cast.meant.get(about.noun)
    others = tellers(cast, about.start) | named_beside(cast, about.start, about.end) | parted_from(cast, about)
    candidates = [
        Candidate(who, nearness + AGAIN * (who.key == again), entity)
        for who, nearness in before.values()
        if who.type in types and who.key not in others and may_be(entity := cast.entity_of_who(who), who, about)
    ]
    for entity in around(entities(cast.doc), about.start, 30):
        who = cast.who_of_entity(entity)
        key = who.key
        if key in before or key in others or entity.kind == PEOPLE or entity.mentions[0].start >= about.start:
            continue
        before[key] = (who, 0.0)
        if who.type in types:
            candidates.append(Candidate(who, AGAIN * (key == again), entity))
    return candidates


def tellers(cast: Cast, at: int) -> set[tuple[str, ...]]:
    """The persons who say what a token is part of: in "Vale said the minister agreed" she is not the minister."""
    around = (cast.reported[number].source for number in cast.holders[at])
    whos = (cast.resolved.get((one.start, one.end)) for one in around if one is not None and one.start < at)
    return {who.key for who in whos if who is not None and who.type is SpeakerType.PERSON}


def may_be(entity: Entity | None, who: Who, about: Description) -> bool:
    """Whether somebody mentioned may be meant by a description: no people, and not merely called by the same noun."""
    return entity.kind != PEOPLE if entity is not None else who.key != (about.noun,)


def is_document(noun: str) -> bool:
    """Whether a noun is one for a document rather than for a body."""
    return is_document_noun(noun) or noun_class(noun).likely(NounKind.DOCUMENT) > 0.5
