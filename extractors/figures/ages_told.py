"""Ages that the parse shows, where the words beside the number do not: a bare number is said of somebody.

| age | none |
|---|---|
| the convict was 74 and had a limp | the score was 74 and rising |
| the driver, believed to be 34, fled | the toll, believed to be 34, rose |
| the carter, 29, had left | the committee, 29 strong, had left |
| at fifteen she walked to the coast | he was driving at 88 |
| children under seven ride free | prices under 70 are rare |
| trams older than 40 years | a delay longer than 40 years |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.noun_signs import noun_in
from ..grammar.relations import child, children, relation, subject_of
from ..words.modifiers import listed
from ..words.noun_table import people_marked
from ..words.nouns import NounKind, noun_class
from .counted.parse import Parse, top_of
from .counted.people import names_people
from .numbers.tokens import Words
from .quantities.ages import is_all_of_them
from .quantities.ages_in_turn import is_later_age
from .quantities.quantity import Quantity
from .quantities.tallies import is_no_age

if TYPE_CHECKING:
    from spacy.tokens import Token

YOUNGEST, GROWN, OLDEST = 2, 13, 115
LIVING = (NounKind.PERSON, NounKind.ANIMAL)
LIKELY = 0.4
PERHAPS = 0.2  # how likely a noun has to name a person or an animal, where only these have what is said
ONE = frozenset({"NN", "NNP", "PRP", "WP", "JJS", "CD"})  # tags of what may be one person
THEM = ("them", "whom")


def with_age_told(words: Words, parse: Parse, quantity: Quantity, last: Quantity | None = None) -> Quantity:
    """The quantity, as an age in years where it is somebody's, alone or after the ``last`` one."""
    if quantity.role in ("age", "score") or quantity.per is not None or not parse.has_heads:
        return quantity
    rule = rule_of_age_told(words, parse, quantity)
    if rule is None and is_later_age(words, quantity, last):
        rule = "age-at-turn"
    if rule is None:
        return quantity
    return quantity._replace(unit=quantity.unit or "year", dimension="time", plain=False, role="age", rule=rule)


def rule_of_age_told(words: Words, parse: Parse, quantity: Quantity) -> str | None:
    """The reader of ages by which a quantity is one; None where it is none."""
    k = next((k for k in range(quantity.first - 1, quantity.begin) if words.low(k) == "than"), 0)
    older = words.low(k - 1) in ("older", "younger")
    if quantity.unit is not None:
        return "age-with-unit" if older and quantity.unit == "year" else None
    if quantity.shape not in ("digits", "words") or quantity.scale > 1 or not YOUNGEST <= quantity.value < OLDEST:
        return None
    number = top_of(parse.tokens(*words.span(quantity.begin, quantity.end)))
    if number is None or has_noun(number):
        return None
    if is_bound(number, words, quantity, older=older):
        return "age-of-group"
    if quantity.high is not None:
        return None
    if is_said_of_one(number, words, quantity) or is_of_one(number, quantity.value):
        return "age-of-person"
    if is_beside_one(number, words, quantity):
        return "age-in-commas"
    return "age-at-turn" if is_turn_of_life(number, words, quantity) else None


def has_noun(number: Token) -> bool:
    """Whether a number counts a noun of its own, or has an "of" after it."""
    counts = relation(number) in ("nummod", "compound", "flat") and number.head.i > number.i
    return counts or any(
        part.i > number.i and relation(part) in ("nmod", "compound", "flat") for part in number.children
    )


def is_bound(number: Token, words: Words, quantity: Quantity, *, older: bool) -> bool:
    """As in "children under seven", "most of the sick are between 10 and 14", "older than 65"."""
    bounded = any(words.low(k) in listed("age_bounds") for k in (quantity.first, quantity.first - 1))
    if words.low(quantity.first - 1) == "past" or older:
        bounded = True
    if not bounded:
        return False
    if child(number, "cop") is not None or (older and number.head.lower_ in ("older", "younger")):
        said_of = child(number if child(number, "cop") is not None else number.head, "nsubj")
        return ends(words, quantity) and (older or (said_of is not None and is_group(said_of)))
    noun = number.head
    beside = noun.i < number.i <= noun.i + 3 and relation(number) in ("nmod", "obl", "appos")
    before = number.doc[max(0, number.i - 2)]
    return (beside and is_group(noun)) or (relation(number) == "obl" and is_group(before) and before.i < number.i)


def is_group(noun: Token) -> bool:
    """Whether a noun names people, or a part of them: "voters", "most of the sick", "half the hawkers"."""
    if relation(noun) == "case" or noun.pos_ not in ("NOUN", "NUM", "ADJ", "PRON"):
        return False
    if noun.pos_ == "NOUN" and noun.lower_ not in ("half", "cent", "percent"):
        return names_people(noun)
    return any(names_people(part) or part.tag_ == "JJ" for part in children(noun, "nmod"))


def is_said_of_one(number: Token, words: Words, quantity: Quantity) -> bool:
    """As in "her aunt is 80", "Danjuma was 39 and", "the eldest of whom is 14"; "one of them 72"."""
    i = quantity.first
    if words.low(i - 1) in THEM and words.low(i - 2) == "of" and words.low(i - 3) in ("one", *listed("aged_persons")):
        return quantity.value >= GROWN and words.kind(quantity.last) in ("mark", "end")
    own = child(number, "nsubj")
    subject = None if child(number, "cop") is None else own if own is not None else told_of(number)
    surely = subject is not None and (subject.pos_ != "NOUN" or noun_in(subject).likely(*LIVING) >= LIKELY)
    return (
        subject is not None and surely and is_one(subject) and (ends(words, quantity) or ends_clause(number, subject))
    )


def ends_clause(number: Token, subject: Token) -> bool:
    """Whether a clause ends with the number: "a girl who is 17 | said", "a man thought to be 34 | was"."""
    after = number.nbor() if number.i + 1 < len(number.doc) else number
    own = subject.lower_ == "who" and number.dep_ == "acl:relcl" and after == number.head.head
    return (own and after.pos_ == "VERB") or (told_of(number) == subject and after.pos_ in ("AUX", "VERB"))


def told_of(number: Token) -> Token | None:
    """Who is believed or said to be so old: "the driver, believed to be 34,", "a man who police say is 34"."""
    verb = number.head
    if relation(number) not in ("ccomp", "xcomp") or not verb.dep_.startswith("acl"):
        return None
    who = any(part.lower_ == "who" for part in verb.lefts)
    return verb.head if who or (verb.tag_ in ("VBD", "VBN") and relation(number) == "xcomp") else None


def is_beside_one(number: Token, words: Words, quantity: Quantity) -> bool:
    """As in "the carter, 29, had left", "one of the soldiers, 19, was carried": between commas, or in brackets."""
    if relation(number) != "appos" or number.head.i > number.i or words.low(quantity.first - 1) not in (",", "("):
        return False
    if is_all_of_them(words, quantity.first - 2):
        return False
    closed = words.low(quantity.last) in (",", ")") and words.kind(quantity.last + 1) != "mark"
    closed = closed and not (words.low(quantity.last) == ")" and is_no_age(words, quantity))
    young = quantity.shape == "digits" or quantity.value >= GROWN or number.head.lower_ in listed("infants")
    kin = number.head.lower_ in people_marked("kin") or noun_in(number.head).likely(NounKind.ANIMAL) >= PERHAPS
    return closed and is_one(number.head) and (young or kin)


def is_of_one(number: Token, value: float) -> bool:
    """As in "a teacher of 60 lost a third", "a boy of about nine"."""
    noun, article = number.head, child(number.head, "det")
    if relation(number) != "nmod" or child(number, "case") is None or noun.i > number.i or article is None:
        return False
    of = any(part.lower_ == "of" for part in children(number, "case")) and noun.lower_ not in listed(
        "parents_of_a_number"
    )
    one = article.lower_ in ("a", "an", "another") and names_people(noun) and noun.tag_ == "NN"
    return of and one and (value >= GROWN or noun.lower_ in listed("infants")) and not is_body(noun)


def is_turn_of_life(number: Token, words: Words, quantity: Quantity) -> bool:
    """As in "at fifteen he walked to the coast", "she died on Sunday at 81", "star to hang up boots at 31"."""
    verb = number.head
    if words.low(quantity.first - 1) != "at" or relation(number) != "obl" or quantity.value < GROWN:
        return False
    if verb.pos_ != "VERB" or verb.lemma_.lower() in listed("verbs_with_levels"):
        return False
    subject = subject_of(verb) or (verb.head if relation(verb) == "acl" else None)
    if subject is None or not is_one(subject) or is_measured(verb, words, quantity):
        return False
    timed = words.low(quantity.first - 2) in listed("days_before_hours") or words.low(quantity.first - 2).endswith(
        "day"
    )
    return not timed or quantity.value > 24  # "on Friday at 15" is an hour


def is_measured(verb: Token, words: Words, quantity: Quantity) -> bool:
    """Whether a number after "at" says how many or how much: "won the most seats, at 14", "wants the crown at 34"."""
    thing = child(verb, "obj")
    most = thing is not None and any(part.tag_ == "JJS" for part in thing.lefts)
    return most or noun_class(words.low(quantity.first - 2)).likely(NounKind.MONEY, NounKind.QUANTITY) > 0.5


def is_one(noun: Token) -> bool:
    """Whether somebody is one person or animal: "she", "Ada Byron", "the convict", "one of the soldiers"."""
    if noun.tag_ not in ONE:
        return False
    if noun.tag_ == "CD":
        return noun.lower_ == "one" and any(names_people(part) for part in children(noun, "nmod"))
    if noun.pos_ == "PRON" or noun.tag_ == "JJS":
        return noun.lower_ in (*listed("aged_persons"), "her", "him")
    if noun.pos_ == "PROPN" or noun.ent_type_:
        return noun.ent_type_ == "PERSON"
    return noun_in(noun).likely(*LIVING) >= PERHAPS and not is_body(noun)


def is_body(noun: Token) -> bool:
    """Whether a noun is as likely for several: "the couple", "a committee"."""
    return noun_in(noun).likely(NounKind.PEOPLE, NounKind.BODY, NounKind.GROUP) > noun_in(noun).likely(NounKind.PERSON)


def ends(words: Words, quantity: Quantity) -> bool:
    """Whether nothing that a number may count follows it."""
    j = quantity.last
    if words.is_hyphen(quantity.end):
        return False
    return words.kind(j) in ("mark", "end") or words.low(j) in listed("after_ages_told")
