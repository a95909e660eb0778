"""Whom the initials of an office mean: "the PM", "CM", "the LG" after "Lieutenant Governor Nils Oder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names.name import GROUP, UNKNOWN
from .offices import around, nearest, people_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ...entities.role import Role
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

LONGEST = 4  # letters
MOST = 20  # roles of somebody


def by_initials(cast: Cast, phrase: Phrase) -> Who | None:
    """The person whose title has these initials, unless the article has a body of that name in full."""
    reading, doc = phrase.reading, cast.doc
    letters = doc[reading.head].text.rstrip(".")
    if not (1 < len(letters) <= LONGEST and letters.isupper() and letters.isalpha()) or reading.issuer:
        return None
    if any(doc[i].lower_ != "the" for i in range(phrase.start, phrase.end) if i != reading.head):
        return None
    if reading.entity is not None and (
        reading.entity.kind not in (GROUP, UNKNOWN) or reading.entity.name.upper() != letters
    ):
        return None
    fits = [entity for entity in around(people_of(doc), phrase.start) if has_initials(doc, entity, letters.lower())]
    found = nearest(fits, phrase.start) if fits else None
    return cast.who_of_entity(found) if found is not None else None


def has_initials(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether the capitalised words of one of a person's titles have these initials at their end."""
    return any(title_letters(doc, role).endswith(letters) for role in entity.roles[:MOST] if role.head)


def title_letters(doc: Doc, role: Role) -> str:
    """The initials of a title before a name, "lg" of "Lieutenant Governor"; nothing of one in small letters."""
    words = [doc[i].text for i in range(role.start, role.end) if doc[i].is_alpha]
    return "".join(word[0].lower() for word in words) if all(word[:1].isupper() for word in words) else ""
