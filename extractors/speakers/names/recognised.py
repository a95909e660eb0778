"""The recogniser's entities as names: their edges trimmed, titles left out, their kind corrected by their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...words.bodies import acronyms
from ...words.forms import plain
from ...words.lists import small
from ...words.nouns import is_body_noun, is_document_noun
from ...words.people import first_names, first_names_of_the_world, honorifics, is_role, is_title
from ...words.places import country_names, demonyms
from .after_offices import person_within
from .name import GROUP, HYPHENS, KINDS, PEOPLE, PERSON, PLACE, UNKNOWN, WORK, Name
from .runs import (
    NOBODY,
    are_people,
    has_address,
    is_general_body,
    is_office,
    is_strange,
    is_surname,
    looks_like_organisation,
    titles_at_front,
    trimmed,
)
from .short_titles import is_short_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

PARTIES = frozenset({"D", "DFL", "I", "L", "R"})  # of members of American parliaments
WITH_TRADE = 3  # words: "Farmer Rose Field"
SUM = re.compile(r"[A-Z]{1,3}\d[\d.,]+[a-z]*")  # "R1.4"


def names_of_entity(ent: DocSpan) -> list[Name]:
    """The names in an entity: one, or also the person who has an office in it: "Chair of | Arden Union | Ada Vale"."""
    if (at := party_letter(ent)) is not None:  # "Ada Vale, D-Arden"
        member = name_of_entity(ent.doc[ent.start : at], ent.label_) if at > ent.start else None
        return [*([member] if member is not None else []), Name(at + 2, ent.end, PLACE)]
    at = person_within(ent)
    if ent.label_ == "PERSON" and (seat := seat_of_member(ent)) is not None:
        return [seat]
    if at is None:
        return [name for name in (name_of_entity(ent, ent.label_),) if name is not None]
    end = next((i for i in range(ent.start, at) if ent.doc[i].lower_ in ("for", "in", "to")), at)
    label = "GPE" if ent.label_ == "PERSON" else "ORG"
    body = name_of_entity(ent.doc[ent.start : end], label) if end - ent.start > 1 or is_strange(ent[0].text) else None
    return [*([body] if body is not None else []), Name(at, ent.end, PERSON)]


def party_letter(ent: DocSpan) -> int | None:
    """Where the letter of a party stands before a member's seat or state: "Rep. Ada Vale, | D-Arden |, said"."""
    doc = ent.doc
    for i in range(ent.start, ent.end - 2):
        lettered = doc[i].text in PARTIES and doc[i + 1].text in HYPHENS and not doc[i].whitespace_
        if lettered and i > 0 and doc[i - 1].text in (",", "(", "["):
            return i
    return None


def name_of_entity(ent: DocSpan, label: str) -> Name | None:
    """An entity as a name, its edges trimmed; None where nothing but a title or an article is left."""
    doc, start, end = ent.doc, ent.start, ent.end
    kind = KINDS.get(label)
    before_person = ent.end < len(doc) and doc[ent.end].ent_type_ == "PERSON"
    if kind is None or (len(ent) == 1 and before_person and is_before_name(ent[0])):
        return None
    start, end = trimmed(doc, start, end)
    if start >= end:
        return None
    if end < len(doc) and end - start == 1 and is_general_body([doc[start].text, doc[end].text]) and doc[end].is_title:
        end, kind = end + 1, GROUP  # "General | Staff"
    while end < len(doc) and doc[end - 1].text in small("particles") and doc[end].is_title and doc[end - 1].whitespace_:
        end += 1  # "Casa de | Arden"
    if is_headed(doc, start, end):
        start, kind = start + 1, PERSON  # "President of the Republic | Ada Vale"
    end -= end - start > 1 and kind != PERSON and is_letters_of_office(doc[end - 1])  # "the Killowen TD"
    kind = PERSON if is_person_after_title(doc, start, end) else kind
    start = after_short_title(doc, after_calling(doc, start, end), end) if kind == PERSON else start
    words = [doc[i].text for i in range(start, end)]
    addressed = has_address(doc, start)
    is_title_alone = kind == PLACE and len(words) == 1 and is_title(words[0])  # "the Taoiseach"
    titled = (
        kind in (PERSON, UNKNOWN)
        or is_title_alone
        or (kind in (GROUP, PLACE, WORK) and (is_addressed_by(words) or is_of_trade(words)))
    )
    titles = titles_of(doc, end, words, addressed=addressed) if titled else 0
    if (
        is_all_office(words, titles)
        or is_no_name(ent, words, kind)
        or (kind == PERSON and is_title_of_next(doc, start, end))
    ):
        return None
    start, words = start + titles, words[titles:]
    kind = GROUP if label == "PRODUCT" and looks_like_organisation(words) else kind
    definite = start > 0 and doc[start - 1].lower_ == "the"
    addressed = addressed or has_address(doc, start)
    kind = PERSON if titles else kind_by_words(words, kind, addressed=addressed, definite=definite)
    if kind == GROUP and before_person and is_office(words[-1]) and looks_like_organisation(words[:-1] or words):
        end -= 1  # "Ministry of Works | Engineer Ada Vale"
    if kind in (GROUP, WORK, UNKNOWN) and end < len(doc) and doc[end].like_num and is_document_noun(doc[end - 1].text):
        end += 1  # "Resolution 1441"
    if kind == WORK and is_document_noun(doc[end - 1].text) and is_year_after(doc, end):
        end += 2  # "Clean Rivers Act, 1972"
    return Name(start, end, kind)


def is_all_office(words: list[str], titles: int) -> bool:
    """Whether nothing but an office is left, or what it is for: "Prime Minister", "Minister for the Far East"."""
    return titles == len(words) or (titles > 0 and words[titles] in small("joining_offices"))


def is_before_name(word: Token) -> bool:
    """Whether a word taken for a name is a first name or a title before the name of a person: "DSP | Ada Vale"."""
    return is_strange_people(word) or is_short_title(word.doc, word.i)


def is_headed(doc: Doc, start: int, end: int) -> bool:
    """Whether a name opens with the end of an office: "President of the Republic Ada Vale"."""
    if not 2 < end - start < 6 or start < 3 or doc[start].lower_ not in small("headed"):
        return False
    office = doc[start - 1].lower_ == "the" and doc[start - 2].lower_ == "of" and is_title(doc[start - 3].text)
    return office and all(doc[i].is_title and doc[i].is_alpha for i in range(start, end))


def is_letters_of_office(word: Token) -> bool:
    """Whether a word is an office cut short to its letters: "MP", "TD"."""
    return len(word) > 1 and word.is_upper and is_role(word.text) and word.text in small("titles_in_capitals")


def titles_of(doc: Doc, end: int, words: list[str], *, addressed: bool) -> int:
    """How many of the words of a name that ends at a token are titles before it; all in "Officer Commanding"."""
    if len(words) > 1 and is_family_name(doc, end - len(words)):
        return 0
    titles = titles_at_front(words, addressed=addressed)
    if titles == len(words) and is_surname(doc, end - 1):
        return len(words) - 1
    commanding = titles == len(words) - 1 > 0 and words[-1].lower() in small("participles_of_offices")
    return len(words) if commanding else titles


def is_family_name(doc: Doc, at: int) -> bool:
    """Whether a form of address is a family name, since a noun comes before: "Legislator | Tuan | Li-kang"."""
    if doc[at].lower_ not in small("family_names_too") or at == 0:
        return False
    before = doc[at - 1]
    return bool(before.whitespace_) and before.tag_ in ("NN", "NNP") and before.is_alpha


def seat_of_member(ent: DocSpan) -> Name | None:
    """The seat of a member, where an entity was taken for a person: "the Arden TD", "St Paul East MP, Ada Vale"."""
    doc, (start, end) = ent.doc, trimmed(ent.doc, ent.start, ent.end)
    if start >= end or not is_seat_of_member(doc, start, end):
        return None
    return Name(start - (start > 0 and doc[start - 1].text in ("St", "St.")), end, PLACE)


def is_seat_of_member(doc: Doc, start: int, end: int) -> bool:
    """Whether letters of an office follow, and "the" or a word of places comes before or a person's name after."""
    if end + 1 >= len(doc) or not is_letters_of_office(doc[end]):
        return False
    if start > 0 and doc[start - 1].lower_ == "the":
        return True
    follows = end + 1 + (doc[end + 1].text == ",")
    openings = (doc[start].text, doc[max(start - 1, 0)].text)
    place = any(plain(word).rstrip(".") in small("opening_places") for word in openings)
    place = place or any(doc[i].lower_ in small("compass") for i in range(start, end))
    return place and follows < len(doc) and doc[follows].ent_type_ == "PERSON"


def after_calling(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins after what he is, in small letters: "Ada Vale" of "baker Ada Vale"."""
    while start < end - 1 and doc[start].is_lower and is_role(doc[start].text) and doc[start + 1].is_title:
        start += 1
    return start


def after_short_title(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins after the letters of a title that others words go before, or that "the" shows.

    So "Ada Vale" of "Water CS Ada Vale", of "DSP Ada Vale", and of "PS Ada Vale" where "the PS" occurs elsewhere; all
    of "JP Vale".
    """
    for i in range(start, end - 1):
        word = doc[i].text
        if 1 < len(word) < 5 and word.isalpha() and word.isupper() and doc[i + 1].is_title:
            return i + 1 if i > start or word in letters_after_the(doc) or is_short_title(doc, i) else start
    return start


def is_person_after_title(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is a person's after a title in capitals: "DSP Ada Vale", "DSP Vale" after it."""
    words = [doc[i].text for i in range(start + 1, end)]
    called = 0 < len(words) < 5 and all(map(str.istitle, words)) and not looks_like_organisation(words)
    if not called or not is_short_title(doc, start):
        return False
    return words[-1] in surnames(doc) or (len(words) > 1 and plain(words[0]) in first_names())


@once_per_doc
def surnames(doc: Doc) -> frozenset[str]:
    """The last words of the names of persons that have several, and of what a title in capitals is before."""
    titled = small("titles_in_capitals")
    return frozenset(
        ent[-1].text
        for ent in doc.ents
        if len(ent) > 1 and (KINDS.get(ent.label_) == PERSON or (len(ent) > 2 and ent[0].text in titled))
    )


@once_per_doc
def letters_after_the(doc: Doc) -> frozenset[str]:
    """The short words in capitals that "the" comes before: "the PS"."""
    return frozenset(token.text for token in doc[1:] if token.is_upper and token.nbor(-1).lower_ == "the")


def is_addressed_by(words: list[str]) -> bool:
    """Whether a name opens with a form of address that is no other word: "Datuk Azlan", not "Brother Works"."""
    first = plain(words[0]).rstrip(".")
    plainly = is_strange(first) or words[0][-1] == "." or (len(words) > 2 and first in small("unmistakable_titles"))
    address = first in honorifics().dropped and plainly and all(word[:1].isupper() for word in words)
    return (
        address and len(words) > 1 and " ".join(words[:2]) not in country_names() and not looks_like_organisation(words)
    )


def is_of_trade(words: list[str]) -> bool:
    """Whether a name opens with a trade and a first name: "Farmer Rose Field"."""
    called = len(words) == WITH_TRADE and all(map(str.istitle, words))
    return called and is_office(words[0]) and plain(words[1]) in first_names() and not looks_like_organisation(words)


def is_title_of_next(doc: Doc, start: int, end: int) -> bool:
    """Whether a name ends in a title and another name follows: "Harbour Press Secretary" before "Ada Vale"."""
    follows = end < len(doc) and bool(doc[end - 1].whitespace_) and doc[end].is_title and doc[end].ent_type_ == "PERSON"
    return follows and is_title(doc[end - 1].text) and plain(doc[start].text) not in first_names()


def is_year_after(doc: Doc, end: int) -> bool:
    """Whether a comma and a year follow."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].is_digit and len(doc[end + 1]) == 4


def is_no_name(ent: DocSpan, words: list[str], kind: str) -> bool:
    """Whether an entity cannot be a name: money, a cut-off piece, an adjective before an office ("National Leader")."""
    if "$" in ent.text or words[-1].startswith("-") or (len(words) == 1 and SUM.fullmatch(words[0])):
        return True
    if len(ent) == 1 and (are_people(ent[0]) or is_gloss(ent[0])):
        return True  # "Bakers said", "the village head (sarpanch)"
    if kind != PERSON and is_office_of_no_place(ent, words):
        return True  # "the Woman Rep"
    if (
        kind == PERSON
        and len(words) > 1
        and is_title(words[-1])
        and (is_land(" ".join(words[:-1])) or is_lasting(words))
    ):
        return True  # "US Secretary" of the Navy, "Permanent Secretary"
    if kind == PERSON and is_office_alone(words):
        return True  # "Home Secretary", "Sarvian Foreign Minister"
    pronoun = ent[0].tag_ in ("PRP", "PRP$") or ent.text in NOBODY
    if len(ent) == 1 and pronoun and (len(ent.text) == 1 or not ent.text.isupper()):
        return True
    if kind == PEOPLE:
        before_title = ent.end < len(ent.doc) and is_title(ent.doc[ent.end].text)
        return words[0].islower() or (len(words) == 1 and words[0] not in demonyms() and before_title)
    return not any(word[:1].isupper() for word in words) and not ent.text[:2].islower()


def is_office_of_no_place(ent: DocSpan, words: list[str]) -> bool:
    """Whether "the" and words of the dictionary come before a title, which then is no body's name."""
    definite = ent.doc[ent.start].lower_ == "the" or (ent.start > 0 and ent.doc[ent.start - 1].lower_ == "the")
    titled = len(words) > 1 and is_title(words[-1]) and words[-1].istitle()
    return definite and titled and not any(is_strange(word) for word in words)


def is_office_alone(words: list[str]) -> bool:
    """Whether words end in an office that is nobody's family name, and open with no first name: "Home Secretary"."""
    held = len(words) > 1 and words[-1].istitle() and words[-1].lower() in small("never_surnames")
    return held and plain(words[0]) not in first_names() | first_names_of_the_world()


def is_gloss(word: Token) -> bool:
    """Whether a word in small letters stands alone in brackets: "the village head (sarpanch)"."""
    doc, at = word.doc, word.i
    return word.text.islower() and 0 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"


def is_lasting(words: list[str]) -> bool:
    """Whether words are an office with an adjective for its rank or time before it: "Permanent Secretary"."""
    return all(word.lower() in small("sounds") | small("ranking") for word in words[:-1])


def is_land(words: str) -> bool:
    """Whether words are a country's name, however short, or its adjective."""
    return words in country_names() or words in demonyms() or (words.isupper() and plain(words) in acronyms())


def kind_by_words(words: list[str], kind: str, *, addressed: bool, definite: bool = False) -> str:
    """The kind of an entity, corrected where its words or a "Mr" before it contradict the recogniser."""
    telling = words[-1:] if kind == PERSON and "of" not in words else words  # "Ha Sun-mi" is no paper
    if looks_like_organisation(telling):
        return GROUP if kind in (PERSON, PLACE) and len(words) > 1 else kind
    if kind == PERSON and len(words) == 1 and definite and is_body_noun(words[0]):
        return GROUP  # "the Inspectorate"
    if kind == GROUP and len(words) == 1 and is_role(words[0]):
        return PEOPLE  # "a Democrat"
    return PERSON if addressed and kind != PEOPLE else kind


def is_strange_people(token: Token) -> bool:
    """Whether the recogniser takes a word for a people that no list or dictionary knows, as it does first names."""
    strange = token.text not in demonyms() and is_strange(token.text)
    return token.ent_type_ == "NORP" and token.is_title and strange
