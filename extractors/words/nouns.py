"""What a noun names: a person, a body, a place, a document ..., and how likely each of them is.

Four sources are consulted in this order: our own overrides and list of people, WordNet, the head of a compound, and the
ending. Each leaves some doubt. A noun in none of them is unknown, which is no reason to drop a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from .noun_forms import head_of, plain, singular_of
from .noun_table import dictionary, endings, forms, overrides, person_nouns, shares

MOST_REMEMBERED = 20_000


class NounKind(StrEnum):
    """What a noun may name. The narrower kinds come on top of a broad one: a soldier is a person too."""

    PERSON = "person"
    PEOPLE = "people"  # several persons in one word: "crowd", "crew", "the injured"
    BODY = "body"  # an organisation or group that acts: "council", "airline"
    GROUP = "group"  # several persons, animals or things: "batch"
    PLACE = "place"
    DOCUMENT = "document"  # what is written, filed, recorded or stated
    SPEECH = "speech"  # other words and signs: "remark", "rumour", "vowel"
    WEAPON = "weapon"
    VEHICLE = "vehicle"
    MONEY = "money"
    TIME = "time"
    QUANTITY = "quantity"
    EVENT = "event"  # what happens or is done
    ANIMAL = "animal"
    THING = "thing"  # any other: artefacts, substances, ideas, states
    UNKNOWN = "unknown"

    SOLDIER = "soldier"
    UNIT = "unit"  # of soldiers
    COMPANY = "company"
    LEADER = "leader"
    OFFICIAL = "official"
    WORKER = "worker"
    EXPERT = "expert"
    PROFESSIONAL = "professional"
    RELATIVE = "relative"
    SPOKESPERSON = "spokesperson"
    SHIP = "ship"
    AIRCRAFT = "aircraft"
    BUILDING = "building"
    COUNTRY = "country"
    CITY = "city"
    REGION = "region"
    ILLNESS = "illness"


BROAD = tuple(NounKind)[: tuple(NounKind).index(NounKind.UNKNOWN)]
NAMED = {kind.value: kind for kind in NounKind}
SPEAKING = (NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY)
REPORTING = (*SPEAKING, NounKind.DOCUMENT)


class KnownBy(StrEnum):
    """Which source says what a noun names."""

    LIST = "list"
    DICTIONARY = "dictionary"
    COMPOUND = "compound"
    ENDING = "ending"
    ARTICLE = "article"
    NOTHING = "nothing"


# how far each source is to be believed; measured on nouns of our own, see tests/extractors/test_nouns.py
TRUST = {
    KnownBy.LIST: 1.0, KnownBy.DICTIONARY: 0.95, KnownBy.COMPOUND: 0.9, KnownBy.ENDING: 0.8, KnownBy.NOTHING: 0.0,
}  # fmt: skip

LEAST_TO_SPEAK = 0.15  # less than the doubt about a noun known by its ending


class NounClass(NamedTuple):
    """What a noun most likely names, how certain that is, and the likelihood in [0, 1] of every kind it may name.

    The broad kinds add up to one, less what is left unknown. The narrower ones count again.
    """

    kind: NounKind
    certainty: float
    likelihoods: Mapping[NounKind, float]
    known_by: KnownBy

    def likely(self, *kinds: NounKind) -> float:
        """How likely the noun names one of some kinds."""
        known = self.likelihoods
        if len(kinds) == 1:
            return min(1.0, known.get(kinds[0], 0.0))
        return min(1.0, sum([known[kind] for kind in kinds if kind in known]))

    @property
    def doubt(self) -> float:
        """How much is left unknown."""
        return self.likelihoods.get(NounKind.UNKNOWN, 0.0)


@lru_cache(MOST_REMEMBERED)
def noun_class(noun: str) -> NounClass:
    """What a noun names, in any number and case, alone or as a compound: "press officers", "sniper cells"."""
    known_by, found = next(answers(plain(noun)), (KnownBy.NOTHING, {}))
    trust = TRUST[known_by]
    likelihoods = {NAMED[kind]: share * trust for kind, share in found.items()}
    return class_from({**likelihoods, NounKind.UNKNOWN: 1 - trust}, known_by)


def class_from(likelihoods: Mapping[NounKind, float], known_by: KnownBy) -> NounClass:
    """The class for some likelihoods; of two equal ones the kind named first in ``NounKind``."""
    kind, certainty = NounKind.UNKNOWN, 0.0
    for broad in BROAD:
        if (likely := likelihoods.get(broad, 0.0)) > certainty:
            kind, certainty = broad, likely
    return NounClass(kind, certainty, MappingProxyType(dict(likelihoods)), known_by)


def answers(noun: str) -> Iterator[tuple[KnownBy, Mapping[str, float]]]:
    """Yield what the sources say of a noun in plain form, the most trusted first."""
    for form in dict.fromkeys((noun, singular_of(noun))):
        if form in overrides():
            yield KnownBy.LIST, shares(overrides()[form])
        if form in person_nouns():
            yield KnownBy.LIST, of_person(form)
    for form in dict.fromkeys((singular_of(noun), noun)):
        if form in dictionary():
            yield KnownBy.DICTIONARY, shares(dictionary()[form])
    if (closed := in_one_word(noun)) is not None:
        yield KnownBy.COMPOUND, closed
    head = head_of(noun)
    if head is not None and head != noun and (of_head := noun_class(head)).kind is not NounKind.UNKNOWN:
        trust = TRUST[of_head.known_by]
        known = {
            str(kind): share / trust for kind, share in of_head.likelihoods.items() if kind is not NounKind.UNKNOWN
        }
        yield (KnownBy.ENDING if of_head.known_by is KnownBy.ENDING else KnownBy.COMPOUND), known
    singular = singular_of(noun)
    for start in range(max(3, len(singular) - 7), len(singular) - 1):
        if singular[start:] in endings():
            yield KnownBy.ENDING, shares(endings()[singular[start:]])


def in_one_word(noun: str) -> Mapping[str, float] | None:
    """As in "farm hands", "mill worker": the shares of a compound that the tables have without its space."""
    _, _, last = noun.rpartition(" ")
    joined = singular_of("".join(noun.split()[-2:])) if last != noun else ""
    if joined in person_nouns():
        return of_person(joined)
    return shares(dictionary()[joined]) if joined in dictionary() else None


def of_person(noun: str) -> Mapping[str, float]:
    """The shares of a listed noun for people, narrower kinds by WordNet and by its marks."""
    marks = person_nouns()[noun].marks
    by_wordnet = {kind: share for kind, share in shares(dictionary().get(noun, "")).items() if kind not in BROAD}
    marked = {
        kind: 1.0 for kind, mark in (("soldier", "soldier"), ("relative", "kin"), ("leader", "office")) if mark in marks
    }
    return {"people" if marks & {"collective", "adjective"} else "person": 1.0, **by_wordnet, **marked}


# questions


@lru_cache(MOST_REMEMBERED)
def is_person_noun(noun: str) -> bool:
    """Whether a noun more likely than not names a person: "beekeeper", "co-author", "independents"."""
    return noun_class(noun).likely(NounKind.PERSON) >= 0.5


def is_people_noun(noun: str) -> bool:
    """Whether a noun rather names a person, or several in one word: "surveyors", "crowd", "the injured"."""
    return noun_class(noun).likely(NounKind.PERSON, NounKind.PEOPLE) >= 0.5


@lru_cache(MOST_REMEMBERED)
def is_body_noun(noun: str) -> bool:
    """Whether a noun names an organisation or group that acts, in a good part of its uses: "watchdog", "hospital"."""
    return noun_class(noun).likely(NounKind.BODY) >= 0.4


@lru_cache(MOST_REMEMBERED)
def is_group_noun(noun: str) -> bool:
    """Whether a noun names a body or several people in one word, in a good part of its uses: "council", "crowd"."""
    return noun_class(noun).likely(NounKind.BODY, NounKind.PEOPLE, NounKind.GROUP) >= 0.4


@lru_cache(MOST_REMEMBERED)
def is_document_noun(noun: str) -> bool:
    """Whether a noun names what is written, filed, recorded or stated, in a good part of its uses: "memo", "poll"."""
    return noun_class(noun).likely(NounKind.DOCUMENT) >= 0.4


def is_place_noun(noun: str) -> bool:
    """Whether a noun names a place or building, in a good part of its uses: "village", "hospital"."""
    return noun_class(noun).likely(NounKind.PLACE) >= 0.4


def is_company_noun(noun: str) -> bool:
    """Whether a noun names a firm, in a good part of its uses: "airline", "maker"."""
    return noun_class(noun).likely(NounKind.COMPANY) >= 0.4


@lru_cache(MOST_REMEMBERED)
def is_land_noun(noun: str) -> bool:
    """Whether a noun names a place with a government, in a good part of its uses: "republic", "county", "town"."""
    return noun_class(noun).likely(NounKind.COUNTRY, NounKind.CITY, NounKind.REGION) >= 0.5


def is_soldier_noun(noun: str) -> bool:
    """Whether a noun more likely than not names soldiers or fighters: "troops", "sniper", "reservists"."""
    return noun_class(noun).likely(NounKind.SOLDIER) >= 0.5


def is_unit_noun(noun: str) -> bool:
    """Whether a noun names a unit of soldiers, in a good part of its uses: "platoon", "brigades", "squad"."""
    return noun_class(noun).likely(NounKind.UNIT) >= 0.4


def may_speak(noun: str) -> bool:
    """Whether a noun may name somebody or a body that speaks. False only for what is known to be mute.

    An unknown noun may, and so may one known only by its ending.
    """
    found = noun_class(noun)
    return found.likely(*SPEAKING, NounKind.UNKNOWN) + found.likely(NounKind.GROUP) / 2 >= LEAST_TO_SPEAK


def may_report(noun: str) -> bool:
    """Whether a noun may be what a report comes from: what speaks, and documents ("the memo said")."""
    return may_speak(noun) or noun_class(noun).likely(NounKind.DOCUMENT) >= 0.2


def gender_of(noun: str) -> str:
    """The gender of a noun for a person: "m", "f", or "" where it has none."""
    singular = singular_of(noun)
    listed = person_nouns().get(singular)
    if listed is not None:
        return listed.gender
    if not is_person_noun(singular):
        return ""
    head = head_of(singular)
    if head is not None and head != singular and (gender := gender_of(head)):
        return gender
    return "f" if singular.endswith(forms().female) else "m" if singular.endswith(forms().male) else ""
