"""A group that so many people are: "a crew of 16" counts the crew, "a town of 9,000" the people in it.

Finds:        "a *crew* of 16"   "a *panel* of three"   "her *household* of six"
Leaves alone: "a *town* of 9,000" (people)   "a panel of three *judges*"
"""

from __future__ import annotations

from ....words.modifiers import listed
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..people import is_of_civilians


def with_group(known: Memory, quantity: Quantity, counted: Counted) -> Counted:
    """What a number counts, the group itself where a noun for one stands before "of" and no noun after the number."""
    words, i = known.words, quantity.first - 2
    in_front = words.low(i - 1) == "in"  # "in front of 9,000"
    if counted.phrase != "people" or words.low(i + 1) != "of" or words.kind(i) != "word" or in_front:
        return counted
    tokens = known.parse.tokens(words[i].start, words[i].end)
    noun = tokens[-1].lemma_.lower() if tokens and tokens[-1].tag_ == "NN" else ""
    group = noun in listed("groups_of_people") or (noun != "" and is_of_civilians(noun))
    return counted._replace(phrase=tokens[-1].text) if group and noun not in listed("places_with_people") else counted
