"""Which nouns may refer back to one another: "the firm" to a company, "the vessel" to a frigate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from .lists import table
from .noun_forms import head_of, singular_of
from .nouns import NounKind, gender_of, is_person_noun, noun_class

MOST_REMEMBERED = 10_000
SURE_OF_CLASS = 0.4  # how likely a noun is of a class that a wider noun includes
SURE_OF_OFFICE = 0.6  # how likely a noun is one for somebody in office
DEEPEST = 2  # steps from a narrow noun to a wider one: surgeon, doctor, scientist
MARK = "@"


class Taken(NamedTuple):
    """What a noun may refer back to: synonyms, narrower nouns, and classes of nouns."""

    same: frozenset[str]
    narrower: frozenset[str]
    classes: frozenset[str]


@cache
def wide_nouns() -> Mapping[str, Taken]:
    """What each wide noun may refer back to."""
    return {noun: Taken(set_of(same), *divided(set_of(narrower))) for noun, same, narrower in padded()}


@cache
def same_nouns() -> Mapping[str, frozenset[str]]:
    """The synonyms of a noun, whichever of them has the line in the table."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for noun, taken in wide_nouns().items():
        for other in taken.same:
            pairs[noun].add(other)
            pairs[other].add(noun)
    return {noun: frozenset(others) for noun, others in pairs.items()}


@lru_cache(MOST_REMEMBERED)
def is_same(one: str, other: str) -> bool:
    """Whether two nouns can refer to the same thing: "firm" and "company", "officer" and "officers"."""
    first, second = singular_of(one), singular_of(other)
    return first == second or second in same_nouns().get(first, frozenset())


@lru_cache(MOST_REMEMBERED)
def is_kind_of(narrow: str, wide: str) -> bool:
    """Whether one noun names a kind of what a wider one names: "frigate" of "vessel", "budget airline" of "company".

    A noun is a kind of itself and of its synonyms. The wide noun has to be in the table or the head of the
    narrow one; of nouns that are in neither nothing is known, and the answer is no.
    """
    aim = singular_of(wide)
    names, classes = taken_up_by(aim)
    return any(
        is_same(form, aim) or form in names or any(is_of_class(form, mark) for mark in classes)
        for form in with_heads(singular_of(narrow))
    )


def same_or_kind(one: str, other: str) -> bool:
    """Whether either of two nouns may refer to the other: "firm" and "company", "airline" and "firm", in any order."""
    return is_kind_of(one, other) or is_kind_of(other, one)


@lru_cache(MOST_REMEMBERED)
def taken_up_by(wide: str, steps: int = DEEPEST) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns, and the classes, that a wide noun or a synonym has in the table, in so many steps at most."""
    names: set[str] = set()
    classes: set[str] = set()
    for noun in {wide, *same_nouns().get(wide, ())} & wide_nouns().keys():
        taken = wide_nouns()[noun]
        names |= taken.narrower
        classes |= taken.classes
        for one in taken.narrower if steps > 1 else ():
            further, of_class = taken_up_by(one, steps - 1)
            names |= same_nouns().get(one, frozenset()) | (further if one in wide_nouns() else frozenset())
            classes |= of_class if one in wide_nouns() else frozenset()
    return frozenset(names), frozenset(classes)


def is_of_class(noun: str, mark: str) -> bool:
    """Whether a noun is of a class: a kind of noun, or persons of one gender."""
    if mark in ("m", "f"):
        return is_person_noun(noun) and gender_of(noun) == mark
    kind = noun_class(noun)
    if NounKind(mark) is NounKind.WORKER and kind.likely(NounKind.LEADER, NounKind.OFFICIAL) > SURE_OF_OFFICE:
        return False  # nobody calls a judge "the worker"
    return kind.likely(NounKind(mark)) >= SURE_OF_CLASS


def with_heads(noun: str) -> Iterator[str]:
    """Yield a noun, and the heads of it where it is a compound: "vice-president", "president"."""
    for _ in range(3):
        yield noun
        head = head_of(noun)
        if head is None or head == noun:
            return
        noun = singular_of(head)


def padded() -> Iterator[list[str]]:
    """The lines of the table with all three columns."""
    return ([*row, "", ""][:3] for row in table("words/broader.tsv"))


def set_of(cell: str) -> frozenset[str]:
    """The comma-separated nouns of a cell."""
    return frozenset(cell.split(",")) - {""}


def divided(narrower: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Narrower nouns, and the classes among them without their mark."""
    classes = frozenset(noun for noun in narrower if noun.startswith(MARK))
    return narrower - classes, frozenset(mark.removeprefix(MARK) for mark in classes)
