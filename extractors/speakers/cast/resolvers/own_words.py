"""A source that is printed in its own words: how, and what kind of speaker it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....words.forms import plain_words, singular
from ....words.lists import small
from ....words.nouns import NounKind, is_document_noun, is_group_noun, noun_class
from ....words.people import gender_of_pronoun, gender_of_role, is_role
from ..phrases.noun_phrases import head_noun, text_of
from .pronouns import Who

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LEAST_PERSON = 0.6  # how likely a noun must name a person
MEETINGS = frozenset({"news", "press"})


def who_of_noun(doc: Doc, start: int, end: int, head: int, *, plural: bool = False, of_one: bool = False) -> Who:
    """A common-noun phrase as it is."""
    text = text_of(doc, start, end)
    noun = doc[head]
    one = of_one or is_one_of_persons(doc, start, head)
    plural = not one and (plural or noun.tag_ in ("NNS", "NNPS") or noun.lower_ in small("always_several"))
    words = plain_words(text)
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    kind = SpeakerType.PERSON if one else type_of_noun(counted_noun(doc, head, end), plural=plural)
    return Who(words, text, kind, None, gender_of_noun(doc, start, head), plural, noun=singular(noun.text))


def together(whos: list[Who]) -> Who:
    """Several speakers as one: "Ada Vale and Jo Ray"."""
    names = [who.name for who in whos]
    text = ", ".join(names[:-1]) + " and " + names[-1]
    types = {who.type for who in whos}
    members = types.pop() if len(types) == 1 else None
    return Who(plain_words(text), text, SpeakerType.GROUP, None, "", True, sum(who.heads for who in whos), members)


def type_of_noun(noun: Token, *, plural: bool) -> SpeakerType:
    """The kind of speaker that a common noun denotes."""
    leads = noun.lower_ != "head" or (noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "of")
    if is_role(noun.lower_ if not plural else singular(noun.text)) and leads:
        return SpeakerType.GROUP if plural else SpeakerType.PERSON
    if is_document_noun(noun.text) or (noun.lower_ == "conference" and noun.i and noun.nbor(-1).lower_ in MEETINGS):
        return SpeakerType.DOCUMENT
    if is_group_noun(noun.text) or (plural and (noun.pos_ == "PROPN" or is_doer(noun))):
        return SpeakerType.GROUP
    if is_surely_person(noun.text):
        return SpeakerType.GROUP if plural else SpeakerType.PERSON
    if noun.lower_ in small("single_persons"):
        return SpeakerType.PERSON
    return SpeakerType.UNKNOWN


def is_surely_person(noun: str) -> bool:
    """Whether a noun that is no office names a person, mostly by its ending: "boatman", "complainant"."""
    return noun_class(noun).likely(NounKind.PERSON) > LEAST_PERSON


def counted_noun(doc: Doc, head: int, end: int) -> Token:
    """The noun that an amount counts: "farmers" of "hundreds of farmers"; else the head itself."""
    if doc[head].lower_ not in small("amounts") or head + 2 >= end or doc[head + 1].lower_ != "of":
        return doc[head]
    return doc[head_noun(doc, head + 2, end)]


def is_one_of_persons(doc: Doc, start: int, head: int) -> bool:
    """Whether a phrase is "one of the diplomats"."""
    one = doc[start].lower_ in ("one", "another") and start + 1 < head and doc[start + 1].lower_ == "of"
    return one and doc[head].tag_ in ("NNS", "NNPS") and is_role(singular(doc[head].text))


def is_doer(noun: Token) -> bool:
    """Whether a plural noun is by its form one for persons: "kayakers", "librarians"; or an adjective for them."""
    return noun.pos_ == "ADJ" or noun.lower_.endswith(
        ("ers", "ors", "ists", "ians", "men", "ees", "ants", "people", "they")
    )


def gender_of_noun(doc: Doc, start: int, head: int) -> str:
    """The gender of a noun phrase for one person."""
    if doc[head].tag_ in ("NNS", "NNPS"):
        return ""
    if gender := gender_of_pronoun(doc[head].lower_):
        return gender
    return next((g for i in range(head, start - 1, -1) if (g := gender_of_role(doc[i].text))), "")
