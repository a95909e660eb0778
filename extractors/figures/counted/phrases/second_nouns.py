"""Two nouns of one kind that one number counts: "500 policemen and firemen", "hundreds of homes and shops".

| finds | leaves alone |
|---|---|
| 60 guards and nurses came | 60 guards and nine nurses came |
| dozens of women and children | two women and a man |
| hundreds of homes and shops | 40 rifles and ammunition |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.noun_signs import noun_in
from ....grammar.relations import relation
from ....words.nouns import NounKind
from ...quantities.quantity import Quantity
from ..memory import Counted
from ..people import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.5
CREWS = ("crew", "staff")
ALIKE = (
    (NounKind.BUILDING, NounKind.PLACE), (NounKind.ANIMAL,), (NounKind.VEHICLE,), (NounKind.WEAPON, NounKind.AIRCRAFT),
)  # fmt: skip


def with_fellow(quantity: Quantity, counted: Counted) -> Counted:
    """What a figure counts, with a second bare plural of its kind that "and" joins to the first."""
    noun = counted.head
    if noun is None or not counted.phrase or counted.inherited or counted.bound or quantity.unit is not None:
        return counted
    fellow = fellow_of(noun) if quantity.value > 1 and counted.phrase.endswith(noun.text) else None
    if fellow is None:
        return counted
    return counted._replace(phrase=f"{counted.phrase} {noun.doc[noun.i + 1 : fellow.i + 1].text}")


def fellow_of(noun: Token) -> Token | None:
    """The plural after "and" right after a plural, with nothing of its own before it."""
    doc = noun.doc
    if noun.tag_ != "NNS" or noun.i + 2 >= len(doc) or noun.nbor().lower_ != "and":
        return None
    fellow = doc[noun.i + 2]
    joined = (fellow.tag_ == "NNS" or fellow.lower_ in CREWS) and fellow.head == noun and relation(fellow) == "conj"
    return fellow if joined and are_alike(noun, fellow) else None


def are_alike(noun: Token, other: Token) -> bool:
    """Whether two nouns name people, or places, or things of one kind."""
    if is_people(noun) and is_people(other):
        return True
    first, second = noun_in(noun), noun_in(other)
    return any(first.likely(*kinds) >= SURE <= second.likely(*kinds) for kinds in ALIKE)
