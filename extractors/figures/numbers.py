"""Reading numbers: numerals, number words, fractions, vague amounts and multiples, from left to right in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf, isfinite

from .lexicon import listed, numerals
from .words import Words, value_of

DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})
SEVERAL = {"several": 3.0, "few": 3.0, "couple": 2.0}


@dataclass(frozen=True, slots=True)
class Number:
    """The words ``[first, last)`` and what they are worth. ``modifier``: what the words themselves say ("dozens": ">=").

    ``shape`` is "digits", "words", "share" (a fraction), "vague" or "times".
    """

    first: int
    last: int
    value: float
    shape: str
    modifier: str = ""


def numbers_in(words: Words) -> Iterator[Number]:
    """Yield every number, in order, whatever it may stand for."""
    i = 0
    while i < len(words):
        number = number_at(words, i)
        if number and isfinite(number.value):
            yield rounded(number)
            i = number.last
        else:
            i += 1


def tidy(value: float) -> float:
    """A value without the dust of binary fractions: 1.1 million is 1100000."""
    return float(f"{value:.12g}")


def rounded(number: Number) -> Number:
    """The number with its value tidied; fractions that have no end are given with four digits: 0.6667."""
    value = tidy(number.value)
    if abs(round(value * 72) - value * 72) < 1e-6 and 0.01 < value < 100:
        value = round(value, 4)
    return replace(number, value=value)


def number_at(words: Words, i: int) -> Number | None:
    """The number that begins at a word, if one does."""
    known, low = numerals(), words.low(i)
    if words.is_numeral(i):
        return slashed(words, i) or cardinal(words, i)
    if low in known.small or low in known.tens:
        return share(words, i) or cardinal(words, i)
    if low in ("a", "an"):
        return article(words, i)
    if low in SEVERAL:
        return several(words, i)
    if low in ("half", "quarter"):
        return half(words, i, i)
    if low in known.vague:
        return vague(words, i)
    if low in known.scales and words.low(i - 1) not in known.small:
        return cardinal(words, i, one=1.0) if len(low) > 3 and not low.endswith("s") else None
    if low in known.glyphs:
        return Number(i, i + 1, known.glyphs[low], "share")
    if low == "once":
        return once(words, i)
    if low in known.multiples:
        return multiple(words, i)
    return None


def multiple(words: Words, i: int) -> Number | None:
    """As in "twice", "tenfold", "halving", "double the number"; not "double-digit" or "a double room"."""
    low = words.low(i)
    if low in ("double", "triple", "quadruple") and words.low(i + 1) not in (
        "the",
        "what",
        "its",
        "their",
        "his",
        "her",
        "that",
        "this",
        "our",
    ):
        return None
    if words.is_hyphen(i + 1) or low == "halves":
        return None
    return Number(i, i + 1, numerals().multiples[low], "times")


def once(words: Words, i: int) -> Number | None:
    """As in "once a year", "once every two weeks"; "once" alone is no figure."""
    said = words.low(i + 1) in ("a", "an", "per", "every", "each") and words.low(i + 2) in listed("numbers", "turns")
    return Number(i, i + 1, 1.0, "times") if said else None


def cardinal(words: Words, i: int, one: float | None = None, begin: int | None = None) -> Number | None:
    """A whole or mixed number from word ``i``: "10,000", "3.5 million", "one thousand two hundred and six", "2 1/2"."""
    known = numerals()
    total, current, scale, j = 0.0, one, inf, i
    spelled = not words.is_numeral(i)
    if not spelled:
        current = value_of(words[i].text)
        if current is None:
            return None
        current, j = with_thousands(words, i, current)
        current, j = with_power(words, *with_fraction(words, current, j))
    while True:
        k = next_part(words, j, total + (current or 0)) if j > i else j
        low = words.low(k)
        if spelled and low in known.small and fits(current, total, scale, known.small[low], 10):
            current = (current or 0) + known.small[low]
        elif spelled and low in known.tens and fits(current, total, scale, known.tens[low], 100):
            current = (current or 0) + known.tens[low]
        elif low == "hundred" and current is not None and current < 100 and scale > 100:
            current *= 100
        elif low in known.scales and low != "hundred" and current is not None and known.scales[low] < scale:
            scale = known.scales[low]
            total, current = total + current * scale, None
        else:
            break
        j = k + 1
        if current is not None:
            current, j = with_half(words, current, j)
    if current is None and not total:
        return None
    if current is None:
        total, j = with_half(words, total, j, scale)
    elif not spelled and not total:
        current, j = with_half(words, current, j)
        total, j = with_scale(words, current, j)
        current = None
    value = total + (current or 0)
    if spelled and is_ordinal(words, j):
        return None
    return Number(i if begin is None else begin, j, value, "words" if spelled else "digits")


def with_scale(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "two and a half million": the scale after a mixed number."""
    scale = numerals().scales.get(words.low(j))
    return (value * scale, j + 1) if scale and words.low(j - 1) in numerals().parts else (value, j)


def is_ordinal(words: Words, j: int) -> bool:
    """Whether "-sixth" goes on: "the twenty-sixth dynasty"."""
    return (
        words.is_hyphen(j)
        and (words.low(j + 1) in listed("numbers", "ordinals") or words.low(j + 1).endswith("th"))
        and words.low(j - 1) in numerals().tens
    )


def next_part(words: Words, j: int, sofar: float) -> int:
    """Where the next part of a number would be: past a hyphen, or past "and" after hundreds."""
    if words.is_hyphen(j):
        return j + 1
    if words.low(j) == "and" and sofar >= 100 and not words.is_numeral(j + 1):
        after = numerals().small.get(words.low(j + 1), numerals().tens.get(words.low(j + 1)))
        return j + 1 if after else j
    return j


def fits(current: float | None, total: float, scale: float, value: float, room: float) -> bool:
    """Whether a small number word can continue the number: "twenty" + "three", "two hundred" + "ten"."""
    if current is None:
        return value < scale
    if not value or current != int(current):
        return False
    if current >= 100:
        return current % 100 == 0
    return room == 10 and value < 10 and current >= 20 and current % 10 == 0


def with_fraction(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "2½", "2 1/2", "2-1/2": a fraction in figures after a whole number."""
    glyphs = numerals().glyphs
    if words.low(j) in glyphs and value == int(value):
        return value + glyphs[words.low(j)], j + 1
    k = j + 1 if words.is_hyphen(j) else j
    part = slashed(words, k) if words.is_numeral(k) and value == int(value) and value < 1000 else None
    return (value + part.value, part.last) if part else (value, j)


def with_thousands(words: Words, i: int, value: float) -> tuple[float, int]:
    """As in "10 000" and "1 250 000": groups of three figures after a space."""
    j = i + 1
    if (
        not words[i].text.isdigit()
        or len(words[i].text) > 3
        or words[i].text[0] == "0"
        or words[i - 1].text[:1].isupper()
        and i
    ):
        return value, j
    while (
        words.is_numeral(j)
        and len(words[j].text) == 3
        and words[j].text.isdigit()
        and words[j].start == words[j - 1].end + 1
    ):
        if words.text[words[j].start - 1] != " ":
            break
        value, j = value * 1000 + float(words[j].text), j + 1
    return value, j


def with_power(words: Words, value: float, j: int) -> tuple[float, int]:
    """As in "1.99×10^-30", "6 x 10^24": a power of ten after the number."""
    if words.low(j) not in ("x", "×") or words.low(j + 1) != "10":
        return value, j
    k = j + 2 + (words.low(j + 2) == "^")
    sign = -1 if words.low(k) in ("-", "−", "–") else 1
    k += sign < 0
    if not (words.is_numeral(k) and words.glued(k) and words[k].text.isdigit() and len(words[k].text) < 4):
        return value, j
    return float(f"{value}e{sign * int(words[k].text)}"), k + 1


def slashed(words: Words, i: int) -> Number | None:
    """As in "3/4": small fractions in figures; "9/11" and "24/7" are none."""
    if not (words.low(i + 1) in ("/", "⁄") and words.glued(i + 1) and words.glued(i + 2) and words.is_numeral(i + 2)):
        return None
    if words.low(i + 3) == "/" or (words.glued(i) and words.low(i - 1) == "/"):
        return None
    above, below = words[i].text, words[i + 2].text
    if not (above.isdigit() and below.isdigit() and len(above) < 3 and len(below) < 4):
        return None
    n, d = int(above), int(below)
    return Number(i, i + 3, n / d, "share") if 0 < n < d and (d in DENOMINATORS or words.low(i + 1) == "⁄") else None


def skip_hyphen(words: Words, j: int) -> int:
    """The word after an optional hyphen."""
    return j + 1 if words.is_hyphen(j) else j


def with_half(words: Words, value: float, j: int, scale: float = 1.0) -> tuple[float, int]:
    """As in "two and a half", "a million-and-a-half", "one and two thirds"."""
    known = numerals()
    k = skip_hyphen(words, j)
    if words.low(k) != "and":
        return value, j
    k = skip_hyphen(words, k + 1)
    count = known.small.get(words.low(k), 1.0 if words.low(k) == "a" else 0.0)
    k = skip_hyphen(words, k + 1)
    if (
        count
        and words.low(k) in ("half", "quarter", "third", "quarters", "thirds")
        and (count == 1) != words.low(k).endswith("s")
    ):
        return value + count * known.parts[words.low(k)] * scale, k + 1
    return value, j


def share(words: Words, i: int) -> Number | None:
    """As in "two-thirds", "one third of", "three quarters of"."""
    known = numerals()
    count = known.small.get(words.low(i), 0.0)
    j = skip_hyphen(words, i + 1)
    low = words.low(j)
    if not 0 < count < 20 or low not in known.parts or (count > 1) != low.endswith(("s", "halves")):
        return None
    if low in ("quarter", "quarters") and not (j > i + 1 or words.low(j + 1) in ("of", "the")):
        return None
    if count == 1 and not ends_share(words, j + 1, i):
        return None
    return Number(i, j + 1, count * known.parts[low], "share")


def ends_share(words: Words, j: int, i: int) -> bool:
    """Whether "a third" of words ``[i, j)`` is a fraction: before "of" or a comparison, or after "by"; not before a noun."""
    if words.low(j) == "of" or words.low(j) in listed("numbers", "compared"):
        return True
    return words.low(i - 1) in listed("numbers", "by") and (
        words.kind(j) in ("end", "mark") or words.low(j) in ("in", "from", "and", "or")
    )


def article(words: Words, i: int) -> Number | None:
    """As in "a million", "a dozen", "a few hundred", "a couple of", "a third of", "a quarter of a million", "a half"."""
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
    """As in "several hundred", "a few thousand", "a couple of dozen", "a couple of"; "several" and "a few" alone are no figures."""
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
    """As in "half", "half a million", "half-million", "a quarter of a million", "a quarter of"; not "half-brother", "the first half"."""
    known, worth = numerals(), numerals().parts[words.low(i)]
    if words.low(begin - 1) in listed("numbers", "periods"):
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
        return Number(begin, i + 1, worth, "share") if begin < i and ends_share(words, i + 1, begin) else None
    if (
        words.is_hyphen(i - 1)
        or words.low(skip_hyphen(words, i + 1)) in listed("numbers", "not_half")
        or words.low(i + 1) in ("past", "-")
    ):
        return (
            None
            if not words.is_hyphen(i + 1) or words.low(i + 2) in listed("numbers", "not_half")
            else Number(begin, i + 1, worth, "share")
        )
    return Number(begin, i + 1, worth, "share")


def vague(words: Words, i: int) -> Number | None:
    """As in "dozens", "tens of thousands", "hundreds of millions"; not "tens" or "scores" alone, nor a numeral's plural."""
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
    if alone and (
        words.low(i) == "tens" or (words.low(i) == "scores" and words.low(j) not in listed("numbers", "scored"))
    ):
        return None
    return Number(i, j, value, "vague", ">=")
