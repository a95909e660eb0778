"""The phrases that a figure may count: nouns around it, what figures before it counted, and what the rules found."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ...text.sentences import sentence_numbers
from ..counted.memory import Counted, Memory
from ..counted.parse import number_inside, phrase_of
from .nouns import noun_at, phrase_heads
from .signs import Place, signs_of_noun, ways_up

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

BEFORE, AFTER = 40, 25  # tokens around a figure
FIGURES = 4  # before this one
FARTHEST = 6  # nouns from a figure, those beyond it all alike
RANK = {rank: f"rank:{rank}" for rank in range(-FARTHEST, FARTHEST + 1)}
SENTENCE = {away: f"sentence:{away}" for away in range(-3, 2)}
PEOPLE = "people"
RELATIVE = frozenset({"WDT", "WP", "WP$"})  # tags of "which", "who" and "whose", which are no part of a phrase


class Candidate(NamedTuple):
    """What a figure may count; without ``counted`` it is the phrase of the noun.

    ``signs`` are those that it has for this figure; the noun's own come on top, unless it is ``in_words`` that are not
    the noun's phrase.
    """

    noun: Token | None
    counted: Counted | None
    signs: tuple[str, ...]
    in_words: bool = False


def candidates(known: Memory, place: Place, found: Counted) -> list[Candidate]:
    """The nouns that a figure may count, then nothing at all, then what the rules found in words, then people."""
    own = found.head if found.head is not None and is_of_phrase(found.head, found) else None
    listed = around(known, place, own, found)
    listed.append(Candidate(None, Counted(), ("none",)))
    if found.phrase and own is None and found.phrase != PEOPLE:
        listed.append(Candidate(found.head, found, ("words", "rules"), in_words=True))
    by_rules = found.phrase == PEOPLE and own is None
    return [
        *listed,
        Candidate(None, found, (PEOPLE, "rules")) if by_rules else Candidate(None, Counted(PEOPLE), (PEOPLE,)),
    ]


def is_of_phrase(head: Token, found: Counted) -> bool:
    """Whether a noun is among the words that are counted: "people" of "a town of 9,000" has the town for its head."""
    return head.lower_ in (found.phrase or "").lower()


def around(known: Memory, place: Place, own: Token | None, found: Counted) -> list[Candidate]:
    """The nouns near a figure, and those farther off that figures before it or the rules name."""
    doc, counted = place.top.doc, counted_before(known)
    nouns = {i: doc[i] for i in nouns_near(place)}
    for head in (own, *(each.head for _, each in counted.values())):
        if head is not None:
            nouns.setdefault(head.i, head)
    ranks, above, sentences = ranks_of(nouns, place), ways_up(place), sentence_numbers(doc)
    here = sentences[place.top.i]
    listed = []
    for i, noun in nouns.items():
        signs = signs_of_noun(noun_at(doc, i), i, place, above)
        signs += (RANK[ranks[i]], SENTENCE[max(-3, min(1, sentences[i] - here))])
        back, answer = counted.get(i, (None, None))
        if back is not None:
            signs.append(f"counted:{back}")
        if own is not None and i == own.i:
            signs.append("rules")
            answer = found
        listed.append(Candidate(noun, answer, tuple(signs)))
    return listed


def nouns_near(place: Place) -> list[int]:
    """The heads of noun phrases around a figure, its own words and other amounts left out."""
    heads = phrase_heads(place.top.doc)
    first, last = bisect_left(heads, place.start - BEFORE), bisect_left(heads, place.end + AFTER)
    return [i for i in heads[first:last] if i not in place.own]


def counted_before(known: Memory) -> dict[int, tuple[int, Counted]]:
    """By the noun: how many figures before this one it was counted last, and as what."""
    found: dict[int, tuple[int, Counted]] = {}
    for back, (_, each) in enumerate(reversed(known.before[-FIGURES - 1 : -1])):
        if each.head is not None and each.phrase:
            found.setdefault(each.head.i, (back, each._replace(inherited=True)))
    return found


def ranks_of(nouns: Iterable[int], place: Place) -> dict[int, int]:
    """For each noun how many there are from the figure to it; negative before the figure."""
    places = sorted(nouns)
    before = reversed([i for i in places if i < place.start])
    after = (i for i in places if i >= place.start)
    ranks = {i: max(-FARTHEST, -k) for k, i in enumerate(before, 1)}
    return ranks | {i: min(FARTHEST, k) for k, i in enumerate(after, 1)}


def counted_as(candidate: Candidate, place: Place) -> Counted:
    """What is counted if a candidate is right; a noun of another sentence is understood, not said."""
    if candidate.counted is not None or candidate.noun is None:
        return candidate.counted or Counted()
    noun = candidate.noun
    first = place.end if noun.i >= place.end else noun.left_edge.i
    while first < noun.i and noun.doc[first].tag_ in RELATIVE:
        first += 1
    phrase = phrase_of(noun, max(first - 1, number_inside(noun, first)))
    sentences = sentence_numbers(noun.doc)
    bound = noun.doc[place.end].text == "-" and noun.i > place.end if place.end < len(noun.doc) else False
    return Counted(phrase, noun, sentences[noun.i] != sentences[place.top.i], bound)
