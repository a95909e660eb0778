"""What the network is told of a figure and of a noun near it, beside the states that the encoder gave their words.

A sign is a short text such as "tag:NNS" or "case:of". Which signs matter is learned; one never seen counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from ...base import once_per_doc
from ...grammar.relations import relation
from ...words.units import currencies, units
from ..counted.memory import Counted, Memory
from ..counted.parse import climb, top_of
from ..counted.people import is_people
from ..quantities.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSED = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PUNCT", "PART", "AUX", "PRON"})  # classes whose words are signs
STEPS, DOWN = 4, 3  # up the tree from a figure, and down from there to a noun
DISTANCES = (20, 12, 8, 5, 4, 3, 2, 1, 0)  # in tokens, the least of each bucket


@dataclass(frozen=True, slots=True)
class Place:
    """A figure in the parse: its tokens, those of the number alone, and the topmost of all."""

    tokens: tuple[Token, ...]
    number: tuple[Token, ...]
    top: Token

    @property
    def start(self) -> int:
        """The number of the figure's first token."""
        return self.tokens[0].i

    @property
    def end(self) -> int:
        """The number of the token after the figure."""
        return self.tokens[-1].i + 1


def place_of(known: Memory, quantity: Quantity) -> Place | None:
    """Where a figure is in the parse."""
    tokens = known.parse.tokens(*known.words.span(quantity.first, quantity.last))
    number = known.parse.tokens(*known.words.span(quantity.begin, max(quantity.end, quantity.begin + 1)))
    top = top_of(tokens)
    return Place(tuple(tokens), tuple(number), top) if top is not None and number else None


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


def signs_of_noun(noun: Token, place: Place) -> Iterator[str]:
    """Yield the signs of a noun: where it is from the figure, and what it is."""
    after = noun.i >= place.end
    away = noun.i - place.end if after else max(0, place.start - noun.i)
    yield f"{'after' if after else 'before'}:{next(least for least in DISTANCES if away >= least)}"
    known = signs_by_noun(noun.doc)
    if noun.i not in known:
        known[noun.i] = tuple(own_signs(noun))
    yield from known[noun.i]
    for part in noun.lefts:
        if relation(part) == "nummod" and part not in place.tokens:
            yield "numbered"


@once_per_doc
def signs_by_noun(doc: Doc) -> dict[int, tuple[str, ...]]:  # noqa: ARG001
    """The own signs of the nouns that figures have asked about so far: one noun is near many figures."""
    return {}


def own_signs(noun: Token) -> Iterator[str]:
    """Yield the signs of a noun that are the same for every figure."""
    yield f"tag:{noun.tag_}"
    yield f"relation:{relation(noun)}"
    if noun.ent_type_:
        yield f"name:{noun.ent_type_}"
    if is_people(noun):
        yield "person"
    if noun.lower_ in units() or noun.lower_ in currencies().names:
        yield "unit"
    for part in noun.lefts:
        if (name := relation(part)) in ("case", "det"):
            yield f"{name}:{part.lower_}"


def ways_up(place: Place) -> dict[int, str]:
    """For each token over a figure the relations that lead up to it."""
    above, way = {}, ""
    for token in takewhile(lambda token: token.head.i != token.i, climb(place.top, STEPS - 1)):
        way = f"{way}^{relation(token)}"
        above[token.head.i] = way
    return above


def way_to(noun: Token, above: dict[int, str]) -> str:
    """How the tree leads from a figure to a noun, up first and then down; "far" where the way is long."""
    if noun.i in above:
        return above[noun.i]
    down, at = "", noun
    for _ in range(DOWN):
        down = f"v{relation(at)}{down}"
        at = at.head
        if at.i in above:
            return above[at.i].count("^") * "^" + above[at.i].rpartition("^")[2] + down
    return "far"
