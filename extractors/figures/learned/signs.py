"""What the network is told of a figure and of a noun near it, beside the states that the encoder gave their words.

A sign is a short text such as "tag:NNS" or "case:of". Which signs matter is learned; one never seen counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.relations import relation
from ..counted.memory import Counted, Memory
from ..counted.parse import climb, top_of
from ..quantities.quantity import Quantity
from .nouns import Noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSED = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PUNCT", "PART", "AUX", "PRON"})  # classes whose words are signs
STEPS = 4  # up the tree from a figure
DISTANCES = (20, 12, 8, 5, 4, 3, 2, 1, 0)  # in tokens, the least of each bucket
BEFORE, AFTER = (
    tuple(f"{side}:{next(least for least in DISTANCES if away >= least)}" for away in range(DISTANCES[0] + 1))
    for side in ("before", "after")
)


@dataclass(frozen=True, slots=True)
class Place:
    """A figure in the parse: its tokens, also by number, those of the number alone, and the topmost of all.

    ``end`` is the number of the token after the figure.
    """

    tokens: tuple[Token, ...]
    own: frozenset[int]
    number: tuple[Token, ...]
    top: Token
    start: int
    end: int


def place_of(known: Memory, quantity: Quantity) -> Place | None:
    """Where a figure is in the parse, worked out once."""
    places, words = places_so_far(known.parse.doc), (quantity.first, quantity.last, quantity.begin, quantity.end)
    if words not in places:
        places[words] = place_in(known, quantity)
    return places[words]


@once_per_doc
def places_so_far(doc: Doc) -> dict[tuple[int, int, int, int], Place | None]:  # noqa: ARG001
    """The places of figures that somebody has asked about so far, by the numbers of their words."""
    return {}


def place_in(known: Memory, quantity: Quantity) -> Place | None:
    """Where a figure is, looked for in the parse."""
    tokens = known.parse.tokens(*known.words.span(quantity.first, quantity.last))
    number = known.parse.tokens(*known.words.span(quantity.begin, max(quantity.end, quantity.begin + 1)))
    top = top_of(tokens)
    if top is None or not number:
        return None
    own = tuple(token.i for token in tokens)
    return Place(tuple(tokens), frozenset(own), tuple(number), top, own[0], own[-1] + 1)


def signs_of_figure(quantity: Quantity, place: Place, found: Counted) -> Iterator[str]:
    """Yield the signs of a figure: how it is written, the words beside it, and what the rules found."""
    yield f"dimension:{quantity.dimension}"
    yield f"role:{quantity.role}"
    yield f"shape:{quantity.shape}"
    yield f"rule:{quantity.rule}"
    yield f"modifier:{quantity.modifier}"
    if quantity.per:
        yield "per"
    if quantity.change:
        yield "change"
    yield f"relation:{relation(place.top)}"
    yield f"over:{place.top.head.pos_}"
    for name, i in (("before", place.start - 1), ("before2", place.start - 2), ("after", place.end)):
        yield f"{name}:{word_at(place, i)}"
    yield f"found:{answer_of_rules(found)}"
    yield f"value:{size_of(quantity)}"


def word_at(place: Place, i: int) -> str:
    """A word of a closed class itself, and any other's tag."""
    doc = place.top.doc
    if not 0 <= i < len(doc):
        return "none"
    return doc[i].lower_ if doc[i].pos_ in CLOSED else doc[i].tag_


def size_of(quantity: Quantity) -> str:
    """The digits before the point, as far as they tell ages from years and people."""
    return str(len(str(int(abs(quantity.value))))) if quantity.value == int(quantity.value) else "broken"


def answer_of_rules(found: Counted) -> str:
    """How the rules know what is counted."""
    if not found.phrase:
        return "none"
    if found.inherited:
        return "inherited"
    if found.head is None:
        return "words"
    return "bound" if found.bound else "noun"


def signs_of_noun(noun: Noun, i: int, place: Place, above: Mapping[int, str]) -> list[str]:
    """The signs of a noun, token ``i``, for one figure: where it is from there."""
    after = i >= place.end
    away = i - place.end if after else max(0, place.start - i)
    signs = [(AFTER if after else BEFORE)[min(away, DISTANCES[0])]]
    signs += ["numbered" for number in noun.numbers if number not in place.own]
    signs.append(f"path:{way_to(noun, above)}")
    return signs


def ways_up(place: Place) -> dict[int, str]:
    """For each token over a figure the relations that lead up to it."""
    above, way = {}, ""
    for token in takewhile(lambda token: token.head.i != token.i, climb(place.top, STEPS - 1)):
        way = f"{way}^{relation(token)}"
        above[token.head.i] = way
    return above


def way_to(noun: Noun, above: Mapping[int, str]) -> str:
    """How the tree leads from a figure to a noun, up first and then down; "far" where the way is long."""
    for i, down in noun.over:
        if i in above:
            return above[i] if not down else above[i].count("^") * "^" + above[i].rpartition("^")[2] + down
    return "far"
