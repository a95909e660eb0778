"""Several of one surname: "Jess and Danny Webb", "the Webbs", "the younger Webb", "Mrs Webb's husband".

Newspapers write the surname of a couple or of siblings once, and later distinguish them by first name, form of address,
or by their relation.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...words.forms import plain
from ...words.lists import small
from ...words.people import first_names
from ..names.found import name_at
from ..names.name import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from ..names.name import Name
    from .entity import Entity

FIRST = 20  # mentions, among which a couple is named together
PARENTS = {"father": "m", "mother": "f"}
SPOUSES = {"husband": "m", "wife": "f"}
BACK = 60  # tokens between a person and "his wife"


def with_shared_surname(name: Name, doc: Doc, known: frozenset[str]) -> str | None:
    """The full name of "Jess" in "Jess and Danny Webb", where no one else in the article is called Jess."""
    if name.end - name.start != 1 or name.end + 1 >= len(doc) or doc[name.end].lower_ not in ("and", "&"):
        return None
    first = doc[name.start].text
    other = name_at(doc).get(name.end + 1)
    if other is None or other.kind != PERSON or other.start != name.end + 1 or other.end - other.start < 2:
        return None
    same = (
        plain(first) in known or plain(first) not in first_names() or plain(doc[other.start].text) not in first_names()
    )
    return None if same else f"{first} {doc[other.start + 1 : other.end].text}"


def of_surname(people: Iterable[Entity], surname: str) -> list[Entity]:
    """The persons of one surname, in order."""
    return [entity for entity in people if len(entity.name.split()) > 1 and plain(entity.name.split()[-1]) == surname]


def family_of(doc: Doc, start: int, end: int, people: Iterable[Entity]) -> list[Entity]:
    """Those of "the Webbs" whom the article names."""
    if end - start != 2 or doc[start].lower_ != "the" or not doc[start + 1].is_title:
        return []
    plural = plain(doc[start + 1].text)
    stem = plural[:-2] if plural.endswith(("ses", "xes", "zes", "ches", "shes")) else plural[:-1]
    return of_surname(people, stem) if plural.endswith("s") else []


def by_age(doc: Doc, start: int, end: int, people: Iterable[Entity]) -> Entity | None:
    """Who of two of one surname is "the younger Webb" or "the elder Webb": by what the article says they are."""
    if end - start != 3 or doc[start].lower_ != "the" or doc[start + 1].lower_ not in ("younger", "elder", "older"):
        return None
    bearers = of_surname(people, plain(doc[end - 1].text))
    if len(bearers) != 2:
        return None
    young = [entity for entity in bearers if is_younger(doc, entity)]
    old = [entity for entity in bearers if is_older(doc, entity)]
    if len(young) + len(old) != 1:
        return None
    known = (young or old)[0]
    other = next(entity for entity in bearers if entity is not known)
    return known if bool(young) == (doc[start + 1].lower_ == "younger") else other


def is_younger(doc: Doc, entity: Entity) -> bool:
    """Whether a role makes somebody the younger: "his son", "her younger brother"."""
    return any(
        role.head in small("younger_kin") or any(doc[i].lower_ == "younger" for i in range(role.start, role.end))
        for role in entity.roles
    )


def is_older(doc: Doc, entity: Entity) -> bool:
    """Whether a role makes somebody the elder: "his father", "her elder sister"."""
    return any(
        role.head in small("older_kin") or any(doc[i].lower_ in ("elder", "older") for i in range(role.start, role.end))
        for role in entity.roles
    )


def spouse_of(entity: Entity, noun: str, doc: Doc, people: Iterable[Entity]) -> Entity | None:
    """The husband or wife of somebody: who is named together with him under one surname, or whose wife he is."""
    gender = SPOUSES.get(noun)
    if gender is None:
        return None
    others = [e for e in people if e is not entity and e.gender in (gender, "")]
    married = [e for e in others if are_married(doc, e, entity) or are_married(doc, entity, e)]
    return married[0] if len(married) == 1 else None


def are_married(doc: Doc, one: Entity, other: Entity) -> bool:
    """Whether two are named "Jess and Danny Webb", or the other is "Jess Webb's husband" or "and her husband"."""
    first = one.mentions[:FIRST]
    ends = {mention.end for mention in first}
    joined = any(
        name.start - 1 in ends and doc[name.start - 1].lower_ in ("and", "&") for name in other.mentions[:FIRST]
    )
    if joined and plain(one.name.split()[-1]) == plain(other.name.split()[-1]):
        return True
    if any(is_wed_to(doc[m.start : m.end].root, other, doc) for m in first):
        return True
    for role in other.roles[:FIRST]:
        if role.head not in small("spouses"):
            continue
        if any(role.start <= mention.start < role.end for mention in first):
            return True
        if doc[role.start].tag_ == "PRP$" and is_owner(doc, role.start, one):
            return True
    return False


def is_wed_to(name: Token, other: Entity, doc: Doc) -> bool:
    """Whether a clause says that somebody "is married to" or "married" the other."""
    wed = relation(name) == "nsubj" and name.head.lower_ == "married"
    return wed and any(doc[m.start : m.end].root.head == name.head for m in other.mentions[:FIRST])


def is_owner(doc: Doc, pronoun: int, one: Entity) -> bool:
    """Whether somebody is the last one named before "his wife" or "her husband" whom the pronoun suits."""
    gender, covered = "m" if doc[pronoun].lower_ == "his" else "f", name_at(doc)
    nearest = dict.fromkeys(covered[i] for i in range(pronoun - 1, max(pronoun - BACK, -1), -1) if i in covered)
    for name in nearest:
        at = bisect_left(one.mentions, name)
        if one.mentions[at : at + 1] == (name,):
            return one.gender in ("", gender)
        if name.kind == PERSON and first_names().get(plain(doc[name.start].text)) in ("", gender):
            return False
    return False
