"""The holder of the office in a description: "the minister", "the South Korean leader", "the lawyer"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....text.plain import places_by_word
from ....text.sentences import sentence_numbers
from ....words.broader import is_kind_of
from ....words.forms import plain
from ....words.lists import small
from ....words.noun_table import people_marked
from ....words.places import country_of
from ...entities.entity import Entity
from ...entities.role import Role
from ...entities.settled import entities, entity_at
from ...names.found import name_at
from ...names.name import GROUP, PERSON, PLACE
from ..phrases.descriptions import TOP, Description, full_noun, is_elsewhere, telling_others
from ..phrases.earlier_phrases import REACH, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


OPPOSITES = (("north", "south"), ("south", "north"), ("east", "west"), ("west", "east"), ("upper", "lower"))
ALIKE = 1
CABINET = frozenset({"minister", "secretary"})  # a foreign minister, a foreign secretary


def by_role(doc: Doc, about: Description) -> Entity | None:
    """The person whose role has the description's noun: the last one mentioned before, else the first to come."""
    last = about.noun.rpartition(" ")[2]
    nouns = people_marked("head") | {last} if last in people_marked("head") else {last}
    nouns |= {"counterpart", *(office.rpartition(" ")[2] for office in small("leaders"))} if last == "leader" else set()
    nouns |= {"counterpart"} if last == "minister" or last in small("leaders") else set()
    nouns |= CABINET if last in CABINET and not are_two(doc) else set()
    nouns |= {"minister", "secretary"} if full_noun(doc, about) == TOP else set()
    nouns |= narrower_roles(doc, last) if not has_own_phrase(doc, about) else set()
    near = [e for noun in sorted(nouns) for e in around(people_by_role(doc).get(noun, []), about.start)]
    fits = [(weight, entity) for entity in near if (weight := fit_of(doc, about, entity))]
    if not fits:
        return None
    best = max(weight for weight, _ in fits)
    fitting = [entity for weight, entity in fits if weight == best]
    if best == ALIKE:
        fitting = [entity for entity in fitting if entity.mentions[0].start < about.start]
    was = is_former(doc, about.start, about.end)
    of_the_time = [
        e for e in fitting if any(is_former(doc, r.start, r.end) == was for r in fitting_roles(doc, about, e))
    ]
    if not of_the_time and any(doc[i].lower_ == "then" for i in range(about.start, about.head)):
        return None  # "its then director"
    return nearest(of_the_time or fitting, about.start)


def narrower_roles(doc: Doc, wide: str) -> set[str]:
    """The roles in an article that are kinds of a wider one: "barrister" for "the lawyer"."""
    return {noun for noun in people_by_role(doc) if noun != wide and is_kind_of(noun, wide)}


def has_own_phrase(doc: Doc, about: Description) -> bool:
    """Whether somebody without a name was described so before: "the lawyer" is the "lawyer for the family"."""
    people = around(people_by_role(doc).get(about.noun, []), about.start)
    covered = {i for entity in people for role in entity.roles for i in range(role.start, role.end)}
    known = phrases(doc).get(about.noun, [])
    here = bisect_left(known, about.start)
    return any(at not in covered and doc[at].tag_ == "NN" for at in known[max(0, here - REACH) : here])


def is_former(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase refers to a former office."""
    return any(doc[i].lower_ in small("past") for i in range(start, end))


@once_per_doc
def are_two(doc: Doc) -> bool:
    """Whether a secretary and a minister are told apart: "The Foreign Secretary met the Sarvian Foreign Minister"."""
    numbers, places = sentence_numbers(doc), places_by_word(doc)
    told = [{numbers[i] for i in places.get(noun, ())} for noun in sorted(CABINET)]
    return not set.isdisjoint(*told)


@once_per_doc
def people_of(doc: Doc) -> list[Entity]:
    """The persons called by name in order of first mention."""
    return [entity for entity in entities(doc) if entity.kind == PERSON]


@once_per_doc
def people_by_role(doc: Doc) -> dict[str, list[Entity]]:
    """Persons by the nouns of their roles, in order of first mention."""
    found: dict[str, list[Entity]] = {}
    for entity in entities(doc):
        for noun in sorted({role.head.rpartition(" ")[2] for role in entity.roles if not is_honour(doc, role, entity)}):
            found.setdefault(noun, []).append(entity)
    return found


def is_honour(doc: Doc, role: Role, entity: Entity) -> bool:
    """Whether "Chief" before a name is no office, but how its bearer is addressed: he has an office beside it."""
    alone = role.end - role.start == 1 and doc[role.start].text == "Chief"
    return alone and any(other.head not in ("", "chief") for other in entity.roles)


def around(known: Sequence[Entity], at: int, reach: int = 60) -> Sequence[Entity]:
    """Of entities in order of first mention those introduced next to a token, so that a long text costs no more."""
    here = bisect_left(known, at, key=lambda entity: entity.mentions[0].start)
    return known[max(0, here - reach) : here + reach]


def fit_of(doc: Doc, about: Description, entity: Entity) -> int:
    """How well a person's roles fit: 3 noun and modifiers, 2 the noun, 1 a similar noun with equal modifiers, 0 not."""
    if is_elsewhere(doc, about):
        return 0
    return max(weights_of_roles(doc, about, entity).values(), default=0)


def fitting_roles(doc: Doc, about: Description, entity: Entity) -> list[Role]:
    """The roles of a person that fit best: "former mayor" and no "Mrs" for "the mayor"."""
    weights = weights_of_roles(doc, about, entity)
    best = max(weights.values(), default=0)
    return [role for role, weight in weights.items() if weight == best]


def weights_of_roles(doc: Doc, about: Description, entity: Entity) -> dict[Role, int]:
    """How well each of a person's roles fits a description."""
    phrase, others = full_noun(doc, about), telling_others(doc, about)
    roles = (role for role in entity.roles if not is_honour(doc, role, entity))
    return {role: fit_of_role(doc, role, phrase, others) for role in roles}


def fit_of_role(doc: Doc, role: Role, phrase: str, others: frozenset[str]) -> int:
    """How well one role fits a description's noun and modifiers."""
    role_words = words_of(doc, role)
    last = role.head.rpartition(" ")[2]
    lesser = role.head.startswith(("vice ", "deputy ", "assistant "))
    if any(one in others and other in role_words and one not in role_words for one, other in OPPOSITES):
        return 0  # "the South Korean leader" is not the one of North Korea
    if ("shadow" in others) != ("shadow" in role_words):
        return 0
    shared = others & role_words
    own = role_words - set(role.head.split()) - small("sounds") - small("small_words_of_offices")
    if others and not shared and others <= all_lands() and (role.head == phrase or role.head.startswith("prime ")):
        return (
            0 if is_of_place(doc, role) or role.head != phrase else ALIKE
        )  # the nearest minister may be "the Sarvian minister"
    if role.head == phrase or (last == phrase.removeprefix("top ") and not lesser):
        if others and not shared and own:
            return 0  # "the health minister" is not the minister of finance
        return 3 if others <= role_words and (others or role.head == phrase) else 2
    alike = {last, phrase.rpartition(" ")[2]} <= people_marked("head") or {last, phrase.rpartition(" ")[2]} == CABINET
    alike = alike or (phrase == "leader" and role.head in small("leaders"))
    alike = alike or (
        phrase == TOP and last in ("minister", "secretary") and not role_words.isdisjoint({"foreign", "state"})
    )
    alike = alike or (role.head == "counterpart" and phrase in small("leaders") | {"minister", "leader"})
    if last != phrase and is_kind_of(last, phrase) and (shared or not others):
        return ALIKE
    return ALIKE if alike and len(shared) >= min(2, len(others)) > 0 else 0


def is_of_place(doc: Doc, role: Role) -> bool:
    """Whether a role has a place's name or a people's in it: "Sarvia's trade minister"."""
    named = (i for i in range(role.start, role.end) if doc[i].text[:1].isupper())
    return any(doc[i].text in country_of() or (i in name_at(doc) and name_at(doc)[i].kind == PLACE) for i in named)


@cache
def all_lands() -> frozenset[str]:
    """The names of all countries in plain form."""
    return frozenset(plain(land) for land in country_of().values())


def words_of(doc: Doc, role: Role) -> set[str]:
    """The words of a role, countries by their name, with those by which the article calls the bodies in it."""
    words = {plain(country_of().get(doc[i].text, doc[i].text)) for i in range(role.start, role.end)}
    bodies = (entity_at(doc).get(i) for i in range(role.start, role.end))
    return words | {short for body in bodies if body is not None and body.kind == GROUP for short in short_forms(body)}


def short_forms(body: Entity) -> set[str]:
    """The short form in the brackets of a body's name: "who" of "World Health Organization (WHO)"."""
    return {plain(body.name[body.name.rindex("(") + 1 : -1])} if body.name.endswith(")") and "(" in body.name else set()


def nearest(fits: list[Entity], at: int) -> Entity | None:
    """Of some entities the one mentioned last before a token, else the first mentioned after it."""
    before = [
        (max(n.start for n in e.mentions if n.start < at), i) for i, e in enumerate(fits) if e.mentions[0].start < at
    ]
    if before:
        return fits[max(before)[1]]
    return min(fits, key=lambda e: e.mentions[0].start, default=None)
