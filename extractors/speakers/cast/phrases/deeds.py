"""What clauses say of a person: "Vale has been a beekeeper", "became mayor", "who coaches the side".

Someone who coaches is later "the coach", someone who was detained "the detainee": English derives such nouns from
verbs, with an ending or without. Negated clauses are left alone, and nouns from other words: who sang is "the vocalist"
only where the text says so.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....grammar.relations import children, is_passive, relation
from ....words.forms import singular
from ....words.lists import small
from ....words.nouns import is_person_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ...entities.entity import Entity

MOST = 30  # mentions
DOING = ("er", "or", "ist")
DONE_TO = "ee"


class Deeds(NamedTuple):
    """The nouns that clauses say somebody is, the verbs of what he does and of what is done to him, "her deputy"."""

    nouns: frozenset[str]
    does: frozenset[str]
    undergoes: frozenset[str]
    relations: frozenset[str]


NO_DEEDS = Deeds(frozenset(), frozenset(), frozenset(), frozenset())


def deeds_of(doc: Doc, entity: Entity) -> Deeds:
    """What is said of a person by the clauses of which he is the subject."""
    roots = [described(doc[name.start : name.end].root) for name in entity.mentions[:MOST]]
    clauses = [clause for root in roots for clause in clauses_of(root)]
    active, passive = ([c for c in clauses if is_passive(c) == way] for way in (False, True))
    suffered = [root.head for root in roots if relation(root) == "obj" and not is_denied(root.head)]
    nouns = [noun for clause in clauses for noun in nouns_told(clause)]
    return Deeds(
        frozenset(singular(noun.text) for noun in nouns),
        frozenset(clause.lemma_ for clause in active if clause.pos_ == "VERB"),
        frozenset(clause.lemma_ for clause in [*passive, *suffered]),
        frozenset(f"{c.lower_} {noun.lower_}" for noun in nouns for c in noun.lefts if c.tag_ == "PRP$"),
    )


def described(name: Token) -> Token:
    """The noun that a name follows in apposition, else the name: "farmer" of "the farmer, Ada Vale, sued"."""
    return name.head if relation(name) == "appos" and name.head.pos_ == "NOUN" else name


def clauses_of(name: Token) -> Iterator[Token]:
    """Yield the heads of the clauses of which a name, or "who" after it, is the subject; none that is denied."""
    own = [name.head] if relation(name) == "nsubj" else []
    own += [c for c in children(name, "acl") if any(one.lower_ == "who" for one in children(c, "nsubj"))]
    yield from (clause for clause in own if not is_denied(clause))


def is_denied(clause: Token) -> bool:
    """Whether a clause says that something is not so."""
    return any(one.lower_ in ("not", "n't", "never") for one in clause.children)


def nouns_told(clause: Token) -> Iterator[Token]:
    """Yield the nouns for persons that a clause says its subject is: "is a nurse", "was named captain"."""
    if clause.pos_ == "NOUN":
        told = [clause] if any(one.dep_ == "cop" for one in clause.children) else []
    elif clause.lemma_ in small("becoming"):
        told = [*children(clause, "xcomp", "obj"), *(o for o in children(clause, "obl") if is_after_as(o))]
    else:
        told = []
    yield from (noun for noun in islice(told, 3) if noun.tag_ == "NN" and is_person_noun(noun.lower_))


def is_after_as(noun: Token) -> bool:
    """Whether a noun comes after "as": "works as a plumber"."""
    return any(one.lower_ == "as" for one in children(noun, "case"))


def is_doer(noun: str, deeds: Deeds) -> bool:
    """Whether a noun is made from a verb of what somebody does ("driver") or of what is done to him ("detainee")."""
    if noun.endswith(DONE_TO):
        return not deeds.undergoes.isdisjoint(verbs_of(noun, DONE_TO))
    return noun in deeds.does or any(
        noun.endswith(ending) and not deeds.does.isdisjoint(verbs_of(noun, ending)) for ending in DOING
    )


def verbs_of(noun: str, ending: str) -> set[str]:
    """The verbs that a noun with an ending may be made from: "run" and "runn" of "runner", "drive" of "driver"."""
    stem = noun.removesuffix(ending)
    return {stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}


def has_part(noun: str, deeds: Deeds) -> bool:
    """Whether somebody has the part in a trial that a noun names, by what he does and what is done to him."""
    if noun in small("accused"):
        return not (
            deeds.does.isdisjoint(small("done_by_accused")) and deeds.undergoes.isdisjoint(small("suffered_by_accused"))
        )
    if noun == "witness":
        return not (
            deeds.does.isdisjoint(small("done_by_witness")) and deeds.undergoes.isdisjoint(small("suffered_by_witness"))
        )
    return not deeds.does.isdisjoint(small("done_by_complainant"))
