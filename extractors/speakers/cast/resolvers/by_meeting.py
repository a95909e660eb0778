"""The two of whom one met or called the other, as "they" who agreed on something.

Ida Vale met the minister, Nils Oder, to discuss aid for farmers. They also agreed ...     Ida Vale and Nils Oder
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import SpeakerType
from ....grammar.relations import is_passive, own_subject, relation
from ....text.sentences import sentence_bounds
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import NounKind, noun_class
from .own_words import together

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..cast import Cast
    from .pronouns import Who

LEAST = 0.4  # how likely a noun is one for people
BACK = 3  # sentences, in those between no others do anything


def by_meeting(cast: Cast, they: Token, who_at: Callable[[Token], Who | None]) -> Who | None:
    """Those who met in a sentence before "they agreed", if no others do anything in between.

    ``who_at`` says whom a noun or a name means.
    """
    if they.lower_ != "they" or relation(they) != "nsubj" or they.head.lemma_ not in small("done_together"):
        return None
    end = sentence_bounds(cast.doc)[they.i][0]
    for _ in range(BACK):
        if end <= 0:
            return None
        start = sentence_bounds(cast.doc)[end - 1][0]
        if (pair := pair_in(cast.doc[start:end], who_at)) is not None:
            return together(list(pair))
        if has_several(cast.doc, start, end):
            return None
        end = start
    return None


def pair_in(sentence: DocSpan, who_at: Callable[[Token], Who | None]) -> tuple[Who, Who] | None:
    """The subject and the partner of "met", "spoke to" in a sentence, if both are persons and two."""
    for verb in sentence:
        subject = own_subject(verb) if verb.lemma_ in small("meeting") and not is_passive(verb) else None
        other = partner_of(verb) if subject is not None else None
        if subject is None or other is None:
            continue
        one, two = who_at(subject), who_at(other)
        if one is not None and two is not None and one.key != two.key and is_person(one) and is_person(two):
            return one, two
    return None


def partner_of(verb: Token) -> Token | None:
    """Whom somebody met, spoke to or spoke with."""
    met = verb.lemma_ == "meet"
    for noun in verb.rights:
        with_him = relation(noun) == "obl" and noun.left_edge.lower_ in ("with", "to")
        if with_him or (met and relation(noun) == "obj"):
            return noun
    return None


def is_person(who: Who) -> bool:
    """Whether somebody is one person."""
    return who.type is SpeakerType.PERSON and not who.plural


def has_several(doc: Doc, start: int, end: int) -> bool:
    """Whether a sentence has several other people as a subject: "Dockers blocked the port"; no talks."""
    subjects = (token for token in doc[start:end] if relation(token) == "nsubj")
    return any(are_people(token.lower_) for token in subjects)


def are_people(word: str) -> bool:
    """Whether a word is a plural noun for people."""
    one = singular(word)
    return one != word and noun_class(one).likely(NounKind.PERSON, NounKind.PEOPLE) > LEAST
