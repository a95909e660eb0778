"""Ages: "aged 34", "at the age of ten", "Ada Byron, 36,", "she was 26.", "34-year-old", "those under 19"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ...words.lists import toml
from ...words.modifiers import listed
from ...words.noun_forms import is_plural, singular_of
from ...words.noun_table import people_marked
from ...words.nouns import NounKind, is_people_noun, is_person_noun, noun_class
from ...words.numbers import numerals
from ...words.people import first_names
from ...words.places import countries
from ..numbers.tokens import Words
from .ages_in_clauses import is_in_clause_of_time
from .ages_in_turn import is_next_age
from .ages_of_groups import MINOR, OLDEST, is_aged_group, is_aged_noun, is_of_group, is_open_group
from .levels_of_age import is_level_of_age, skip_soft
from .quantity import Quantity
from .tallies import is_no_age

AFTER_AGE = frozenset(', . ; : ) ! ? ” " and when at on but or with in'.split())
HOURS = 12  # of a clock
PHRASE = 7  # words from "retires" to an age
TOLD_BEFORE = 40  # words back to people of whom an age is told
GROWN = 39  # years, fewer of which "over" may be the length of


def with_ages(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, those that are ages in years and marked."""
    last: Quantity | None = None
    for quantity in quantities:
        rule = rule_of_age(words, quantity) or ("age-listed" if is_next_age(words, quantity, last) else None)
        if rule is not None:
            if quantity.unit is None:
                quantity = quantity._replace(unit="year", dimension="time", plain=False)
            quantity = quantity._replace(role="age", rule=rule, last=past_old(words, quantity.last))
        last = quantity
        yield quantity


def rule_of_age(words: Words, quantity: Quantity) -> str | None:
    """The reader by which a quantity is somebody's age; None where it is none."""
    if quantity.unit is not None:
        return "age-with-unit" if is_time_lived(words, quantity) else None
    if quantity.shape not in ("digits", "words") or not 0 < quantity.value < OLDEST:
        return None
    if quantity.per or quantity.scale > 1 or quantity.role == "score":
        return None
    return next((name for name, fits in bare_ages() if fits(words, quantity)), None)


def bare_ages() -> tuple[tuple[str, Callable[[Words, Quantity], bool]], ...]:
    """The readers of ages without a unit, in the order in which they are tried."""
    return (
        ("age-after-word", is_aged_before),
        ("age-of-group", is_of_group),
        ("age-of-group", is_open_group),
        ("age-at-opening", is_at_age),
        ("age-in-commas", is_in_apposition),
        ("age-after-name", is_after_name),
        ("age-at-turn", is_reached),
        ("age-required", is_required),
        ("age-of-person", is_of_person),
        ("age-of-person", is_in_clause_of_time),
        ("age-of-person", is_of_young),
        ("age-of-person", is_of_pair),
        ("age-of-person", is_of_grown),
        ("age-after-word", is_level_of_age),
    )


def is_time_lived(words: Words, quantity: Quantity) -> bool:
    """Whether a quantity with a unit is how long somebody has lived: "34 years old", "aged 4 years"."""
    if quantity.dimension != "time" or quantity.per is not None:
        return False
    return (
        is_old_after(words, quantity.last)
        or words.low(skip_soft(words, quantity.first)) == "aged"
        or words.low(quantity.last) in ("older", "younger")
        or (words.low(quantity.last) in listed("possessors") and words.low(quantity.last + 1) in ("junior", "senior"))
        or is_of_infant(words, quantity)
        or is_length_of_life(words, quantity)
        or is_mean_age(words, quantity)
        or is_bound_of_life(words, quantity)
    )


def is_old_after(words: Words, j: int) -> bool:
    """Whether "old" or "of age" follows the unit."""
    j += words.is_hyphen(j)
    return words.low(j) in listed("old_in_ages") or (words.low(j) == "of" and words.low(j + 1) == "age")


def past_old(words: Words, j: int) -> int:
    """The end of "-year-old", "years old" and "years of age"."""
    k = j + words.is_hyphen(j)
    if words.low(k) in listed("old_in_ages"):
        return k + 1
    return j + 2 if words.low(j) == "of" and words.low(j + 1) == "age" else j


def is_aged_before(words: Words, quantity: Quantity) -> bool:
    """As in "aged 34", "age 10", "the age of fifteen", "ages 18 to 24", "between the ages of", "as young as six"."""
    k = skip_soft(words, quantity.first)
    if words.low(k) in ("between", "from"):
        k -= 1
    if [words.low(m) for m in range(k - 2, k + 1)] == ["as", "young", "as"]:
        return True
    return words.low(k) in listed("aged") or (words.low(k) == "of" and words.low(k - 1) in ("age", "ages"))


def is_in_apposition(words: Words, quantity: Quantity) -> bool:
    """As in "Ada Byron, 36,": a bare number between a name and a stop; "(42)" after a name."""
    i, j = quantity.first, quantity.end
    k = i - 1 - (words.low(i - 1) in ("now", "then"))
    if words.low(i - 1) == "both" and words.low(i - 2) == "," and words.kind(j) == "mark":
        return 2 < quantity.value < 115  # "the couple, both 36,"
    opening = words.low(k)
    if (
        opening not in (",", "(")
        or quantity.value > 115
        or quantity.value < 2
        or quantity.high
        or not (words.is_numeral(quantity.begin) or is_spelt_age(words, quantity, k - 1))
    ):
        return False
    closed = (
        words.low(j) == ")"
        if opening == "("
        else words.low(j) in (",", ".", ";", "—", "–") or words.low(j) in listed("after_age")
    )
    if words.low(j) == "of" and not is_home(words, j + 1):
        return False  # "infants in Sokoto, 48 of whom died"
    if opening == "(" and (is_no_age(words, quantity) or words.low(k - 1) in toml("figures/calendar.toml")["weekdays"]):
        return False  # "Ada Byron (9) has as many goals", "on Friday (16)"
    name = words[k - 1] if k else None
    if not closed or name is None or name.kind != "word":
        return False
    while words.is_hyphen(k - 2):  # "Park Jin-su, 38,", "the father-of-two, 44,"
        k -= 2
    if words[k - 1].text[0].isupper() and (opening == "," or words.kind(k - 2) == "word" or words.low(j + 1) == ","):
        return not words.is_numeral(j + 1) or words.low(j) == "and"
    if not is_aged_noun(words, k - 1) or is_all_of_them(words, k - 1):
        return False
    if opening == "(":
        return quantity.value > 2 and words.is_numeral(quantity.begin) and not is_plural(words.low(k - 1))
    return ends_ages(words, j) if is_of_life(words, j + 1) else not is_plural(words.low(k - 1))


def is_all_of_them(words: Words, k: int) -> bool:
    """As in "the figure for the dead, 88,": several people, and not one of them: "the eldest of the dead, 88,"."""
    group = words.low(k) in listed("harmed_conditions") and words.low(k) != "deceased" and words.low(k - 1) == "the"
    return group and not (words.low(k - 2) == "of" and words.low(k - 3) in ("one", *listed("aged_persons")))


def is_spelt_age(words: Words, quantity: Quantity, k: int) -> bool:
    """As in "Ada Byron, thirty-nine,", "Ada, six,", "her sons, six and nine,"; smaller numbers may count things."""
    if quantity.shape != "words" or quantity.scale > 1 or quantity.first != quantity.begin:
        return False
    young = singular_of(words.low(k)) in listed("infants") or words.low(k) in first_names()
    return quantity.value >= MINOR or young


def is_home(words: Words, k: int) -> bool:
    """Whether a place follows "of", as in "Ada Byron, 36, of Leeds"; not "On Friday, two of Byron's dogs"."""
    named = words.kind(k) == "word" and words[k].text[:1].isupper()
    return named and words.low(k + 1) not in ("'", "’", "s")


def ends_ages(words: Words, j: int) -> bool:
    """Whether a list of ages goes on to a verb: "three men, 22, 25 and 31, were held"."""
    while words.low(j) in (",", "and") and is_of_life(words, j + 1):
        j += 2
    return words.low(j) in (",", ".")


def is_of_life(words: Words, k: int) -> bool:
    """Whether a numeral may be an age."""
    if not words.is_numeral(k):
        return words.low(k) in numerals().small or words.low(k) in numerals().tens
    return words[k].text.isdigit() and len(words[k].text) < 3


def is_after_name(words: Words, quantity: Quantity) -> bool:
    """As in "Ada Byron 36 from Leeds": a bare number right after a first name and a surname, in captions."""
    i = quantity.begin
    if not (MINOR <= quantity.value <= 110 and words.is_numeral(i) and quantity.last == quantity.first + 1 == i + 1):
        return False
    if words.low(i + 1) not in listed("after_captions") or words.kind(i - 1) != "word":
        return False
    return words[i - 1].text.istitle() and words.low(i - 2) in first_names() and words[i - 2].text.istitle()


def is_reached(words: Words, quantity: Quantity) -> bool:
    """As in "dies at 91", "left school at 14": a turn of life, "at", the number, and nothing counted."""
    i, j = quantity.first, quantity.last
    if words.low(i - 1) not in ("at", "before", "by") or not 5 < quantity.value < OLDEST or quantity.high is not None:
        return False
    if words.kind(j) not in ("mark", "end") and words.low(j) not in listed("after_age"):
        return False
    if any(words.low(k) in listed("before_tolls") for k in range(i - 7, i - 1)):
        return False  # "put the number of dead at 63"
    near = {words.low(k) for k in range(i - 4, i - 1) if words.kind(k) == "word"}
    retiring = {words.low(k) for k in range(i - PHRASE, i - 1)} & listed("retiring")
    return bool(near & listed("turned_at_an_age") or retiring)


def is_required(words: Words, quantity: Quantity) -> bool:
    """As in "riders must be at least 14": a modal, "be", a bound and a bare number, said of people."""
    k = quantity.first - 1
    while words.low(k) in listed("softening_ages") or words.low(k) in listed("age_bounds"):
        k -= 1
    onwards = words.low(quantity.last) == "or" and words.low(quantity.last + 1) in listed("onwards_in_age")
    bounded = onwards or k < quantity.first - 1 or words.low(quantity.first) in listed("age_bounds")
    if words.low(k) in ("are", "is", "was", "were") and words.low(k + 1) in listed("age_bounds"):
        if is_part_of_people(words, k - 1):
            return MINOR <= quantity.value < OLDEST and words.low(quantity.last) in AFTER_AGE
        k += 1  # "most members are under 30"
    elif words.low(k) != "be" or words.low(k - 1) not in ("must", "should", "to"):
        return False
    if not bounded or not 5 < quantity.value < OLDEST:
        return False
    if not onwards and words.low(quantity.last) not in AFTER_AGE | {"to"} and words.kind(quantity.last) != "end":
        return False
    k -= 2 + (words.low(k - 2) in listed("verbs_of_requiring"))
    return is_aged_noun(words, k) or is_people_noun(words.low(k)) or words.low(k - 1) == "those"  # "those held were"


def is_part_of_people(words: Words, k: int) -> bool:
    """Whether a subject is a part of people told of before: "Of the nuns 63 are above 70", "two-thirds are over 80"."""
    is_part = words.kind(k) == "num" or words.low(k) in listed("parts_of_people")
    return is_part and any(is_people_noun(words.low(before)) for before in range(k - TOLD_BEFORE, k))


def is_at_age(words: Words, quantity: Quantity) -> bool:
    """As in "At 63, Ada Byron took up rowing", "Now 71, he", "who, at 12, is": an age that opens or parts a clause.

    "At 14 he left" needs no comma; "at 10 she left" may be an hour.
    """
    i, j = quantity.first - 1, quantity.last
    if words.low(j) in ("he", "she") and words.low(i) == "at" and HOURS < quantity.value < OLDEST:
        return words.kind(i - 1) != "word"
    if (
        words.low(i) not in ("at", "now")
        or words.low(j) != ","
        or not 5 < quantity.value < OLDEST
        or quantity.high is not None
    ):
        return False
    if words.low(i - 1) == "," and words.low(i - 2) in listed("aged_persons"):
        return True
    opens = words.kind(i - 1) == "end" or words.low(i - 1) in (".", "”", '"')
    follower = words[j + 1] if j + 2 < len(words) else None
    if not opens or follower is None or quantity.value < MINOR:
        return False
    return follower.low in listed("aged_persons") or (
        follower.text.istitle() and (words.low(j + 2).endswith(("ed", "s", "t", "k")) or words[j + 2].text.istitle())
    )


def is_of_infant(words: Words, quantity: Quantity) -> bool:
    """As in "his 9-month son", "an infant of eight months": months, weeks or days of one who is that young."""
    j = quantity.last
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) in listed("infants"):
        return True
    return words.is_hyphen(quantity.end) and quantity.unit != "year" and words.low(j) in listed("infants")


def is_mean_age(words: Words, quantity: Quantity) -> bool:
    """As in "under the age of three months", "the average age of the fleet is 22 years"; not "the age of steam"."""
    k = skip_soft(words, quantity.first)
    if words.low(k) == "of" and words.low(k - 1) in ("age", "ages"):
        return True
    while words.low(k) in listed("being_of_age") and k > quantity.first - PHRASE:
        k -= 1
    return k < quantity.first - 1 and any(
        words.low(m - 1) in ("average", "mean", "median") and words.low(m) == "age"
        for m in range(k - PHRASE + 2, k + 1)
    )


def is_bound_of_life(words: Words, quantity: Quantity) -> bool:
    """As in "patients over 60 years", "calves under six months"; not "trained teachers over five years"."""
    k = quantity.first - (words.low(quantity.first) not in ("above", "below", "over", "under"))
    if quantity.unit not in ("month", "year") or not is_plural(words.low(k - 1)) or quantity.high is not None:
        return False
    if words.low(k) not in ("below", "under") and not (words.low(k) in ("above", "over") and quantity.value > GROWN):
        return False
    living = is_aged_group(words, k - 1) or noun_class(singular_of(words.low(k - 1))).likely(NounKind.ANIMAL) > 0.5
    return living and words.low(quantity.last) not in ("ago", "in", "of")


def is_length_of_life(words: Words, quantity: Quantity) -> bool:
    """As in "whose age exceeded 15 years", "its age ranges between 10 and 15 years": the subject is an age."""
    for k in range(quantity.first - 1, max(-1, quantity.first - 7), -1):
        if words.kind(k) != "word":
            return False
        if words.low(k) in ("age", "ages"):
            return not words.is_hyphen(k + 1) and words.low(k + 1) not in listed("after_other_ages")
    return False


def is_of_person(words: Words, quantity: Quantity) -> bool:
    """As in "He was 86.", "when she was 26": a person, a verb of being, the number, and nothing counted."""
    j = quantity.last
    k = skip_soft(words, quantity.first)
    after = AFTER_AGE | listed("before_being_of_age") if words.low(k) in listed("turning_an_age") else AFTER_AGE
    after = after | listed("after_ages_of_pronouns") if is_of_pronoun(words, k) else after
    if (words.low(j) not in after and words.kind(j) != "end") or words.is_numeral(j + 1) or quantity.value < 1:
        return False
    if words.low(k) not in listed("being_of_age"):
        return False
    turned = words.low(k) in listed("turning_an_age")
    while words.low(k) in listed("being_of_age") or words.low(k) in listed("before_being_of_age"):
        k -= 1
    if is_aged_person(words.low(k)) or words.low(k - 1) in ("oldest", "youngest") or turned:
        return True  # "the oldest voter is 104"
    # a surname, or the comma after an apposition: "Imus, who ..., was 79."
    name = words[k] if k >= 0 else None
    if (
        name is None
        or name.low in ("there", "here")
        or (words.low(j) in listed("opening_a_phrase_after_a_comma") and name.low == ",")
    ):
        return False
    return (
        words.low(j) in (".", ",", "when")
        and quantity.value > 12
        and quantity.value == int(quantity.value)  # "the north was 14.7"
        and ((name.text[:1].isupper() and name.kind == "word") or name.low == ",")
    )


def is_of_pronoun(words: Words, k: int) -> bool:
    """Whether a verb of being belongs to a pronoun for a person: "she was", "I'll be", "he will be"."""
    while words.low(k) in listed("being_of_age") or words.low(k) in listed("before_being_of_age"):
        k -= 1
    return is_aged_person(words.low(k))


def is_aged_person(low: str) -> bool:
    """Whether a word is a pronoun for one person, alone or with its verb: "she", "I'll", "he'd"."""
    return re.split("['’]", low, maxsplit=1)[0] in listed("aged_persons")


def is_of_young(words: Words, quantity: Quantity) -> bool:
    """As in "a girl of 12", "the twins are nine": a noun for the young, and a number without noun."""
    i, j = quantity.first - 1, quantity.last
    if quantity.value > OLDEST or quantity.high is not None:
        return False
    if words.low(i) == "of":
        young = words.low(i - 1) in (*listed("infants"), "man", "woman") and words.low(i - 2) in ("a", "the", "one")
        return young and not is_plural(words.low(j))
    if words.low(j) not in AFTER_AGE and words.kind(j) != "end" and words.low(j) not in listed("after_bare_ages"):
        return False
    return words.low(i) in ("are", "were", "is", "was") and singular_of(words.low(i - 1)) in listed("infants")


def is_of_grown(words: Words, quantity: Quantity) -> bool:
    """As in "a dyer of 22 said", "a Breton of sixty-one": a noun for one person, and a number without noun."""
    i, noun = quantity.first - 2, words.low(quantity.first - 2)
    if words.low(i + 1) != "of" or quantity.high is not None or not MINOR <= quantity.value < OLDEST:
        return False
    articles = {words.low(k) for k in range(i - 3, i)} & {"a", "an", "one", "another"}
    if not articles or is_plural(noun) or noun in listed("parents_of_a_number"):
        return False
    one = is_person_noun(noun) or (words.kind(i) == "word" and noun in people_of_nations())
    return one and has_no_noun(words, quantity)


@cache
def people_of_nations() -> frozenset[str]:
    """Adjectives and names of peoples that may name one of them, in lower case: "dane", "ukrainian"."""
    return frozenset(form.lower() for country in countries() for form in (*country.adjectives, *country.others))


def has_no_noun(words: Words, quantity: Quantity) -> bool:
    """Whether a stop, a function word or a verb of saying or being follows a number."""
    j = quantity.last
    if words.is_hyphen(j):
        return False
    after = AFTER_AGE | listed("after_bare_ages") | listed("after_age_of_grown")
    return words.kind(j) in ("mark", "end") or words.low(j) in after


def is_of_pair(words: Words, quantity: Quantity) -> bool:
    """As in "They were eight and eleven when": two ages in words or digits, said of persons, and no noun after them."""
    j, k = quantity.last, quantity.first - 1
    named = words.low(k - 1) in ("they", "we", "who") or singular_of(words.low(k - 1)) in people_marked("kin")
    if words.low(k) not in ("are", "were") or not named or words.low(j) != "and":
        return False
    if not is_of_life(words, j + 1) or not 1 <= quantity.value < OLDEST:
        return False
    end = j + 2 + 2 * words.is_hyphen(j + 2)
    return words.low(end) in (".", ",", "when", "at") or words.kind(end) == "end"
