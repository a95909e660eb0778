"""A person just named called by people or age: "the Briton", "the 24-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import country_of, demonyms
from .names import PERSON, ahead

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .entities import Entity

# the forms that stand for a whole people: "the French", "the Japanese", "the Danes"
OF_ALL = ("ish", "ch", "ese", "ss", "s", "z")


def country_of_epithet(doc: Doc, start: int, end: int) -> str | None:
    """The country whose man or woman "the Briton" is; None for other phrases and for whole peoples."""
    if end - start != 2 or doc[start].lower_ != "the":
        return None
    word = doc[start + 1].text
    single = word in demonyms() and not word.endswith(OF_ALL) and doc[start + 1].tag_ not in ("NNS", "NNPS")
    return country_of()[word] if single else None


def age_of_epithet(doc: Doc, start: int, end: int) -> str | None:
    """The number in "the 24-year-old"; None for other phrases."""
    if not 3 < end - start < 7 or doc[start].lower_ != "the":
        return None
    words = "".join(doc[i].text_with_ws for i in range(start, end)).lower().split()
    if len(words) != 2:
        return None
    age, _, rest = words[1].partition("-")
    return age if rest == "year-old" and age.isdigit() else None


def is_of_country(doc: Doc, entity: Entity, country: str) -> bool:
    """Whether a person's roles tell of a country: "British actor", "US Secretary of State"."""
    return any(country_of().get(doc[i].text) == country for role in entity.roles for i in range(role.start, role.end))


def has_country(doc: Doc, entity: Entity) -> bool:
    """Whether a person's roles tell of any country."""
    return any(doc[i].text in country_of() for role in entity.roles for i in range(role.start, role.end))


def age_of(doc: Doc, entity: Entity) -> str | None:
    """The age that stands behind a person's name, if the article gives it."""
    for name in entity.mentions if entity.kind == PERSON else ():
        comma = ahead(doc, name.end)
        number = ahead(doc, comma + 1)
        if number < len(doc) and doc[comma].text in (",", "(") and doc[number].text.isdigit() and len(doc[number]) < 4:
            return doc[number].text
    return None
