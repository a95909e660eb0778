"""What an amount measures that a rise or fall ends at or comes from: the same as what rose or fell.

| finds | leaves alone |
|---|---|
| a 9 percent rise in rents to $340 from $312 (rents) | a 9 percent rise in rents for 40 farmers |
| a fall of 9 percent in output at 40 tonnes (output) | a fall of 9 percent in output at the 40-tonne kiln |
| 4 percent growth, compared with 2 percent growth in May (what grew) | 4 percent shares against 2 percent shares |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.verb_groups import TENSED
from ....words.modifiers import listed
from ...not_figures.gapped_counts import sentence_before
from ...quantities.changes import forms
from ...quantities.quantity import Quantity
from ...quantities.sequels import COMPARED
from ..memory import Counted, Memory

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK, LATER = 4, 30  # figures; words from the change to the amount


def of_changed(known: Memory, quantity: Quantity) -> Counted | None:
    """What rose or fell by the change before, where an amount says to, from or at which level, or against which."""
    if quantity.unit is None or quantity.dimension == "time" or not leads(known, quantity.first):
        return None
    sentence = set(sentence_before(known.words, quantity.begin))
    for earlier, found in reversed(known.before[-BACK:]):
        if earlier.begin >= quantity.begin:
            continue
        if earlier.begin not in sentence or quantity.first - earlier.last > LATER:
            return None
        noun = changing(known, earlier)
        if noun is None and earlier.unit == quantity.unit and not found.inherited:
            return None  # "a 9 percent rise in rents, and fares of $7 compared with $6"
        if noun is not None and found.phrase and found.head is not None and found.head != noun:
            tokens = known.parse.tokens(*known.words.span(earlier.last, quantity.first))
            return found._replace(inherited=True) if not is_told_anew(tokens) else None
    return None


def of_same_change(known: Memory, quantity: Quantity, noun: Token) -> Counted | None:
    """As in "a 4 percent growth, compared with a 2 percent growth in May": what the change before was of."""
    if noun.lower_ not in forms()["nouns"]:
        return None
    starts = (quantity.first, quantity.first - 1)  # "with 2 percent growth", "with a 2 percent growth"
    if not any(leads(known, k) and known.words.low(k - 1) not in ("to", "at") for k in starts):
        return None
    sentence = set(sentence_before(known.words, quantity.begin))
    for earlier, found in reversed(known.before[-BACK:]):
        before = changing(known, earlier) if earlier.begin in sentence else None
        if before is not None:
            alike = before.lower_.removesuffix("s") == noun.lower_.removesuffix("s") and found.head != before
            return found._replace(inherited=True) if alike and found.phrase else None
    return None


def leads(known: Memory, first: int) -> bool:
    """Whether the words before a place lead to a level: "to", "from", "compared with"."""
    last, before = known.words.low(first - 1), known.words.low(first - 2)
    return last in listed("before_ends_of_changes") or (before, last) in COMPARED


def changing(known: Memory, earlier: Quantity) -> Token | None:
    """The noun for a rise or fall whose size a percentage is: "a 9 percent rise", "a fall of 9 percent"."""
    if earlier.dimension != "percentage":
        return None
    words, nouns = known.words, forms()["nouns"]
    for k in (earlier.last, earlier.last + 1):
        if words.low(k) in nouns:
            return known.parse.tokens(*words.span(k, k + 1))[-1]
    if words.low(earlier.begin - 1) == "of" and words.low(earlier.begin - 2) in nouns:
        return known.parse.tokens(*words.span(earlier.begin - 2, earlier.begin - 1))[-1]
    return None


def is_told_anew(tokens: list[Token]) -> bool:
    """Whether a verb of its own comes between, which may be of something else; "the quarter ended in May" is none."""
    return any(
        token.text in ";:" or (token.tag_ in TENSED and token.dep_ not in ("acl", "acl:relcl")) for token in tokens
    )
