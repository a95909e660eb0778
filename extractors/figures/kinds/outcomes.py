"""What happened to those that a figure counts: killed, wounded, missing, arrested, destroyed ...

Each word said of what is counted (``evidence``) weighs for the outcomes that ``outcomes.toml`` gives it, the nearer the
more; the heaviest outcome is the figure's. A part of a group has the group's outcome unless more is said of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ...base import Outcome
from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, children, is_passive, subject_of
from ...words.broader import is_kind_of
from ...words.lists import toml
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.noun_table import people_marked
from ...words.nouns import NounClass, NounKind
from .evidence import How, Said
from .soaring import is_soaring
from .topics import is_about

if TYPE_CHECKING:
    from spacy.tokens import Token

# nouns that stand for all of their kind in the phrases: "taken to a clinic", "treated for cuts"
HOSPITAL, INJURY = "hospital", "injury"
WITHIN = 7  # words after a verb that may belong to its phrase
LIKELY = 0.4  # how likely a noun has to be to name persons, and not the outcome: "detainees", not "arrests"
LEAST = 0.3  # how likely what is counted has to be of a sort that can have the outcome
SORTS: Mapping[str, tuple[NounKind, ...]] = {
    "people": (NounKind.PERSON, NounKind.PEOPLE, NounKind.SOLDIER),
    "animals": (NounKind.ANIMAL,),
    "units": (NounKind.UNIT,),
    "weapons": (NounKind.WEAPON,),
    "vehicles": (NounKind.VEHICLE,),
    "things": (
        NounKind.THING, NounKind.DOCUMENT, NounKind.PLACE, NounKind.BUILDING, NounKind.GROUP, NounKind.BODY,
        NounKind.UNKNOWN,
    ),
}  # fmt: skip
HAPPENING = (NounKind.EVENT, NounKind.ILLNESS)
DIRECT = frozenset({How.NAME, How.OVER, How.LABEL})


Form = TypeVar("Form")  # a word, or a verb and a word after it
Outcomes = tuple[Outcome, ...]
NO_OUTCOME: Outcomes = ()


class Words(NamedTuple):
    """The outcomes that a word is evidence for, by its relation to what is counted."""

    nouns: Mapping[str, Outcomes]
    deeds: Mapping[str, Outcomes]
    undergone: Mapping[str, Outcomes]
    done: Mapping[str, Outcomes]
    denied: Mapping[str, Outcomes]
    phrases: Mapping[tuple[str, str], Outcomes]
    sorts: Mapping[Outcome, tuple[NounKind, ...]]


def outcome_of(said: Iterable[Said], known: NounClass, *, people: bool) -> Outcome | None:
    """The outcome with the most evidence, among those that what is counted can have."""
    weights: defaultdict[Outcome, float] = defaultdict(float)
    for each in said:
        for outcome in told_by(each) if not is_of_ill(each.token) else NO_OUTCOME:
            if may_befall(outcome, known, people=people) or is_outcome_noun(each, outcome):
                weights[outcome] = max(weights[outcome], weight_of(each, known))
                break  # cooks burn, and are hurt; mills burn, and are no more
    if Outcome.RESCUED in weights:  # "four who went missing were found alive"
        weights.pop(Outcome.MISSING, None)
    if any(each.how is How.OVER and is_place(each.token) for each in said):
        weights.pop(Outcome.CAPTURED, None)  # "took Brask, a town of 9,000"
    return max(weights, key=lambda outcome: (weights[outcome], -ORDER[outcome])) if weights else None


def is_place(token: Token) -> bool:
    """Whether a noun names a place where people live: those of a captured town are not all prisoners."""
    return noun_in(token).likely(NounKind.PLACE) >= LIKELY


def is_of_ill(token: Token) -> bool:
    """As in "40 pupils were hospitalised" where measles is told of, and no accident: they are ill, and not hurt."""
    ill = token.lower_ in listed("in_hospital") and is_about(token, "words_of_illness")
    return ill and not is_about(token, "words_of_accidents")


def weight_of(said: Said, known: NounClass) -> float:
    """The weight of a word; nouns for those held before ("hostages", "detainees") weigh less than a later outcome."""
    held = said.how is How.NAME and known.likely(NounKind.PERSON) >= LIKELY
    return 0.0 if held else said.how.value


ORDER = {outcome: number for number, outcome in enumerate(Outcome)}


def may_befall(outcome: Outcome, known: NounClass, *, people: bool) -> bool:
    """Whether what is counted can have an outcome: people are no ruins, and tanks are not arrested."""
    sorts = words().sorts[outcome]
    if people and NounKind.PERSON in sorts:
        return True
    place = known.likely(NounKind.PLACE, NounKind.BUILDING)
    if NounKind.PERSON in sorts and place > known.likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.SOLDIER):
        return False  # "nine villages were burned"
    return known.likely(*sorts) >= LEAST


def is_outcome_noun(said: Said, outcome: Outcome) -> bool:
    """Whether the noun counted is the outcome itself: "nine deaths"."""
    return said.how is How.NAME and outcome in words().nouns.get(singular_of(said.token.lower_), NO_OUTCOME)


def named_by(noun: str) -> Outcome | None:
    """The outcome that a noun is: "deceased", "injured"."""
    return next(iter(words().nouns.get(singular_of(noun), NO_OUTCOME)), None)


def told_by(said: Said) -> Outcomes:
    """The outcomes that a word is evidence for where it is; more than one where it depends on whom it befalls."""
    known, token = words(), said.token
    forms = forms_of(token)
    if said.how is How.DENIED or is_filmed(token) or is_dug(token) or is_soaring(token):
        return first_of(known.denied, forms)
    if said.how in DIRECT:
        found = told_by_noun(said)
        if found or said.how is How.NAME:
            return found
    if phrase := told_by_phrase(token):
        return phrase
    if said.how in (How.UNDERGONE, How.BEFORE) and (bereaves(token) or claims_lives(token)):
        return (Outcome.KILLED,)
    if said.how is How.DONE:
        return first_of(known.done, forms)
    if said.how is How.BEFORE:
        return first_of(known.undergone, forms)
    if said.how is How.BESIDE:
        return first_of(known.undergone, forms) or (first_of(known.done, forms) if token.tag_ != "VBN" else NO_OUTCOME)
    if token.pos_ == "ADV" and token.lower_ == "down":  # "60 countries, down from 90"
        return NO_OUTCOME
    active = said.how is not How.OVER and token.pos_ != "NOUN" and not is_passive(token)
    active = active and child(token, "obj") is None  # "guards caught 73 people"
    return first_of(known.undergone, forms) or (first_of(known.done, forms) if active else NO_OUTCOME)


def bereaves(verb: Token) -> bool:
    """As in "lost two brothers": kin, whom nobody loses as he does players or voters."""
    lost = child(verb, "obj") if verb.lemma_.lower() == "lose" else None
    return lost is not None and singular_of(lost.lower_) in people_marked("kin")


def claims_lives(verb: Token) -> bool:
    """As in "the flood claimed 40 people": what happens claims them; a union that claims 40 members counts them."""
    subject = subject_of(verb) if verb.lemma_.lower() == "claim" and child(verb, "obj") is not None else None
    return subject is not None and noun_in(subject).likely(*HAPPENING) >= LIKELY


def is_filmed(verb: Token) -> bool:
    """As in "a camera captured two men", "was captured on video": pictures are taken, and no prisoners."""
    if verb.lemma_.lower() != "capture":
        return False
    nouns = [subject_of(verb), *children(verb, "obl")]
    return any(noun is not None and singular_of(noun.lower_) in listed("what_films") for noun in nouns)


def is_dug(verb: Token) -> bool:
    """As in "sank 40 wells": what is made by sinking it."""
    nouns = (child(verb, "obj"), subject_of(verb)) if verb.lemma_.lower() == "sink" else ()
    return any(noun is not None and singular_of(noun.lower_) in listed("what_is_dug") for noun in nouns)


def forms_of(token: Token) -> tuple[str, ...]:
    """A word, its lemma, and what is left without "s", "d" or "ed": lemmas err on verbs that the model rarely saw."""
    word = token.lower_
    return (word, token.lemma_.lower(), *(word.removesuffix(ending) for ending in ("s", "d", "ed")))


def told_by_noun(said: Said) -> Outcomes:
    """As in "nine deaths", "the massacre of 40 monks", "two cooks with burns"."""
    known, token = words(), said.token
    nouns = (token.lower_, singular_of(token.lower_), token.lemma_.lower())
    found = first_of(known.nouns, nouns)
    if said.how is How.OVER:
        return found or first_of(known.deeds, nouns)
    if (
        said.how is How.LABEL
        and token.lower_ == "condition"
        and any(part.lower_ in listed("grave") for part in token.lefts)
    ):
        return (Outcome.WOUNDED,)  # "seven are in a critical condition"
    if said.how is How.LABEL and is_injury(token) and any(word.lower_ == "with" for word in token.lefts):
        return (Outcome.WOUNDED,)
    return found


def told_by_phrase(verb: Token) -> Outcomes:
    """As in "taken to hospital", "lost their lives", "shot down": a verb and a word near after it."""
    lemma = verb.lemma_.lower()
    if lemma not in beginnings():
        return NO_OUTCOME
    for token in verb.doc[verb.i + 1 : verb.i + WITHIN]:
        if token.is_punct and token.text in ".;:":
            return NO_OUTCOME
        if found := first_of(words().phrases, [(lemma, noun) for noun in meanings(token)]):
            return found
    return NO_OUTCOME


def meanings(noun: Token) -> tuple[str, ...]:
    """A word of a phrase, and the noun that stands for all of its kind."""
    word = singular_of(noun.lower_)
    if noun.pos_ != "NOUN":
        return (word,)
    kinds = (HOSPITAL,) if is_kind_of(word, HOSPITAL) else (INJURY,) if is_injury(noun) else ()
    return (word, *kinds)


def is_injury(noun: Token) -> bool:
    """Whether a noun names what somebody hurt may have: "burns", "a fracture"; not "strain", which does more."""
    return noun.pos_ == "NOUN" and is_kind_of(singular_of(noun.lower_), INJURY)


def first_of(known: Mapping[Form, Outcomes], forms: Iterable[Form]) -> Outcomes:
    """The outcomes of the first of some forms that is known."""
    return next((known[form] for form in forms if form in known), NO_OUTCOME)


@cache
def words() -> Words:
    """The words of ``outcomes.toml``, by what they are; a word in two lists may tell of either outcome."""
    tables = {outcome: toml("figures/outcomes.toml")[outcome.value] for outcome in Outcome}
    nouns, deeds, undergone, done, denied = (
        by_word((word, outcome) for outcome, entry in tables.items() for word in entry.get(name, ()))
        for name in ("nouns", "deeds", "undergone", "done", "denied")
    )
    phrases = by_word(
        ((first, second), outcome) for outcome, entry in tables.items() for first, second in entry["phrases"]
    )
    sorts = {outcome: tuple(kind for sort in entry["of"] for kind in SORTS[sort]) for outcome, entry in tables.items()}
    return Words(nouns, deeds, undergone, done, denied, phrases, sorts)


def by_word(pairs: Iterable[tuple[Form, Outcome]]) -> dict[Form, Outcomes]:
    """The outcomes of each word, in their order."""
    found: dict[Form, Outcomes] = {}
    for word, outcome in pairs:
        found[word] = (*found.get(word, NO_OUTCOME), outcome)
    return found


@cache
def beginnings() -> frozenset[str]:
    """The verbs that begin a phrase."""
    return frozenset(first for first, _ in words().phrases)
