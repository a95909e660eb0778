"""The name that a clause gives somebody: "a porter who gave his name as Leo", "the owner, who is Ada Vale"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.phrases import ends_phrase
from ....words.lists import function_words, small
from ....words.people import is_title
from ...names.found import name_at
from ...names.name import PERSON, POSSESSIVE

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...names.name import Name

REACH = 16  # words of such a clause
BE = frozenset({"is", "was"})


def self_named(doc: Doc, start: int, end: int, head: int) -> Name | None:
    """The name that a clause of a phrase, or one right after its comma, gives to whom the phrase denotes."""
    covered = name_at(doc)
    for i in range(head + 1, min(end_of_clause(doc, end), head + REACH)):
        name = covered.get(i)
        if name is None or name.start != i or (name.end < len(doc) and doc[name.end].text in POSSESSIVE):
            continue
        if gives_name(doc, max(start, head), i) and is_of(doc, head, i):
            return name
    return None


def end_of_clause(doc: Doc, end: int) -> int:
    """Where a phrase ends with the relative clause that a comma sets off."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in function_words("relatives"):
        return end
    return next((i for i in range(end + 1, min(end + REACH, len(doc))) if ends_phrase(doc[i])), end)


def is_of(doc: Doc, head: int, at: int) -> bool:
    """Whether the participle before a name is said of a phrase's noun: not "tests of a tool called Orb" of tests."""
    participles = [doc[i] for i in range(head + 1, at) if doc[i].dep_ == "acl"]
    return not participles or participles[-1].head.i in (head, at) or participles[-1].head.tag_[:2] != "NN"


def gives_name(doc: Doc, first: int, at: int) -> bool:
    """Whether the words before a name say that it is what somebody is called."""
    before = [token.lower_ for token in doc[first:at] if not (token.is_title and is_title(token.text))]
    said = [word for word in before if word not in small("beside_naming")]
    if len(said) < 2:
        return False
    if said[-1] == "as":
        return said[-2] in small("naming_as")
    if said[-1] in BE:
        person = name_at(doc)[at].kind == PERSON
        return said[-2] == "name" or (said[-2] == "who" and before[-1] == said[-1] and person)
    active = before[-1] == said[-1] and said[-2] in function_words("relatives")  # "a man who named Ada Vale"
    return said[-1] in small("naming") and not active
