"""Evidence for and against a description meaning somebody: what the article calls him, compared with the description.

The file of an entity has every noun and word by which the article calls it: titles, offices, appositions, predicates,
the words of a body's name and of what is around it. Evidence is added up; the weights were set manually on dev,
train and world-read. Weights fitted on articles of twelve writers and newspapers, each left out in turn, find no more
of the speakers they were not fitted on (training/README.md), so these stay.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ....base import SpeakerType, once_per_doc
from ....text.plain import places_by_word
from ....words.bodies import organisations
from ....words.broader import is_kind_of, is_same
from ....words.forms import MOST_REMEMBERED, plain, plain_words, singular
from ....words.lists import small
from ....words.noun_table import people_marked, person_nouns
from ....words.nouns import NounKind, gender_of, noun_class
from ....words.places import country_of
from ...entities.role import addresses
from ...entities.same_body import stem
from ...names.found import name_at
from ...names.name import HYPHENS, PERSON, PLACE, POSSESSIVE
from ..phrases.deeds import NO_DEEDS, Deeds, deeds_of, has_part, is_doer
from ..phrases.descriptions import TOP, full_noun
from ..phrases.earlier_phrases import phrases
from ..phrases.epithets import age_of
from ..phrases.kinds_told import kinds_of
from .offices import is_honour, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc

    from ...entities.entity import Entity
    from ...entities.role import Role
    from ..phrases.descriptions import Description
    from .pronouns import Who

NAMED_SO = 3.0  # the noun is the article's own for him: his office, the head of the body's name
KIND_OF = 2.2  # the noun is a wider one for such a noun
IN_NAME = 2.0  # the noun is another word of the name
TOLD = 0.9  # a further word of the description that the file has
UNTOLD = 0.25  # one that it has not
OTHER_FIELD = 1.2  # a noun for what a body deals with, where its name says that it is a body of another kind
OTHER_NAME = 2.0  # a name or country in the description that the file has not
OTHER_OFFICE = 1.4  # the file has offices, and none is of this kind
OTHER_CALLING = 2.0  # a noun for what somebody does or has done, which the file does not have
OTHER_BODY = 2.5  # the name says what kind of body it is, and it is another kind
ANYBODY = 0.7  # a noun that anybody of the type may be called: "man", "official", "group"
BESIDES = 0.15  # a noun for an occupation that anybody may have, where the article gives another one
ANY_BODY = 1.0  # a wide noun for bodies: "company", "group"
STRANGE = 0.8  # a body by a noun that is no wide one, and that nothing links to it
NEAR = 6  # phrases with the noun looked back at
UNLIKE = 0.4  # an office, for somebody to whom the article gives none

# how likely the noun must name one of the type
LEAST_TYPE = {
    SpeakerType.PERSON: 0.1,
    SpeakerType.GROUP: 0.1,
    SpeakerType.PLACE: 0.3,
    SpeakerType.DOCUMENT: 0.5,
    SpeakerType.UNKNOWN: 0.1,
}
CLUBS = frozenset({"club", "side", "team"})
OF_OFFICE = (NounKind.LEADER, NounKind.OFFICIAL, NounKind.SPOKESPERSON, NounKind.PROFESSIONAL, NounKind.EXPERT)
IN_OFFICE = (NounKind.LEADER, NounKind.OFFICIAL, NounKind.SPOKESPERSON)
BY_TYPE = {
    SpeakerType.PERSON: (NounKind.PERSON,),
    SpeakerType.GROUP: (NounKind.BODY, NounKind.PEOPLE, NounKind.GROUP),
    SpeakerType.PLACE: (NounKind.PLACE,),
    SpeakerType.DOCUMENT: (NounKind.DOCUMENT,),
    SpeakerType.UNKNOWN: (NounKind.BODY, NounKind.PERSON, NounKind.PEOPLE),
}


class File(NamedTuple):
    """What an article says of somebody: nouns for him, the head words of his name, all words by their stems."""

    nouns: frozenset[str]
    heads: frozenset[str]
    stems: frozenset[str]
    gender: str
    deeds: Deeds = NO_DEEDS
    fields: Mapping[str, frozenset[str]] = MappingProxyType({})  # by office: "finance" of a finance minister


def file_of(doc: Doc, entity: Entity) -> File:
    """The file of an entity, worked out once."""
    known = files(doc)
    key = entity.mentions[0].start
    if key not in known:
        known[key] = person_file(doc, entity) if entity.kind == PERSON else body_file(doc, entity)
    return known[key]


@lru_cache(MOST_REMEMBERED)
def types_of(noun: str) -> frozenset[SpeakerType]:
    """What those may be who are called by a noun; anything where nothing is known of it."""
    nouns = noun_class(noun)
    return frozenset(t for t, kinds in BY_TYPE.items() if nouns.likely(*kinds) >= LEAST_TYPE[t] or nouns.doubt >= 0.5)


@once_per_doc
def files(doc: Doc) -> dict[int, File]:  # noqa: ARG001
    """The files worked out so far, by the first token of an entity."""
    return {}


def person_file(doc: Doc, entity: Entity) -> File:
    """The nouns of a person's offices and occupations, and their words."""
    roles = [role for role in entity.roles if not is_honour(doc, role, entity)]
    nouns = {form for role in roles for form in (role.head, role.head.rpartition(" ")[2]) if form}
    words = {plain(doc[i].text) for role in entity.roles for i in range(role.start, role.end)}
    words |= {word for role in entity.roles for word in words_of(doc, role)}
    if (age := age_of(doc, entity)) is not None:
        words.add(age)
    deeds = deeds_of(doc, entity)
    fields = {role.head.rpartition(" ")[2]: fields_of(doc, role) for role in entity.roles if role.head}
    return File(frozenset(nouns) | deeds.nouns, frozenset(), stems_of(words), entity.gender, deeds, fields)


def fields_of(doc: Doc, role: Role) -> frozenset[str]:
    """The nouns before the noun of an office: "finance" of "finance minister"."""
    office = role.head.rpartition(" ")[2]
    return frozenset(
        plain(doc[i].text)
        for i in range(role.start, role.end)
        if doc[i].dep_ == "compound" and doc[i].head.lower_ == office and role.start <= doc[i].head.i < role.end
    )


def body_file(doc: Doc, entity: Entity) -> File:
    """The words of a body's or place's name and those by which the article says what it is."""
    kinds = kinds_of(doc, entity)
    if entity.kind == PLACE:  # no diocese for "the Arden diocese"
        kinds = {noun for noun in kinds if noun_class(noun).likely(NounKind.PLACE) >= LEAST_TYPE[SpeakerType.PLACE]}
    kinds = {noun for noun in kinds if noun_class(noun).likely(NounKind.PERSON) < 0.5}
    words = plain_words(entity.name.partition(" (")[0])
    return File(frozenset(kinds), heads_of_name(words), stems_of({*kinds, *words, *entity.words}), "")


def heads_of_name(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a body's name that may say what it is: the last one, that before "of" or "for", a paper's first."""
    before = {words[i - 1] for i in range(1, len(words)) if words[i] in ("of", "for", "against", "on")}
    before |= {word for word in words[:1] if is_kind_of(word, "newspaper")}  # "Daily El Faro"
    return frozenset(singular(word) for word in {words[-1], *before}) if words else frozenset()


def stems_of(words: set[str]) -> frozenset[str]:
    """Words by their stems, so that "Sarvian" matches "Sarvia"."""
    return frozenset(stem(word) for word in words if word not in small("small_words_of_descriptions"))


def evidence(doc: Doc, about: Description, who: Who, file: File | None) -> float | None:
    """The evidence that a description means somebody, apart from his distance; None where he cannot be meant."""
    if who.type not in types_of(about.noun):
        return None
    gender = gender_of(about.noun)
    if gender and who.gender and gender != who.gender:
        return None
    stems = stems_of(set(plain_words(who.name))) if file is None else file.stems
    noun = noun_score(about.noun, who) if file is None else file_score(doc, about, who, file)
    others = told(doc, about, stems)
    if others is not None and file is not None and is_other_field(doc, about, who, file):
        others -= OTHER_FIELD
    return None if others is None else noun + (others if noun > 0 else min(others, 0.0))


def is_other_field(doc: Doc, about: Description, who: Who, file: File) -> bool:
    """Whether a noun says what a body deals with, which another body does not: no Bank is "the statistics agency"."""
    if who.type is not SpeakerType.GROUP or about.noun in file.nouns | file.heads or is_firm(file):
        return False
    fields = [doc[i] for i in range(about.start, about.head) if doc[i].dep_ == "compound" and doc[i].text.islower()]
    fields = [field for field in fields if doc[field.i - 1].text not in HYPHENS]  # "the three-judge bench"
    told_so = any(noun_class(one).likely(NounKind.BODY) > 0.5 for one in file.heads)
    return told_so and any(
        field.tag_ in ("NN", "NNS") and stem(plain(field.text)) not in file.stems for field in fields
    )


def noun_score(noun: str, who: Who) -> float:
    """The score of the noun for somebody without a name, who is called by a noun himself."""
    if not who.noun:
        return 0.0
    return NAMED_SO if noun == who.noun else KIND_OF if is_kind_of(who.noun, noun) else -OTHER_BODY


def file_score(doc: Doc, about: Description, who: Who, file: File) -> float:
    """The score of the noun for somebody called by name."""
    noun = about.noun
    if who.type is SpeakerType.PERSON and (compound := full_noun(doc, about)).endswith(f" {noun}") and compound != TOP:
        return NAMED_SO if compound in file.nouns else -OTHER_OFFICE  # no minister is "the prime minister"
    if noun in file.nouns and is_other_office(doc, about, who, file):
        return -OTHER_OFFICE
    if noun in file.nouns or noun in file.heads:
        return NAMED_SO
    if who.type is SpeakerType.PERSON and is_title_of(noun, who):
        return NAMED_SO
    if noun in small("private") and not file.heads.isdisjoint(small("organs")):
        return -OTHER_BODY
    if noun not in small("in_names") and any(is_kind_of(one, noun) for one in file.nouns | file.heads):
        return KIND_OF
    if who.type is not SpeakerType.PERSON and (stem(plain(noun)) in file.stems or is_trade_of(noun, file)):
        return IN_NAME
    if who.type is not SpeakerType.PERSON:
        return unlinked_body(noun, who, file)
    return -OTHER_OFFICE if noun in small("anyone") and is_introduced(doc, about) else unlinked_person(noun, file)


def is_introduced(doc: Doc, about: Description) -> bool:
    """Whether somebody without a name was introduced by the noun before: "a man of 41" for "the man"."""
    known = phrases(doc).get(about.noun, [])
    before = known[max(0, bisect_left(known, about.start) - NEAR) : bisect_left(known, about.start)]
    return any(left.lower_ in ("a", "an") for at in before for left in doc[at].lefts)


def is_other_office(doc: Doc, about: Description, who: Who, file: File) -> bool:
    """Whether a noun before the office makes it another one: "the health minister" is not "the finance minister".

    A name that the article has nowhere else is no such noun: "the Arden member" may be "opposition member Ada Vale".
    """
    fields = {
        plain(doc[i].text)
        for i in range(about.start, about.head)
        if doc[i].dep_ == "compound" and not is_new_name(doc, i)
    }
    own = file.fields.get(about.noun, frozenset())
    return who.type is SpeakerType.PERSON and bool(fields and own) and fields.isdisjoint(own)


def is_new_name(doc: Doc, at: int) -> bool:
    """Whether a word is a name, or a part of one, that the article has nowhere else."""
    return doc[at].text[:1].isupper() and at in name_at(doc) and len(places_by_word(doc).get(doc[at].lower_, ())) == 1


def is_title_of(noun: str, who: Who) -> bool:
    """Whether a noun that the tables do not know is the first word of a name, as a title of the country may be."""
    words = plain_words(who.name)
    return len(words) > 2 and words[0] == plain(noun) and noun_class(noun).doubt >= 0.5


def unlinked_person(noun: str, file: File) -> float:
    """The score of a noun that the article does not use of a person: not negative if it may be true of anybody."""
    if is_doer(noun, file.deeds):
        return KIND_OF
    if noun == "official" and any(noun_class(one).likely(*IN_OFFICE) > 0.4 for one in file.nouns):
        return KIND_OF
    if noun.endswith("ist") and stem(noun.removesuffix("ist")) in file.stems:
        return KIND_OF  # "the unionist" of a union's president
    if noun in small("heard"):
        if has_part(noun, file.deeds):
            return KIND_OF
        return ANYBODY if file.nouns.isdisjoint(small("hearing")) else -OTHER_OFFICE
    if noun in small("anyone"):
        return ANYBODY
    commands = noun in people_marked("soldier") and not file.nouns.isdisjoint(people_marked("office"))
    if noun in small("hearing") or commands:  # who judges is named as a judge, and no minister is "the captain"
        return -OTHER_CALLING
    return score_of_calling(noun, file)


def score_of_calling(noun: str, file: File) -> float:
    """The score of a noun for what somebody is by office or occupation, which the article does not give him."""
    known = person_nouns().get(noun)
    if known is not None and "epithet" in known.marks:
        return BESIDES if file.nouns else ANYBODY
    if noun_class(noun).likely(*OF_OFFICE) > 0.4:
        return -UNLIKE if file.nouns <= addresses() else -OTHER_OFFICE
    return -OTHER_CALLING


def unlinked_body(noun: str, who: Who, file: File) -> float:
    """The score of a noun that is not in a body's name: strongly negative where the name says what it is."""
    if noun in small("papers"):
        return -OTHER_BODY  # only by its name or what the article calls it
    firm = is_firm(file)
    if firm and (is_same(noun, "company") or noun == "group"):
        return KIND_OF
    if noun in CLUBS and not file.heads.isdisjoint(small("towns_of_clubs")):
        return KIND_OF
    if noun in small("organs") or any(noun_class(one).likely(NounKind.BODY) > 0.5 for one in file.heads):
        return -OTHER_BODY
    if noun in small("no_firms") and is_called_firm(file):
        return -OTHER_BODY
    if noun_class(noun).likely(NounKind.COMPANY) > 0.5 and not firm and (is_called_other(file) or is_news_outlet(file)):
        return -OTHER_BODY
    if who.type is SpeakerType.PLACE:
        return 0.0
    wide = noun in small("any_body") or noun_class(noun).likely(NounKind.COMPANY) > 0.5
    if firm and not is_kind_of("company", noun) and noun_class(noun).likely(NounKind.COMPANY) < 0.3:
        return -STRANGE
    return ANY_BODY if wide and noun not in small("in_names") else -STRANGE


def is_trade_of(noun: str, file: File) -> bool:
    """Whether a noun for a firm is made from a word of its name: "the insurer" is Verity Insurance."""
    stem_of_noun = noun.removesuffix("r").removesuffix("e")
    trade = len(stem_of_noun) > 3 and noun.endswith("er") and noun_class(noun).likely(NounKind.COMPANY) > 0.3
    return trade and any(head.startswith(stem_of_noun) for head in file.heads)


def is_firm(file: File) -> bool:
    """Whether a body's name ends as those of firms do: "Holdings", "Motors", "Ltd"; no university is one."""
    return not file.heads.isdisjoint(firm_words()) and file.heads.isdisjoint(small("no_firms"))


def is_called_firm(file: File) -> bool:
    """Whether the article itself calls a body a firm: "the company, Arden", "the brewer Arden"."""
    return any(noun_class(one).likely(NounKind.COMPANY) > 0.5 for one in file.nouns)


def is_news_outlet(file: File) -> bool:
    """Whether a body's name is that of a newspaper or a station, which is there to be told something."""
    return any(one == "radio" or is_kind_of(one, "newspaper") for one in file.heads)


def is_called_other(file: File) -> bool:
    """Whether the article itself calls a body something that is no firm: "the charity Arden"; a group may be one."""
    kinds = [noun_class(one) for one in file.nouns if one != "group"]
    other = any(kind.likely(NounKind.BODY) > 0.5 and kind.likely(NounKind.COMPANY) < 0.2 for kind in kinds)
    return other and not is_called_firm(file)


@cache
def firm_words() -> frozenset[str]:
    """What firms have at the end of their names, in plain form and in the singular."""
    known = organisations()
    plain_words = {plain(word) for word in known.suffixes | known.dropped}
    return frozenset(plain_words | {singular(word) for word in plain_words})


@cache
def countries() -> frozenset[str]:
    """The stems of all countries."""
    return frozenset(stem(plain(country)) for country in country_of().values())


def is_seat(doc: Doc, i: int) -> bool:
    """Whether a word only says where somebody is based or born: both of "Arden-based" in "the Arden-based firm"."""
    place = i + 2 < len(doc) and doc[i + 1].text in HYPHENS and doc[i + 2].lower_ in small("seated")
    return place or (i > 0 and doc[i - 1].text in HYPHENS and doc[i].lower_ in small("seated"))


def is_owner(doc: Doc, i: int) -> bool:
    """Whether a word owns what the description names: "minister" in "the minister's adviser", not within a name."""
    owns = i + 1 < len(doc) and doc[i + 1].text in POSSESSIVE
    name = name_at(doc).get(i) if owns else None
    return owns and (name is None or name.end <= i + 2)


def told(doc: Doc, about: Description, stems: frozenset[str]) -> float | None:
    """The score of a description's modifiers: each known of him, unknown, or another name or country than his.

    None where a word says that another one is meant: "the rival party", "the local minister".
    """
    total, named = 0.0, -3
    for i in range(about.start, about.end):
        word = doc[i].text
        skipped = plain(word) not in about.modifiers and word not in ("local", "regional")
        if i == about.head or skipped or word in POSSESSIVE or is_seat(doc, i):
            continue
        if stem(plain(word)) in stems or plain(country_of().get(word, "")) in stems:
            total += TOLD
        elif is_owner(doc, i) and word[:1].isupper() and word not in country_of():
            return None  # "Orion's institute" is nobody else's
        elif is_owner(doc, i) and doc[i].tag_ == "NNS" and word.islower():
            return None  # "the drivers' union" is not the Nurses' Union
        elif is_owner(doc, i) and noun_class(word.lower()).likely(NounKind.PERSON) >= 0.5:
            total -= OTHER_NAME  # "the minister's adviser" is not a known adviser of somebody else
        elif word[:1].isupper():
            untold = word in country_of() and countries().isdisjoint(stems)
            if i - named > 2:  # one name in several words counts once
                total -= UNTOLD if untold else OTHER_NAME
            named = i
        elif plain(word) in small("others") or word in ("local", "regional"):
            return None
        else:
            total -= UNTOLD
    return total
