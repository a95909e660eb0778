"""The pronoun "one", and "one" in phrases, which count nothing: "no one", "one another", "not one shot".

Finds:        "the one who left", "better than one made in the north", "not even one shot", "One must eat".

Leaves alone: "at least one was killed", "one in six towns", "not one but two boats", "of the two, one must go".
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.numbers import numerals
from ..numbers.tokens import Words
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity
from .dates import is_modified
from .gapped_counts import sentence_before


def is_pronoun(words: Words, quantity: Quantity) -> bool:
    """As in "one" that refers to a thing named before: "no one", "one of the", "one another", "the one who"."""
    i, j = quantity.begin, quantity.end
    if j != i + 1 or words.low(i) != "one":
        return False
    if words.low(j) in listed("nouns_after_vague_one") and not is_modified(words, i):
        return words.low(i - 1) not in listed("before_one_of_time") and not is_one_in(words, j)
    if is_nobody(words, i) or is_anybody(words, i):
        return True
    if quantity.unit is not None or is_at_least_one(words, i) or is_befallen(words, i):
        return False
    return stands_for_noun(words, i)


def stands_for_noun(words: Words, i: int) -> bool:
    """Whether "one" stands for a thing named before, or is a part of a longer pronoun."""
    j = i + 1
    if (words.low(i - 1), words.low(j)) == ("to", "side"):
        return True
    if words.low(i - 1) in ("as", "like", "or", "than") and is_participle(words, j):
        return True  # "better than one made in the north"
    if words.low(i - 1) == "number" or (words.low(i - 1) == "-" and words.low(i - 2) in ("in", "on")):
        return True
    alone = words.kind(j) in ("mark", "end") and not words.is_hyphen(j)
    alone = alone or (
        words.low(i - 1) == "without" and words.low(j) != "in" and words.low(j) in listed("between_alike_parts")
    )
    if words.is_numeral(i - 1) or (alone and words.low(i - 1) in listed("before_one_alone")):
        return True
    if words.is_numeral(j) or (words.low(i - 1) == "-" and words.low(i - 2) == "no"):
        return True
    if (
        (words.low(j) in listed("after_one_as_pronoun") and words.low(j + 1) not in ("every", "each"))
        or words.low(i - 1) in listed("with_one_as_pronoun")
        or (words[i].text == "ONE" and words[i - 1].text.isupper())
    ):
        return True
    return words.low(j) in ("'", "’") and words.low(j + 1) == "s"


def is_nobody(words: Words, i: int) -> bool:
    """As in "not one stork came", "not even one shot": nobody and nothing; "not one but two" counts."""
    k = i - 1 - (words.low(i - 1) in ("even", "a"))
    goes_on = {words.low(m) for m in range(i + 1, i + 4)} & {"but", "per"} or words.low(i + 1) in (",", "in")
    return words.low(k) in ("not", "nor") and not goes_on


def is_anybody(words: Words, i: int) -> bool:
    """As in "One does not sell a bridge", "what one must eat": people in general; not "of two, one must go"."""
    opens = words.kind(i - 1) == "end" or words.low(i - 1) in listed("before_one_as_anybody")
    return opens and words.low(i + 1) in listed("after_one_as_anybody")


def is_one_in(words: Words, j: int) -> bool:
    """As in "one day in six": a share, and no day long ago."""
    return words.low(j + 1) == "in" and words.low(j + 2) in numerals().small and words.low(j + 2) != "one"


def is_befallen(words: Words, i: int) -> bool:
    """As in "one was killed", "one has since died", "one was taken to hospital"; not "no one was killed"."""
    j = i + 1
    k = j + 1 + (words.low(j + 1) in listed("before_what_befell"))
    told = words.low(k) in listed("befalling_people") or words.low(k) in listed("told_of_people_alone")
    told = told or (words.low(k) in listed("taken_to_hospital") and words.low(k + 2) == "hospital")
    told = told or is_one_of_several(words, i)
    return (
        words.low(j) in ("has", "had", "is", "was") and told and words.low(i - 1) not in listed("with_one_as_pronoun")
    )


def is_one_of_several(words: Words, i: int) -> bool:
    """As in "Seven cooks were cut, one was burned": a clause about one, where the clause before it counted several."""
    if words.low(i - 1) not in listed("before_one_of_several"):
        return False
    numbers = (k for k in sentence_before(words, i) if words.is_numeral(k) or words.low(k) in numerals().small)
    return any(words.low(k) != "one" and looks_plural(words, k + 1) for k in numbers)


def is_vague_one(words: Words, i: int, j: int) -> bool:
    """As in "at one point", "one way or another", "one hell of a match"."""
    if words.low(i - 1) == "at" and words.low(j) in ("point", "stage", "time"):
        return True
    return (words.low(j + 1), words.low(j + 2)) in (("or", "another"), ("or", "other")) or (
        words.low(j) in ("hell", "heck") and words.low(j + 1) == "of"
    )


def is_at_least_one(words: Words, i: int) -> bool:
    """As in "At least one was killed"; "at least one of them" goes by what it is of."""
    return (words.low(i - 2), words.low(i - 1)) == ("at", "least") and words.low(i + 1) != "of"


def is_participle(words: Words, j: int) -> bool:
    """Whether a past participle comes next, with a preposition after it: "shipped from", "made by"."""
    low = words.low(j)
    past = (low.endswith("ed") and len(low) > 3) or low in listed("irregular_participles")
    return past and words.low(j + 1) in listed("after_participles")
