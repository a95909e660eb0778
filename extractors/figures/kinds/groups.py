"""Which earlier figure a figure is a part of, or listed with: it has that one's outcome and sort."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...base import Outcome
from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, relation
from ...words.modifiers import listed
from ..counted.memory import Counted, Memory
from ..counted.openings import is_left_without
from ..counted.parse import sentence_start
from ..counted.people import is_people
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity
from .evidence import How, Said, qualities
from .outcomes import forms_of, named_by, outcome_of
from .sorts import Sort

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH, BETWEEN_LISTED, BACK = 10, 12, 6  # words; words; figures
CURABLE = (Outcome.WOUNDED, Outcome.INFECTED)


def outcome_of_group(known: Memory, quantity: Quantity, counted: Counted, said: Iterable[Said]) -> Outcome | None:
    """As in "12 were hurt, four of them badly", "12 dead, including four children": the group's outcome."""
    if quantity.unit or is_left_without(known.words, quantity):
        return None  # "left nine dead and 300 in shelters"
    opened = outcome_of_opening(known, quantity) or outcome_of_worse(known, quantity)
    if opened is not None and not acts(said):
        return opened
    earlier = reversed(known.before[:-1][-BACK:])
    for (other, found), outcome in zip(earlier, reversed(known.outcomes[-BACK:]), strict=False):
        if outcome is None:
            continue
        if is_listed_under(known.words, other, quantity) or (is_rest(known.words, other, quantity) and not acts(said)):
            return outcome if not is_unharmed(said) else None
        if is_listed_with(known, other, quantity, counted) and not any(
            each.how in (How.BESIDE, How.BEFORE) for each in said
        ):
            return outcome
        if is_same_group(found, counted) and is_less_or_more(known.words, quantity):
            return outcome
        of_them = is_same_group(found, counted) and is_of_them(known.words, quantity)
        if (is_same_group(found, counted) or is_said_of_them(counted)) and not acts(said, somewhere=not of_them):
            return outcome
        if is_same_group(found, counted) and outcome in CURABLE and is_let_go(said):
            return Outcome.RECOVERED
    return outcome_of_whole(counted)


def outcome_of_opening(known: Memory, quantity: Quantity) -> Outcome | None:
    """As in "Of the deceased, seven were men and four women": what befell those whom the sentence opens with."""
    tokens = known.parse.tokens(*known.words.span(quantity.begin, quantity.end))
    first = sentence_start(tokens[0]) if tokens else None
    if first is None or first.lower_ not in ("among", "amongst", "of"):
        return None
    opening = list(itertools.takewhile(lambda token: not token.is_punct, first.doc[first.i : tokens[0].i]))
    ends = opening[-1].i + 1 < tokens[0].i  # a comma between
    return named_by(opening[-1].lower_) if ends else None


def outcome_of_worse(known: Memory, quantity: Quantity) -> Outcome | None:
    """As in "Twenty-one are injured, six gravely": the outcome of those who are hurt or ill."""
    words, j = known.words, quantity.last
    alone = words.kind(j + 1) in ("end", "mark") or words.low(j + 1) in listed("after_how_gravely") | listed("hurt")
    if words.low(j) not in listed("how_gravely") or not alone:
        return None  # "six badly needed help"
    return next((each for each in reversed(known.outcomes[-BACK:]) if each in CURABLE), None)


def outcome_of_whole(counted: Counted) -> Outcome | None:
    """As in "The hurt clerks, two men and a woman, are home. All three are well.": what the whole is said to be."""
    whole = counted.head
    if not counted.inherited or whole is None or not any(relation(part) in ("appos", "conj") for part in whole.rights):
        return None
    quality = (each for each in qualities(whole) if each.how is How.QUALITY)
    return outcome_of(quality, noun_in(whole), people=is_people(whole))


def sort_of_group(known: Memory, counted: Counted) -> Sort | None:
    """The sort of the group that a part refers back to: "three of them"; None where it refers to none."""
    if counted.head is None or not (counted.inherited or is_whole_of_last(known, counted)):
        return None
    for (_, found), sort in zip(reversed(known.before[:-1][-BACK:]), reversed(known.sorts[-BACK:]), strict=False):
        if found.head == counted.head and sort not in ("", Sort.THINGS):
            return Sort(sort)
    return None


def is_whole_of_last(known: Memory, counted: Counted) -> bool:
    """As in "22 of the 27 drones": what the figure right before is a part of."""
    return len(known.before) > 1 and known.before[-2][1].head is not None and known.before[-2][1].head == counted.head


def is_same_group(found: Counted, counted: Counted) -> bool:
    """Whether a figure refers back to what an earlier one counts."""
    return counted.inherited and counted.head is not None and counted.head == found.head


def is_said_of_them(counted: Counted) -> bool:
    """As in "Nine died; they were six Danes and three Swedes": what "they" are said to be."""
    subject = child(counted.head, "nsubj") if counted.head is not None else None
    return subject is not None and subject.lower_ == "they" and counted.head is not None and is_people(counted.head)


def is_listed_with(known: Memory, other: Quantity, quantity: Quantity, counted: Counted) -> bool:
    """As in "killed five potters in a bus and two drivers": people in one list, or divided after it."""
    words = known.words
    if quantity.first - other.last > BETWEEN_LISTED or words.low(quantity.first - 1) not in listed("joining_outcomes"):
        return False
    bare = counted.head is None and counted.phrase == "people"  # "killed 40 in May and 61 in June"
    if not bare and (counted.head is None or not is_people(counted.head)):
        return False
    between = known.parse.tokens(words[other.last - 1].start, words[quantity.first - 1].end)[1:]
    if any(token.text in (".", ";") for token in between):
        return False
    has_verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in between)
    role = None if counted.head is None else relation(counted.head)
    if bare and words.low(quantity.last) in listed("between_alike_parts"):
        return True  # "eleven died on the spot and three on the way"
    return not has_verb or role in ("appos", "dep", "parataxis", "conj")


def is_of_them(words: Words, quantity: Quantity) -> bool:
    """As in "nine of them", "nine of whom": wherever they are said to have been, they are of the group."""
    return words.low(quantity.last) == "of" and words.low(quantity.last + 1) in ("them", "those", "whom")


def is_less_or_more(words: Words, quantity: Quantity) -> bool:
    """As in "Eighteen mothers died, three fewer than in June": by how many a group is smaller or larger."""
    return words.low(quantity.last) in ("fewer", "more") and words.low(quantity.last + 1) == "than"


def acts(said: Iterable[Said], *, somewhere: bool = True) -> bool:
    """Whether a figure has a predicate of its own: "three were released", "45 were aboard", "nine were on oxygen".

    Where somebody is counts as one only if ``somewhere``.
    """
    return any(
        (
            each.how in (How.DONE, How.UNDERGONE, How.BESIDE, How.BEFORE)
            and each.token.lemma_.lower() not in listed("totalling_verbs")
        )
        or (somewhere and each.how is How.LABEL and is_state(each.token))
        for each in said
    )


def is_state(predicate: Token) -> bool:
    """Whether a predicate says where or how somebody is, and not who: "aboard", "on oxygen"."""
    if child(predicate, "cop") is None:
        return False
    return predicate.pos_ == "ADV" or child(predicate, "case") is not None


def is_let_go(said: Iterable[Said]) -> bool:
    """As in "Of the 18 injured, four have been discharged": done to patients who are well, and to others too."""
    deeds = (each for each in said if each.how in (How.UNDERGONE, How.BESIDE))
    return any(not listed("let_go").isdisjoint(forms_of(each.token)) for each in deeds)


def is_rest(words: Words, other: Quantity, quantity: Quantity) -> bool:
    """As in "Twelve of the dead were cooks; the other five were waiters": the rest of a group, near after its part."""
    rest = words.low(quantity.first - 1) in ("other", "remaining") and words.low(quantity.first - 2) == "the"
    return rest and quantity.first - other.last <= BETWEEN_LISTED


def is_unharmed(said: Iterable[Said]) -> bool:
    """Whether a part is excepted from the outcome of the group: "of whom six survived"."""
    return any(not listed("unharmed").isdisjoint(forms_of(each.token)) for each in said)


def is_listed_under(words: Words, other: Quantity, quantity: Quantity) -> bool:
    """Whether a figure is said to be a part of an earlier one in its sentence: "including", "of whom", "among them"."""
    if quantity.first - other.last > REACH:
        return False
    between = {words.low(k) for k in range(other.last, quantity.first)}
    after = {words.low(quantity.last), words.low(quantity.last + 1)}
    return bool((between | after) & listed("parting_outcomes")) and not between & {".", ";"}
