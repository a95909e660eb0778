"""Whom "her father" means after "his daughter Ines": the one whose daughter the article says that she is.

Her brother Anders Lind sells maps. His sister ...        Roy Dent's daughter, Gail, came. Her father ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.lists import small
from ....words.nouns import gender_of
from ...entities.settled import entity_at
from ...names.name import PERSON, POSSESSIVE
from .by_pronoun import antecedent

if TYPE_CHECKING:
    from ...entities.role import Role
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

PARENTS, CHILDREN = frozenset({"father", "mother", "parent"}), frozenset({"child", "daughter", "son"})
SIBLINGS, COUPLE = frozenset({"brother", "sister", "sibling"}), frozenset({"husband", "wife", "partner"})
ELDERS, YOUNGER = frozenset({"aunt", "uncle"}), frozenset({"nephew", "niece"})
GRAND = frozenset({"grandfather", "grandmother"}), frozenset({"grandchild", "granddaughter", "grandson"})
TURNED = (
    (PARENTS, CHILDREN), (CHILDREN, PARENTS), (SIBLINGS, SIBLINGS), (COUPLE, COUPLE), (ELDERS, YOUNGER),
    (YOUNGER, ELDERS), GRAND, GRAND[::-1],
)  # fmt: skip


def by_kin(cast: Cast, phrase: Phrase) -> Who | None:
    """The one whose relative the owner of a relation is said to be."""
    about, doc = phrase.about, cast.doc
    if about is None or about.plural or about.modifiers or about.end != about.head + 1:
        return None
    turned = frozenset[str]().union(*(others for nouns, others in TURNED if about.noun in nouns))
    turned |= small("counsel") if about.noun == "client" else frozenset()
    if doc[about.start].tag_ != "PRP$" or not turned:
        return None
    owner = antecedent(cast, doc[about.start], None)
    one = cast.persons.get(owner.key) if owner is not None else None
    if one is None:
        return None
    for role in one.roles:
        whose = owner_of(cast, role) if role.head in turned and role.start < about.start else None
        if whose is not None and gender_of(about.noun) in ("", whose.gender or gender_of(about.noun)):
            return whose
    return None


def owner_of(cast: Cast, role: Role) -> Who | None:
    """Whose relative somebody is: the owner in "her brother" or "Roy Dent's daughter"."""
    doc, start = cast.doc, max(role.start - 1, 0)
    for at in (role.start, start):
        if doc[at].tag_ == "PRP$":
            who = antecedent(cast, doc[at], None)
            return who if who is not None and who.named and who.type is SpeakerType.PERSON else None
    for i in range(max(start - 1, 0), role.end - 1):
        named = entity_at(doc).get(i)
        if named is not None and named.kind == PERSON and doc[i + 1].text in POSSESSIVE:
            return cast.who_of_entity(named)
    return None
