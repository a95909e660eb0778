"""Whose share it is that answers, thinks or wants something: those who were asked, or else people.

| text | counted |
|---|---|
| We asked 900 voters. Now 52 percent said no | voters |
| , compared with the 30 percent who say yes | voters |
| Nine in ten back the road, with half saying it is late | people |
| 40 percent of the guests said no | (the noun after "of") |
| The shares lost 40 percent | (no answer) |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....text.sentences import sentence_numbers
from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..parse import number_inside, phrase_of
from ..people import is_people
from .doers_and_wares import may_act

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR, FIGURES = 150, 12  # words, and figures, back to those who were asked
NEAR = 60  # tokens back to a plural for people
BEFORE_VERB = 3  # words between a share and what it answers
MANY = ("NNS", "NNPS")


def answering(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """Who a share of people is of that answers something; None where there is no answer."""
    if not is_answering(known, quantity):
        return None
    return asked_before(known, quantity) or plural_before(top) or Counted("people")


def is_answering(known: Memory, quantity: Quantity) -> bool:
    """Whether a share without a noun answers, thinks or wants something: "52 percent said", "half of whom" does not."""
    if quantity.dimension != "percentage" and quantity.shape != "share" and quantity.role != "ratio":
        return False
    words, k = known.words, quantity.last
    while k < quantity.last + BEFORE_VERB and words.low(k) in listed("before_answers"):
        k += 1
    verb = words.low(k)
    came_out = (
        verb in ("came", "come", "coming") and words.low(k + 1) == "out" and words.low(k + 2) in ("against", "for")
    )
    return verb in listed("answers_of_people") or came_out


def asked_before(known: Memory, quantity: Quantity) -> Counted | None:
    """What the share before is of, or the people counted before."""
    for other, found in reversed(known.before[-FIGURES:]):
        if quantity.first - other.last > FAR:
            return None
        if found.head is None or not found.phrase or found.head.tag_ not in MANY or other.role == "age":
            continue
        share = other.dimension == "percentage" or other.shape == "share" or other.role == "ratio"
        if is_people(found.head) or may_act(found.head) or (share and other.change is None):
            return found._replace(inherited=True, bound=False)
    return None


def plural_before(top: Token) -> Counted | None:
    """As in "Voters like the bridge, with 50 percent saying it is safe": a plural for people who do something."""
    doc, numbers = top.doc, sentence_numbers(top.doc)
    for token in reversed(doc[max(0, top.i - NEAR) : top.i]):
        if numbers[top.i] - numbers[token.i] > 1:
            return None
        if token.tag_ == "NNS" and token.dep_.startswith("nsubj") and is_people(token):
            return Counted(phrase_of(token, number_inside(token, token.left_edge.i)), token, True)
    return None
