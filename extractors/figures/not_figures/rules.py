"""Numbers that are no quantities: dates, years, names, labels, versions, phone numbers, ordinals, pronouns."""

from __future__ import annotations

import re
from functools import lru_cache

from ...words.modifiers import listed
from ..numbers.tokens import Words
from ..quantities.ages import is_after_name
from ..quantities.clocks import is_clock, is_hour, is_past_hour
from ..quantities.feet_and_inches import FEET
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity
from ..quantities.time_codes import is_counter
from .calibres import is_caliber
from .coordinates import is_coordinate
from .dates import is_date, is_last_of_year_span, is_year
from .hours import is_hour_in_words, is_opening_hour
from .hours_by_words import is_hour_of_clause
from .labels import (
    is_address,
    is_camel,
    is_in_law,
    is_label,
    is_lettered_label,
    is_name,
    is_numbered_unit,
    is_of_pages,
    is_race,
)
from .pronouns import is_pronoun, is_vague_one
from .set_phrases import is_half_of_adjective, is_in_set_phrase
from .telephones import is_emergency, is_telephone
from .years_before_nouns import is_year_before_noun

DASHES = ("-", "–", "—", "‑", "−")
LONGEST_LIST = 24  # words between the first and the last of several versions
HEADING = 3  # words
NEXT_LINE = re.compile(r"\s*(?P<line>[^\n]*)")
THOUSANDS = 3  # digits
LONGEST_RUN = 20  # points that are counted off inside a sentence


def is_left_alone(words: Words, quantity: Quantity) -> bool:
    """Whether the number is no quantity, going by the words around it."""
    apart = is_coordinate(words, quantity) or is_in_words_of_its_own(words, quantity)
    return apart or is_no_quantity(words, quantity)


def is_no_quantity(words: Words, quantity: Quantity) -> bool:
    """Whether a number is a name, a date, a label, a place or the like."""
    i, j = quantity.begin, quantity.end
    if quantity.dimension == "money":
        return is_number_of_digits(words, j) or is_lettered_label(words, quantity) or is_road(words, quantity)
    if i == j or quantity.shape in ("vague", "share"):
        return is_hyphen_name(words, i) if words.kind(i) == "num" else False
    if not words.is_numeral(i):
        return (
            is_name(words, i, j)
            or (is_hour(words, j) and j == i + 1)
            or (quantity.unit is None and is_past_hour(words, i))
            or is_hour_in_words(words, quantity)
            or is_pronoun(words, quantity)
            or (words.low(i) == "one" and is_vague_one(words, i, j))
            or is_place(words, quantity)
            or (words.low(j) == "-" and is_part(words, j))
            or is_label_in_words(words, quantity)
            or is_milestone(words, quantity)
            or is_group_by_name(words, quantity)
            or is_phrase(words, i, j)
        )
    if words.low(i - 1) == "minus" or words.low(i) in ("-", "minus"):
        return False
    if (
        (quantity.unit is None and (is_clock(words, i, j) or is_past_hour(words, i)))
        or is_opening_hour(words, quantity)
        or is_chained(words, i, j)
        or is_phrase(words, i, j)
    ):
        return True
    if (
        is_hyphen_name(words, i)
        or is_lettered_label(words, quantity)
        or is_in_law(words, quantity)
        or is_suffixed(words, quantity)
        or is_date(words, quantity)
        or is_last_of_year_span(words, quantity)
        or is_telephone(words, quantity)
        or is_emergency(words, quantity)
        or is_listed(words, quantity)
        or is_of_pages(words, quantity)
        or is_address(words, quantity)
        or is_numbered_unit(words, quantity)
        or is_race(words, quantity)
    ):
        return True
    if is_title(words, quantity) or is_place(words, quantity):
        return True
    if is_caliber(words, quantity) or (quantity.unit is None and is_version(words, i)):
        return True
    if not quantity.plain or is_after_name(words, quantity):
        return False
    return (
        is_year(words, quantity)
        or is_year_before_noun(words, quantity)
        or is_label(words, quantity)
        or is_counter(words, i)
    )


def is_in_words_of_its_own(words: Words, quantity: Quantity) -> bool:
    """As in "ground zero", "half-empty benches", "rises at five": a set phrase, an adjective or an hour."""
    i, j = quantity.begin, quantity.end
    return is_in_set_phrase(words, i, j) or is_half_of_adjective(words, quantity) or is_hour_of_clause(words, quantity)


def is_road(words: Words, quantity: Quantity) -> bool:
    """As in "blocked the R523 with rocks": a letter that may be money, after "the", and nothing that costs so much."""
    marked = words.kind(quantity.begin - 1) == "word" and len(words[quantity.begin - 1].text) == 1
    whole = quantity.begin == quantity.first + 1 and quantity.last == quantity.end == quantity.begin + 1
    if not marked or not whole or not words[quantity.begin].text.isdigit() or words.low(quantity.first - 1) != "the":
        return False
    after = words.low(quantity.last)
    return words.kind(quantity.last) != "word" or after in listed("after_sequels") or after in listed("after_roads")


def is_phrase(words: Words, i: int, j: int) -> bool:
    """Whether the number is part of a phrase that names no amount."""
    return (
        is_counted_up_to(words, i, j)
        or is_number_of_digits(words, j)
        or is_set_phrase(words, i, j)
        or is_return_period(words, i, j)
    )


def is_counted_up_to(words: Words, i: int, j: int) -> bool:
    """As in "counted to ten." of somebody who waits; "raised its count to ten." has a noun and a figure."""
    if words.low(i - 1) != "to" or words.is_numeral(i) or words.kind(j) not in ("mark", "end"):
        return False
    verb = words.low(i - 2)
    bare = words.kind(i - 3) != "word" or words.low(i - 3) == "to" or words.low(i - 3) in listed("modals")
    return verb in ("counted", "counting") or (verb == "count" and bare)


def is_number_of_digits(words: Words, j: int) -> bool:
    """As in "a six-figure sum", "earns seven figures": how long a number is, not what it is."""
    k = j + words.is_hyphen(j)
    names = ("figure", "digit") if k > j else ("figures", "digits")
    return words.low(k) in names and words.low(k + 1) != "of"


def is_set_phrase(words: Words, i: int, j: int) -> bool:
    """As in "a 2-for-1 offer", "a 9-to-5 job": either number of two that are tied; "a 50-50 split"."""
    if words[i].text == "50" and any(
        words.low(k) in ("-", "/", "–") and words.low(m) == "50" for k, m in ((j, j + 1), (i - 1, i - 2))
    ):
        return not looks_plural(words, j)
    for first, last in ((i, j), (i - 4, i - 3)):
        tied = first >= 0 and words.is_hyphen(last) and words.is_hyphen(last + 2) and words.glued(last + 3)
        if not (tied and words.is_numeral(last - 1) and words.is_numeral(last + 3)):
            continue
        said = [words.low(k) for k in (last - 1, last + 1, last + 3)]
        if said[1] == "for" or said == ["9", "to", "5"]:
            return True
    return False


def is_return_period(words: Words, i: int, j: int) -> bool:
    """As in "a 1-in-100-year flood": either number of a name for how rare a thing is."""
    for first in (j, i - 3):
        tied = first > 0 and all(words.is_hyphen(k) for k in (first, first + 2, first + 4))
        if tied and words.low(first + 1) == "in" and words.low(first + 5) in ("year", "day"):
            return True
    return False


def is_label_in_words(words: Words, quantity: Quantity) -> bool:
    """As in "stage two begins", "in phase three,": a number word after its label, with no plural to count."""
    i, j = quantity.begin, quantity.end
    if j != i + 1 or words.low(i - 1) not in listed("labels_in_words") or words.is_hyphen(j):
        return False
    if words[i - 1].text.istitle():  # "Stage two begins"
        return True
    return words.low(i - 2) not in listed("pointing_at_labels") and not looks_plural(words, j)


def is_group_by_name(words: Words, quantity: Quantity) -> bool:
    """As in "takes on the big five": those whom everybody knows by their number, with no noun."""
    big = words.low(quantity.begin - 1) == "big" and words.low(quantity.begin - 2) == "the"
    return big and quantity.unit is None and not looks_plural(words, quantity.end)


def is_milestone(words: Words, quantity: Quantity) -> bool:
    """As in "his sixth hundred", "a maiden fifty": a batsman's runs by name, with no noun after them."""
    i, j = quantity.begin, quantity.end
    named = words.low(i) in ("hundred", "fifty") and words.low(i - 1) in listed("ordinals") | {"maiden", "career"}
    return named and j == i + 1 and quantity.unit is None and not looks_plural(words, j) and not words.is_hyphen(j)


def is_place(words: Words, quantity: Quantity) -> bool:
    """As in "the bottom three", "in the top 10": places in a table, with no noun after the number; "a top 10 album"."""
    if words.low(quantity.begin - 1) not in ("top", "bottom") or quantity.unit is not None or quantity.high is not None:
        return False
    j = quantity.last
    before = words.low(quantity.begin - 2)
    if before in ("a", "another") and words.kind(j) == "word" and not looks_plural(words, j):
        return True
    named = words.kind(j) == "word" and words.low(j) not in listed("after_place")
    owned = before in listed("before_place") or before.endswith(("'s", "’s", "s'", "s’"))
    return owned and not named and not words.is_hyphen(j)


def is_version(words: Words, i: int) -> bool:
    """As in "version 17.4", "iOS 17.4", "from version 0.3 to 0.4", "[version] 2.1"."""
    last = i
    while last - i < LONGEST_LIST and words.low(i - 1) in ("to", "and", "or") and words.is_numeral(i - 2):
        if "." not in words[i].text:
            return False
        i -= 2
    if "." not in words[i].text:
        return False
    k = i - 1 - (words.low(i - 1) == "]")
    return words.kind(k) == "word" and (words.low(k) in listed("versioned") or is_camel(words[k].text))


def is_title(words: Words, quantity: Quantity) -> bool:
    """As in "the 60 Minutes interview": a unit of time with a capital inside a sentence."""
    if quantity.dimension != "time" or quantity.end >= len(words) or words.kind(quantity.begin - 1) != "word":
        return False
    unit, before = words[quantity.last - 1].text, words[quantity.begin - 1].text
    return (
        unit.istitle()
        and before.islower()
        and words.kind(quantity.last) == "word"
        and words[quantity.last].text.islower()
    )


def is_part(words: Words, j: int) -> bool:
    """As in "one-off", "one-time", "zero-sum": words of their own."""
    if words.low(j + 1) == "dimensional":
        return True
    starts = words.low(j - 1) in ("one", "zero", "ten", "nine")
    if words.low(j - 1) == "zero" and words.kind(j + 1) == "word" and words[j + 1].text[0].isupper():
        return True  # "a zero-Frost policy"
    return starts and words.low(j + 1) in listed("after_one_in_a_word")


def is_hyphen_name(words: Words, i: int) -> bool:
    """As in "G20", "F-16", "COVID-19", "mid-20s", "#3": letters or marks that touch the digits from the left."""
    if not words.glued(i):
        return False
    before = words[i - 1]
    if before.kind == "word":
        return True
    if before.low in ("#", "@", "№", "_", "&") or (before.low in ("/", "+") and words.glued(i - 1)):
        return not is_signed_in_brackets(words, i)
    if before.low in FEET and words.glued(i - 1) and words.is_numeral(i - 2):
        return True  # "5'1’000", whatever that may be
    if before.low in (".", ":") and words.glued(i - 1) and words.kind(i - 2) in ("num", "word"):
        return words.kind(i - 2) == "num" or words[i - 2].text.isupper()
    if before.low not in DASHES[:1] or not words.glued(i - 1):
        return False
    if words.is_numeral(i - 2) and words.kind(i - 3) == "word":
        model = len(words[i].text) == len(words[i - 2].text) == 3 and words[i - 3].text.istitle()  # "Boeing 737-800"
        if model or words.low(i - 3) in ("iso", "din", "en"):
            return True
    if words.low(i - 2) == "k" and words.glued(i - 2) and words.is_numeral(i - 3):
        return False  # "5k-20k"
    named = words.low(i - 2) not in listed("after_hyphen") or words[i - 2].text == "An"  # the aeroplane
    return words.kind(i - 2) == "word" and named


def is_signed_in_brackets(words: Words, i: int) -> bool:
    """As in "Seats: 40 (+6)", "4,120 (+1.3%)": a rise; not the code of a country in "(+44) 20" or "(+44 20 7946)"."""
    if words.low(i - 1) != "+" or words.low(i - 2) != "(":
        return False
    k = i + 1 + (words.low(i + 1) == ")")
    return not words.is_numeral(k) or (k == i + 1 and len(words.low(k)) == THOUSANDS and not words.is_numeral(k + 1))


def is_suffixed(words: Words, quantity: Quantity) -> bool:
    """As in "22nd", "1990s", "5G", "4.0.1": letters or marks that touch the digits from the right and are no unit."""
    j = quantity.end
    if quantity.unit is not None or not words.glued(j):
        return False
    after = words[j]
    if after.kind == "word":
        return True
    if after.low in FEET and words.glued(j + 1) and (words.low(j + 1) == "s" or words.is_numeral(j + 1)):
        return True
    if after.low == "_" or (after.low in (".", "/", "+") and words.glued(j + 1) and words.is_numeral(j + 1)):
        return True
    return after.low in DASHES[:1] and words.glued(j + 1) and words.kind(j + 1) == "word" and len(words[j + 1].text) < 2


def is_chained(words: Words, i: int, j: int) -> bool:
    """Phone numbers, ISO dates, addresses: three or more numerals joined by marks."""
    joined, first, last = 1, i, j
    while (
        first > 1
        and words.glued(first)
        and words.low(first - 1) in "-/.:–"
        and words.glued(first - 1)
        and words.is_numeral(first - 2)
    ):
        first, joined = first - 2, joined + 1
        if joined > 2:
            return True
    while (
        words.glued(last)
        and words.low(last) in ("-", "/", ".", ":", "–")
        and words.glued(last + 1)
        and words.is_numeral(last + 1)
    ):
        last, joined = last + 2, joined + 1
        if joined > 2:
            return True
    text = words[i].text
    return words.low(i - 1) == "+" and len(text) < 4 and words.low(j) in ("(", "-")


def is_listed(words: Words, quantity: Quantity) -> bool:
    """As in "1. ", "2) ", "(3) ", "[4]", "1) to wait or 2) to go": numbers of a list or of a note."""
    i, j = quantity.begin, quantity.end
    if words.low(i - 1) == "[" and words.low(j) == "]":
        return True
    if words.low(i - 1) == "(" and words.low(j) == ")" and words.glued(i - 1) and words.is_numeral(i - 2):
        return True  # "section 4(1)"
    if not quantity.plain:
        return False
    if is_alone_in_line(words, quantity):
        return True
    if words.low(j) == ")" and words.glued(j) and quantity.value <= LONGEST_RUN and not is_in_brackets(words, i):
        return True
    if words.kind(i - 1) != "end" and words.low(i - 1) != "(":
        return False
    begins = words.kind(i - 1) == "end" or words.kind(i - 2) == "end"
    dashed = words.low(j) in ("-", "–") and not words.glued(j + 1) and words.low(i - 1) != "("
    return begins and words.glued(j) and (words.low(j) in (".", ")") or dashed)


def is_alone_in_line(words: Words, quantity: Quantity) -> bool:
    """As in "7", a line of its own, where another line is "6" or "8": the numbers of a list with headings."""
    if words.kind(quantity.begin - 1) != "end" or words.kind(quantity.end) != "end":
        return False
    heading = NEXT_LINE.match(words.text, words[quantity.end - 1].end)
    if heading is None or len(heading["line"].split()) < HEADING or quantity.value != int(quantity.value):
        return False
    return any(str(int(quantity.value) + step) in lines_of_digits(words.text) for step in (-1, 1))


@lru_cache(2)  # of one article
def lines_of_digits(text: str) -> frozenset[str]:
    """The lines of a text that are nothing but digits."""
    return frozenset(line for line in text.split("\n") if line.isdecimal())


def is_in_brackets(words: Words, i: int) -> bool:
    """Whether a bracket that is open stands before a word, in its line."""
    for k in range(i - 1, -1, -1):
        if words.kind(k) == "end" or words.low(k) == ")":
            return False
        if words.low(k) == "(":
            return True
    return False
