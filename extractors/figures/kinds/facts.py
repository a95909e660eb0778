"""The facts about a figure that the rules of kinds ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...base import Outcome
from ...grammar.noun_signs import noun_in
from ...grammar.relations import relation
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.nouns import noun_class
from ..counted.memory import Counted, Memory
from ..counted.parse import Parse
from ..counted.people import is_people
from ..numbers.tokens import Words
from ..quantities.magnitudes import is_magnitude
from ..quantities.quantity import Quantity
from .evidence import How, Said, evidence_of
from .outcomes import outcome_of
from .rules import Facts
from .verbs import verbs_of

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 10
LIKELY, POSSIBLE = 0.55, 0.15
BETWEEN_LISTED = 12  # words
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


def facts_of(known: Memory, quantity: Quantity, counted: Counted) -> Facts:
    """Everything the rules may ask of a figure."""
    words, parse = known.words, known.parse
    tokens = parse.tokens(*words.span(quantity.first, quantity.last))
    phrase = {word.strip("\"'“”’,.()").lower() for word in (counted.phrase or "").split()}
    phrase |= {word.removesuffix("s") for word in phrase}
    head = counted.head
    nouns = {head.lemma_.lower(), head.lower_, head.lower_.removesuffix("s")} if head is not None else phrase
    people = (head is not None and is_people(head)) or counted.phrase == "people"
    inherited = phrase if counted.inherited else set()
    whole = is_whole(words, quantity)
    told = not (whole or quantity.unit or (counted.bound and not people))  # "an eight-storey building was destroyed"
    said = () if not told else tuple(evidence_of(tokens, counted))
    named = noun_in(head) if head is not None else noun_class(counted.phrase or "")
    return Facts(
        nouns=frozenset(nouns),
        words=frozenset(phrase),
        verbs=frozenset() if whole else frozenset(verbs_of(tokens, counted) | inherited | labels_in(said)),
        context=frozenset(context_of(parse, tokens)),
        unit=quantity.unit or "",
        dimension=quantity.dimension or "",
        role=role_of(words, quantity),
        outcome=outcome_of(said, named, people=people or "life" in nouns)
        or outcome_of_group(known, quantity, counted, said),
        classes=frozenset(kind.value for kind, share in named.likelihoods.items() if share >= LIKELY),
        perhaps=frozenset(kind.value for kind, share in named.likelihoods.items() if share >= POSSIBLE),
        per=quantity.per,
        people=people,
    )


def labels_in(said: Iterable[Said]) -> set[str]:
    """The nouns that a figure is said to be a number of: "the casualties included", "the dead are"."""
    return {singular_of(each.token.lower_) for each in said if each.how in (How.LABEL, How.OVER)}


def outcome_of_group(known: Memory, quantity: Quantity, counted: Counted, said: Iterable[Said]) -> Outcome | None:
    """As in "12 were hurt, four of them badly", "12 dead, including four children": the group's outcome."""
    if quantity.unit:
        return None
    for (other, found), outcome in zip(reversed(known.before[:-1][-6:]), reversed(known.outcomes[-6:]), strict=False):
        if outcome is None:
            continue
        if is_listed_under(known.words, other, quantity):
            return outcome
        if is_listed_with(known, other, quantity, counted) and not any(each.how is How.BESIDE for each in said):
            return outcome
        if is_same_group(found, counted) and not acts(said):
            return outcome
    return None


def is_same_group(found: Counted, counted: Counted) -> bool:
    """Whether a figure goes back to what an earlier one counts."""
    return counted.inherited and counted.head is not None and counted.head == found.head


def is_listed_with(known: Memory, other: Quantity, quantity: Quantity, counted: Counted) -> bool:
    """As in "killed five potters in a bus and two drivers": people in one list, or told apart after it."""
    words = known.words
    if quantity.first - other.last > BETWEEN_LISTED or words.low(quantity.first - 1) not in listed("joining_outcomes"):
        return False
    if counted.head is None or not is_people(counted.head):
        return False
    between = known.parse.tokens(words[other.last - 1].start, words[quantity.first - 1].end)[1:]
    if any(token.text in (".", ";") for token in between):
        return False
    has_verb = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in between)
    return not has_verb or relation(counted.head) in ("appos", "dep", "parataxis", "conj")


def acts(said: Iterable[Said]) -> bool:
    """Whether a figure has a predicate of its own: "14 were arrested and three released", "45 were aboard"."""
    return any(
        each.how in (How.DONE, How.UNDERGONE, How.BESIDE) and each.token.lemma_.lower() not in listed("totalling_verbs")
        for each in said
    )


def is_listed_under(words: Words, other: Quantity, quantity: Quantity) -> bool:
    """Whether a figure is said to be a part of an earlier one in its sentence: "including", "of whom", "among them"."""
    if quantity.first - other.last > REACH:
        return False
    between = {words.low(k) for k in range(other.last, quantity.first)}
    after = {words.low(quantity.last), words.low(quantity.last + 1)}
    return bool((between | after) & listed("parting_outcomes")) and not between & {".", ";"}


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
    if words.low(quantity.first - 1) == "at" and around & listed("aloft"):
        return True
    return bool(near & listed("aloft")) and bool(
        (before | after) & listed("heights") or (after & {"high", "up", "away"} and near & {"orbit", "planet", "earth"})
    )


def times(words: Words, quantity: Quantity) -> str:
    """As in "twice as many" is a ratio; in "was interviewed twice" it counts."""
    if words.low(quantity.begin) in ("twice", "thrice") and words.low(quantity.end) not in listed("after_twice"):
        return "plain"
    return "share"


def is_times(words: Words, quantity: Quantity) -> bool:
    """As in "five times higher", "ten times the size"."""
    j = quantity.end
    if words.low(j + 1) == "as" and (words.low(j + 2) in ("a", "an", "the") or words.kind(j + 2) != "word"):
        return False
    if words.low(j + 1) == "as" and words[j + 2].text[0].isupper():  # "four times as Minister"
        return False
    return words.low(j) == "times" and (words.low(j + 1) in listed("after_times") or words.low(j + 1).endswith("er"))
