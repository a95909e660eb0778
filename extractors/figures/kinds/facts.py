"""The facts about a figure that the rules of kinds ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words.modifiers import listed
from ..counted.memory import Counted
from ..counted.parse import Parse
from ..counted.people import is_people
from ..numbers.tokens import Words
from ..quantities.magnitudes import is_magnitude
from ..quantities.quantity import Quantity
from .rules import Facts
from .verbs import verbs_of

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 10
SAID_OF = (
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "conj",
    "nummod",
    "appos",
    "dep",
    "iobj",
    "compound",
    "nsubj:pass",
    "advcl",
    "xcomp",
)


def facts_of(words: Words, parse: Parse, quantity: Quantity, counted: Counted) -> Facts:
    """Everything the rules may ask of a figure."""
    start, end = words.span(quantity.first, quantity.last)
    tokens = parse.tokens(start, end)
    near = context_of(parse, tokens)
    phrase = {word.strip("\"'“”’,.()").lower() for word in (counted.phrase or "").split()}
    phrase |= {word.removesuffix("s") for word in phrase}
    nouns = (
        {counted.head.lemma_.lower(), counted.head.lower_, counted.head.lower_.removesuffix("s")}
        if counted.head is not None
        else phrase
    )
    people = (counted.head is not None and is_people(counted.head)) or counted.phrase == "people"
    inherited = phrase if counted.inherited else set()
    return Facts(
        nouns=frozenset(nouns),
        words=frozenset(phrase),
        verbs=frozenset() if is_whole(words, quantity) else frozenset(verbs_of(tokens, counted) | inherited),
        context=frozenset(near),
        unit=quantity.unit or "",
        dimension=quantity.dimension or "",
        role=role_of(words, quantity),
        per=quantity.per,
        people=people,
    )


def is_whole(words: Words, quantity: Quantity) -> bool:
    """Whether a number is what others are a part of: "Of the 300 passengers, 22 drowned"."""
    k = quantity.first - 1 - (words.low(quantity.first - 1) in ("the", "those", "these"))
    return words.low(k) == "of" and words.kind(k - 1) in ("mark", "end")


def context_of(parse: Parse, tokens: list[Token]) -> set[str]:
    """The lemmas within ten words of the number, in its sentence."""
    if not tokens:
        return set()
    first, last = max(0, tokens[0].i - REACH), tokens[-1].i + REACH + 1
    found: set[str] = set()
    for token in parse.doc[first:last]:
        found |= {token.lower_, token.lemma_.lower()}
    return found


def role_of(words: Words, quantity: Quantity) -> str:
    """What the form of the number says: an age, a score, a share, a multiple, a magnitude."""
    if quantity.role in ("age", "score"):
        return quantity.role
    if quantity.dimension == "length" and is_altitude(words, quantity):
        return "altitude"
    if quantity.unit is not None or quantity.per is not None:
        return "plain"
    if quantity.role == "ratio" or quantity.shape == "share":
        return "share"
    if quantity.shape == "times":
        return times(words, quantity)
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) == "factor":
        return "share"
    if is_times(words, quantity):
        return "times"
    if is_magnitude(words, quantity):
        return "magnitude"
    return "plain"


def is_altitude(words: Words, quantity: Quantity) -> bool:
    """As in "at an altitude of 500 km", "3,000 feet above the ground"; not "30-foot waves"."""
    before = {words.low(k) for k in range(quantity.first - 4, quantity.first)}
    after = {words.low(k) for k in range(quantity.last, quantity.last + 3)}
    near = {words.low(k) for k in range(quantity.first - 12, quantity.last + 10)}
    if (before | after) & {"altitude", "altitudes", "apogee", "perigee", "elevation"} or (
        "above" in after and "average" not in after
    ):
        return True
    around = {words.low(k) for k in range(quantity.first - 18, quantity.last)}
    if words.low(quantity.first - 1) == "at" and around & listed("facts", "aloft"):
        return True
    return bool(near & listed("facts", "aloft")) and bool(
        (before | after) & listed("facts", "heights")
        or (after & {"high", "up", "away"} and near & {"orbit", "planet", "earth"})
    )


def times(words: Words, quantity: Quantity) -> str:
    """As in "twice as many" is a ratio; in "was interviewed twice" it counts."""
    if words.low(quantity.begin) in ("twice", "thrice") and words.low(quantity.end) not in listed(
        "facts", "after_twice"
    ):
        return "plain"
    return "share"


def is_times(words: Words, quantity: Quantity) -> bool:
    """As in "five times higher", "ten times the size"."""
    j = quantity.end
    if words.low(j + 1) == "as" and (words.low(j + 2) in ("a", "an", "the") or words.kind(j + 2) != "word"):
        return False
    if words.low(j + 1) == "as" and words[j + 2].text[0].isupper():  # "four times as Minister"
        return False
    return words.low(j) == "times" and (
        words.low(j + 1) in listed("facts", "after_times") or words.low(j + 1).endswith("er")
    )
