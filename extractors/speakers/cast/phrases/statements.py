"""Whose words a statement, message or letter contains, where the phrase itself does not say so.

Orbex released a statement which said ...        In a statement, the family thanked ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import is_passive, own_subject, relation
from ....words.cues import lemma_of_form
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import is_document_noun
from ...names.found import name_at
from ...names.name import PERSON

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_statement(noun: Token) -> bool:
    """Whether a noun is one for words that are no one's but their author's: "statement", "tweet"; no "study"."""
    return noun.pos_ == "NOUN" and singular(noun.text) in small("own_words")


def issuer_of_statement(noun: Token) -> Token | None:
    """The subject who issues a statement or speaks in one; None where the clause around it does not say."""
    for clause in noun.children:
        if clause.dep_ == "acl:relcl" and clause.lemma_ in small("issuing") and not is_passive(clause):
            subject = own_subject(clause)  # "a letter they sent"
            return subject if subject is not None and subject.tag_ not in ("WP", "WDT") else None
    verb, rel = noun.head, relation(noun)
    if rel in ("nmod", "obl") and is_within(noun) and is_inserted(noun):
        holder = verb.head if relation(verb) == "acl" else verb
        if relation(holder) == "nsubj":
            return holder  # "The bishop, in a letter read on Sunday, said"
    if verb.pos_ not in ("VERB", "AUX") or is_passive(verb):
        return None
    if not (rel == "obj" and verb.lemma_ in small("issuing")) and not (rel == "obl" and is_within(noun)):
        return None
    subject = own_subject(verb)
    if subject is None and relation(verb) in ("conj", "xcomp"):
        subject = own_subject(verb.head)
    return subject if subject is not None and subject.tag_ not in ("WP", "WDT", "EX") else None


def author_of(noun: Token) -> Token | None:
    """Who made a document by its own clause: "a survey she led", "Vale wrote a book"; None where it does not say.

    Who says something in a document made it: "In a report tabled on Tuesday, Vale said ...".
    """
    made_by = small("authoring") if is_document_noun(noun.text) else frozenset[str]()
    if singular(noun.text) in small("works_of_scholars"):
        made_by |= small("making_works")
    if not made_by:
        return None
    for clause in noun.children:
        if clause.dep_ == "acl:relcl" and clause.lemma_ in made_by and not is_passive(clause):
            subject = own_subject(clause)
            return subject if subject is not None and subject.tag_ not in ("WP", "WDT") else None
    verb = noun.head
    made = (relation(noun) == "obj" and verb.lemma_ in made_by) or is_spoken_in(noun)
    made = made and not is_passive(verb)
    subject = own_subject(verb) if made or is_published(noun) else None
    if not made and (subject is None or not is_person(subject)):
        return None
    if subject is None and made and relation(verb) in ("conj", "xcomp"):
        subject = own_subject(verb.head)
    return subject if subject is not None and subject.tag_ not in ("WP", "WDT", "EX") else None


def is_published(noun: Token) -> bool:
    """Whether a document is what somebody publishes, who is its author if he is a person: "Vale published a study"."""
    return relation(noun) == "obj" and noun.head.lemma_ == "publish" and not is_passive(noun.head)


def is_person(noun: Token) -> bool:
    """Whether a noun is in a person's name, or right before one: "geologist" of "Geologist Ada Vale"."""
    beside = (name_at(noun.doc).get(i) for i in (noun.i, noun.i + 1))
    return any(name is not None and name.kind == PERSON for name in beside)


def is_spoken_in(noun: Token) -> bool:
    """Whether a document is what somebody says something in: "found | in a report |", "said | in its study |"."""
    verb = noun.head
    if relation(noun) != "obl" or verb.pos_ != "VERB" or not is_within(noun) or is_of_others(noun):
        return False
    opens = all(token.is_space for token in noun.doc[noun.sent.start : noun.left_edge.i])
    last = noun.right_edge
    comma = last.text == "," or (last.i + 1 < len(noun.doc) and last.nbor(1).text == ",")
    return verb.lower_ in lemma_of_form() or (opens and comma)


def is_of_others(noun: Token) -> bool:
    """Whether a document is no study, or has a maker of its own: "in a video", "in an Orbex report", "in a poll by"."""
    named = any(left.text[:1].isupper() and left.i > noun.left_edge.i + 1 for left in noun.lefts)
    made = any(right.left_edge.lower_ in ("by", "from", "of") for right in noun.rights)
    return noun.tag_ != "NN" or noun.text not in small("studies") or named or made


def is_inserted(noun: Token) -> bool:
    """Whether a comma comes before the phrase of a noun."""
    at = noun.left_edge.i
    return at > 0 and noun.doc[at - 1].text == ","


def is_within(noun: Token) -> bool:
    """Whether a statement is what is spoken in: "in a statement", "by letter"; not "in the statement by X"."""
    words = {left.lower_: relation(left) for left in noun.lefts}
    if words == {"by": "case"}:
        return True
    own = "a" in words or "an" in words or any(left.tag_ == "PRP$" for left in noun.lefts)
    return own and any(rel == "case" and word in ("in", "through", "via") for word, rel in words.items())
