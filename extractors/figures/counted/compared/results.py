"""How matches and races ended: which match a score is of, and who ran in a time that the text calls one.

| finds | leaves alone |
|---|---|
| The first half ended 0-0 (first half); the series is level at 1-1 (series) | Norland won 3-0 |
| Brask won with a time of 51.3 seconds (Brask) | the waiting time of 40 minutes |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import child, own_subject, relation
from ....text.sentences import sentence_of
from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..memory import Counted
from ..owners import named
from ..parse import climb
from ..people import name_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def match_of(top: Token) -> Counted:
    """The match that a verb or adjective is said of which a score belongs to; of "it" the match just named."""
    for above in climb(top):
        subject = child(above, "nsubj") if above != top else None
        if subject is None:
            continue
        match = match_before(subject) if subject.lower_ == "it" else subject
        return named(match) if match is not None and is_match(match) else Counted()
    return Counted()


def match_before(pronoun: Token) -> Token | None:
    """The last match named before a pronoun in its sentence."""
    first, _ = sentence_of(pronoun.doc, pronoun.i)
    return next((token for token in reversed(pronoun.doc[first : pronoun.i]) if is_match(token)), None)


def is_match(noun: Token) -> bool:
    """Whether a noun is for a match or a part of one."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in listed("nouns_of_matches")


def runner_of(quantity: Quantity, top: Token) -> Counted | None:
    """As in "Brask won with a time of 51.3 seconds": who ran, swam or rode in it, by name."""
    time = top.head
    plain = relation(top) == "nmod" and time.lemma_.lower() == "time" and quantity.dimension == "time"
    if not plain or any(part.lower_ not in listed("before_times_of_races") for part in time.lefts if part.is_alpha):
        return None
    names = ((name_of(who), who) for who in around(time) if is_name(who))
    return next((Counted(name, who) for name, who in names if name), None)


def around(time: Token) -> list[Token]:
    """Who may have run in a time: whose it is, the subject of its verb, and to whom a medal or a place went."""
    verb = time.head
    subject = own_subject(verb)
    if subject is not None and subject.tag_ == "WP":
        subject = next((above.head for above in climb(subject) if above.dep_ == "acl:relcl"), subject)
    went = [part for part in verb.rights if relation(part) == "obl" and part.i < time.i and verb.lemma_ == "go"]
    return [part for part in (*time.lefts, *([subject] if subject is not None else []), *went) if part != time]


def is_name(token: Token) -> bool:
    """Whether a word names a person, or stands for one."""
    return (token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "")) or token.lower_ in ("he", "she", "his", "her")
