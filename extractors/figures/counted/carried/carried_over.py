"""What an amount measures that goes on from the amount before it.

| text | counted |
|---|---|
| issued 90 fines, a rise of 9 per cent | fines |
| issued 90 fines, representing a 9 per cent rise | fines |
| the hill had 90mm of rain and the coast 60mm | rain |
| 24 hours of tuition a week instead of 40 | tuition |
| landed 300 tonnes of eels, 40 more than in May | eels |
| landed 300 tonnes of eels, compared with 260 | eels |
| turnout was 71%, some 25% higher | turnout |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....words.modifiers import listed
from ...quantities.changes import forms
from ...quantities.ellipses import differs_from
from ...quantities.parallels import is_contrast
from ...quantities.quantity import Quantity
from ...quantities.sequels import COMPARED
from ..memory import Counted, Memory
from ..parse import number_inside, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

EXPECTED = 4  # figures from an amount to what it was expected to be
BEHIND, NEAREST, LATER, FAR = 8, 4, 18, 150  # words to a figure; to a comma; to an amount of rain; tokens back to rain


def changed_before(known: Memory, quantity: Quantity, noun: Token) -> Counted | None:
    """As in "issued 90 fines, a rise of 9 per cent": what the figure before counted, where no other thing is named."""
    if noun.lower_ not in forms()["nouns"] or not known.before or noun.left_edge.i == 0:
        return None
    earlier, found = known.before[-1]
    between = [known.words.low(k) for k in range(earlier.last, quantity.first)]
    told = "," in (noun.left_edge.text, noun.doc[noun.left_edge.i - 1].text) and len(between) < LATER
    told = told and "," in between[-NEAREST:]
    opening = noun.doc[noun.left_edge.i - 1]
    told = told or (opening.lower_ in listed("verbs_of_being_a_change") and opening.nbor(-1).text == ",")
    return Counted(found.phrase, found.head, True) if told and "." not in between and found.phrase else None


def fallen(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """As in "the hill received 90mm": the rain or snow named last before; goes on in "and the coast 60mm"."""
    if quantity.unit not in ("mm", "cm", "inch"):
        return None
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    near = earlier.unit == quantity.unit and quantity.first - earlier.last < LATER and relation(top) != "nsubj"
    if near and found.head is not None and found.head.lemma_.lower() in listed("what_falls"):
        return found._replace(inherited=True)
    if relation(top) != "obj" or top.head.lemma_.lower() not in listed("verbs_of_measuring_rain"):
        return None
    before = reversed(top.doc[max(0, top.i - FAR) : top.i])
    rain = next(
        (token for token in before if token.lemma_.lower() in listed("what_falls") and token.pos_ == "NOUN"), None
    )
    return Counted(phrase_of(rain, number_inside(rain, rain.left_edge.i)), rain, True) if rain is not None else None


def set_against(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "24 hours a week instead of 40", "90 tonnes, 12 more than in May": what the amount before it measures."""
    if not known.before or quantity.rule != "shared-unit":
        return None
    earlier, found = known.before[-1]
    if not found.phrase or earlier.unit != quantity.unit:
        return None
    set_beside = is_contrast(known.words, earlier, quantity) or is_compared(known, quantity)
    return found._replace(inherited=True) if set_beside else None


def told_before(known: Memory, quantity: Quantity) -> Counted | None:
    """What the amount before measures, where this one is by how much it changed, or is compared with it."""
    return before_change(known, quantity) or compared_with(known, quantity) or expected_instead(known, quantity)


def expected_instead(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "Profit fell to $9m. Analysts had expected $12m": what the amount before it measures."""
    words, near = known.words, known.before[-EXPECTED:]
    alone = words.kind(quantity.last) in ("end", "mark") and words.low(quantity.first - 1) in listed(
        "verbs_of_expecting"
    )
    told = [found for other, found in near if other.unit == quantity.unit and not other.per] if alone else []
    return told[-1]._replace(inherited=True) if told and told[-1].phrase else None


def compared_with(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "30 per cent of the rice is in, compared with 55 per cent last year": what the amount before is of."""
    earlier, found = known.before[-1] if known.before else (quantity, Counted())
    near = earlier.unit == quantity.unit and quantity.first - earlier.last < LATER and is_compared(known, quantity)
    return found._replace(inherited=True) if near and found.phrase else None


def is_compared(known: Memory, quantity: Quantity) -> bool:
    """As in "90 tonnes, 12 more than in May", "compared with 12": whether a bare number says how it was."""
    words, j = known.words, quantity.last
    differs = differs_from(words, j, known.before[-1][0] if known.before else quantity)
    return differs or (words.low(quantity.first - 2), words.low(quantity.first - 1)) in COMPARED


def before_change(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "turnout was 71%, some 25% higher", "demand is 2 million, up 4%": what the figure before counted."""
    if not known.before or quantity.change is None:
        return None
    earlier, found = known.before[-1]
    between = [known.words.low(k) for k in range(earlier.last, quantity.first)]
    after = bool(set(between[-3:]) & {",", "–", "—", "("}) and len(between) < BEHIND and "." not in between
    return Counted(found.phrase, found.head, True) if after and found.phrase else None
