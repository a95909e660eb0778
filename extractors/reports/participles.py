"""Who speaks where a participle goes with a noun that does not: "the city issued a statement | saying it was so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.noun_signs import noun_in
from ..grammar.relations import is_passive, own_subject, relation, subject_of
from ..words.cues import lemma_of_form, words
from ..words.nouns import NounKind
from .fellows import judges
from .speaking import LIKELY, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Token


def whose_participle(noun: Token, participle: Token) -> Token:
    """Who does what a participle says, by the noun it is attached to."""
    return judge_of(noun, participle) or shown_in(noun, participle) or issuer_of(noun) or one_among(noun) or noun


def judge_of(pronoun: Token, participle: Token) -> Token | None:
    """Who judges where "while" was given to a relative clause: "| Ada | hailed men who ran while urging them on"."""
    if pronoun.tag_ not in ("WDT", "WP") or pronoun.i > participle.i or not judges(participle):
        return None
    if participle.nbor(-1).lower_ != "while":
        return None
    told = (verb for verb in participle.head.ancestors if own_subject(verb) is not None)
    verb = next(told, None)
    lemma = lemma_of_form().get(verb.lower_) if verb is not None else None
    return own_subject(verb) if verb is not None and lemma and lemma not in words("plain_reports") else None


def shown_in(record: Token, participle: Token) -> Token | None:
    """Who speaks in what is recorded: "footage of | the guard | saying that it rained"."""
    recorded = noun_in(record).likely(NounKind.DOCUMENT, NounKind.SPEECH, NounKind.THING) >= LIKELY
    if not recorded or relation(participle) != "acl" or participle.nbor(-1).text == ",":
        return None
    shown = (c for c in record.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of" and c.i < participle.i)
    person = next(shown, None)
    return person if person is not None and (person.ent_type_ == "PERSON" or may_speak(person)) else None


def issuer_of(statement: Token) -> Token | None:
    """The issuer of the statement that a participle belongs to: "| the city | issued a statement saying".

    What is published speaks for itself: "the institute published | a study | saying".
    """
    verb = statement.head
    if relation(statement) == "obl" and (is_medium_in_front(statement) or is_addressed(statement)):
        return own_subject(verb)
    gathers = statement.lemma_.lower() in words("gatherings") and relation(statement) == "obj"
    if gathers and not is_passive(verb):
        return subject_of(verb)
    issued = verb.lemma_.lower() in words("light_verbs") - {"publish"}
    if relation(statement) != "obj" or not issued or is_passive(verb):
        return None
    return subject_of(verb)


def is_addressed(person: Token) -> bool:
    """Whether somebody is whom the subject writes or appeals to: "Vale wrote to | the minister | asking for rain"."""
    return person.head.lemma_.lower() in words("addressing") and any(c.lower_ == "to" for c in person.lefts)


def is_medium_in_front(statement: Token) -> bool:
    """Whether a document comes before the verb as the place where its subject spoke: "in a letter urging them, Ada"."""
    opens = statement.left_edge.lower_ in ("in", "with") and statement.i < statement.head.i
    return opens and noun_in(statement).likely(NounKind.DOCUMENT) >= LIKELY


def one_among(those: Token) -> Token | None:
    """The subject of "among those" before a participle: "| the union | was among those condemning it"."""
    among = those.lower_ in ("those", "people") and any(c.lower_ == "among" for c in those.lefts)
    return own_subject(those) if among else None
