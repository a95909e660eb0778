"""What a bare number cannot count: what people alone do is not done by the lamps before, and nobody sells the children.

| text | counted |
|---|---|
| 40 looms stood still. Some 9,000 refused to pay | people |
| They stopped 40 cars and arrested three | people |
| Three clerks were absent. Outside, 12,000 marched | people |
| Eight children were hurt by the lamps. The firm has sold 40,000 | nothing, or things counted before them |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.noun_signs import noun_in
from ....grammar.relations import child, is_passive, subject_of
from ....text.sentences import sentence_numbers
from ....words.modifiers import listed
from ....words.nouns import NounKind
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

LIVING = 0.4
NEAR = 60  # words after which a bare number no longer refers back to the people counted before
BACK_TO_THINGS = 6  # figures
MANY_TIMES = 10  # as many as those counted before, of whom they are no part


def is_living(noun: Token) -> bool:
    """Whether a noun names people or animals."""
    return is_people(noun) or noun_in(noun).likely(NounKind.ANIMAL) >= LIVING


def is_of_people_alone(earlier: Counted, top: Token, verb: Token | None) -> bool:
    """As in "a minute without signal. More than 60 million watched": what things counted before cannot do."""
    if earlier.head is not None and verb is not None and verb.lemma_.lower() in listed("verbs_of_dwelling"):
        return top.dep_ == "nsubj" and not is_living(earlier.head)
    if earlier.head is not None and verb is not None and not is_people(earlier.head) and loses_what_people_have(verb):
        return top.dep_ == "nsubj"
    if earlier.head is not None and verb is not None and not is_living(earlier.head) and is_nursed(verb):
        return top.dep_ in ("obj", "nsubj:pass")
    held = verb is not None and verb.lemma_.lower() in listed("done_to_bodies_of_people")
    if held and earlier.head is not None and not is_living(earlier.head):
        return top.dep_ in ("obj", "nsubj:pass")
    if earlier.head is None or verb is None or is_people(earlier.head) or may_act(earlier.head):
        return is_of_the_living(earlier, verb)
    if sees_a_show(verb) and top.dep_ == "nsubj":
        return True
    if comes_to_see(verb) or is_living(earlier.head):
        return comes_to_see(verb) and top.dep_ == "nsubj"
    if top.dep_ == "nsubj":
        return verb.lemma_.lower() in listed("verbs_of_people_alone") | listed("verbs_of_the_living")
    charged = verb.lemma_.lower() == "charge" and any(part.left_edge.lower_ == "with" for part in verb.rights)
    done = charged or verb.lemma_.lower() in listed("done_to_people") or is_of_police(verb) or is_nursed(verb)
    return top.dep_ in ("obj", "nsubj:pass") and done


def loses_what_people_have(verb: Token) -> bool:
    """As in "will lose their jobs", "lost their homes"."""
    thing = child(verb, "obj") if verb.lemma_.lower() == "lose" else None
    own = thing is not None and any(part.lower_ == "their" for part in thing.lefts)
    return own and thing is not None and thing.lower_ in listed("losses_of_people")


def is_nursed(verb: Token) -> bool:
    """As in "nine were treated for burns", "brought 30 ashore", "took 12 to hospital": done to people alone."""
    after = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 7]}
    treated = verb.lemma_.lower() == "treat" and not after.isdisjoint(listed("what_people_are_treated_for"))
    carried = verb.lemma_.lower() in listed("verbs_of_carrying_people")
    driven = verb.lemma_.lower() in listed("verbs_of_driving_out") and "from" in after
    if driven and not after.isdisjoint(("homes", "houses", "villages")):
        return True  # "drove 9,000 from their homes"
    return treated or (carried and not after.isdisjoint(listed("where_the_rescued_are_taken")))


def is_of_the_living(earlier: Counted, verb: Token | None) -> bool:
    """As in "They found 13 dead. The agency fed 80,000", "150 had been detained": what is not done to the dead."""
    dead = earlier.head is not None and earlier.head.lower_ in listed("harmed_conditions")
    done = listed("done_to_people") | listed("verbs_of_caring")
    return dead and verb is not None and verb.lemma_.lower() in done


def is_too_many(known: Memory, quantity: Quantity, earlier: Counted, top: Token) -> bool:
    """As in "Three senators were absent. Outside, 12,000 marched": who do something are no part of far fewer people.

    Nor are voters a part of nine parties.
    """
    votes = top.dep_.startswith("nsubj") and top.head.lower_ == "voted" and child(top.head, "aux:pass") is None
    if earlier.head is None or not (votes or (top.dep_ == "nsubj" and is_people(earlier.head))):
        return False
    numbers = sentence_numbers(top.doc)
    told = [other.value for other, found in known.before[-BACK_TO_THINGS:] if found.head == earlier.head]
    return numbers[earlier.head.i] != numbers[top.i] and bool(told) and quantity.value >= MANY_TIMES * max(told)


def comes_to_see(verb: Token) -> bool:
    """As in "60,000 came to hear the bell": what people alone come for."""
    aim = child(verb, "xcomp", "advcl") if verb.lemma_.lower() in ("come", "go", "turn") else None
    return aim is not None and aim.lemma_.lower() in listed("verbs_of_visitors")


def sees_a_show(verb: Token) -> bool:
    """As in "about 4,300 saw the match": what people alone see."""
    seen = child(verb, "obj") if verb.lemma_.lower() in listed("verbs_of_seeing") else None
    return seen is not None and noun_in(seen).likely(NounKind.EVENT) >= LIVING


def is_of_crowd(number: Token, verb: Token) -> bool:
    """As in "was cheered by 600": who see or sign something, said of it."""
    case = child(number, "case")
    by = case is not None and case.lower_ == "by" and is_passive(verb)
    return by and verb.lemma_.lower() in listed("deeds_of_crowds")


def is_of_police(verb: Token) -> bool:
    """As in "Police held three over a brawl": what the police do to people."""
    subject = subject_of(verb)
    police = subject is not None and subject.lemma_.lower() in listed("police")
    return police and verb.lemma_.lower() in listed("deeds_of_police")


def is_of_things_alone(known: Memory, quantity: Quantity, earlier: Counted, top: Token) -> bool:
    """As in "eight children were hurt. The firm has refunded 40,000", "has 40 in stock": no people counted before."""
    peopled = earlier.phrase == "people" or (earlier.head is not None and is_people(earlier.head))
    after = " ".join(known.words.low(k) for k in range(quantity.last, quantity.last + 3))
    stored = any(after.startswith(place) for place in listed("places_of_wares"))
    return peopled and top.dep_ == "obj" and (stored or top.head.lemma_.lower() in listed("done_to_things"))


def things_counted(known: Memory, top: Token) -> Counted:
    """The things that the last number before counted, near enough, people left out."""
    for quantity, found in reversed(known.before[-BACK_TO_THINGS:]):
        thing = found.head
        if thing is None or quantity.unit is not None or found.bound or thing.tag_ != "NNS" or is_people(thing):
            continue
        return found._replace(inherited=True) if top.i - thing.i <= NEAR else Counted()
    return Counted()


def may_act(noun: Token) -> bool:
    """Whether a noun may name a body or a state, which votes or refuses as people do."""
    return noun_in(noun).likely(NounKind.BODY, NounKind.COUNTRY, NounKind.CITY, NounKind.GROUP) >= LIVING
