"""What a bare number counts by the verb: what the same verb had for its object just before.

| finds | leaves alone |
|---|---|
| They sold 60 lamps at noon. By dusk they sold 20 (lamps) | They sold 60 lamps. By dusk they met 20 |
| There are more places offered, with 60 offered in May (places) | |
| They catch eels in May. Last year they caught 90 (eels) | They had eels in May. Last year they had 90 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import child
from ....text.sentences import sentence_numbers
from ....words.lists import word_list
from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..parse import number_inside, phrase_of
from ..people import is_people
from .doers_and_wares import is_of_police

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH, SENTENCES = 100, 4  # words, and ends of sentences, back to the verb
BACK = 12  # figures
SOON = 1  # ends of sentences back to a verb of harm: those hurt elsewhere are others
OBJECTS = frozenset({"obj", "nsubj:pass"})


def same_deed(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """The plural object of the same verb before, where a bare number is the verb's object."""
    verb, doc = top.head, top.doc
    if quantity.shape not in ("digits", "words") or not is_done_to(top, verb):
        return None
    numbers = sentence_numbers(doc)
    harms = verb.lemma_.lower() in word_list("figures/casualty_verbs.txt")
    for other in reversed(doc[max(0, verb.i - REACH) : verb.i]):
        if numbers[verb.i] - numbers[other.i] > (SOON if harms else SENTENCES):
            return None
        if other.pos_ == "VERB" and other.lemma_.lower() == verb.lemma_.lower():
            thing = child(other, "obj", "nsubj:pass") or (other.head if is_on_noun(other) else None)
            if thing is not None and thing.tag_ == "NNS" and thing.i < top.i and not (harms and is_people(thing)):
                return as_told(known, thing)
    return None


def is_done_to(top: Token, verb: Token) -> bool:
    """Whether a number is the object of a verb that says what is done: not "had", "made"."""
    done = verb.pos_ == "VERB" and verb.lemma_.lower() not in listed("verbs_of_any_object")
    done_so = top.dep_ == "nsubj" and verb.tag_ == "VBN" and all(part.pos_ != "AUX" for part in verb.lefts)
    return (top.dep_ in OBJECTS or done_so) and done and not is_of_police(verb)


def is_on_noun(verb: Token) -> bool:
    """As in "places offered in May", "lamps being sold": whether a passive participle says of a noun what is done."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def as_told(known: Memory, thing: Token) -> Counted:
    """A noun as the figure that counted it has it, or else its phrase."""
    told = next((found for _, found in reversed(known.before[-BACK:]) if found.head == thing), None)
    return Counted(told.phrase if told else phrase_of(thing, number_inside(thing, thing.left_edge.i)), thing, True)
