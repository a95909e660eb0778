"""Reading numbers: numerals, number words, fractions, vague amounts and multiples, from left to right in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import isfinite

from ...words.modifiers import listed
from ...words.numbers import numerals
from ..quantities.changes import forms
from .cardinals import Number, cardinal, skip_hyphen, slashed
from .tokens import Words

SEVERAL = {"several": 3.0, "few": 3.0, "couple": 2.0}

BACK = 40  # words back to a percentage


def numbers_in(words: Words) -> Iterator[Number]:
    """Yield every number, in order, whatever it may mean."""
    done, known = 0, opening()
    for i, low in enumerate(words.lows):
        if i < done or (low not in known and words.kinds[i] != "num"):
            continue
        number = number_at(words, i)
        if number and isfinite(number.value):
            yield rounded(number)
            done = number.last


@cache
def opening() -> frozenset[str]:
    """The words and marks that a number may begin with."""
    known = numerals()
    lists = (known.small, known.tens, known.scales, known.vague, known.glyphs, known.multiples, SEVERAL)
    return frozenset(listed("opening_numbers").union(*lists))


def tidy(value: float) -> float:
    """A value without the dust of binary fractions: 1.1 million is 1100000."""
    return float(f"{value:.12g}")


def rounded(number: Number) -> Number:
    """The number with its value tidied; fractions that have no end are given with four digits: 0.6667."""
    value = tidy(number.value)
    if number.shape == "share" or (abs(round(value * 72) - value * 72) < 1e-6 and 0.01 < value < 100):
        value = short(value)
    return number._replace(value=value)


def short(value: float) -> float:
    """A recurring fraction rounded to four digits, unless it is as small as one in 20,000."""
    value = tidy(value)
    return round(value, 4) if 0.01 < value < 100 and round(value, 6) != value else value


def number_at(words: Words, i: int) -> Number | None:
    """The number that begins at a word, if one does."""
    known, low = numerals(), words.low(i)
    if words.is_numeral(i):
        return slashed(words, i) or folded(words, cardinal(words, i))
    if low in known.small or low in known.tens:
        return share(words, i) or folded(words, cardinal(words, i))
    if low in ("a", "an"):
        return article(words, i)
    if low in SEVERAL:
        return several(words, i)
    if low in ("half", "quarter"):
        return half(words, i, i)
    if low in known.vague:
        return vague(words, i)
    if low in known.scales and words.low(i - 1) not in known.small and words.kind(i - 1) == "word":
        return cardinal(words, i, one=1.0) if len(low) > 3 and not low.endswith("s") else None
    if low in known.glyphs:
        return Number(i, i + 1, known.glyphs[low], "share")
    return once(words, i) or multiple(words, i)


def folded(words: Words, number: Number | None) -> Number | None:
    """As in "18-fold", "a five-fold rise", "up 20 fold": how many times as much."""
    if number is None:
        return None
    j = number.last + words.is_hyphen(number.last)
    return number._replace(last=j + 1, shape="times") if words.low(j) == "fold" else number


def multiple(words: Words, i: int) -> Number | None:
    """As in "twice", "tenfold", "halving", "double the number"; not "double-digit", "a double room", "doubled down"."""
    low = words.low(i)
    if low not in numerals().multiples:
        return None
    if low in ("double", "triple", "quadruple") and words.low(i + 1) not in listed("after_double"):
        return None
    if words.is_hyphen(i + 1) or (low.startswith("doubl") and words.low(i + 1) in listed("after_doubled")):
        return None
    return Number(i, i + 1, numerals().multiples[low], "times")


def once(words: Words, i: int) -> Number | None:
    """As in "once a year", "once every two weeks"; "once" alone is no figure."""
    said = (
        words.low(i) == "once"
        and words.low(i + 1) in listed("after_once")
        and words.low(i + 2) in listed("doubled_periods")
    )
    return Number(i, i + 1, 1.0, "times") if said else None


def share(words: Words, i: int) -> Number | None:
    """As in "two-thirds", "one third of", "three quarters of"."""
    known = numerals()
    count = known.small.get(words.low(i), 0.0)
    j = skip_hyphen(words, i + 1)
    low = words.low(j)
    if 1 < count < 4 and low == "quarter" and is_point(words, j + 1):
        return Number(i, j + 1, count * known.parts[low], "share")
    if not 0 < count < 20 or low not in known.parts or (count > 1) != low.endswith(("s", "halves")):
        return None
    tied = j > i + 1 or words.low(j + 1) in ("of", "the") or is_share_said(words, i, j + 1)
    tied = tied or is_of_several(words, i, j + 1)
    if low in ("quarter", "quarters") and not tied:
        return None
    if count == 1 and j == i + 1 and not ends_share(words, j + 1, i):
        return None
    return Number(i, j + 1, count * known.parts[low], "share")


def ends_share(words: Words, j: int, i: int) -> bool:
    """Whether "a third" of words ``[i, j)`` is a fraction: before "of" or a comparison, or after "by"."""
    if words.low(j) == "of" or words.low(j) in listed("after_multiples"):
        return True
    if words.low(i - 1) == "between" and words.low(j) == "and":
        return True
    if words.low(i - 2) == "of" and words.low(i - 1) in listed("wholes_of_a_share"):
        return True
    if (
        words.low(i) == "one"
        and words.low(j - 1) not in ("quarter", "fourth")
        and words.low(j) in listed("after_one_in_n")
    ):
        return True
    if words.low(i) == "a" and words.low(j) in listed("after_one_in_n") and is_of_shares(words, i):
        return True
    if words.low(i - 1) == "than" and words.low(i - 2) in listed("comparing_shares"):
        return words.kind(j) in ("end", "mark") or words.low(j) in listed("modals") | listed("after_one_in_n") | {"to"}
    if words.low(i) == "a" and (is_part_given(words, i, j) or is_of_several(words, i, j)):
        return True
    if words.low(j) in ("above", "below", "over", "under") and words.low(j + 1) in listed("what_shares_are_over"):
        return True
    changed = words.low(i - 1) == "of" and words.low(i - 2) in forms()["nouns"]  # "an increase of a third"
    return (changed or words.low(i - 1) in listed("before_by_half")) and (
        words.kind(j) in ("end", "mark") or words.low(j) in listed("after_by_half")
    )


def is_share_said(words: Words, i: int, j: int) -> bool:
    """As in ", three quarters are against": a share that a clause begins with, and no time."""
    opens = words.kind(i - 1) in ("mark", "end") or words.low(i - 1) in listed("softening_ages") | {
        "and",
        "but",
        "while",
    }
    return opens and words.low(i) == "three" and words.low(j) in listed("after_one_in_n")


def is_of_several(words: Words, i: int, j: int) -> bool:
    """As in "A third are orphans", "and a quarter have left": a verb in the plural, which a third person never has."""
    opens = words.kind(i - 1) in ("mark", "end") or words.low(i - 1) in listed("before_shares_of_several")
    compared = words.low(i - 1) == "than" and words.low(i - 2) in ("fewer", "less", "more")
    if compared and words.low(i) == "a" and (words.low(j).endswith("ed") or words.low(j) in listed("after_one_in_n")):
        return True  # "fewer than a third trusted the court"
    return (opens or compared) and words.low(i) == "a" and words.low(j) in listed("verbs_in_the_plural")


def is_part_given(words: Words, i: int, j: int) -> bool:
    """As in "commute each day, a third by car", "gave a tenth to her church": a part by what it is for or is done by.

    A third after a comma that is one more person or thing has a verb or a noun after it.
    """
    if words.low(i - 1) in listed("verbs_of_parting"):
        return words.low(j) in ("to", "on", "for")
    return (
        words.low(i - 1) == "," and words.low(j) in ("by", "on", "from", "to") and words.low(j + 1) not in ("a", "the")
    )


def is_of_shares(words: Words, i: int) -> bool:
    """Whether percentages come before: "54% were opposed. A third said"; else "a third" may be a person."""
    return any(words.low(k) in ("%", "percent", "cent") for k in range(max(0, i - BACK), i))


def is_point(words: Words, j: int) -> bool:
    """Whether a point comes next, with or without a hyphen, or "of a": "a quarter-point cut"."""
    if words.low(j) == "of":
        j += 1 + (words.low(j + 1) in ("a", "one"))
    return words.low(skip_hyphen(words, j)) in ("point", "points")


def article(words: Words, i: int) -> Number | None:
    """As in "a million", "a dozen", "a few hundred", "a couple of", "a third of", "a half"."""
    known, j = numerals(), skip_hyphen(words, i + 1)
    low = words.low(j)
    if low in known.scales and len(low) > 3 and not low.endswith("s"):
        return cardinal(words, j, one=1.0, begin=i)
    if low in SEVERAL and words.low(i) == "a":
        return several(words, j, begin=i)
    if low in ("half", "quarter"):
        return half(words, j, i)
    if low in known.parts and not low.endswith("s") and ends_share(words, j + 1, i):
        return Number(i, j + 1, known.parts[low], "share")
    return None


def several(words: Words, i: int, begin: int | None = None) -> Number | None:
    """As in "several hundred", "a few thousand", "a couple of"; "several" and "a few" alone are no figures."""
    j = i + 2 if words.low(i + 1) == "of" and words.low(i) == "couple" else i + 1
    scale = numerals().scales.get(words.low(j))
    first = i if begin is None else begin
    if scale and len(words.low(j)) > 3:
        last, value = j + 1, SEVERAL[words.low(i)] * scale
        while (more := numerals().scales.get(words.low(last))) and more > scale:  # "several hundred thousand"
            last, value, scale = last + 1, value * more, more
        return Number(first, last, value, "vague", "~")
    if words.low(i) == "couple" and j == i + 2 and words.low(i - 1) == "a" and words.kind(j) == "word":
        return Number(first, i + 1, 2.0, "vague", "~")
    return None


def half(words: Words, i: int, begin: int) -> Number | None:
    """As in "half", "half a million", "a quarter of a million"; not "half-brother", "the first half"."""
    known, worth = numerals(), numerals().parts[words.low(i)]
    if words.low(begin - 1) in listed("before_halves"):
        return None
    j = skip_hyphen(words, i + 1)
    if words.low(j) == "of" and words.low(j + 1) == "a":
        j += 2
    elif words.low(j) in ("a", "an"):
        j = skip_hyphen(words, j + 1)
    scale = known.scales.get(words.low(j))
    if scale and len(words.low(j)) > 3:
        return Number(begin, j + 1, worth * scale, "words")
    if words.low(i) == "quarter":
        ends = ends_share(words, i + 1, begin) or is_point(words, i + 1)
        return Number(begin, i + 1, worth, "share") if begin < i and ends else None
    if (
        words.is_hyphen(i - 1)
        or words.low(skip_hyphen(words, i + 1)) in listed("no_half_of_anything")
        or words.low(i + 1) in ("past", "-")
    ):
        return (
            None
            if not words.is_hyphen(i + 1) or words.low(i + 2) in listed("no_half_of_anything")
            else Number(begin, i + 1, worth, "share")
        )
    return Number(begin, i + 1, worth, "share")


def vague(words: Words, i: int) -> Number | None:
    """As in "dozens", "tens of thousands", "hundreds of millions", "injured scores"; not "tens" or "scores" alone."""
    known, j = numerals(), i + 1
    value = known.vague[words.low(i)]
    while (
        j < i + 5
        and words.low(j) == "of"
        and words.low(j + 1) in known.vague
        and words.low(j + 1) not in ("tens", "scores")
    ):
        plural = words.low(j + 1)
        scale = known.scales.get(plural.removesuffix("s"), known.scales.get(plural, 1.0))
        value, j = value * scale, j + 2
    alone = j == i + 1
    if alone and (words.low(i) == "tens" or (words.low(i) == "scores" and not are_many(words, i))):
        return None
    return Number(i, j, value, "vague", ">=")


def are_many(words: Words, i: int) -> bool:
    """Whether "scores" are many: before "of" or "more", or people after what was done to them: "trapped scores."."""
    if words.low(i + 1) in listed("after_scores"):
        return True
    return words.low(i - 1) in listed("before_scores") and words.kind(i + 1) in ("mark", "end")
