"""What a sum of money is for or what is worth it, and where nobody says so.

| text | counted |
|---|---|
| 72 ships, worth $9 million | ships |
| $7 million on cars and $2 million on a farm | cars; farm |
| took nine phones and $300; won the cup and $300 | phones; -; - |
| each heir got $300; the heirs were paid $300 | heir; heirs |
| motorists will pay $3 | - |
| the $9m that it must collect; it was robbed of $9m | - |
| tickets are $9 for adults | tickets |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import child, is_passive, own_subject, relation
from ....words.modifiers import listed
from ....words.units import units
from ...quantities.quantity import Quantity
from ..clauses import is_when
from ..memory import Counted, Memory
from ..owners import is_amount, named
from ..parse import NOMINAL
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = 2  # tokens from things to a sum that is joined to them


def worth_of(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "72 ships, worth $9 million", "16 kg of heroin worth an estimated $4 million": what is worth it."""
    for k in range(quantity.first, quantity.first - 4, -1):
        if known.words.low(k) == "worth" and quantity.dimension == "money":
            tokens = known.parse.tokens(known.words[k].start, known.words[k].end)
            noun = thing_before(tokens[-1]) or tokens[-1].head if tokens else None
            if noun is None or noun.pos_ not in NOMINAL or noun.i > tokens[-1].i:
                return None
            return known.before[-1][1] if known.before and noun.lower_ in units() else named(noun)
    return None


def thing_before(worth: Token) -> Token | None:
    """The noun right before "worth", which the parse may miss: "fled with 48 watches worth"."""
    noun = worth.nbor(-1) if worth.i else worth
    return noun if noun.pos_ == "NOUN" and noun.lower_ not in units() else None


def is_raiser(quantity: Quantity, noun: Token) -> bool:
    """As in "the $9m Ada Byron raised": whether a name between a sum and a verb is who raised it."""
    after = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    inside = next((part for part in noun.rights if part.tag_ in ("VBD", "VBN") and part.i - noun.i <= BESIDE), None)
    verb = inside is not None or any(token.tag_ == "VBD" for token in after)
    return quantity.dimension == "money" and noun.pos_ == "PROPN" and noun.ent_type_ in ("PERSON", "ORG") and verb


def is_beside_things(known: Memory, quantity: Quantity, top: Token) -> bool:
    """As in "took nine phones and $300", "won the cup and $300": a sum joined to things, which it is not for."""
    if quantity.dimension != "money" or relation(top) != "conj" or known.words.low(quantity.first - 1) != "and":
        return False
    got = top.head.head.lemma_.lower() in listed("verbs_of_getting") | listed("verbs_of_handing")
    if got and relation(top.head) == "obj" and top.head.pos_ in NOMINAL and not is_amount(top.head):
        return True
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    return earlier.dimension != "money" and found.head is not None and 0 < top.left_edge.i - found.head.i <= BESIDE


def who_gets(quantity: Quantity, top: Token) -> Counted:
    """As in "each heir will get $300", "the heirs were paid $300": who gets a sum that is for nothing named."""
    joined = relation(top) == "conj" and relation(top.head) == "obj"
    thing = top.head if joined else top
    verb = thing.head
    who = own_subject(verb) if relation(thing) == "obj" or thing.dep_ == "obl:unmarked" else None
    if quantity.dimension != "money" or who is None or who.pos_ not in NOMINAL or is_amount(who):
        return Counted()
    passive, lemma = is_passive(verb), verb.lemma_.lower()
    takes = lemma == "take" and any(part.lower_ in ("home", "in") for part in verb.rights)
    gets = takes or lemma in (listed("verbs_of_handing") if passive else listed("verbs_of_getting"))
    return named(who) if gets else Counted()


def is_unnamed(quantity: Quantity, top: Token) -> bool:
    """As in "the $9m it must collect", "the $9m Ada raised", "robs it of $9m": a sum of which nobody says for what."""
    if quantity.dimension != "money":
        return False
    case = child(top, "case")
    robbed = top.head.head if relation(top) == "nmod" and relation(top.head) == "obj" else top.head
    if case is not None and case.lower_ == "of" and robbed.lemma_.lower() in listed("verbs_of_taking_from"):
        return True
    clause = child(top, "acl") if top.i + 1 < len(top.doc) else None
    who = child(clause, "nsubj") if clause is not None else None
    return who is not None and who.tag_ in ("PRP", "NNP") and clause is not None and clause.i > who.i > top.i


def is_price_for(quantity: Quantity, link: Token, found: Counted) -> bool:
    """As in "Tickets are $9 for adults", "entry costs $9 for adults": a price, which is for the ticket."""
    if quantity.dimension != "money" or link.lower_ != "for" or found.head is None or not is_people(found.head):
        return False
    above = found.head.head
    priced = child(above, "cop") is not None or (above.pos_ == "VERB" and above.lemma_.lower() == "cost")
    again = relation(above) == "conj" and child(above.head, "cop") is not None
    return priced or again or above.head.lemma_.lower() == "cost"


def own_purpose(quantity: Quantity, top: Token) -> Counted | None:
    """As in "$7 million on cars and $2 million on a farm": what the second sum is for."""
    part = child(top, "nmod", "obl") if quantity.dimension == "money" else None
    case = child(part, "case") if part is not None and part.i > top.i else None
    if part is None or case is None or case.lower_ not in listed("before_purposes") or is_when(part):
        return None
    return named(part) if part.pos_ == "NOUN" and not is_people(part) else None
