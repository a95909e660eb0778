"""A person just named called by people, age, party or calling: "the Briton", "the 24-year-old", "the retired teacher".

What such words tell may be known from elsewhere ("British actor Ada Vale"); else they mean whoever spoke last.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....text.sentences import sentence_bounds
from ....words.forms import plain, singular
from ....words.lists import small
from ....words.noun_table import people_marked
from ....words.people import gender_of_role, is_role
from ....words.places import country_names, country_of, demonyms
from ...entities.families import PARENTS
from ...names.name import PERSON
from ...names.runs import ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ...entities.entity import Entity

CHILDREN = frozenset({"children", "daughters", "sons", "girls", "boys", "kids", "child", "daughter", "son"})
MOST = 30  # mentions
LONGEST = 80  # tokens of a sentence
# the forms that stand for a whole people: "the French", "the Japanese", "the Danes"
OF_ALL = ("ish", "ch", "ese", "ss", "s", "z")


class Epithet(NamedTuple):
    """What an epithet tells of a person, each where it does: the country, the age, the party, the gender."""

    country: str | None = None
    age: str | None = None
    party: str | None = None
    gender: str = ""
    past: bool = False
    children: str | None = None


def epithet_of(doc: Doc, start: int, end: int) -> Epithet | None:
    """What "the Briton", "the 24-year-old nurse", "the Democrat" or "the former banker" tells; None for others."""
    words = "".join(doc[i].text_with_ws for i in range(start, end)).split()
    if not 1 < len(words) < 5 or words[0].lower() != "the" or doc[end - 1].tag_ in ("NNS", "NNPS"):
        return None
    first, last = words[1], words[-1].lower()
    calling = len(words) > 2 and (is_role(last) or last in people_marked("epithet")) and words[-1].islower()
    age, _, rest = first.partition("-")
    if age.isdigit() and rest.lower() == "year-old" and (calling or len(words) == 2):
        return Epithet(age=age, gender=gender_of_role(last))
    if len(words) == 2 and first in demonyms() and not first.endswith(OF_ALL):
        return Epithet(country=country_of()[first])
    if len(words) == 2 and singular(last) in people_marked("party") and first[:1].isupper():
        return Epithet(party=last)
    if len(words) == 2 and last.startswith("ex-"):
        return Epithet(gender=gender_of_role(last), past=True)
    if len(words) == 4 and first in PARENTS and words[2] == "of" and doc[end - 1].like_num:
        return Epithet(gender=PARENTS[first], children=last)  # "the mother of two"
    return epithet_with_calling(words) if calling else None


def epithet_with_calling(words: list[str]) -> Epithet | None:
    """What "the former banker", "the Kenyan botanist", "the Harvard professor" or "the cabinet minister" tells."""
    first, last = words[1], words[-1].lower()
    names_its_holder = last in people_marked("office")  # "the Kenyan governor" is one person, whoever was just named
    if (first in demonyms() or first in country_names()) and not names_its_holder:
        return Epithet(country=country_of()[first], gender=gender_of_role(last))
    if len(words) == 3 and (first in small("once") or first in small("rank_and_file")):
        return Epithet(gender=gender_of_role(last), past=first in small("once"))
    if len(words) == 3 and first[:1].isupper() and not names_its_holder:
        return Epithet(gender=gender_of_role(last))
    return None


def is_told(doc: Doc, entity: Entity, epithet: Epithet) -> bool:
    """Whether the article tells of a person what the epithet does: his country, age or party."""
    if epithet.country is not None:
        return epithet.country in countries_of(doc, entity)
    if epithet.party is not None:
        return epithet.party in parties_of(doc, entity)
    if epithet.children is not None:
        return may_be_told(doc, entity, epithet) and has_children(doc, entity, epithet.children)
    return epithet.age is not None and age_of(doc, entity) == epithet.age


def may_be_told(doc: Doc, entity: Entity, epithet: Epithet) -> bool:
    """Whether nothing that the article tells of a person speaks against the epithet."""
    if epithet.gender and entity.gender and epithet.gender != entity.gender:
        return False
    if epithet.country is not None:
        return not countries_of(doc, entity)
    if epithet.party is not None:
        return not parties_of(doc, entity)
    return epithet.age is None or age_of(doc, entity) is None


def countries_of(doc: Doc, entity: Entity) -> set[str]:
    """The countries that a person's roles tell: "British actor", "US Secretary of State"."""
    words = [doc[i].text for role in entity.roles for i in range(role.start, role.end)]
    words += [doc[ahead(doc, i + 1)].text for i in places_after(doc, entity)]
    return {country_of()[word] for word in words if word in country_of()}


def places_after(doc: Doc, entity: Entity) -> Iterator[int]:
    """Yield the "of" or "from" right after a person's names: "Ada Vale of Norway", "Jo Ray, from Kenya,"."""
    for name in islice(entity.mentions, MOST) if entity.kind == PERSON else ():
        i = ahead(doc, name.end)
        i = ahead(doc, i + 1) if i < len(doc) and doc[i].text == "," else i
        if i + 1 < len(doc) and doc[i].lower_ in ("of", "from"):
            yield i


def has_children(doc: Doc, entity: Entity, number: str) -> bool:
    """Whether a clause with a person's name in it counts so many children: "Vale, who has two daughters"."""
    for name in islice(entity.mentions, MOST):
        start, end = sentence_bounds(doc)[name.start]
        for token in doc[start : min(end, start + LONGEST)]:
            if token.lower_ in CHILDREN and any(c.lower_ == number for c in token.children):
                return True
    return False


def parties_of(doc: Doc, entity: Entity) -> set[str]:
    """The parties that a person's roles tell: "Democratic senator", "a Republican"."""
    words = {plain(doc[i].text) for role in entity.roles for i in range(role.start, role.end)}
    return {party for party in people_marked("party") if any(word in (party, party + "ic") for word in words)}


def age_of(doc: Doc, entity: Entity) -> str | None:
    """The age that comes after a person's name, if the article gives it."""
    for name in entity.mentions if entity.kind == PERSON else ():
        comma = ahead(doc, name.end)
        number = ahead(doc, comma + 1)
        if number < len(doc) and doc[comma].text in (",", "(") and doc[number].text.isdigit() and len(doc[number]) < 4:
            return doc[number].text
    return None
