"""Epithets, by nationality, age, party or occupation: "the Briton", "the 24-year-old", "the retired teacher".

The article may give the same property elsewhere ("British actor Ada Vale"); else the person who spoke last is meant.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....grammar.relations import relation
from ....text.sentences import sentence_bounds
from ....words.forms import plain, singular
from ....words.lists import small
from ....words.noun_table import people_marked
from ....words.nouns import NounKind, noun_class
from ....words.people import gender_of_role, is_role
from ....words.places import country_names, country_of, demonyms
from ...entities.families import PARENTS
from ...names.name import PERSON
from ...names.runs import ahead
from .deeds import deeds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity
    from ...entities.role import Role

LEAST = 0.8  # how likely a noun names a person
TEENS = "teens"
TEENAGED = frozenset(str(age) for age in range(13, 20))
MOST_WORDS = 6  # of "the former deputy health minister"
MOST = 30  # mentions
WIDE = 12  # tokens on each side of a name
LONGEST = 80  # tokens of a sentence
# the forms that stand for a whole people: "the French", "the Japanese", "the Danes"
ENDINGS_OF_PEOPLES = ("ish", "ch", "ese", "ss", "s", "z")


class Epithet(NamedTuple):
    """What an epithet says of a person: country, age, party and gender, each None or empty if it does not say."""

    country: str | None = None
    age: str | None = None
    party: str | None = None
    gender: str = ""
    past: bool = False
    children: str | None = None
    calling: str = ""


def epithet_of(doc: Doc, start: int, end: int) -> Epithet | None:
    """What "the Briton", "the 24-year-old nurse", "the Democrat" or "the former banker" says; None for others."""
    words = "".join(doc[i].text_with_ws for i in range(start, end)).split()
    longest = MOST_WORDS if words[1:2] and words[1] in small("once") and all(w.isalpha() for w in words) else 4
    if not 1 < len(words) <= longest or words[0].lower() != "the" or is_of_several(doc[end - 1]):
        return None
    first, last = words[1], words[-1].lower()
    calling = len(words) > 2 and is_calling(last) and words[-1].islower()
    age, _, rest = first.partition("-")
    if age.isdigit() and rest.lower() == "year-old" and (calling or len(words) == 2):
        return Epithet(age=age, gender=gender_of_role(last))
    if len(words) == 2 and first in demonyms() and not first.endswith(ENDINGS_OF_PEOPLES):
        return Epithet(country=country_of()[first], gender=gender_of_people(first))
    if len(words) == 2 and last in small("teenagers"):
        return Epithet(age=TEENS)
    if len(words) == 2 and singular(last) in people_marked("party") and first[:1].isupper():
        return Epithet(party=last)
    if len(words) == 2 and last.startswith("ex-"):
        return Epithet(gender=gender_of_role(last), past=True)
    parent = first.lower().removeprefix("grand")
    if len(words) == 4 and parent in PARENTS and words[2] == "of" and doc[end - 1].like_num:
        return Epithet(gender=PARENTS[parent], children=last)  # "the mother of two", "the grandmother of nine"
    return epithet_with_calling(words) if calling else None


def is_of_several(noun: Token) -> bool:
    """Whether a noun is a plural, which the parse takes some names of one for: "the Swede"."""
    return noun.tag_ == "NNS" or (noun.tag_ == "NNPS" and noun.lower_.endswith("s"))


def is_calling(noun: str) -> bool:
    """Whether a noun says what a person is or does: "banker", "shearer"."""
    known = is_role(noun) or noun in people_marked("epithet")
    return known or noun_class(noun).likely(NounKind.PERSON) >= LEAST


def epithet_with_calling(words: list[str]) -> Epithet | None:
    """What "the former banker", "the Kenyan botanist", "the Harvard professor" or "the cabinet minister" says."""
    first, last = words[1], words[-1].lower()
    names_its_holder = last in people_marked("office")  # "the Kenyan governor" is one person, whoever was just named
    if (first in demonyms() or first in country_names()) and not names_its_holder:
        return Epithet(country=country_of()[first], gender=gender_of_role(last))
    if first in small("once") or (len(words) == 3 and first in small("rank_and_file")):
        return Epithet(gender=gender_of_role(last), past=first in small("once"), calling=last)
    if all(word[:1].isupper() for word in words[1:-1]) and not names_its_holder:  # "the Arden Rovers keeper"
        return Epithet(gender=gender_of_role(last))
    return None


def is_told(doc: Doc, entity: Entity, epithet: Epithet) -> bool:
    """Whether the article says of a person what the epithet says: his country, age or party."""
    if epithet.country is not None:
        return epithet.country in countries_of(doc, entity)
    if epithet.party is not None:
        return epithet.party in parties_of(doc, entity)
    if epithet.children is not None:
        return may_be_told(doc, entity, epithet) and has_children(doc, entity, epithet.children)
    if epithet.calling:
        return epithet.calling in deeds_of(doc, entity).nouns
    return epithet.age is not None and is_aged(age_of(doc, entity), epithet.age)


def is_aged(age: str | None, told: str) -> bool:
    """Whether an age that an article gives is the one of an epithet, or one of a teenager's."""
    return age is not None and (age == told or (told == TEENS and age in TEENAGED))


def gender_of_people(word: str) -> str:
    """The gender of "Frenchman" and "Dutchwoman", none of "Briton" and "German"."""
    endings = {"woman": "f", "man": "m"}
    return next((g for end, g in endings.items() if word.endswith(end) and word.removesuffix(end) in demonyms()), "")


def may_be_told(doc: Doc, entity: Entity, epithet: Epithet) -> bool:
    """Whether nothing that the article says of a person contradicts the epithet."""
    if epithet.gender and entity.gender and epithet.gender != entity.gender:
        return False
    if epithet.country is not None:
        return not countries_of(doc, entity)
    if epithet.party is not None:
        return not parties_of(doc, entity)
    age = age_of(doc, entity) if epithet.age is not None else None
    return age is None or is_aged(age, epithet.age or "")


def countries_of(doc: Doc, entity: Entity) -> set[str]:
    """The countries in a person's roles and in the phrases around his names: "British actor", "of Norway"."""
    abroad = {i for role in entity.roles if is_often_foreign(doc, role) for i in range(role.start, role.end)}
    places = [i for role in entity.roles for i in range(role.start, role.end)]
    places += [token.i for token in phrase_words(doc, entity)]
    words = [doc[i].text for i in places if i not in abroad]
    return {country_of()[word] for word in words if word in country_of()}


def is_often_foreign(doc: Doc, role: Role) -> bool:
    """Whether a role names the land whose team somebody trains, from wherever he is: "Arden head coach"."""
    trains = role.head.rpartition(" ")[2] in small("trainers")
    return trains and any(doc[i].text in country_names() for i in range(role.start, role.end))


def phrase_words(doc: Doc, entity: Entity) -> Iterator[Token]:
    """Yield the words of the noun phrases around a person's names: "Vale, who was born in Peru", "Vale, aged 52"."""
    for name in islice(entity.mentions, MOST) if entity.kind == PERSON else ():
        root = doc[name.start : name.end].root
        first, last = max(root.left_edge.i, name.start - WIDE), min(root.right_edge.i + 1, name.end + WIDE)
        joined = next((c.left_edge.i for c in root.rights if relation(c) == "conj"), last)
        yield from (doc[i] for i in range(first, min(last, joined)))


def has_children(doc: Doc, entity: Entity, number: str) -> bool:
    """Whether a clause with a person's name in it counts so many children: "Vale, who has two daughters"."""
    for name in islice(entity.mentions, MOST):
        start, end = sentence_bounds(doc)[name.start]
        for token in doc[start : min(end, start + LONGEST)]:
            if token.lower_ in small("children") and any(c.lower_ == number for c in token.children):
                return True
    return False


def parties_of(doc: Doc, entity: Entity) -> set[str]:
    """The parties in a person's roles: "Democratic senator", "a Republican"."""
    words = {plain(doc[i].text) for role in entity.roles for i in range(role.start, role.end)}
    return {party for party in people_marked("party") if any(word in (party, party + "ic") for word in words)}


def age_of(doc: Doc, entity: Entity) -> str | None:
    """The age beside a person's name, if the article gives it: "Vale, 52", "who is 52", "52-year-old Vale"."""
    for name in entity.mentions if entity.kind == PERSON else ():
        comma = ahead(doc, name.end)
        number = ahead(doc, comma + 1)
        if number < len(doc) and doc[comma].text in (",", "(") and is_age(doc[number]):
            return doc[number].text
    return next((token.text for token in phrase_words(doc, entity) if is_age(token) and tells_age(token)), None)


def is_age(token: Token) -> bool:
    """Whether a token is a number as ages are."""
    return token.text.isdigit() and len(token) < 4


def tells_age(number: Token) -> bool:
    """Whether words beside a number make it an age: "aged 52", "who is 52,", "52-year-old"."""
    doc, i = number.doc, number.i
    after = doc[i + 1 : i + 3].text.lower()
    alone = i + 1 < len(doc) and doc[i + 1].is_punct and doc[i - 1].lemma_ == "be"
    return i > 0 and (doc[i - 1].lower_ in ("aged", "age") or after == "-year" or alone)
