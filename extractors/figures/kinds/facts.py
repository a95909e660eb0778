"""The facts about a figure that the rules of kinds look at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...base import Outcome
from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, children, relation, subject_of
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.nouns import KnownBy, NounClass, NounKind, noun_class
from ..counted.memory import Counted, Memory
from ..counted.parse import Parse
from ..counted.people import is_people
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity
from .evidence import How, Said, evidence_of
from .groups import outcome_of_group, sort_of_group
from .outcomes import outcome_of, told_by
from .roles import role_of
from .rules import Facts
from .sorts import Seen, Sort, sort_of

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH, BESIDE = 10, 6
AIR = "in the air"
LIKELY, POSSIBLE = 0.55, 0.15


def facts_of(known: Memory, quantity: Quantity, counted: Counted) -> Facts:
    """Everything the rules may look at; the outcome and sort of a figure are remembered for the figures after it."""
    words, parse = known.words, known.parse
    tokens = parse.tokens(*words.span(quantity.first, quantity.last))
    head, phrase = counted.head, words_of(counted)
    people = (head is not None and is_people(head)) or counted.phrase == "people"
    said = tuple(evidence_of(tokens, counted))
    people = people or (head is not None and may_have_died(head, said))
    if is_whole(words, quantity):  # "Of the 19 deaths, four ..."
        said = tuple(each for each in said if each.how in (How.NAME, How.QUALITY, How.BESIDE))
    named = noun_in(head) if head is not None else noun_class(counted.phrase or "")
    told = not (quantity.unit or (counted.bound and not people))  # "an eight-storey building was destroyed"
    told = told and not is_of_parent(words, quantity)
    outcome = None
    if told:
        ill = counted.inherited and not phrase.isdisjoint(listed("cases_of_illness"))  # "nine of them were fatal"
        living = people or "life" in phrase or ill
        outcome = outcome_of(said, named, people=living) or outcome_of_group(known, quantity, counted, said)
    sort = sort_of_group(known, counted) or sort_from(counted, named, said, people=people)
    known.outcomes.append(outcome)
    known.sorts.append(sort)
    return Facts(
        nouns=frozenset({head.lemma_.lower(), head.lower_, singular_of(head.lower_)}) if head else phrase,
        words=phrase,
        verbs=frozenset(form for each in said if not loses(each) for form in forms_said(each)),
        context=frozenset(context_of(parse, tokens)),
        unit=quantity.unit or "",
        dimension=quantity.dimension or "",
        role=role_of(words, quantity, known.before[-2][0] if len(known.before) > 1 else None),
        outcome=outcome,
        sort="flight" if may_be_flown(quantity, tokens) and is_flight(counted, said, tokens) else sort,
        classes=frozenset(kind.value for kind, share in named.likelihoods.items() if share >= LIKELY),
        perhaps=frozenset(kind.value for kind, share in named.likelihoods.items() if share >= POSSIBLE),
        per=quantity.per,
        people=people,
    )


def is_of_parent(words: Words, quantity: Quantity) -> bool:
    """As in "The driver, a father of four, was killed": children, who are not what befell the parent."""
    k = quantity.first - 1 - words.is_hyphen(quantity.first - 1)
    return words.low(k) == "of" and words.low(k - 1 - words.is_hyphen(k - 1)) in listed("parents_of_a_number")


def forms_said(said: Said) -> tuple[str, str]:
    """A word said of what is counted, and its lemma."""
    return said.token.lower_, said.token.lemma_.lower()


def loses(said: Said) -> bool:
    """As in "a platoon of 32 men lost 19": those who lose others are not lost."""
    return said.how is How.DONE and said.token.lemma_.lower() == "lose" and child(said.token, "obj") is not None


def may_have_died(noun: Token, said: Iterable[Said]) -> bool:
    """As in "nine wigmakers perished", "left one sepoy dead": nouns for people or firms, or that nobody knows."""
    fates = {each.how for each in said if told_by(each)[:1] == (Outcome.KILLED,)}
    named = noun_in(noun)
    if not fates.isdisjoint((How.BESIDE, How.QUALITY)) and named.known_by is KnownBy.NOTHING:
        return True
    return How.DONE in fates and named.likely(NounKind.PERSON) >= POSSIBLE


def words_of(counted: Counted) -> frozenset[str]:
    """The words of what is counted, in lower case, plurals in the singular too."""
    found = {word.strip("\"'“”’,.()").lower() for word in (counted.phrase or "").split()}
    return frozenset(found | {singular_of(word) for word in found})


def sort_from(counted: Counted, named: NounClass, said: tuple[Said, ...], *, people: bool) -> Sort:
    """The sort of what is counted, as far as something is."""
    if counted.bound and (is_of_states(counted) or is_of_vehicle(counted)):
        return Sort.THINGS  # "the 55-member bloc", "three-coach trains"
    if is_member_of_union(counted) and not any(told_by(each) for each in said):
        return Sort.THINGS  # "30 members of the Pact met"
    if people and counted.head is not None and counted.head.lower_ not in words_of(counted):
        return Sort.PEOPLE  # "a town of 9,000"
    if people and any(is_loss(each) for each in said):
        return Sort.LOSSES  # "the casualties included five nurses"
    if counted.head is not None and counted.phrase:
        return sort_of(Seen(counted.head, named, said, people))
    return Sort.PEOPLE if people else Sort.THINGS


def is_loss(said: Said) -> bool:
    """As in "the casualties included five nurses", "losses amounted to 900 people"; not "job losses"."""
    if said.how is not How.LABEL:
        return False
    noun = singular_of(said.token.lower_)
    kinds = {part.lower_ for part in said.token.lefts if relation(part) == "compound"}
    return noun in listed("losses") or (noun == "loss" and kinds.isdisjoint(listed("lost_without_dying")))


def is_of_states(counted: Counted) -> bool:
    """Whether the members of "a 55-member bloc" are states, or "unit" those of a house, and no people."""
    if (counted.phrase or "").lower() == "unit" or counted.head is None:
        return (counted.phrase or "").lower() == "unit"
    after = counted.head.doc[counted.head.i + 1 : counted.head.i + 3]
    return counted.head.lower_ == "member" and any(
        token.lower_ in listed("unions_of_states") or token.ent_type_ == "ORG" for token in after
    )


def is_member_of_union(counted: Counted) -> bool:
    """As in "30 members of the Pact", which are states; members of a party or tribe are people."""
    head = counted.head
    if head is None or singular_of(head.lower_) != "member":
        return False
    return any(relation(part) == "nmod" and part.lower_ in listed("unions_of_states_alone") for part in head.rights)


def is_of_vehicle(counted: Counted) -> bool:
    """Whether a noun after a hyphen is a part of a vehicle: the coaches of "a three-coach train"."""
    head = counted.head
    if head is None or head.i + 1 >= len(head.doc):
        return False
    return noun_in(head.nbor()).likely(NounKind.VEHICLE) >= LIKELY


def is_whole(words: Words, quantity: Quantity) -> bool:
    """Whether a number is what others are a part of: "Of the 300 passengers, 22 drowned"."""
    k = quantity.first - 1 - (words.low(quantity.first - 1) in ("the", "those", "these"))
    return words.low(k) == "of" and words.kind(k - 1) in ("mark", "end")


def may_be_flown(quantity: Quantity, tokens: list[Token]) -> bool:
    """Whether a time may be that of a flight: years are those of a career, unless something orbits."""
    if quantity.dimension != "time" or not tokens or quantity.unit not in ("year", "decade"):
        return quantity.dimension == "time"
    near = tokens[0].doc[max(0, tokens[0].i - REACH) : tokens[-1].i + REACH]
    return any(token.lower_ in listed("aloft") and token.lemma_.lower() != "fly" for token in near)


def is_flight(counted: Counted, said: Iterable[Said], tokens: list[Token]) -> bool:
    """Whether what lasts is a flight: "an 87-minute flight", "flew for", "the drone stayed aloft for"."""
    doing = [each.token for each in said if each.how is not How.NAME]
    late = tokens and is_before(tokens, "late", "later", "earlier", "after", "before") and not is_after(tokens, "for")
    delayed = late or (tokens and is_after(tokens, "by"))
    if delayed or any(has_object(token, tokens) for token in doing):
        return False  # "the flight was delayed by four hours", "flew 600 sorties in eleven days"
    if words_of(counted) & listed("flights"):
        return True
    if any(is_flying(token) for token in doing):
        return True
    if is_aloft(tokens) or any(crosses(token) for token in doing):
        return True
    taking = (token for token in doing if token.lemma_.lower() == "take")
    if any(is_flying(part) for token in taking for part in children(token, "xcomp", "advcl", "csubj", "nsubj")):
        return True  # "it takes an hour to fly there", "flying takes an hour"
    return any(
        token.lemma_.lower() in listed("verbs_of_travelling") and flies(subject_of(token))
        for token in doing
        if token.pos_ == "VERB"
    )


def is_after(tokens: list[Token], word: str) -> bool:
    """Whether a word is right before some tokens."""
    return bool(tokens[0].i) and tokens[0].nbor(-1).lower_ == word


def is_before(tokens: list[Token], *some: str) -> bool:
    """Whether one of some words is right after some tokens."""
    return tokens[-1].i + 1 < len(tokens[-1].doc) and tokens[-1].nbor().lower_ in some


def is_aloft(tokens: list[Token]) -> bool:
    """As in "was in the air for nine hours", "after nine hours in the air", "ten minutes from take-off"."""
    if not tokens:
        return False
    doc = tokens[0].doc
    before = [token.lower_ for token in doc[max(0, tokens[0].i - BESIDE) : tokens[0].i]]
    after = [token.lower_ for token in doc[tokens[-1].i + 1 : tokens[-1].i + 4]]
    begun = after[:1] == ["from"] and "".join(after[1:]).startswith(tuple(listed("beginnings_of_flights")))
    return (
        bool({"aloft", "airborne"} & {*before, *after[:1]})
        or any(AIR in " ".join(part) for part in (before, after))
        or begun
    )


def crosses(verb: Token) -> bool:
    """As in "the missile reached the port in eight minutes", "the drone was tracked for an hour"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in listed("verbs_of_crossing"):
        return False
    subject, to_do = subject_of(verb), child(verb, "xcomp", "advcl")
    flying = subject is not None and (
        subject.lower_ in listed("aloft") or noun_in(subject).likely(NounKind.AIRCRAFT) >= LIKELY
    )
    return flying and (to_do is None or is_flying(to_do) or to_do.lemma_.lower() in listed("verbs_of_crossing"))


def has_object(verb: Token, tokens: list[Token]) -> bool:
    """Whether a verb of flying has an object that is no time: "flew 600 sorties"."""
    thing = child(verb, "obj")
    return thing is not None and thing not in tokens and verb.lemma_.lower() in listed("verbs_of_flying")


def is_flying(verb: Token) -> bool:
    """Whether a verb is one of flying."""
    return verb.lemma_.lower() in listed("verbs_of_flying")


def flies(noun: Token | None) -> bool:
    """Whether a noun names an aircraft, or a weapon that flies."""
    return noun is not None and noun_in(noun).likely(NounKind.AIRCRAFT, NounKind.WEAPON) >= LIKELY


def context_of(parse: Parse, tokens: list[Token]) -> set[str]:
    """The lemmas within ten words of the number, in its sentence."""
    if not tokens:
        return set()
    doc = parse.doc
    first, last = max(0, tokens[0].i - REACH), min(len(doc), tokens[-1].i + REACH + 1)
    near = map(doc.__getitem__, range(first, last))
    return {form for token in near for form in (token.lower_, token.lemma_.lower())}
