"""The sort of what a figure counts: soldiers, units, weapons, people, losses, points, a flight, other things.

What the counted noun may name is weighed with its modifiers, its predicate, its owner and the sentence around it.
"Men" are soldiers where an army has them, "two companies" are units where they are of paratroopers, and a loss is a
death where a front is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ...base import Outcome, once_per_doc
from ...grammar.relations import child, relation, subject_of
from ...words.modifiers import listed
from ...words.noun_forms import singular_of
from ...words.nouns import MOST_REMEMBERED, KnownBy, NounClass, NounKind, noun_class
from ..counted.parse import NOMINAL
from ..not_figures.calibres import UNITS
from . import strikes
from .craft_of_war import is_of_war
from .evidence import How, Said
from .loss_lists import is_in_loss_list
from .no_persons import names_no_persons
from .topics import is_about, places_of_nouns, places_of_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NEAR = 30  # tokens around a noun that show what its sentence is about
HARM = (Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING)
MARTIAL = (NounKind.SOLDIER, NounKind.UNIT, NounKind.WEAPON)
LIKELY, CLEAR, SHARED, SURE, CERTAIN = 0.4, 0.5, 0.2, 0.75, 0.9


DESIGNATION = re.compile(
    r"(?:A|AH|B|BMP|BTR|CH|F|FA|F/A|HH|KC|Ka|M|MQ|Mi|MiG|RQ|Su|T|Tu|UH)-?\d{1,3}[A-Z]{0,2}s?"
)  # of weapons


class Sort(StrEnum):
    """What is counted, as far as the kind depends on it."""

    SOLDIERS = "soldiers"
    UNITS = "units"
    WEAPONS = "weapons"
    PEOPLE = "people"
    LOSSES = "losses"
    POINTS = "points"
    THINGS = "things"


class Seen(NamedTuple):
    """What is known of the noun that a figure counts: its token, its classes, what is said, whether it names people."""

    head: Token
    named: NounClass
    said: tuple[Said, ...]
    people: bool


def sort_of(seen: Seen) -> Sort:
    """The sort with the most evidence."""
    weights = {Sort.THINGS: LIKELY - 0.01, **weights_of(seen)}
    return max(weights, key=lambda sort: weights[sort])


def weights_of(seen: Seen) -> dict[Sort, float]:
    """The evidence for each sort except things; more than ``LIKELY`` is enough."""
    lemma = singular_of(seen.head.lower_)
    inside, around = is_martial_inside(seen.head), is_martial_around(seen.head)
    owned = any(
        is_martial(owner) or (around and (has_an_army(owner) or is_of_many(owner))) or sends(owner, seen.head)
        for owner in owners_of(seen)
    )
    return {
        Sort.LOSSES: losses(seen, lemma, around=inside or around or owned),
        Sort.SOLDIERS: soldiers(seen, lemma, inside=inside, owned=owned),
        Sort.UNITS: units(seen, lemma, inside=inside, around=around or owned) * (not is_of_workers(seen.head, lemma)),
        Sort.WEAPONS: weapons(seen, lemma, inside=inside, around=around),
        Sort.PEOPLE: max(people(seen, lemma), cases(seen, lemma)),
        Sort.POINTS: points(seen.head, lemma),
    }


def people(seen: Seen, lemma: str) -> float:
    """As in "beekeepers", "nine crew", "souls", "a hall with a capacity of 900"; not "nine crews"."""
    if lemma in listed("people_in_other_words") or is_of_workers(seen.head, lemma):
        return 0.6
    if is_of_animals(seen.head, lemma) or is_of_ratings(seen.head, lemma):
        return 0.0
    if is_in_the_sky(seen.head, lemma) or is_on_the_market(seen.head, lemma):
        return 0.0
    perhaps = seen.named.known_by is KnownBy.NOTHING or seen.named.likely(NounKind.PERSON) >= SHARED
    if perhaps and any(is_human(each) for each in seen.said):
        return 0.6  # "three lokpals were arrested", "hired 16 cutters"
    if names_no_persons(seen.head, lemma, seen.said):
        return 0.0
    return 0.6 if seen.people and not is_group(seen) else seen.named.likely(NounKind.PERSON) * 0.7


def is_human(said: Said) -> bool:
    """Whether a verb is said of what is counted that people alone do or undergo."""
    return said.how in (How.DONE, How.UNDERGONE) and said.token.lemma_.lower() in listed("human_verbs")


def is_of_animals(head: Token, lemma: str) -> bool:
    """As in "three males for every female" where animals are told of; "the otter population", "nine head of cattle"."""
    if head.lower_ == "head" and is_about(head, "words_of_wildlife"):
        return True
    if lemma in ("population", "head"):
        beside = (part for part in head.children if relation(part) in ("compound", "nmod", "amod"))
        return any(noun_class(part.lower_).likely(NounKind.ANIMAL) >= LIKELY for part in beside)
    civil = not is_about(head, "words_of_crime")
    return lemma in listed("sexes_and_ages") and civil and is_about(head, "words_of_wildlife")


def is_of_ratings(head: Token, lemma: str) -> bool:
    """As in "gave it four stars out of five", "a two-star hotel"; not "two film stars", "the stars of the play"."""
    if lemma != "star" or any(relation(part) in ("compound", "amod") for part in head.children):
        return False
    after = head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""
    given = head.head.lemma_.lower() in listed("verbs_of_rating")
    return after in listed("after_stars") or (given and relation(head) == "obj")


def is_in_the_sky(head: Token, lemma: str) -> bool:
    """As in "the two stars orbit a black hole": stars where the sky is told of, and no "film stars"."""
    if lemma not in listed("seen_in_the_sky") or not is_about(head, "words_of_space"):
        return False
    return not any(part.lower_ in listed("fields_of_fame") for part in head.subtree)


def is_on_the_market(head: Token, lemma: str) -> bool:
    """As in "32 gainers against 19 losers": shares that have risen or fallen."""
    if lemma not in listed("shares_by_what_they_did"):
        return False
    others = places_of_words(head.doc, listed("shares_by_what_they_did") - {head.lower_})
    return any(abs(place - head.i) < NEAR for place in others)


def is_group(seen: Seen) -> bool:
    """Whether groups are counted and not their people: "nine households", "teams", "villages"; not "nine crew"."""
    named, word = seen.named, seen.head.lower_
    if named.likely(NounKind.PERSON) >= SHARED or named.likely(NounKind.SOLDIER) or word in ("people", "others"):
        return False
    several = word != singular_of(word) and named.likely(NounKind.PEOPLE) >= LIKELY
    return several or named.likely(NounKind.PLACE) >= SHARED


def points(head: Token, lemma: str) -> float:
    """As in "twelve points" in a passage about a match; goals, tries and wickets are things that are counted."""
    return 0.6 if lemma == "point" and is_about(head, "words_of_sport") else 0.0


def losses(seen: Seen, lemma: str, *, around: bool) -> float:
    """As in "the casualties", "two deaths"; "losses" are of people where soldiers or a front are near."""
    head = seen.head
    if lemma in listed("losses"):
        return 1.0
    if is_in_loss_list(head) and seen.named.likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.SOLDIER) >= LIKELY:
        return 1.0
    if lemma in ("number", "rate") and any(singular_of(part.lower_) in listed("losses") for part in head.lefts):
        return 1.0  # "the casualty rate"
    kinds = {part.lower_ for part in head.lefts if relation(part) == "compound"}
    return 1.0 if lemma == "loss" and around and kinds.isdisjoint(listed("lost_without_dying")) else 0.0


def is_of_workers(head: Token, lemma: str) -> bool:
    """As in "the labour force", "a sales force": whether a force is of those who work."""
    return lemma == "force" and any(part.lower_ in listed("forces_of_workers") for part in head.lefts)


def soldiers(seen: Seen, lemma: str, *, inside: bool, owned: bool) -> float:
    """As in "paratroopers"; "navy personnel", "the garrison had 900 men"."""
    alone = seen.named.likely(NounKind.SOLDIER)
    if lemma == "guard" and not inside:
        return 0.0  # of a park, a bank, a prison
    if (lemma == "officer" and is_civil(seen.head)) or is_of_workers(seen.head, lemma):
        return 0.0  # of the police
    if lemma in listed("always_soldiers") or (lemma in listed("soldiers_of_an_army") and (inside or owned)):
        return 0.9
    if lemma == "strength" and (inside or is_martial_around(seen.head)):
        return 0.9  # "put enemy strength at 30,000"
    least = CLEAR if inside or owned or is_martial_around(seen.head) else SURE  # "sailors" of a trawler
    return alone + 0.2 if alone >= least else 0.0


def units(seen: Seen, lemma: str, *, inside: bool, around: bool) -> float:
    """As in "platoons"; "rifle companies", "two batteries of howitzers", "engaged two tactical units"."""
    named = seen.named
    if lemma in ("unit", "guard"):  # of flats, of a park
        if any(relation(part) == "nmod" and is_thing_of_war(part) for part in seen.head.rights):
            return 0.0  # "90 units of the drone"
        around = around or is_about(seen.head, "words_of_war")
        return 0.9 if inside or is_compound_of(seen.head, "before_units") or (around and fights(seen)) else 0.0
    if lemma == "fleet" and not (inside or around):
        return 0.0  # of scooters
    alone = max(named.likely(NounKind.UNIT), noun_class(lemma).likely(NounKind.UNIT))
    if lemma in listed("units_of_soldiers") and inside:
        return 0.9
    return 0.7 if alone >= 0.3 or (alone and (inside or around)) else 0.0


def is_thing_of_war(noun: Token) -> bool:
    """Whether a noun names what is made in units: weapons, vehicles, aircraft."""
    return noun_class(noun.lower_).likely(NounKind.WEAPON, NounKind.VEHICLE) >= LIKELY and noun.lower_ != "artillery"


def fights(seen: Seen) -> bool:
    """As in "the two units held the ridge", "sent three units to the border": what soldiers do or are made to do."""
    said = (each.token.lemma_.lower() for each in seen.said if each.how in (How.DONE, How.UNDERGONE))
    return not listed("deeds_of_units").isdisjoint(said)


def weapons(seen: Seen, lemma: str, *, inside: bool, around: bool) -> float:
    """As in "howitzers"; "armoured vehicles", "air strikes", and what is fired."""
    named = seen.named
    alone = named.likely(NounKind.WEAPON)
    rather = named.likely(NounKind.THING, NounKind.PLACE, NounKind.PERSON, NounKind.EVENT) * 0.75
    if is_civil(seen.head):
        inside = around = False  # "knife attacks", "40 patrol cars", "95 raids" of the police
    fired = any(
        each.how not in (How.DONE, How.QUALITY) and each.token.lemma_.lower() == "fire" and each.token.pos_ == "VERB"
        for each in seen.said
    )
    of_an_army = named.likely(NounKind.VEHICLE) >= LIKELY or lemma in listed("weapons_of_an_army")
    if inside and of_an_army and not seen.people:
        return 0.8
    if named.likely(NounKind.AIRCRAFT) >= LIKELY and is_compound_of(seen.head, "compounds_of_warplanes"):
        return 0.8  # "attack drones"
    if is_launched(seen, lemma, inside=inside, around=around):
        return 0.8
    unspent = alone and is_compound_of(seen.head, "compounds_of_ordnance")  # "unexploded shells"
    unspent = unspent or is_designated(seen.head, around=around)
    if unspent or is_of_war(seen.head, named, seen.said):  # "40 aircraft and 12 tanks"
        return 0.8
    if is_peaceful(seen.head, lemma, around=around):
        return 0.0
    if fired and not seen.people:
        return 0.7
    if alone < LIKELY or (alone < rather and not around):
        return 0.0
    if alone < CERTAIN and not around and is_about(seen.head, "words_of_sport"):
        return 0.0  # "rockets" of a team, but no rifles
    return alone + 0.3


def is_launched(seen: Seen, lemma: str, *, inside: bool, around: bool) -> bool:
    """As in "air strikes", "three raids on the front"; strikes of workers are none."""
    if lemma == "strike":
        return strikes.is_of_war(seen.head, seen.said, inside=inside, around=around)
    return lemma.endswith(tuple(listed("strikes"))) and (inside or around or lemma.startswith("air"))


def is_designated(head: Token, *, around: bool) -> bool:
    """As in "nine F-16s", "two T-72s", where war is told of."""
    return DESIGNATION.fullmatch(head.text) is not None and (around or is_about(head, "words_of_war"))


def is_compound_of(head: Token, words: str) -> bool:
    """Whether a noun has one of some words before it: "attack drones"."""
    return any(relation(part) in ("amod", "compound") and part.lower_ in listed(words) for part in head.lefts)


def is_peaceful(head: Token, lemma: str, *, around: bool) -> bool:
    """As in "water tanks", "gold mines", "nail guns", and "shells of kava" where no war is near; no "machine guns"."""
    if lemma not in listed("things_of_war_and_peace"):
        return False
    beside = ("compound",) if around else ("compound", "nmod")
    parts = (part for part in head.children if relation(part) in beside and part.pos_ == "NOUN")
    parts = (part for part in parts if part.lower_ not in UNITS)  # "120 mm guns"
    return any(not is_martial(part) and part.lower_ not in listed("compounds_of_guns") for part in parts)


def is_civil(head: Token) -> bool:
    """Whether a passage is about crimes and no war."""
    return is_about(head, "words_of_crime") and not is_about(head, "words_of_war")


def cases(seen: Seen, lemma: str) -> float:
    """As in "nine infections", "300 cases of measles": those who are ill."""
    if seen.named.likely(NounKind.ILLNESS) >= CLEAR:
        return 0.6
    if lemma not in listed("cases_of_illness") or is_circumstance(seen.head):
        return 0.0
    return 0.6 if is_about(seen.head, "words_of_illness") else 0.0


def is_circumstance(cases: Token) -> bool:
    """As in "in two cases the dose was doubled": what happened, and not who is ill; "a rise in cases" are ill."""
    case = child(cases, "case")
    return case is not None and case.lower_ == "in" and relation(cases) == "obl"


def is_martial(token: Token) -> bool:
    """Whether a word names soldiers, their units or weapons, or says that something is theirs."""
    return token.lower_ in listed("martial_words") or (token.pos_ in NOMINAL and is_martial_noun(token.lower_))


@lru_cache(MOST_REMEMBERED)
def is_martial_noun(noun: str) -> bool:
    """Whether a noun names soldiers, their units or weapons."""
    return noun_class(noun).likely(*MARTIAL) >= LIKELY


def has_an_army(owner: Token) -> bool:
    """Whether an owner may have soldiers in a passage about war: "they", "the country", "Ukraine"."""
    if owner.pos_ == "PRON" or owner.ent_type_ in ("GPE", "NORP"):
        return True
    return noun_class(owner.lower_).likely(NounKind.COUNTRY, NounKind.LEADER) >= CLEAR


def is_of_many(owner: Token) -> bool:
    """As in "a company of 110 men held the post": a unit of soldiers where they are told of."""
    return owner.lower_ in listed("units_of_soldiers") and owner.pos_ == "NOUN" and owner.lower_ != "group"


def sends(state: Token, men: Token) -> bool:
    """Whether a state has men somewhere on the ground: "his country had 900 men on the border"; not "in prison"."""
    is_state = state.ent_type_ == "GPE" or noun_class(state.lower_).likely(NounKind.COUNTRY) >= CLEAR
    if men.lower_ != "men" or state.pos_ == "PRON" or not is_state or is_about(men, "words_of_sport"):
        return False
    beside = [*men.rights, *(part for part in men.head.rights if relation(men) == "obj" and part.i > men.i)]
    return any(relation(part) in ("nmod", "obl") and is_ground(part) for part in beside)


def is_ground(place: Token) -> bool:
    """Whether a phrase says where on the ground: a place by name, or one with an article: "in the hills"."""
    where = place.left_edge.lower_ in listed("before_a_ground") and place.left_edge.i < place.i
    named = place.ent_type_ in ("GPE", "LOC")
    article = any(relation(part) == "det" for part in place.lefts)
    return where and (named or (article and noun_class(place.lower_).likely(NounKind.PLACE) >= LIKELY))


def is_martial_inside(head: Token) -> bool:
    """Whether a noun phrase shows it: "rifle companies", "companies of paratroopers", "armoured vehicles"."""
    parts = [part for part in head.children if relation(part) in ("amod", "compound", "nmod", "flat", "appos")]
    return any(is_martial(part) for part in parts) or any(
        is_martial(deeper) for part in parts for deeper in part.children if relation(deeper) in ("amod", "compound")
    )


def is_martial_around(head: Token) -> bool:
    """Whether another noun near by shows it."""
    places = martial_places(head.doc)
    return any(
        place != head.i for place in places[bisect_left(places, head.i - NEAR) : bisect_left(places, head.i + NEAR)]
    )


@once_per_doc
def martial_places(doc: Doc) -> tuple[int, ...]:
    """The tokens of an article that show it, by number."""
    return tuple(sorted({*places_of_words(doc, listed("martial_words")), *places_of_nouns(doc, is_martial_noun)}))


def owners_of(seen: Seen) -> Iterable[Token]:
    """Who has what is counted: the subject of a verb of having, the noun it is "of", what it is said to be."""
    for each in seen.said:
        if each.how is How.OVER or (each.how is How.LABEL and each.token.i < seen.head.i):
            yield each.token
        elif each.how is How.UNDERGONE and each.token.lemma_.lower() in listed("verbs_of_commanding"):
            subject = subject_of(each.token)
            if subject is not None:
                yield whole_of(subject)
    if relation(seen.head) == "nmod" and (seen.head.head.pos_ in NOMINAL or seen.head.head.lower_ == "each"):
        yield whole_of(seen.head.head)
    if (owner := child(seen.head, "nmod")) is not None and owner.dep_ == "nmod:poss":
        yield owner


def whole_of(owner: Token) -> Token:
    """The noun that "each" is of: "each of the squads has nine men", "two battalions, each of 600 men"."""
    if owner.lower_ != "each":
        return owner
    parts = [
        part for part in owner.rights if relation(part) == "nmod" and any(word.tag_ == "DT" for word in part.lefts)
    ]
    return parts[0] if parts else owner.head
