"""Aircraft, drones and ships that an army has or loses: weapons, as its tanks are.

Finds: "40 aircraft, nine helicopters and 12 tanks", "The army shot down two helicopters", "the air force has 40 jets"

Leaves alone: "The airline lost 40 aircraft", "Rebels shot down a passenger plane", "The army sent two helicopters to
the flooded village".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.relations import child, relation, subject_of
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.nouns import NounClass, NounKind, noun_class
from .evidence import How, Said
from .topics import is_about, places_of_nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 80  # tokens of one list
LIKELY, SURE = 0.4, 0.75
ARMED = (NounKind.SOLDIER, NounKind.UNIT, NounKind.WEAPON)
NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
OF_A_LIST = NAMING | frozenset({"NUM", "PUNCT", "SPACE", "CCONJ", "SYM", "X"})


def is_of_war(head: Token, named: NounClass, said: tuple[Said, ...]) -> bool:
    """Whether aircraft, drones or ships are an army's."""
    drones = is_drone(head)
    if not drones and named.likely(NounKind.AIRCRAFT, NounKind.SHIP) < LIKELY:
        return False
    if any(part.lower_ in listed("aircraft_of_peace") for part in head.lefts):
        return False
    if is_listed_with_weapons(head):
        return True
    flies = drones or named.likely(NounKind.AIRCRAFT) >= LIKELY
    owner = child(head, "nmod:poss")
    if (owner is not None and is_of_forces(owner)) or any(is_had(each) for each in said):
        return True
    if flies and any(does_as_warplane(each) for each in said):
        return True
    return flies and any(is_shot(each) and (drones or is_about(head, "words_of_war")) for each in said)


def is_drone(head: Token) -> bool:
    """As in "UAVs", "unmanned aerial vehicles"."""
    lemma = singular_of(head.lower_)
    beside = any(part.lower_ in listed("words_of_drones") for part in head.lefts)
    return lemma in ("uav", "drone") or (beside and lemma in listed("craft_without_crew"))


def is_listed_with_weapons(head: Token) -> bool:
    """Whether a noun for weapons is in the same list, with no verb or preposition between the two."""
    doc = head.doc
    places = places_of_weapons(doc)
    for place in places[bisect_left(places, head.i - REACH) : bisect_left(places, head.i + REACH)]:
        if place != head.i:
            between = doc[min(place, head.i) + 1 : max(place, head.i)]
            counted = any(token.like_num for token in between)
            if counted and all(is_of_list(token) for token in between):
                return True
    return False


def is_of_list(token: Token) -> bool:
    """Whether a word may stand between two items: no verb, no preposition, no stop, a colon before a number alone."""
    if token.text == ":":
        return token.i + 1 < len(token.doc) and token.nbor().like_num
    return token.pos_ in OF_A_LIST and token.text != "."


@once_per_doc
def places_of_weapons(doc: Doc) -> tuple[int, ...]:
    """Where an article has nouns that name weapons and little else."""
    return tuple(sorted(places_of_nouns(doc, is_weapon)))


def is_weapon(noun: str) -> bool:
    """Whether a noun names weapons, and no things of peace: "howitzers", "tanks"; no "shells"."""
    return noun_class(noun).likely(NounKind.WEAPON) >= SURE


def is_had(said: Said) -> bool:
    """As in "the navy lost four ships", "the air force has 40 jets"; a country has an army's in a war alone."""
    verb = said.token
    if verb.lemma_.lower() not in ("have", "lose") or said.how is not How.UNDERGONE:
        return False
    subject = subject_of(verb)
    if subject is None:
        return False
    at_war = subject.ent_type_ in ("GPE", "NORP") and verb.lemma_.lower() == "lose"
    return is_of_forces(subject) or (at_war and is_about(verb, "words_of_war"))


def is_shot(said: Said) -> bool:
    """As in "shot down two helicopters"; ships that are sunk may be anybody's."""
    return said.how not in (How.DONE, How.NAME) and said.token.lemma_.lower() in listed("verbs_of_losing_aircraft")


def does_as_warplane(said: Said) -> bool:
    """As in "16 aircraft fired rockets", "nine jets bombed the port"."""
    return said.how is How.DONE and said.token.lemma_.lower() in listed("deeds_of_warplanes")


def is_of_forces(owner: Token) -> bool:
    """Whether a word names soldiers or their units, or is beside one that does: "army", "the air force"."""
    if owner.lower_ == "fleet" and not is_about(owner, "words_of_war"):
        return False  # of a ferry line
    words = (owner, *(part for part in owner.lefts if relation(part) in ("compound", "amod")))
    if [word.lower_ for word in words] == ["force", "air"]:
        return True
    return any(
        word.pos_ in NAMING
        and (word.lower_ in listed("martial_words") or noun_class(word.lower_).likely(*ARMED) >= LIKELY)
        for word in words
    )
