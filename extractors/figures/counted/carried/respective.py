"""What each amount of a list is of where the text says "respectively": the first of the first thing, and so on.

| finds | leaves alone |
|---|---|
| Output of tin and zinc fell by 4 and 3 percent respectively (output of tin, of zinc) | Tin fell by 4 and 3 percent |
| Tin and zinc prices rose by 4 and 3 percent respectively (tin prices, zinc prices) | |
| Rents and wages rose to $9 and $7, respectively (rents, wages) | Rents rose to $9 and $7, respectively |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import children, own_subject, relation
from ...quantities.quantity import Quantity
from ..memory import Counted, Memory
from ..owners import is_amount
from ..parse import NOMINAL

if TYPE_CHECKING:
    from spacy.tokens import Token

AHEAD, BACK, FEWEST = 24, 12, 2  # words to "respectively"; figures of the list; things
LINKS = frozenset({",", "and", "to", "from", "by", "&"})


def of_its_own(known: Memory, quantity: Quantity, found: Counted) -> Counted | None:
    """The thing that is in an amount's own place, of the list ``found`` by the rules or right before the amounts."""
    if quantity.unit is None or quantity.dimension == "time":
        return None
    end = respectively_after(known, quantity)
    if end is None:
        return None
    before = run_before(known, quantity)
    first = before[0][0] if before else quantity
    is_paired = known.words.low(first.first - 1) == "from"
    size = len(before) + 1 + later(known, quantity.last, end, is_paired=is_paired)
    size, place = (size // 2, len(before) // 2) if is_paired else (size, len(before))
    head = before[0][1].head if before else found.head
    has = own_subject(head.head) if head is not None and relation(head) == "obj" else None  # "prices saw rises of"
    listed = (each for noun in (head, noun_before(known, first), has) for each in things(noun))
    root, members = next((each for each in listed if len(each[1]) == size >= FEWEST), (None, []))
    return Counted(worded(root, members[place]), members[place], bool(before)) if members else None


def respectively_after(known: Memory, quantity: Quantity) -> int | None:
    """Where "respectively" is, if only amounts come before it."""
    for k in range(quantity.last, quantity.last + AHEAD):
        if known.words.low(k) == "respectively":
            return k
        if known.words.kind(k) == "end" or known.words.low(k) in (".", ";"):
            return None
    return None


def later(known: Memory, last: int, end: int, *, is_paired: bool) -> int:
    """How many amounts of a list there are after a place; those of another list come after "to" or "from"."""
    words = known.words
    stop = end if is_paired else next((k for k in range(last, end) if words.low(k) in ("to", "from")), end)
    return sum(words.is_numeral(k) for k in range(last, stop))


def noun_before(known: Memory, first: Quantity) -> Token | None:
    """The noun before the preposition that leads to the amounts: "output of tin and zinc *at* 4 and 3 tonnes"."""
    if first.first < FEWEST or known.words.low(first.first - 1) not in ("at", "by", "of", "to"):
        return None
    tokens = known.parse.tokens(*known.words.span(first.first - 2, first.first - 1))
    return tokens[-1] if tokens and tokens[-1].pos_ in NOMINAL else None


def run_before(known: Memory, quantity: Quantity) -> list[tuple[Quantity, Counted]]:
    """The amounts right before one in its list, the first one first."""
    found: list[tuple[Quantity, Counted]] = []
    start = quantity.first
    for earlier, counted in reversed(known.before[-BACK:]):
        if earlier.first >= start:
            continue
        between = {known.words.low(k) for k in range(earlier.last, start)}
        if not between <= LINKS or earlier.unit != quantity.unit:
            break
        found.append((earlier, counted))
        start = earlier.first
    return found[::-1]


def things(head: Token | None) -> list[tuple[Token | None, list[Token]]]:
    """The lists that a noun is in or is of: what comes before the list or after it, and its members."""
    if head is None:
        return []
    first = head
    while first.dep_ == "conj" and first.head.pos_ in NOMINAL:
        first = first.head
    root = first.head if is_of(first) or relation(first) == "compound" else None
    found: list[tuple[Token | None, list[Token]]] = [(root, members_of(first))]
    if is_of(first):  # "the price of tin, zinc and iron", where the parser joins zinc to the price
        found.append((first.head, [first, *members_of(first.head)[1:]]))
    return found + [(first, members_of(part)) for part in children(first, "nmod", "compound") if not is_amount(part)]


def is_of(noun: Token) -> bool:
    """Whether a noun is what another one is of: "output of tin"."""
    return noun.dep_ == "nmod" and noun.left_edge.lower_ in ("of", "in", "for")


def members_of(first: Token) -> list[Token]:
    """A noun and those joined to it."""
    joined = [part for part in children(first, "conj") if part.pos_ in NOMINAL]
    return [first, *(each for part in joined for each in members_of(part))]


def worded(root: Token | None, thing: Token) -> str:
    """The words of one thing, with what it is the output or the price of: "output of zinc", "zinc output"."""
    own = own_words(thing)
    if root is None:
        return own
    return f"{own} {root.text}" if thing.i < root.i else f"{root.text} of {own}"


def own_words(thing: Token) -> str:
    """The words of one thing of a list, without those joined to it."""
    lefts = [part for part in thing.lefts if relation(part) in ("amod", "compound", "nmod") and part.tag_ != "PRP$"]
    first = min((part.left_edge.i for part in lefts), default=thing.i)
    return (
        thing.text
        if any(token.text in ",;" for token in thing.doc[first : thing.i])
        else thing.doc[first : thing.i + 1].text
    )
