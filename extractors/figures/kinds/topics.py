"""What a passage is about, as far as the kind of a figure depends on it: illness, sport, crime, war, animals, space."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ...base import once_each, once_per_doc
from ...text.plain import places_by_class, places_by_lemma, places_by_word
from ...words.modifiers import listed
from ...words.nouns import NounKind, noun_class
from ..counted.parse import NOMINAL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FAR = 60  # tokens around a noun that show what its passage is about
CLEAR = 0.5
TOPICS = {
    "words_of_illness": NounKind.ILLNESS,
    "words_of_sport": None,
    "words_of_crime": None,
    "words_of_war": None,
    "words_of_wildlife": NounKind.ANIMAL,
    "words_of_space": None,
    "words_of_accidents": None,
    "words_of_labour": None,
    "words_of_business": None,
    "words_of_designs": None,
    "words_of_votes": None,
}  # and the class of their nouns


def places_of_words(doc: Doc, words: Iterable[str]) -> Iterator[int]:
    """Yield where an article has one of some words."""
    known = places_by_word(doc)
    return (i for word in known.keys() & words for i in known[word])


def places_of_nouns(doc: Doc, is_meant: Callable[[str], bool]) -> Iterator[int]:
    """Yield where an article has a noun of which a question is true."""
    return (i for noun, places in places_by_noun(doc).items() if is_meant(noun) for i in places)


@once_per_doc
def places_by_noun(doc: Doc) -> dict[str, set[int]]:
    """The numbers of the tokens of each noun and name, by its word in lower case."""
    nominal = {i for kind in NOMINAL for i in places_by_class(doc).get(kind, ())}
    known = ((word, nominal.intersection(places)) for word, places in places_by_word(doc).items())
    return {word: places for word, places in known if places}


def is_about(head: Token, topic: str) -> bool:
    """Whether the passage is about a topic: a word of its list, or a noun of its class, is near."""
    places = places_about(head.doc, topic)
    near = places[bisect_left(places, head.i - FAR) : bisect_left(places, head.i + FAR)]
    return any(place != head.i for place in near)


@once_each
def places_about(doc: Doc, topic: str) -> list[int]:
    """Where an article has the words of a topic, in any form, or nouns that are plainly of its kind."""
    words, kind = listed(topic), TOPICS[topic]
    forms = places_by_plain_lemma(doc)
    in_any_form = (i for lemma in forms.keys() & words for i in forms[lemma])
    named = places_of_nouns(doc, lambda noun: noun_class(noun).likely(kind) >= CLEAR) if kind is not None else ()
    return sorted({*places_of_words(doc, words), *in_any_form, *named})


@once_per_doc
def places_by_plain_lemma(doc: Doc) -> dict[str, list[int]]:
    """The numbers of the tokens of each lemma in lower case."""
    found: dict[str, list[int]] = {}
    for lemma, places in places_by_lemma(doc).items():
        found.setdefault(lemma.lower(), []).extend(places)
    return found
