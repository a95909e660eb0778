"""Names of persons by their form alone: "Bu Chang-ho", "Tan Wei-ling", "Ngo Thi Hoa"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...text.plain import tokens_of
from ...text.sentences import opens_sentence
from ...words.forms import plain
from ...words.lists import function_words, small
from ...words.people import first_names, is_title
from .name import HYPHENS, PERSON, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SYLLABLE = re.compile(r"(?:[bcdfghjklmnpqrstwxz]{0,2}|ts?h|hs)[aeiouyü]{1,3}(?:ng|[nklmpth])?w?")
LONGEST = 6  # letters of a family name of one syllable


def with_forms_of_persons(found: list[Name], doc: Doc) -> list[Name]:
    """The names, those of persons by their form, whatever the recogniser took them for.

    - a family name of one syllable before two that a hyphen joins: "Bu Chang-ho", "Im Su-bin", "Tan Wei-ling"
    - one before the middle name "Thi": "Ngo Thi Hoa"

    Left alone are "the Bu Chang-ho", "Port Chang-ho" and "Seoul-run".
    """
    whole = [*two_syllables(found, doc), *(name for one in found if (name := middle_thi(one, doc)) is not None)]
    longer = {i: one for one in found for i in range(one.start, one.end)}
    named = [name for name in whole if not is_inside(name, longer.get(name.start))]
    named += family_names(named, doc)
    inside = {i for name in named for i in range(name.start, name.end)}
    return sorted([*(name for name in found if inside.isdisjoint(range(name.start, name.end))), *named])


def is_inside(name: Name, other: Name | None) -> bool:
    """Whether a name is part of a longer one: "Lam Wai-yee" of "Mary Lam Wai-yee"."""
    if other is None or not other.start <= name.start < name.end <= other.end:
        return False
    return other.end - other.start > name.end - name.start


def family_names(named: list[Name], doc: Doc) -> list[Name]:
    """The family names that are other words too where they stand alone in a sentence: "Im said"."""
    called = {doc[name.start].lower_ for name in named} & small("short_family_names")
    alone = [token for token in tokens_of(doc, called) if token.is_title and not opens_sentence(token)]
    inside = {i for name in named for i in range(name.start, name.end)}
    return [Name(token.i, token.i + 1, PERSON) for token in alone if token.i not in inside]


def two_syllables(found: list[Name], doc: Doc) -> list[Name]:
    """Family names before two syllables that a hyphen joins, with a first name before: "Mary | Lam Wai-yee"."""
    persons = {i: name for name in found if name.kind == PERSON for i in range(name.start, name.end)}
    marks = [mark for mark in tokens_of(doc, HYPHENS) if 1 < mark.i < len(doc) - 1 and not mark.whitespace_]
    starts = {mark.i - 2: mark.i + 2 for mark in marks if are_of_person(doc, mark.i)}
    return [Name(start_of_name(doc, start, persons), end, PERSON) for start, end in starts.items()]


def start_of_name(doc: Doc, family: int, persons: dict[int, Name]) -> int:
    """Where a name begins whose family name the recogniser put at the end of another: "Mary Lam" and "Wai-yee"."""
    before = persons.get(family, persons.get(family - 1))
    if before is not None and before.start < family <= before.end and not doc[before.start].is_punct:
        return before.start
    first = doc[family - 1] if family > 0 else None
    named = first is not None and first.is_title and bool(first.whitespace_) and plain(first.text) in first_names()
    return family - 1 if first is not None and named and not is_title(first.text) else family


def are_of_person(doc: Doc, at: int) -> bool:
    """Whether the words around a hyphen are a family name and a given name of two syllables: "Bu Chang-ho"."""
    family, first, second = doc[at - 2], doc[at - 1], doc[at + 1]
    given = first.is_title and is_syllable(first) and second.text.islower() and is_syllable(second)
    if not given or first.whitespace_ or not family.whitespace_ or not is_family_name(family):
        return False
    outside = doc[at - 3].text if at > 2 else ""
    longer = at + 2 < len(doc) and doc[at + 2].text in HYPHENS and not second.whitespace_
    return outside.lower() != "the" and outside not in HYPHENS and not longer


def is_family_name(word: Token) -> bool:
    """Whether a capitalised word of one syllable may be a family name: no title, nothing that opens a phrase."""
    small_word = word.lower_ in function_words("articles") or word.tag_ in ("DT", "CC", "PRP$", "TO", "WRB")
    known = word.lower_ in small("short_family_names")
    called = word.is_title and len(word) <= LONGEST and is_syllable(word) and not is_title(word.text)
    return called and (known or not (small_word or word.tag_ in ("IN", "PRP")))


def is_syllable(word: Token) -> bool:
    """Whether a word is one syllable as Chinese and Korean names are spelled: "Chang", "Wei", "ho"."""
    return SYLLABLE.fullmatch(plain(word.text)) is not None


def middle_thi(name: Name, doc: Doc) -> Name | None:
    """A person's name by the middle name "Thi", with the family name before it: "Ngo | Thi Hoa"."""
    start = name.start
    if name.end - start < 2 or plain(doc[start].text) != "thi" or start == 0:
        return None
    before = doc[start - 1]
    called = before.is_title and before.whitespace_ and before.is_alpha and not is_title(before.text)
    opening = opens_sentence(before) and before.pos_ != "PROPN"
    if not called or (opening and before.lower_ not in small("short_family_names")):
        return None
    return Name(start - 1, name.end, PERSON)
