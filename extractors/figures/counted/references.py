"""What a number without a noun refers to by where it stands.

| where | counted |
|---|---|
| six landslides that month, including two at the pass | landslides |
| the Alliance took 38 seats and the Greens 22 | seats |
| mayors are limited to two terms and councillors to three | terms |
| thirty guests and five dogs, of which two were lame | dogs |
| sold 40 boats in May, five fewer than in June | boats |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import child, relation
from ...words.modifiers import listed
from ..not_figures.gapped_counts import is_gapped_count, sentence_before
from ..quantities.quantity import Quantity
from .memory import Counted, Memory
from .parse import number_inside, phrase_of
from .people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK = 6  # figures
BESIDE = 3  # tokens between what was counted and "of which"


def included(known: Memory, quantity: Quantity, top: Token) -> Counted | None:
    """As in "six landslides, including two at the pass": the plural that the number is a part of."""
    noun = top.head
    if known.words.low(quantity.first - 1) != "including" or relation(top) != "nmod":
        return None
    plural = noun.tag_ in ("NNS", "NNPS") and noun.i < top.i
    return Counted(phrase_of(noun, number_inside(noun, noun.left_edge.i)), noun, True) if plural else None


def gapped(known: Memory, top: Token) -> Counted | None:
    """As in "limited to two terms and councillors to three": what the number before, in the same place, counted."""
    if not known.before or relation(top) not in ("obl", "obj"):
        return None
    found = known.before[-1][1]
    before, case = found.head, child(top, "case")
    if before is None or found.inherited or before.head != top.head or relation(before) != relation(top):
        return None
    same_case = case is not None and (other := child(before, "case")) is not None and other.lower_ == case.lower_
    joined = any(token.pos_ == "CCONJ" for token in top.doc[before.i + 1 : top.i])
    return found._replace(inherited=True) if same_case and joined and before.i < top.i else None


def parallel(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "60 goats from one herder and 22 from another": what the number before counted that has the same after it.

    A noun between, as the one herder, is no goat.
    """
    words, link = known.words, known.words.low(quantity.last)
    if link not in listed("between_alike_parts") or words.low(quantity.first - 1) not in (",", ";", "and", "but", "or"):
        return None
    sentence = set(sentence_before(words, quantity.begin))
    for other, found in reversed(known.before[-BACK:]):
        if other.begin not in sentence:
            return None
        noun = found.head
        if noun is None or found.inherited or not found.phrase or other.unit is not None or other.per or other.role:
            continue
        after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
        if after.lower_ == link and noun.tag_ in ("NNS", "NNPS"):
            return found._replace(inherited=True)
    return None


def of_next_name(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "The Alliance took 38 of 101 seats, the Greens 22": what the first number of the sentence counted."""
    if not is_gapped_count(known.words, quantity.begin, quantity.end):
        return None
    sentence = set(sentence_before(known.words, quantity.begin))
    told = (found for other, found in known.before if other.begin in sentence and other.unit is None)
    first = next((found for found in told if found.phrase), None)
    return first._replace(inherited=True) if first is not None else None


def compared(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "killed 73 sheep in two valleys, 21 fewer than in May": what the larger number before it counted."""
    words, k = known.words, quantity.first - 1
    k -= words.low(k) in ("about", "some")
    j = quantity.last
    differs = words.low(j) in ("fewer", "more") and words.low(j + 1) == "than"
    differs = differs or (words.low(j) in ("short", "shy") and words.low(j + 1) == "of")  # "19 goals, two short of"
    if not differs or words.low(k) not in (",", "and", "or", "-", "–", "—"):
        return None
    sentence = set(sentence_before(words, quantity.begin))
    near = known.before[-BACK:]
    told = (found for other, found in near if other.begin in sentence and is_larger(other, quantity))
    first = next((found for found in told if found.phrase), None)
    return first._replace(inherited=True) if first is not None else None


def is_larger(other: Quantity, quantity: Quantity) -> bool:
    """Whether a number before may be what a bare number is more or less than."""
    return other.unit is None and other.per is None and other.role == "" and other.value > quantity.value


def just_counted(known: Memory, pronoun: Token) -> Counted | None:
    """As in "thirty guests and five dogs, of which two": what was counted right before "of which" or "of whom"."""
    found = known.before[-1][1] if known.before else Counted()
    near = found.head is not None and 0 < pronoun.i - found.head.i <= BESIDE
    if not near or found.head is None or (pronoun.lower_ == "whom" and not is_people(found.head)):
        return None
    return found._replace(inherited=True)


def is_own_subject(noun: Token | None, top: Token) -> bool:
    """As in "One mayor served more than two": the subject of the verb whose object a number is, which counts others."""
    if noun is None or relation(top) not in ("obj", "obl"):
        return False
    case = child(top, "case")
    if case is not None and case.lower_ in listed("before_targets"):
        return False  # "110 trucks crossed, against 500 in May"
    return relation(noun) == "nsubj" and noun.head == top.head


def is_part(known: Memory, quantity: Quantity, found: Counted) -> bool:
    """As in "three of them nurses": who a part is, while those counted are the whole."""
    after = known.words.low(quantity.last), known.words.low(quantity.last + 1)
    return after in (("of", "them"), ("of", "whom")) and not found.inherited
