"""Which place "the country", "the city" is: the one that the text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....grammar.relations import relation
from ....text.plain import words_at
from ....text.sentences import sentence_bounds
from ....words.forms import plain_words
from ....words.lists import small
from ....words.people import is_role
from ....words.places import country_names, country_of, demonyms
from ...entities.entity import Entity
from ...entities.settled import entities
from ...names.found import name_at
from ...names.name import GROUP, PLACE, POSSESSIVE, Name
from ..phrases.descriptions import Description
from ..phrases.kinds_told import kinds_of
from .offices import around

if TYPE_CHECKING:
    from spacy.tokens import Doc

RECENT = 60  # tokens


def the_place(doc: Doc, about: Description) -> Entity | None:
    """The one country, city or state that is meant: the only one of the article, or of the sentences just before."""
    if not about.modifiers.isdisjoint(small("others")):
        return None
    places = [e for e in around(places_of(doc), about.start) if e.mentions[0].start < about.start]
    if about.noun in small("lands"):
        if (named := land_of_speaker(doc, places, about.start)) is not None:
            return named
        if (named := country_as_subject(doc, places, about.start)) is not None:
            return named
        places = [e for e in places if e.name in country_names()]
        places = [e for e in places if is_alone(doc, e, about.start)]
    elif about.noun in small("towns"):
        if (body := body_of_town(doc, about)) is not None:
            return body
        places = [e for e in places if country_of().get(e.name) is None and about.noun in kinds_of(doc, e)] or [
            e for e in places if country_of().get(e.name) is None
        ]
    elif about.noun in small("parts_of_lands"):
        places = [e for e in places if about.noun in kinds_of(doc, e) or about.noun in plain_words(e.name)]
    recent = [
        e for e in places if any(0 < about.start - n.start < RECENT and not describes(doc, n) for n in e.mentions)
    ]
    if len(recent) == 1:
        return recent[0]
    return places[0] if len(places) == 1 and not about.modifiers else None


def body_of_town(doc: Doc, about: Description) -> Entity | None:
    """The one town named as a body just before: "the Municipality of Selby" for "the city"."""
    known = [e for e in entities(doc) if e.kind == GROUP and is_town(doc, e)]
    near = [e for e in known if any(0 < about.start - name.start < RECENT for name in e.mentions)]
    return near[0] if len(near) == 1 else None


def is_town(doc: Doc, body: Entity) -> bool:
    """Whether a body is called "City of", "Municipality of"."""
    first = body.mentions[0]
    return (
        first.end - first.start > 2
        and doc[first.start].lower_ in small("towns")
        and doc[first.start + 1].lower_ == "of"
    )


def is_alone(doc: Doc, place: Entity, at: int) -> bool:
    """Whether no people of another country is mentioned just before: "North Korean soldiers in Russia"."""
    known = {name_at(doc)[i] for i in range(max(0, at - 60), at) if i in name_at(doc)}
    peoples = {words_at(doc, name.start, name.end) for name in known}
    return {country_of().get(text) for text in peoples & demonyms()} <= {country_of().get(place.name)}


def land_of_speaker(doc: Doc, places: list[Entity], at: int) -> Entity | None:
    """The land whose envoy or minister the sentence is about: "Sarvia's envoy, Ada Vale, said the country had paid"."""
    start = sentence_bounds(doc)[at][0]
    owning = [(e, n) for e in places for n in e.mentions if start <= n.start < at and doc[n.end].text in POSSESSIVE]
    if len(owning) != 1:
        return None
    land, name = owning[0]
    owned = doc[name.end - 1].head
    return land if relation(owned) == "nsubj" and is_role(owned.lower_) and owned.i < at else None


def country_as_subject(doc: Doc, places: list[Entity], at: int) -> Entity | None:
    """The country, listed or not, that is the subject of the sentence before, if no other is named there."""
    here = sentence_bounds(doc)[at][0]
    start = sentence_bounds(doc)[here - 1][0] if here > 0 else 0
    named = [(e, n) for e in places for n in e.mentions if start <= n.start < here]
    if len({id(e) for e, _ in named}) != 1 or country_of().get(named[0][0].name, named[0][0].name) != named[0][0].name:
        return None
    return next((e for e, n in named if relation(doc[n.start : n.end].root) == "nsubj"), None)


def describes(doc: Doc, name: Name) -> bool:
    """Whether a place only modifies a noun: "US diplomats"."""
    return relation(doc[name.start : name.end].root) in ("compound", "amod")


@once_per_doc
def places_of(doc: Doc) -> list[Entity]:
    """The places of an article in order of first mention."""
    return [entity for entity in entities(doc) if entity.kind == PLACE]
