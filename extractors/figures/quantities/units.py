"""The unit of measure or money that a number is given in."""

from __future__ import annotations

from typing import NamedTuple

from ...words.modifiers import listed
from ...words.nouns import NounKind, noun_class
from ...words.numbers import numerals
from ...words.units import Unit, currencies, plain_name, symbols, units
from ..numbers.tokens import Words
from .acronyms import is_acronym
from .local_marks import letter_of_money, local_mark
from .plurals import looks_plural
from .rare_units import is_rare_unit, rare_unit
from .shared_currencies import sharing, times_named

LONGEST_NAME, NEAR = 5, 6
MOSTLY = 0.7
THOUSANDS = 3  # digits
CASED = ("nm", "ps")  # newton metres and nanometres, metric horsepower and a postscript
# names that are other words too: money only where the amount is one


class Measure(NamedTuple):
    """A unit and the words that name it."""

    unit: Unit
    first: int
    last: int


def currency_before(words: Words, i: int) -> tuple[str, int] | None:
    """The ISO code of the mark or code right before word ``i``, and the word where it begins."""
    marks = currencies().marks
    i -= words.low(i - 1) in ("-", "−") and words.low(i - 2) == "$" and words.glued(i)
    start = words[i].start
    window = words.text[max(0, start - 6) : start]
    spaced = window != window.rstrip(" \u00a0")
    window = window.rstrip(" \u00a0")
    at = start - len(words.text[max(0, start - 6) : start]) + len(window)
    for length in range(min(5, len(window)), 0, -1):
        mark = window[-length:]
        if mark[0].isalpha() and at > length and words.text[at - length - 1].isalnum():
            continue
        local = local_mark(words.text, mark)
        if at_home := mark_at_home(words, i, mark, local, spaced=spaced):
            return at_home, words.at(at - length)
        if mark not in marks:
            continue
        if (
            mark.isalpha()
            and spaced
            and (
                (len(mark) < 3 and mark not in ("Rs", "Tk", "RM", "Rp") and not is_code_of_money(words, i, mark))
                or is_like_a_word(words, i, mark)
            )
        ):
            continue
        if len(mark) == 1 and mark.isalpha() and (spaced or (len(words[i].text) < 3 and not is_paid(words, i))):
            continue
        if mark == "COP" and not spaced and len(words[i].text) < 3:
            continue  # "COP27"
        if mark in listed("folded_marks") and (spaced or not is_amount(words, i)):
            continue
        first = words.at(at - length)
        nation = words[first - 1].text + mark if mark == "$" and first and not words.glued(first) else ""
        if nation in marks and nation != "A$":  # "HK $5.4m"
            return marks[nation], first - 1
        return local or marks[mark], first
    return None


def mark_at_home(words: Words, i: int, mark: str, local: str | None, *, spaced: bool) -> str | None:
    """The code of a mark of the country that the text is about, or of a letter before a sum that can be no label."""
    if local:
        return local if is_local_sum(words, i, mark, spaced=spaced) else None
    if spaced or mark not in listed("letters_of_money"):
        return None
    long = is_long_sum(words, i) or is_after_sum(words, i, mark)
    return letter_of_money(words.text, mark) if long else None


def is_local_sum(words: Words, i: int, mark: str, *, spaced: bool) -> bool:
    """Whether a numeral is a sum after a mark of the country: "K500", "KM 500", "L 7 million"; not "L 7", "E5"."""
    digits = len(words[i].text) if words[i].text.isdigit() else 0
    told = digits > 1 and words.low(i - 2) in listed("before_short_sums")  # "under R70", "only K25"
    told = told or (digits > 1 and not spaced and is_after_sum(words, i, mark))
    long = (digits >= THOUSANDS or told) and (len(mark) > 1 or not spaced)
    return long or "/" in mark or is_paid(words, i)


def is_long_sum(words: Words, i: int) -> bool:
    """As in "K2.3 million", "K190,000", "K600 a kilo": a scale word, a thousands comma, or what is sold for so much."""
    long = "," in words[i].text or words.low(i + 1) in numerals().scales
    unit = units().get(words.low(i + 2)) if words.low(i + 1) in ("a", "an", "per") else None
    return long or (unit is not None and unit.dimension in ("mass", "volume", "time"))


def is_after_sum(words: Words, i: int, mark: str) -> bool:
    """As in "from R40 a bale to R75": what a sum with the same mark led to, or was set against."""
    if words.low(i - 2) not in listed("between_two_sums"):
        return False
    marked = (k for k in range(i - 2 - NEAR, i - 2) if words.is_numeral(k + 1) and words.glued(k + 1))
    return any(words.kind(k) == "word" and words[k].text == mark for k in marked)


def is_code_of_money(words: Words, i: int, mark: str) -> bool:
    """Whether a mark of two letters apart from its numeral is money: "KD 4,300", "BD 90 a month"; not "BD 90"."""
    return len(mark) > 1 and is_paid(words, i)


def is_paid(words: Words, i: int) -> bool:
    """Whether a numeral is written as money is, or paid for each of something: "P38 a kilo"."""
    paid_for_each = words.low(i + 1) in ("a", "an", "per", "each") and words.low(i + 2) not in numerals().scales
    return is_amount(words, i) or paid_for_each


def is_like_a_word(words: Words, i: int, mark: str) -> bool:
    """Whether a mark may be a word before the numeral: "Can 20", not "KSh 20" or "Ksh 4,500"."""
    one_capital = sum(letter.isupper() for letter in mark) < 2
    return len(mark) > 2 and one_capital and not is_paid(words, i)


def is_amount(words: Words, i: int) -> bool:
    """Whether a numeral is written as money is: with a decimal, a thousands comma, or a scale after it."""
    beyond = words.low(i + 1 + words.is_hyphen(i + 1))
    scaled = beyond in numerals().scales or (words.glued(i + 1) and beyond in numerals().letters)
    return scaled or not words[i].text.isdigit() or is_spaced(words, i + 1)


def is_spaced(words: Words, i: int) -> bool:
    """Whether three digits follow after one space: "R5 800"."""
    grouped = words.is_numeral(i) and words[i].text.isdigit() and len(words[i].text) == THOUSANDS
    return grouped and words[i].start == words[i - 1].end + 1


def currency_after(words: Words, j: int, value: float) -> Measure | None:
    """Money named after the amount: "dollars", "Hong Kong dollars", "EUR", "€"."""
    known = currencies()
    if words.kind(j) == "mark" and words.low(j) in known.marks and (words.low(j) != "$" or is_dollar_after(words, j)):
        return Measure(Unit(known.marks[words.low(j)], "money"), j, j + 1)
    name, best = "", None
    k = j + 1 if words.is_hyphen(j) else j
    if code := code_of_money(words, k):
        return code
    for last in range(k, min(k + LONGEST_NAME, len(words))):
        if words.kind(last) == "word":
            name = f"{name} {words.low(last)}".strip()
        elif words.low(last) in (".", "-"):
            continue
        else:
            break
        unsure = name in listed("unsure_units") and value < 100 and not has_coins(words, j - 1)
        if name in known.names and not (unsure and not is_of_home(words.text, name, known.names[name])):
            best = Measure(Unit(known.names[name], "money"), k, last + 1)
    if best and is_of_noun(words, best, value):
        return None
    if (
        best
        and words.low(best.last - 1) in listed("masses_or_money")
        and best.last == best.first + 1
        and not costs(words, j, value)
    ):
        return None
    return best


def is_of_home(text: str, name: str, code: str) -> bool:
    """Whether a text names a country that has a money, so that "30 lei" are no garlands."""
    return times_named(text, sharing().get(name, {}).get(code, ())) > 0


def code_of_money(words: Words, k: int) -> Measure | None:
    """As in "500 EUR", "900 FCFA", "300 F CFA", and where it is at home "500 TL": a code after the amount."""
    if words.kind(k) != "word":
        return None
    marks, text = currencies().marks, words[k].text
    if words.low(k) == "f" and words.low(k + 1) == "cfa":
        return Measure(Unit(local_mark(words.text, "CFA") or marks["CFA"], "money"), k, k + 2)
    known = marks.get(text) if len(text) > 2 and text.isupper() and not is_acronym(words, k) else None
    code = local_mark(words.text, text, after=True) or known
    return Measure(Unit(code, "money"), k, past_francs(words, k + 1)) if code else None


def past_francs(words: Words, k: int) -> int:
    """The word after "francs" of "900 CFA francs"."""
    return k + (words.low(k) in ("franc", "francs"))


def has_coins(words: Words, i: int) -> bool:
    """Whether a numeral has two decimals, as sums of money have: "6.40 crowns"."""
    return words.is_numeral(i) and len(words[i].text.partition(".")[2]) == 2


def is_dollar_after(words: Words, j: int) -> bool:
    """As in "4$ a litre": a dollar sign that touches the numeral before it and none after it."""
    return words.glued(j) and words.is_numeral(j - 1) and not words.is_glued_numeral(j + 1)


def is_of_noun(words: Words, money: Measure, value: float) -> bool:
    """As in "882 bitcoin tills": the money's name in the singular says what sort of things are counted."""
    name, following = words.low(money.last - 1), words.low(money.last)
    singular = value > 1 and not name.endswith("s") and f"{name}s" in currencies().names
    return singular and looks_plural(words, money.last) and following not in listed("after_currency_names")


def costs(words: Words, j: int, value: float) -> bool:
    """Whether pounds are money here: an amount too big to weigh, or a word of money close by.

    Those of a thing are a weight: "3,000 pounds of yam, worth".
    """
    if words.low(j + 1) in ("a", "per", "each") and words.low(j + 2) == "share":
        return True
    if words.low(j + 1) == "of" and words.low(j + 2) in listed("weighed_in_pounds"):
        return False  # "400,000 pounds of fuel"
    if value < 1e5 and words.low(j + 1) == "of" and noun_class(words.low(j + 2)).likely(NounKind.THING) > MOSTLY:
        return False
    near = {words.low(i) for i in range(max(0, j - 12), min(len(words), j + 12))}
    return value >= 1e5 or bool(near & listed("words_of_cost"))


def measure_after(words: Words, j: int, value: float) -> Measure | None:
    """The unit named from word ``j`` on: "km/h", "-square-foot", "more minutes", "°C"."""
    k = j + 1 if words.is_hyphen(j) else j
    if words.low(j) in CASED and (cased := symbol(words, j)):
        return cased
    found = named(words, k) if not is_of_members(words, k) else None
    if found:
        return found if found.unit.name != "second" or is_second(words, found, j, value) else None
    if words.low(k) in listed("between_number_and_unit"):
        later = named(words, k + 1 + words.is_hyphen(k + 1))
        if later and later.unit.dimension in ("time", "length") and words.low(later.last - 1).endswith("s"):
            return later
    if words.low(j) == "t" and words.low(j - 1) in numerals().scales:
        return Measure(units()["tonne"], j, j + 1)  # "29.5 mln t"
    return symbol(words, j) or rare(words, k)


def is_of_members(words: Words, k: int) -> bool:
    """As in "eight MPs": members of parliament, and no metres per second."""
    return k < len(words) and words[k].text == "MPs"


def rare(words: Words, k: int) -> Measure | None:
    """A unit that is left to quantulum3: "kPa", "sieverts"."""
    if words.kind(k) == "end" or not is_rare_unit(words[k].text) or words.is_hyphen(k + 1):
        return None
    unit = rare_unit(words[k].text)
    return Measure(unit, k, k + 1) if unit else None


def named(words: Words, k: int) -> Measure | None:
    """The longest unit name that begins at word ``k``."""
    known, name, best = units(), "", None
    if words.low(k) == "." and not words.glued(k + 1):
        return None  # "cut them to 80. Second, ..."
    for last in range(k, min(k + LONGEST_NAME, len(words))):
        word = words[last]
        if word.kind == "end" or (word.kind == "num" and not word.glued):
            break
        joined = word.glued and (word.kind == "num" or word.low == "/" or words.low(last - 1) == "/")
        if word.low in (".", "-", "‑", "·"):
            continue
        name = name + word.low if joined and name else f"{name} {word.low}".strip()
        if name in known and not (known[name].dimension == "money" and words[k].text.istitle()):
            best = Measure(known[name], k, last + 1)  # "20 sen", but "On May 3 Sen. Byrne"
    return best


def is_second(words: Words, found: Measure, j: int, value: float) -> bool:
    """Whether "second" is the unit of time: in the plural, hyphenated, or one of them; "two second homes" has none."""
    return words.low(found.first) != "second" or found.first > j or value == 1


def symbol(words: Words, j: int) -> Measure | None:
    """A short sign right after a numeral: "%", "5m", "20p", "40 C"."""
    if not 0 <= j < len(words) or not words.is_numeral(j - 1):
        return None
    word = words[j]
    unit = symbols().get(word.text)
    if unit is None or (word.kind == "word" and words.is_glued_numeral(j + 1)):
        return None
    if (
        word.kind == "word"
        and not word.glued
        and (
            word.text not in ("m", "C", "F", "g", "h", "t", "W", "V", "Nm", "PS", "MT")
            or (words.glued(j + 1) and words.kind(j + 1) == "word")
        )
    ):
        return None
    if word.text in "′″" and len(words[j - 1].text.partition(".")[0]) > 3:
        return None
    if word.text == "in" and (words.low(j + 1) in listed("no_inches_before") or not word.glued):
        return None
    if word.text == "°" and words.low(j + 1) in ("c", "f"):
        return Measure(units()[plain_name("° " + words.low(j + 1))], j, j + 2)
    return Measure(unit, j, j + 1)


def is_million(words: Words, j: int) -> bool:
    """Whether an "m" after a numeral counts millions: before a plural noun ("60m people"), not before "tall"."""
    following = words.low(j + 1)
    if following == "of":
        return words.low(j + 2) in listed("after_unit_of")
    if words.low(j) == "m" and words.glued(j) and is_million_alone(words, j):
        return True
    if words.kind(j + 1) != "word" or following in listed("after_lengths"):
        return False
    return looks_plural(words, j + 1) or (words.low(j + 3) == "and" and looks_plural(words, j + 4))


def is_past_with_object(words: Words, i: int) -> bool:
    """Whether a past tense and its object come next: "3m watched the final", which no metres do."""
    return words.low(i).endswith("ed") and words.low(i + 1) in listed("determiners_of_objects")


def is_million_alone(words: Words, j: int) -> bool:
    """Whether an "m" counts millions with no noun after it: "3m need food", "its population is 5.4m"."""
    following = words.low(j + 1)
    if (following in listed("after_millions") or is_past_with_object(words, j + 1)) and words.low(j - 2) != "of":
        return True
    counted = words.kind(j + 1) != "word" or following in listed("after_sequels")
    if counted and follows_sum(words, j - 1):
        return True
    return counted and any(words.low(k) in listed("counted_in_millions") for k in range(j - NEAR, j))


def follows_sum(words: Words, i: int) -> bool:
    """As in "worth £120m; last year it was 80m": a numeral after a sum of millions in its sentence."""
    if words.low(i - 1) not in listed("giving_a_rate") | {"to", "against", "than"}:
        return False
    for k in range(i - 1, max(-1, i - 2 * NEAR), -1):
        if words.kind(k) == "end" or words.low(k) == ".":
            return False
        if words.is_numeral(k) and words.low(k + 1) in ("m", "million", "bn", "billion"):
            return currency_before(words, k) is not None
    return False
