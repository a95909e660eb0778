"""What a number counts that somebody puts on what was named before.

| text | counted |
|---|---|
| put the crowd at 900, organisers at 2,000 | crowd |
| put the cost at $4m, the opposition at $9m | cost |
| the army said 12 had died, the rebels 60 | people |
| the cost, which the council puts at $4m | cost |
| the clerk put the stock at 12 barrels | stock |
| put the dead at 7, the wounded at 9 | (no answer) |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import child, relation
from ....reports.extents.gaps import IN_SOURCE, LONGEST_SOURCE, is_person, may_claim
from ....words.cues import verbs
from ....words.modifiers import listed
from ..ellipsis import total_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...numbers.tokens import Words
    from ...quantities.quantity import Quantity
    from ..memory import Counted, Memory

LINKS = frozenset({"and", "but", "while"})


def of_rival(known: Memory, quantity: Quantity) -> Counted | None:
    """What the figure before counts, where somebody, alone or with "at", is all that stands between the two."""
    words = known.words
    if not known.before:
        return None
    last, found = known.before[-1]
    at = words.low(quantity.first - 1) == "at"
    comma = comma_between(words, last, quantity)
    if last.dimension != quantity.dimension or comma is None or (at and comma != last.last):
        return None
    start = comma + 1 + (words.low(comma + 1) in LINKS)
    source = known.parse.tokens(words[start].start, words.span(quantity.first - 1 - at, quantity.first - at)[1])
    if not 0 < len(source) <= LONGEST_SOURCE or any(token.tag_ not in IN_SOURCE for token in source):
        return None
    somebody, counted = source[-1], found.head
    if somebody.lemma_.lower() in listed("harmed_conditions") or (counted is not None and is_person(counted) and at):
        return None
    if at and words.low(last.first - 1) == "at" and (may_claim(somebody) or is_person(somebody)):
        return found._replace(inherited=True)
    party = is_person(somebody) and source[0].lower_ == "the" and words.kind(quantity.last) in ("mark", "end")
    return found._replace(inherited=True) if party and not at and comma != last.last else None


def comma_between(words: Words, last: Quantity, quantity: Quantity) -> int | None:
    """The only comma between two figures of a sentence; None without one."""
    marks = [k for k in range(last.last, quantity.first) if words.kind(k) == "mark"]
    return marks[0] if len(marks) == 1 and words.low(marks[0]) == "," else None


def of_object(quantity: Quantity, top: Token) -> Counted | None:
    """What a verb of reckoning puts a number on: "put | the stock | at 12 barrels", "the toll, | which | they put at".

    What a sum is for is found with the other sums: "put the price of a gate at $9".
    """
    verb, case = top.head, child(top, "case")
    if relation(top) != "obl" or case is None or case.lower_ not in ("as", "at"):
        return None
    entry = verbs().get(verb.lemma_.lower())
    object_ = child(verb, "obj")
    if entry is None or not entry.has("amount") or object_ is None or object_.i > top.i:
        return None
    if object_.nbor().lower_ in listed("harmed_conditions"):
        return None  # "put the enemy | dead | at 410"
    if object_.lower_ in ("that", "which") and verb.dep_ == "acl:relcl":
        object_ = verb.head
    elif quantity.dimension == "money":
        return None
    return total_of(object_) if object_.pos_ == "NOUN" else None
