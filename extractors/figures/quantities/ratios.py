"""Two numbers that make a share: "one in five", "four out of five"."""

from __future__ import annotations

from ...words.modifiers import listed
from ..numbers.reading import short
from ..numbers.tokens import Words
from .plurals import looks_plural
from .quantity import Quantity

LONGEST_PART = 5  # words of "bags of ore out of"
TENS = (10, 100)  # what shares are told of: "seven cabs in ten"
FIRST_YEAR, LAST_YEAR = 1900, 2100
SHARED = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000})


def ratio(part: Quantity, whole: Quantity, link: list[str]) -> Quantity | None:
    """As in "one in five", "four out of five": a share; "7 out of 20 cases" stays two figures."""
    hyphened = link == ["-", "in", "-"]  # "a one-in-ten chance"
    every = hyphened or link in (["in", "every"], ["out", "of", "every"], ["of", "every"], ["in", "each"])
    if not every and link not in (["in"], ["out", "of"]):
        return None
    if (
        part.unit
        or (whole.unit and not (every and part.value == 1))  # "one in every three dollars"
        or not 0 < part.value < whole.value
        or (whole.value not in SHARED and not every and not is_one_of_many(part, whole))
        or part.value > 100
    ):
        return None
    if part.value != int(part.value) or "vague" in (part.shape, whole.shape) or "share" in (part.shape, whole.shape):
        return None
    if not every and (
        (link != ["in"] and whole.value not in (3, 4, 5, 10, 100, 1000)) or (whole.plain and whole.value > 1000)
    ):
        return None
    return whole._replace(
        first=part.first,
        last=whole.end,
        begin=part.begin,
        unit=None,
        dimension=None,
        size=None,
        value=short(part.value / whole.value),
        shape="share",
        plain=False,
        role="ratio",
        rule="ratio",
    )


def is_one_of_many(part: Quantity, whole: Quantity) -> bool:
    """As in "one in 34": the word, and no year after it."""
    year = whole.plain and FIRST_YEAR < whole.value < LAST_YEAR
    return part.value == 1 and part.shape == "words" and not part.modifier and not year


def one_day_in(words: Words, part: Quantity, whole: Quantity, link: list[str]) -> Quantity | None:
    """As in "one day in six brings no rain", "one year in ten is dry"; not "one week in six towns"."""
    named = (link == ["in"] and part.dimension == "time") or link == ["night", "in"]
    if part.value != 1 or words.low(part.begin) != "one" or not named:
        return None
    acts = words.low(whole.last + 1) in listed("determiners_after_verbs")
    bare = whole.unit is None and whole.shape == "words" and (acts or not looks_plural(words, whole.last))
    alone = bare and whole.value <= TENS[-1] and not words.is_hyphen(whole.last) and words.low(whole.last) != "or"
    return ratio(part._replace(unit=None), whole, ["in"]) if alone else None


def one_in(words: Words, part: Quantity, whole: Quantity, link: list[str]) -> Quantity | None:
    """As in "one job in ten went", "two deaths in three."; "one goal in five games" stays two figures."""
    if len(link) < 2 or words.kind(part.last) != "word" or words.low(part.last) in listed("ends_of_rates"):
        return None
    if link[1:] in (["in", "every"], ["of", "every"], ["out", "of", "every"]):
        return ratio(part, whole, link[1:])
    if is_out_of(words, part, whole, link):
        return ratio(part, whole, ["out", "of"])
    alone = words.kind(whole.last) != "word" or words.low(whole.last) in listed("after_sequels")
    one = words.low(part.begin) == "one"
    alone = (
        alone
        or words.low(whole.last) in listed("after_one_in_n") | listed("determiners_of_objects")
        or (one and whole.shape == "words" and not looks_plural(words, whole.last))
    )
    few = part.shape == whole.shape == "words" and whole.value <= TENS[0]
    small = few and (words.kind(whole.last) != "word" or words.low(whole.last) in listed("after_one_in_n"))
    named = link[1:] == ["in"] and (one or whole.value in TENS or small)
    return ratio(part, whole, ["in"]) if named and alone and whole.value > 2 else None


def is_out_of(words: Words, part: Quantity, whole: Quantity, link: list[str]) -> bool:
    """As in "nine nests out of ten": a noun between, and none after the whole."""
    named = link[-2:] == ["out", "of"] and 2 < len(link) <= LONGEST_PART and part.unit is None
    small = whole.value <= TENS[0] or whole.value in TENS
    return named and small and part.value < whole.value and not looks_plural(words, whole.last)
