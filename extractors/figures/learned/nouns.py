"""Nouns as the networks see them beside any figure, worked out once: one noun is near many figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...base import once_each, once_per_doc
from ...grammar.relations import relation
from ...text.plain import tokens_of_class
from ...words.units import currencies, units
from ..counted.owners import is_amount
from ..counted.parse import NOMINAL
from ..counted.people import is_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

INSIDE = frozenset({"compound", "flat", "goeswith", "fixed"})  # relations of a noun within another's phrase
DOWN = 3  # steps up the tree from a noun


class Noun(NamedTuple):
    """What is the same of a noun for every figure near it."""

    signs: tuple[str, ...]
    numbers: tuple[int, ...]  # tokens of the numbers before it that it governs
    over: tuple[tuple[int, str], ...]  # the tokens over it, and how the tree leads down from each; itself first


@once_each
def noun_at(doc: Doc, i: int) -> Noun:
    """A noun by its token."""
    token = doc[i]
    before = [(relation(part), part) for part in token.lefts]
    numbers = tuple(part.i for name, part in before if name == "nummod")
    return Noun(tuple(own_signs(token, before)), numbers, tuple(ways_down(token)))


@once_per_doc
def phrase_heads(doc: Doc) -> tuple[int, ...]:
    """The tokens that are heads of noun phrases and no amounts, in order."""
    return tuple(token.i for token in tokens_of_class(doc, *NOMINAL) if may_be_counted(token))


def may_be_counted(token: Token) -> bool:
    """Whether a noun or name is the head of a phrase, and no amount."""
    if token.is_space or (relation(token) in INSIDE and token.head.pos_ in NOMINAL):
        return False
    return not is_amount(token)


def own_signs(noun: Token, before: Iterable[tuple[str, Token]]) -> Iterator[str]:
    """Yield the signs of a noun that are the same for every figure, the dependents ``before`` it known."""
    yield f"tag:{noun.tag_}"
    yield f"relation:{relation(noun)}"
    if noun.ent_type_:
        yield f"name:{noun.ent_type_}"
    if is_people(noun):
        yield "person"
    if noun.lower_ in units() or noun.lower_ in currencies().names:
        yield "unit"
    for name, part in before:
        if name in ("case", "det"):
            yield f"{name}:{part.lower_}"


def ways_down(noun: Token) -> Iterator[tuple[int, str]]:
    """Yield the tokens over a noun, itself first, and the relations that lead down from each to the noun."""
    down, at = "", noun
    yield noun.i, down
    for _ in range(DOWN):
        down = f"v{relation(at)}{down}"
        at = at.head
        yield at.i, down
