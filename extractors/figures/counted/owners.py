"""The noun phrase that is meant: pronouns resolved, and what has a speed or a depth instead of "speed" and "depth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, relation, subject_of
from ...words.modifiers import listed
from ...words.nouns import NounKind
from ...words.units import currencies, units
from .memory import Counted
from .parse import NOMINAL, climb, number_inside, phrase_of, sentence_start, verb_over
from .people import is_people, meant, name_of

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR, LIKELY = 80, 0.5  # tokens; how likely a noun is a body


def named(noun: Token, *, physical: bool = False) -> Counted:
    """A noun phrase, "number of" and pronouns resolved; "speed" and "distance" are replaced by what has them.

    ``physical``: what is measured has a length, a weight or a speed, so "it" is no ministry.
    """
    if is_amount(noun):
        return Counted()
    if noun.lemma_.lower() in listed("measured_aspects") and child(noun, "compound") is None:
        owner = owner_of(noun)
        if owner is not None and owner.lower_ in ("it", "they"):
            owner = thing_before(owner)
        if owner is not None and owner.pos_ in NOMINAL:
            return whole(owner)
    if noun.lemma_.lower() in listed("light_nouns") and (part := part_named(noun)) is not None:
        return whole(noun if is_stock(noun, part) else part)
    if noun.pos_ == "PRON" or noun.tag_ in ("WDT", "WP", "PRP"):
        return meant_by(noun, physical=physical)
    return whole(noun) if noun.pos_ in NOMINAL else Counted()


def is_stock(noun: Token, part: Token) -> bool:
    """Whether "shares" are those of a firm: "shares of the company fell"; not "their shares of the vote"."""
    return noun.lower_ == "shares" and noun_in(part).likely(NounKind.BODY) >= LIKELY


def part_named(noun: Token) -> Token | None:
    """What a number, a level or a list is of: "accidents" of "the number of accidents"."""
    for part in noun.rights:
        numbered = any(token.like_num for token in noun.doc[part.left_edge.i : part.right_edge.i + 1])
        if relation(part) == "nmod" and part.pos_ == "NOUN" and part.left_edge.lower_ == "of" and not numbered:
            return part
    return None


def is_amount(noun: Token) -> bool:
    """Whether a noun is a unit or a money with its number; "one bitcoin is worth $9" measures the bitcoin."""
    if noun.text in "%$€£" or is_sum(noun.text):
        return True
    is_unit = (
        noun.lower_ == "points"
        or noun.lower_ in units()
        or (noun.lower_ in currencies().names and relation(noun) != "nsubj")
    )
    return is_unit and any(part.like_num for part in noun.lefts)


def is_sum(text: str) -> bool:
    """Whether a token is money and its number: "Dh142.7", "Rs21"."""
    mark = text.rstrip("0123456789.,")
    return len(mark) < len(text) and mark.rstrip(".") in currencies().marks


def whole(noun: Token) -> Counted:
    """A noun with its phrase."""
    return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun)


def meant_by(pronoun: Token, *, physical: bool) -> Counted:
    """The antecedent of a pronoun."""
    low = pronoun.lower_
    clause = verb_over(pronoun) if low in ("which", "that", "who") else None
    if (
        clause is not None
        and clause.dep_ == "acl:relcl"
        and is_amount(clause.head)
        and relation(clause.head) == "appos"
    ):
        return whole(clause.head.head)  # "the rink, 35 km out of town, which"
    if clause is not None and clause.dep_ == "acl:relcl":
        return Counted(phrase_of(clause.head), clause.head)
    if low in ("he", "she", "who"):
        return Counted(name_of(pronoun))
    if low not in ("it", "they"):
        return Counted()
    thing = thing_before(pronoun) if physical else None
    return whole(thing) if thing is not None else Counted(named_thing(pronoun, lifeless=physical))


def owner_of(noun: Token) -> Token | None:
    """What has a speed, a length or a magnitude: "its top speed", "the depth of the wreck", "it had a speed of"."""
    for part in noun.rights:
        numbered = any(token.like_num for token in noun.doc[part.left_edge.i : part.right_edge.i + 1])
        links = ("of", "for") if noun.lemma_.lower() == "price" else ("of",)
        if relation(part) == "nmod" and part.pos_ in NOMINAL and part.left_edge.lower_ in links and not numbered:
            return part
    for part in noun.lefts:
        if part.dep_ == "nmod:poss" and part.pos_ in NOMINAL:
            return part
        if part.tag_ == "WP$":  # "a mill whose length"
            return next((above.head for above in climb(noun) if above.dep_ == "acl:relcl"), None)
    if relation(noun) == "nmod" and any(word.lower_ == "with" for word in noun.lefts) and noun.head.pos_ in NOMINAL:
        return noun.head  # "a loom with a length of"
    if relation(noun) == "obj" and noun.head.lemma_.lower() in listed("verbs_of_having"):
        return subject_of(noun.head)
    return None


def thing_before(pronoun: Token) -> Token | None:
    """The thing that "it" or "they" refers to: the last subject before it, in its sentence or the one before.

    People, and the source of the report that contains the pronoun, have no length and no weight.
    """
    doc, start = pronoun.doc, sentence_start(pronoun)
    before = sentence_start(start.nbor(-1)) if start is not None and start.i else start
    first = before.i if before is not None else 0
    plural = pronoun.lower_ == "they"
    for token in reversed(doc[max(first, pronoun.i - NEAR) : pronoun.i]):
        if relation(token) != "nsubj" or token.pos_ not in NOMINAL or (token.tag_ in ("NNS", "NNPS")) != plural:
            continue
        speaks = any(clause.head == token.head and relation(clause) == "ccomp" for clause in climb(pronoun, 8))
        if not speaks and not is_people(token) and token.ent_type_ not in ("PERSON", "ORG", "GPE", "NORP"):
            return token
    return None


def named_thing(pronoun: Token, *, lifeless: bool = False) -> str | None:
    """The antecedent of "it" or "they", where it is clear; with ``lifeless`` never people."""
    speaker = meant(pronoun.doc, pronoun.doc[pronoun.i : pronoun.i + 1])
    if speaker is None or speaker.name.lower() == pronoun.lower_:
        return None
    if lifeless and speaker.type in ("person", "group", "place"):
        return None
    before = pronoun.doc[max(0, pronoun.i - NEAR) : pronoun.i].text
    return speaker.name if speaker.name in before else None
