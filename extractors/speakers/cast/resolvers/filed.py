"""Whose an advertisement or a message is, by the clause in which it was aired or sent.

The union is running a radio advert ...          A letter was sent to parents by the head, ...
A lawsuit speaks for itself, whoever sues, unless its own phrase says by whom it was filed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import agent_of, is_passive, own_subject, relation
from ....words.forms import singular
from ....words.lists import small

if TYPE_CHECKING:
    from spacy.tokens import Token

ADVERTISEMENT = "advert"


def kind_of_paper(noun: str) -> str:
    """The name under which a document is kept: its noun in the singular, one for all advertisements."""
    one = singular(noun)
    return ADVERTISEMENT if one in small("advertisements") else one


def sender_of(noun: Token) -> Token | None:
    """Who pays for an advertisement, or the one by whom words were sent; None where the clause does not say."""
    verb = noun.head
    if noun.dep_ == "nsubj:pass" and singular(noun.text) in small("own_words") and verb.lemma_ in small("issuing"):
        return agent_of(verb) or from_whom(verb)
    aired = relation(noun) == "obj" and verb.lemma_ in small("airing") and not is_passive(verb)
    if not aired or kind_of_paper(noun.text) != ADVERTISEMENT:
        return None
    subject = own_subject(verb)
    if subject is None and relation(verb) in ("conj", "xcomp"):
        subject = own_subject(verb.head)
    return subject if subject is not None and subject.tag_ not in ("WP", "WDT", "EX") else None


def from_whom(verb: Token) -> Token | None:
    """The one from whom something was sent: "An email was sent from | the director | to members"."""
    phrases = (c for c in verb.rights if relation(c) == "obl" and c.left_edge.lower_ == "from")
    return next(phrases, None) if verb.lemma_ == "send" else None
