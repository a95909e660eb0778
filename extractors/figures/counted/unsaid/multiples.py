"""What "twice", "fourfold" and "by a third" are said of: what grew, what is multiplied, or what was done so often.

| text | counted |
|---|---|
| doubled its staff | staff |
| costs are up fivefold | costs |
| three times the price of salt | price of salt |
| was warned twice | warned |
| sold 40 looms, twice as many as in May | looms |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import child, relation, subject_of
from ....words.modifiers import listed
from ....words.numbers import numerals
from ...quantities.changes import forms
from ...quantities.quantity import Quantity
from ..ellipsis import total_of
from ..memory import Counted, Memory
from ..parse import NOMINAL, head_of_phrase, number_inside, phrase_of, verb_over

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 20  # words to the figure before
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBD", "VBG"})


def as_many_as(known: Memory, quantity: Quantity) -> Counted | None:
    """As in "sold 40 looms, twice as many as in May": what the figure before counted, where no noun comes after."""
    words, k = known.words, quantity.last
    k += words.low(k) == "times"
    alone = words.low(k) == "as" and words.low(k + 1) in ("many", "much")
    told = alone and (words.low(k + 2) in ("again", "as") or words.kind(k + 2) in ("mark", "end"))
    if not told or not known.before or quantity.first - known.before[-1][0].last > NEAR:
        return None
    return known.before[-1][1]._replace(inherited=True) if known.before[-1][1].phrase else None


def multiplied(times: Token) -> Counted | None:
    """As in "three times the price", "ten times as many rockets": the noun that is multiplied."""
    doc, i = times.doc, times.i + 1
    while i < min(len(doc) - 1, times.i + 4) and doc[i].lower_ in listed("after_times_as"):
        i += 1
    noun = head_of_phrase(doc[i]) if i > times.i and i < len(doc) and doc[i].tag_ in NAMING else None
    if noun is None or noun.pos_ not in NOMINAL:
        return None
    return Counted(phrase_of(noun, max(i - 1, number_inside(noun, times.i))), noun)


def so_often(number: Token, top: Token) -> Counted:
    """As in "doubled its staff", "sales grew fourfold": what grew; "was warned twice": what was done so often."""
    if (grown := child(number, "nsubj")) is not None and grown.pos_ in NOMINAL and number.tag_ == "CD":
        return total_of(grown) or Counted()  # "costs are up fivefold"
    thing = child(number, "obj") or child(top, "obj")
    if thing is not None and thing.pos_ in NOMINAL:
        return Counted(phrase_of(thing), thing)
    verb = number if number.tag_.startswith("VB") else verb_over(top)
    if verb is None:
        return Counted()
    grows = verb.lower_ in forms()["verbs"] or verb.lower_ in numerals().multiples
    grows = grows or any(part.lower_ in ("up", "down") for part in verb.rights)  # "went up threefold"
    subject = subject_of(verb) if grows else None
    if subject is not None and subject.tag_ == "WDT" and relation(verb) == "acl":
        subject = verb.head  # "prices, which doubled"
    if subject is not None and subject.pos_ in NOMINAL:
        return total_of(subject) or Counted()
    return Counted() if grows else Counted(verb.text)


def so_much(top: Token) -> Counted:
    """As in "cut its staff by a third", "the price rose by half": what changed."""
    verb = verb_over(top)
    thing = child(verb, "obj") if verb is not None else None
    amount = thing is not None and any(part.like_num for part in thing.lefts)  # "rose 9% to £61m and profit by a fifth"
    changed = thing if thing is not None and thing.i < top.i else subject_of(verb) if verb is not None else None
    changed = None if amount else changed
    return (total_of(changed) or Counted()) if changed is not None and changed.pos_ in NOMINAL else Counted()
