"""Nouns that an amount never measures, however sure the network is of them.

Rules out:    "The port seeks $9m from the *state*."   "*Guests* slept in the hall for nine hours."   "The *treaty*
              calls for 2 percent."   "A firm with *mines* owes $9m."

Leaves alone: "The port seeks $9m for a *crane*."   "The *strike* went on for nine days."   "The *party* won 2 percent."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, is_passive, own_subject, relation
from ...words.modifiers import listed
from ...words.nouns import NounKind
from ...words.numbers import numerals
from ..counted.clauses import changed, is_asked_for
from ..counted.owners import part_named
from ..counted.people import is_people
from ..quantities.changes import forms
from ..quantities.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..counted.memory import Counted
    from .signs import Place

LIKELY = 0.5  # how likely a noun has to be somebody
NAMES = ("ORG", "GPE", "NORP")
SOMEBODY = (NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY, NounKind.GROUP)


def is_ruled_out(noun: Token, quantity: Quantity, place: Place, found: Counted) -> bool:
    """Whether a noun cannot be what an amount measures; the rules may have ``found`` what its verb does with money."""
    if quantity.role == "age":
        return False
    if noun.lower_ in numerals().scales:
        return True  # "sold books for Tk 52 crore, 11 percent more"
    if is_of_a_total(noun, place) or is_beside(noun, place) or is_its_change(noun, found):
        return True
    if quantity.dimension == "money":
        if noun.ent_type_ == "PERSON" or is_of_another_clause(noun, place, found):
            return True
        verb = found.head if found.head is not None and found.head.pos_ == "VERB" else None
        return pays_or_is_paid(noun, place) or (verb is not None and noun.i < verb.i)
    if quantity.dimension == "time":
        if is_where(noun, place):
            return True
        within = any(word.lower_ in ("in", "inside", "within") for word in place.top.lefts)
        if within and not is_finish(place) and is_person(noun):
            return True  # "Ada Byron scored in nine minutes"
        return is_deed(found) or (is_thing(found) and not is_finish(place) and is_person(noun))
    if quantity.dimension == "length" and noun.i >= place.end and (case := child(noun, "case")) is not None:
        return case.lower_ == "from"  # "nine miles from the mill"
    return quantity.dimension == "percentage" and is_asked_for(place.top) and noun == own_subject(place.top.head)


def is_where(noun: Token, place: Place) -> bool:
    """Whether a noun is only where something went on: "the roof of the *hall*, where they slept for nine hours"."""
    verb = place.top.head
    if verb.dep_ != "acl:relcl" or all(word.lower_ != "where" for word in verb.lefts):
        return False
    return noun.i < verb.left_edge.i and (noun == verb.head or verb.head.is_ancestor(noun))


def is_of_another_clause(noun: Token, place: Place, found: Counted) -> bool:
    """As in "sent 12 vans, and $9m would be spent on wells": a noun before the clause that says what money is for."""
    purpose = found.head
    if purpose is None or found.inherited or purpose.i < place.end or noun.i > place.start:
        return False
    verb = place.top.head
    return purpose.head == verb and verb.pos_ == "VERB" and noun.i < verb.left_edge.i


def is_of_a_total(noun: Token, place: Place) -> bool:
    """Whether a noun only says how an amount is meant: "a total of $9m", "a sum of $9m"."""
    light = noun.lemma_.lower() in listed("nouns_of_limits") | {"amount", "sum"}
    return light and noun.i < place.start and noun.nbor().lower_ == "of" and relation(place.top) == "nmod"


def is_its_change(noun: Token, found: Counted) -> bool:
    """As in "a 9 percent *rise* in pay": whether a noun is the rise or fall of what the rules found."""
    return found.head is not None and noun.lower_ in forms()["nouns"] and changed(noun) == found.head


def is_beside(noun: Token, place: Place) -> bool:
    """As in "won $9m and a trip": whether a noun is joined to an amount."""
    return noun.i >= place.end and relation(noun) == "conj" and noun.head == place.top


def is_deed(found: Counted) -> bool:
    """Whether the rules found what somebody did for a time: "worked in the mill", "lived on the island"."""
    verb = found.head.head if found.head is not None else None
    return verb is not None and (found.phrase or "").startswith(f"{verb.text} ")


def pays_or_is_paid(noun: Token, place: Place) -> bool:
    """Whether money before a noun goes to or comes from it: "gave $9m to farmers", "raised $9m from fairs"."""
    case = child(noun, "case")
    if noun.i < place.start and relation(noun) in ("iobj", "obj") and noun.head == place.top.head:
        return is_somebody(noun)  # "gave the choir $9m"
    if noun.i < place.start and noun == own_subject(place.top.head) and is_person(noun):
        return is_passive(place.top.head)  # "the clerk was paid $9"
    if noun.i >= place.end and case is not None and case.lower_ in listed("before_occasions_of_money"):
        return True
    if noun.i >= place.end and case is not None and case.lower_ == "in":
        return noun.lower_ in listed("nouns_no_money_is_for")
    if noun.i < place.end or case is None or relation(noun) not in ("obl", "nmod"):
        return False
    return case.lower_ == "from" or (case.lower_ == "to" and is_somebody(noun))


def is_thing(found: Counted) -> bool:
    """Whether the rules found a noun that names no people."""
    return found.head is not None and not is_person(part_named(found.head) or found.head)


def is_finish(place: Place) -> bool:
    """Whether a time is one that somebody ran or swam in: "2:05:45"."""
    return any(":" in token.text for token in place.number)


def is_person(noun: Token) -> bool:
    """Whether a noun names a person or people, whom no time lasts."""
    return is_people(noun) or noun.ent_type_ == "PERSON"


def is_somebody(noun: Token) -> bool:
    """Whether a noun names a person, people or a body."""
    return is_person(noun) or noun.ent_type_ in NAMES or noun_in(noun).likely(*SOMEBODY) >= LIKELY
