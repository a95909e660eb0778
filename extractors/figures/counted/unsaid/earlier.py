"""Which of the figures before it a bare number takes its noun from.

| text | counted |
|---|---|
| They stole 60 goats from 14 farms. Nine were found | goats, not farms: the object comes before what is beside it |
| The cup began with 64 players. After three rounds, eight are left | players: the rounds only say when |
| In 14 villages, nine wells were dry. Two were salty | wells |
| They held rallies in 12 towns. Five were banned | towns: nothing else was counted |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ....grammar.relations import child, relation
from ....text.sentences import sentence_numbers
from ....words.modifiers import listed
from ....words.noun_forms import singular_of
from ..memory import Counted, Memory
from ..people import is_people
from ..references import is_own_subject, is_part
from .doers_and_wares import NEAR

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...quantities.quantity import Quantity

BACK = 25  # tokens back to the word that names a part
FIGURES = 6
BESIDE = 2  # tokens from people to where they are
CORE = ("nsubj", "obj", "ROOT")
NOUNS = ("NN", "NNS")


def last_counted(known: Memory, top: Token | None, far: bool, people: bool = False) -> Counted:
    """What the last plain number counted, close enough to be understood."""
    for found in told_before(known, top):
        if found.head is not None and found.head.lower_ == "lives":
            return Counted("people")  # "claimed 90 lives, and 200 were hurt"
        if people and not (found.phrase == "people" or (found.head is not None and is_people(found.head))):
            continue
        away = top.i - found.head.i if top is not None and found.head is not None else 0
        if away > NEAR and (people or not far):
            return Counted()
        return nearer_to_the_verb(known, top, found, people=people)._replace(inherited=True, bound=False)
    return Counted()


def shared_whole(known: Memory, top: Token) -> Counted | None:
    """As in "Half of the weavers are old, and a third have no loom": what a share is of that does something."""
    if relation(top) != "nsubj" or top.head.tag_ in NOUNS:
        return None
    numbers = sentence_numbers(top.doc)
    for quantity, found in reversed(known.before[-FIGURES:]):
        noun = found.head
        if noun is None or not found.phrase or numbers[top.i] - numbers[noun.i] > 1 or child(noun, "cop") is not None:
            continue  # "A quarter are orphans and a third have no shoes"
        a_share = quantity.shape == "share" or quantity.dimension == "percentage"
        if a_share or (is_plain(known, quantity, found, top) and noun.tag_ == "NNS"):
            return found._replace(inherited=True, bound=False)
    return None


def told_before(known: Memory, top: Token | None) -> Iterator[Counted]:
    """Yield what the plain numbers before counted, the last first."""
    for quantity, found in reversed(known.before[-FIGURES:]):
        if is_plain(known, quantity, found, top) and not is_of_included(top, found) and not is_when(found.head, top):
            yield found


def is_plain(known: Memory, quantity: Quantity, found: Counted, top: Token | None) -> bool:
    """Whether a number before counted things that a bare number may count too."""
    amount = quantity.unit is not None or quantity.shape == "times" or quantity.role not in ("", "range", "ratio")
    if amount or not found.phrase or found.bound or found.phrase == "times":  # "went out 44 times and saved 17"
        return False
    if quantity.per and not is_in_clause(found, top):
        return False
    if is_of_each(known, found):
        return False
    return not is_part(known, quantity, found) and not (top is not None and is_own_subject(found.head, top))


def is_of_each(known: Memory, found: Counted) -> bool:
    """As in "15 trains of four cars", "each can carry 80 guests": how many each of those counted before has."""
    noun = found.head
    if noun is None or found.inherited:
        return False
    case, whole = child(noun, "case"), noun.head
    counted = any(other.head == whole and quantity.unit is None for quantity, other in known.before[-FIGURES:])
    if relation(noun) == "nmod" and case is not None and case.lower_ == "of" and counted and whole.tag_ == "NNS":
        return not is_people(noun)
    doer = child(whole, "nsubj") if relation(noun) in ("obj", "obl") else None
    return doer is not None and (doer.lower_ == "each" or any(part.lower_ in ("each", "every") for part in doer.lefts))


def nearer_to_the_verb(known: Memory, top: Token | None, found: Counted, *, people: bool = False) -> Counted:
    """As in "stole 60 goats from 14 farms. Nine": of what one sentence counted, its subject or object.

    People stay people, and a number that is an object goes back to no people for things.
    """
    noun = found.head
    if noun is None or top is None or is_core(noun):
        return found
    numbers = sentence_numbers(top.doc)
    if numbers[noun.i] == numbers[top.i]:
        return found
    if relation(top) == "nsubj" and not is_people(noun) and (people_of := people_at(known, top, noun)) is not None:
        return people_of
    for other in told_before(known, top):
        core = other.head
        if core is None or other.inherited or numbers[core.i] != numbers[noun.i] or not is_core(core):
            continue
        if is_people(core) if people or is_of_people(noun) else (relation(top) == "nsubj" or not is_people(core)):
            return other
    return found


def people_at(known: Memory, top: Token, place: Token) -> Counted | None:
    """As in "found in 23 children at two schools. Nineteen were ill": the people counted before the place."""
    case = child(place, "case")
    if case is None or case.lower_ not in ("at", "in"):
        return None
    for other in told_before(known, top):
        if other.head is not None and other.head != place:
            near = 0 < place.left_edge.i - other.head.i <= BESIDE and not other.inherited
            return other if near and is_people(other.head) else None
    return None


def is_of_people(noun: Token) -> bool:
    """Whether a noun names people, or what befell them."""
    return is_people(noun) or singular_of(noun.lower_) in listed("losses")


def is_core(noun: Token) -> bool:
    """Whether a noun is the subject or object of its clause, and nothing beside it."""
    return relation(noun) in CORE


def is_when(noun: Token | None, top: Token | None) -> bool:
    """As in "After three rounds, eight are left": whether a noun only says when, in the number's own sentence."""
    case = child(noun, "case") if noun is not None and relation(noun) == "obl" else None
    if noun is None or top is None or case is None or case.lower_ not in listed("before_occasions"):
        return False
    numbers = sentence_numbers(top.doc)
    return numbers[noun.i] == numbers[top.i]


def is_of_included(top: Token | None, found: Counted) -> bool:
    """As in "12 came, including four girls. Nine stayed": whether a noun is of a part named in an earlier sentence."""
    if found.head is None or top is None:
        return False
    sentences = sentence_numbers(top.doc)
    if sentences[found.head.i] == sentences[top.i]:
        return False
    before = top.doc[max(0, found.head.i - BACK) : found.head.i]
    same = [token.lower_ for token in before if sentences[token.i] == sentences[found.head.i]]
    return not listed("parting_outcomes").isdisjoint(same)


def is_in_clause(found: Counted, top: Token | None) -> bool:
    """As in "bottles 9,000 jars a year and exports 7,000": whether the noun of a rate is in the number's sentence."""
    if found.head is None or top is None or found.head.tag_ != "NNS":
        return False
    numbers = sentence_numbers(top.doc)
    return numbers[found.head.i] == numbers[top.i]
