"""Whose somebody is who has no name: "its spokesman" is, after "Velda Holdings", the spokesman of Velda Holdings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ....words.lists import function_words, small
from ..phrases.noun_phrases import text_of
from .by_pronoun import antecedent

if TYPE_CHECKING:
    from ..cast import Cast
    from ..phrases.phrase import Phrase
    from .pronouns import Who

ARTICLE = re.compile(r"(?:The|An?)(?= (?:\S+ )*[a-z])")  # not that of "The Hague"


def with_owner(cast: Cast, phrase: Phrase, who: Who) -> Who:
    """The one whom a phrase prints in its own words, with the owner in role and key where a possessive opens it.

    Not parents and children: who "his mother" is the mother of, after "the boy's father, Ivan Petrov", is not plain.
    """
    first, noun = cast.doc[phrase.reading.start], cast.doc[phrase.reading.head]
    if first.tag_ != "PRP$" or first.lower_ not in function_words("third_person_owners") or first.i >= noun.i:
        return who
    if noun.lower_ in small("younger_kin") | small("older_kin"):
        return who
    owner = antecedent(cast, first, phrase.report)
    if owner is None or owner.key == who.key:
        return who
    role = f"{text_of(cast.doc, first.i + 1, noun.i + 1)} of {ARTICLE.sub(small_letters, owner.name)}"
    return who._replace(key=("of", *owner.key, *who.key[1:]), role=role)


def small_letters(found: re.Match[str]) -> str:
    """The article that opens what is no name: "the" of "The ferry board"."""
    return found[0].lower()
