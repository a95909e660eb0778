"""Whom the initials of an office mean: "the PM", "CM", "the LG" after "Lieutenant Governor Nils Oder"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...names.name import GROUP, UNKNOWN
from ...names.runs import back
from .offices import around, nearest, people_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    people = around(people_of(doc), phrase.start)
    if (called := nearest([e for e in people if has_short_title(doc, e, letters)], phrase.start)) is not None:
        return cast.who_of_entity(called)
    if reading.entity is not None and (
        reading.entity.kind not in (GROUP, UNKNOWN) or reading.entity.name.upper() != letters
    ):
        return None
    letters = letters.lower()
    titled = [entity for entity in people if has_initials(doc, entity, letters)]
    if not titled and reading.entity is None:
        titled = [entity for entity in people if is_written_out(doc, entity, letters)]
    found = nearest(titled, phrase.start) if titled else None
    return cast.who_of_entity(found) if found is not None else None


def has_short_title(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether the letters come right before a person's name: "Water CS Ada Vale", "Superintendent (SP) Ada Vale"."""
    before = (back(doc, name.start - 1) for name in entity.mentions[:MOST] if name.start > 0)
    return any(doc[i - 1 if doc[i].text == ")" else i].text == letters for i in before)


def has_initials(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether the capitalised words of one of a person's titles have these initials at their end."""
    titles = (words_of(doc, role) for role in entity.roles[:MOST] if role.head)
    return any(initials(words).endswith(letters) for words in titles if all(word[:1].isupper() for word in words))


def is_written_out(doc: Doc, entity: Entity, letters: str) -> bool:
    """Whether an office in small letters has these initials: "CEO" is a chief executive, "officer" left out."""
    offices = (initials(words_of(doc, role)) for role in entity.roles[:MOST] if role.head)
    return any(letters in (office, f"{office}o") for office in offices)


def words_of(doc: Doc, role: Role) -> list[str]:
    """The words of a title up to its first preposition."""
    title = takewhile(lambda token: token.tag_ != "IN", doc[role.start : role.end])
    return [token.text for token in title if token.is_alpha]


def initials(words: Iterable[str]) -> str:
    """The initials of some words in small letters, "lg" of "Lieutenant Governor"."""
    return "".join(word[0].lower() for word in words)
