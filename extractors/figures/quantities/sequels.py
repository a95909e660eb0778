"""Figures that continue the one before: "from 95 kilos to 88", "25 basis points to 3.15", "the other was 8.2"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from ...words.modifiers import listed
from ...words.units import units_by_name
from ..numbers.reading import number_at
from ..numbers.tokens import Words
from .ellipses import goes_on, is_of_year_before
from .parallels import is_parallel, is_told_in_turn, is_told_of_before
from .percent_lists import goes_on_in_percent
from .quantity import Quantity

POINTS = ("basis point", "percentage point")
FAR = 4  # words that may come between the first amount and "to"
COMPARED = (("compared", "with"), ("compared", "to"))
MILLION, LEAST, SAME = 1e6, 100, 25
BACK = 12  # words that may come between a figure and what it is "up from"
BESIDE, TIMES = 20, 3  # words between two figures that are set side by side, and how much larger one may be
FAR_APART, BEFORE = 100, 9  # times one end of a change may be the other; words from a verb of paying to its sum


def with_sequels(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, those that end or begin a change in the unit and rate that the other end names."""
    last: Quantity | None = None
    amount: Quantity | None = None  # the last that is no duration
    money: Quantity | None = None
    for quantity in named_by_conversion(words, list(quantities)):
        for other in (last, amount if last is not None and last.dimension == "time" else None):
            if other is not None and other.unit is not None and other.role != "age" and quantity.unit is None:
                quantity = from_other_end(words, other, quantity)
        if last is not None and last.unit == quantity.unit and (quantity.unit is not None or last.per is not None):
            quantity = per_the_same(words, last, quantity)
        if money is not None and is_sum(words, money, quantity):
            same = "." not in (words.low(k) for k in range(money.last, quantity.first))
            quantity = in_unit_of(money, quantity) if same else in_size_of(money, quantity)
        if not is_in_brackets(words, quantity):
            last = quantity
            amount = quantity if quantity.dimension not in (None, "time") else amount
            money = quantity if quantity.dimension == "money" else money
        yield quantity


def named_by_conversion(words: Words, quantities: list[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, a bare sum before its conversion in the money named last: "£90, or 240 ($300)"."""
    money: str | None = None
    for quantity, later in zip_longest(quantities, quantities[1:]):
        converted = later is not None and later.dimension == "money" and later.first == quantity.last + 1
        if money and converted and is_in_brackets(words, later) and quantity.unit is None and quantity.value >= LEAST:
            quantity = quantity._replace(unit=money, dimension="money", plain=False, rule="shared-unit")
        if quantity.dimension == "money" and not is_in_brackets(words, quantity):
            money = quantity.unit
        yield quantity


def from_other_end(words: Words, last: Quantity, quantity: Quantity) -> Quantity:
    """The quantity in the unit, and per the denominator, of the other end of the change, if it names none."""
    if (
        is_off_limit(words, quantity)
        or is_another(words, last, quantity)
        or is_beside(words, last, quantity)
        or (quantity.per is None and is_parallel(words, last, quantity))
        or goes_on_in_percent(words, last, quantity)
        or goes_on(words, last, quantity)
    ):
        return in_unit_of(last, quantity)
    if is_told_in_scale(words, last, quantity):
        return in_unit_of(last, quantity)._replace(value=quantity.value * last.scale, scale=last.scale)
    if last.dimension == "percentage" and is_in_points(words, last, quantity):
        unit = units_by_name()["percentage point"]
        return quantity._replace(unit=unit.name, dimension=unit.dimension, last=quantity.last + 1, rule="shared-unit")
    if quantity.first - last.last > BACK:
        return quantity
    if quantity.per is not None or quantity.shape not in ("digits", "words"):
        return quantity
    if last.dimension == "time" and not are_near(last, quantity, FAR_APART):
        return quantity  # "€212 million in three months, down from 260 million"
    if last.dimension == "length" and is_size(words, last) and is_size(words, quantity):
        return in_size_of(last, quantity)
    if is_followed(words, quantity):
        return quantity
    if last.unit in POINTS and is_rate(words, last, quantity):
        return quantity._replace(unit="percent", dimension="percentage", plain=False, rule="shared-unit")
    return in_unit_of(last, quantity) if is_end(words, last, quantity) or is_origin(words, last, quantity) else quantity


def is_told_in_scale(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "worth £120 million; last year it was 80": a bare number in the scale of the sum before it."""
    if last.dimension != "money" or last.scale < MILLION or quantity.scale != 1 or quantity.per is not None:
        return False
    unscaled = last._replace(value=last.value / last.scale)
    return are_near(unscaled, quantity, FAR_APART / 10) and is_told_of_before(words, unscaled, quantity)


def is_in_points(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "19 percent ... a margin of error of 3.5 points", "61%, three points lower": no points of an index.

    Points that are told once more in percent are an index's: "rose 0.1%, and the other was up 17 points, or 0.2%".
    """
    if words.low(quantity.last) not in ("point", "points") or quantity.first - last.last > SAME:
        return False
    before = {words.low(k) for k in range(quantity.first - 5, quantity.first)}
    if any(words.low(k) == "." for k in range(last.last, quantity.first)) or is_told_in_percent(
        words, quantity.last + 1
    ):
        return False
    compared = words.low(quantity.last + 1) in listed("after_compared_points")
    moved = words.low(quantity.first - 1) in ("down", "up")
    return quantity.value < LEAST and (compared or moved or bool(before & {"error", "lead", "margin"}))


def is_told_in_percent(words: Words, i: int) -> bool:
    """Whether a sum in points is told again from word i: ", or 0.2%", "(1.1 per cent)"."""
    i += words.low(i) == ","
    again = number_at(words, i + 1) if words.low(i) in ("or", "(") else None
    return again is not None and words.low(again.last) in ("%", "pc", "per", "percent")


def per_the_same(words: Words, last: Quantity, quantity: Quantity) -> Quantity:
    """The quantity per the denominator of what it is compared with: "$10 an hour, up from $8", "instead of $8"."""
    if quantity.per is not None or quantity.first - last.last > BACK:
        return quantity
    compared = (
        is_priced_alike(words, last, quantity)
        or is_end(words, last, quantity)
        or is_origin(words, last, quantity)
        or is_told_in_turn(words, last, quantity)
    )
    return quantity._replace(per=last.per) if compared else quantity


def is_priced_alike(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "sells at €14 a kilo; imports come in at €2.17": another price of the same, after the same preposition."""
    link = words.low(quantity.first - 1)
    between = [words.low(k) for k in range(last.last, quantity.first)]
    told = between[:1] in ([";"], [","], ["while"]) and "." not in between and not is_followed(words, quantity)
    alike = last.dimension == quantity.dimension == "money" and are_near(last, quantity, FAR_APART / 10)
    return told and alike and link == words.low(last.first - 1) and link in ("at", "for")


def is_off_limit(words: Words, quantity: Quantity) -> bool:
    """As in "did 70 km/h, twenty under the limit": how far the last amount is from a limit or an average."""
    j = quantity.last
    if words.low(j) in ("above", "below") and words.low(j + 1) in ("average", "normal"):
        return words.low(quantity.first - 1) == "," and quantity.shape in ("digits", "words")
    off = words.low(j) in ("above", "below", "over", "under") and words.low(j + 1) == "the"
    k = quantity.first - 1
    k -= words.low(k) in ("about", "nearly", "some")
    off = off and words.low(k) == "," and quantity.shape in ("digits", "words")
    return off and words.low(j + 2) in listed("what_amounts_are_off")


def is_another(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "11 percent in May and another four in July": more of the same, and no noun."""
    again = words.low(quantity.first - 1) == "another" or words.low(quantity.first) == "another"
    near = quantity.first - last.last <= SAME and quantity.shape in ("digits", "words") and quantity.per is None
    near = near and are_near(last, quantity, FAR_APART)
    return again and near and last.dimension not in (None, "time") and not is_followed(words, quantity)


def in_unit_of(last: Quantity, quantity: Quantity) -> Quantity:
    """The quantity in the unit and per the denominator of another."""
    return in_size_of(last, quantity)._replace(per=last.per)


def in_size_of(last: Quantity, quantity: Quantity) -> Quantity:
    """The quantity in the unit of another."""
    return quantity._replace(unit=last.unit, dimension=last.dimension, size=last.size, plain=False, rule="shared-unit")


def is_sum(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "a turnover of £9 million for a 2 million loss": a sum of money in the currency just named."""
    if is_next_payment(words, last, quantity):
        return True
    if quantity.unit is not None or quantity.per is not None or quantity.scale < MILLION:
        return False
    between = [words.low(k) for k in range(last.last, quantity.first)]
    if between[-2:] == ["of", "which"] and len(between) <= FAR:
        return True
    if between[:3] == [",", "of", "which"] and len(between) <= BEFORE and not is_followed(words, quantity):
        return True  # ", of which lawyers took 2.2 million"
    if is_paid(words, quantity):
        return True
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) in listed("nouns_of_sums"):
        return not is_followed(words, quantity)  # "a loan of 2 billion"
    if quantity.first - last.last > SAME or "." in between:
        return False
    j = quantity.last + words.is_hyphen(quantity.last)
    lettered = words[quantity.end - 1].kind == "word" and words.glued(quantity.end - 1)  # "forecasts of 3.8bn"
    if words.low(quantity.first - 1) == "the" and words.low(j) in listed("expected_sums"):
        return True  # "above the 388 million expected"
    return words.low(j) in listed("nouns_of_sums") or (lettered and not is_followed(words, quantity))


def is_next_payment(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "cost 11,400 euros. The council paid 3,000, and": so many hundreds right after a verb that takes money."""
    bare = quantity.unit is None and quantity.per is None and quantity.role == "" and quantity.shape == "digits"
    if not bare or quantity.value < LEAST or quantity.first - last.last > SAME or words.is_hyphen(quantity.last):
        return False
    taken = words.low(quantity.first - 1) in listed("verbs_that_take_money") and not is_followed(words, quantity)
    return taken and last.scale == 1 and quantity.scale == 1 and are_near(last, quantity, FAR_APART)


def is_paid(words: Words, quantity: Quantity) -> bool:
    """As in "had cost the airline 40 million": a verb of paying before the sum, and no noun after it."""
    if is_followed(words, quantity) and words.low(quantity.last) != "to":  # "will pay another 3 million to seven heirs"
        return False
    for k in range(quantity.first - 1, max(-1, quantity.first - BEFORE), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";"):
            return False
        if words.low(k) in listed("verbs_before_sums"):
            return True
    return False


def is_size(words: Words, quantity: Quantity) -> bool:
    """Whether "wide" or "long" comes next: "a runway 2,500 metres long and 45 wide"."""
    return words.low(quantity.last) in listed("sizes")


def is_end(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """Whether the quantity is the end of "from 95 kilos to 88"."""
    between = [words.low(k) for k in range(last.last, quantity.first)]
    opened = words.low(last.first - 1) == "from"
    return opened and between[-1:] == ["to"] and len(between) <= FAR and not {",", ".", ";", ":"} & set(between)


def is_origin(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """Whether the quantity is what the last one came from: "7 hectares (17 acres), up from 4", "to 5% from 3"."""
    between = without_brackets([words.low(k) for k in range(last.last, quantity.first)])
    if {".", ";", ":"} & set(between):
        return False
    if last.dimension in ("speed", "length") and last.per is not None and {"gust", "gusts", "gusting"} & set(between):
        return True
    if between[-2:] == [",", "from"] and all(low in listed("words_of_dates") for low in between[:-2]):
        return words.low(last.first - 1) in listed("being_at_levels") or is_reaching(words, last)
    if between[-1:] == ["from"] and len(between) <= FAR and ("," not in between or len(between) == 2):
        led_to = words.low(last.first - 1) in listed("being_at_levels") or is_reaching(words, last)
        return led_to if between == [",", "from"] else words.low(last.first - 1) == "to"
    if len(between) <= FAR + 2 and tuple(between[-2:]) in COMPARED:
        return True
    if is_set_against(between) and are_near(last, quantity, TIMES):
        return True
    if (
        last.dimension not in (None, "time")
        and set(pairwise(between)) & set(COMPARED)
        and are_near(last, quantity, TIMES)
    ):
        return True
    return any(pair in (("up", "from"), ("down", "from")) for pair in pairwise(between[-6:]))


def is_reaching(words: Words, last: Quantity) -> bool:
    """As in "reached $15": a verb of levels right before an amount."""
    return words.low(last.first - 1) in listed("verbs_of_levels")


def is_set_against(between: list[str]) -> bool:
    """As in "9,800 tonnes, against 12,400", "against guidance of 210,000", "growth this year, against a fall of 2"."""
    if "," in between[:FAR]:
        between = between[between.index(",") + 1 :]
    return between == ["against"] or (between[:1] == ["against"] and between[-1] == "of" and len(between) <= FAR)


def without_brackets(said: list[str]) -> list[str]:
    """Some words, without a conversion that opens them: "($39 million) from"."""
    return said[said.index(")") + 1 :] if said[:1] == ["("] and ")" in said else said


def is_beside(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "the highest bid was 84.5 cents, while the lowest was 71.2": two amounts alike, set side by side."""
    bare = quantity.unit is None and quantity.per is None and not is_followed(words, quantity)
    if not bare or quantity.first - last.last > BESIDE or not are_alike(words, last, quantity):
        return False
    between = {words.low(k) for k in range(last.last, quantity.first)}
    return bool(between & listed("between_two_ends")) and not {".", ";", ":"} & between


def are_alike(words: Words, one: Quantity, other: Quantity) -> bool:
    """Whether two amounts have a decimal point and about the same size."""
    if not all("." in words[part.end - 1].text and words.is_numeral(part.end - 1) for part in (one, other)):
        return False
    return are_near(one, other, TIMES)


def are_near(one: Quantity, other: Quantity, times: float) -> bool:
    """Whether neither of two amounts is so many times the other or more."""
    return abs(one.value) / times < abs(other.value) < abs(one.value) * times


def is_rate(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "up 25 basis points to 3.15", "two percentage points on last year's 69": what moves by points is one."""
    between = [words.low(k) for k in range(last.last, quantity.first)]
    in_points = last.unit == "percentage point" and 0 < quantity.value < LEAST
    if between in (["to"], ["at"], [",", "to"]):
        return in_points or "." in words[quantity.begin].text
    return in_points and is_of_year_before(between)


def is_followed(words: Words, quantity: Quantity) -> bool:
    """Whether a noun of its own may follow the quantity."""
    j = quantity.last
    named = words.kind(j) == "word" and words.low(j) not in listed("after_sequels")
    return words.is_hyphen(j) or (named and not is_time_ago(words, j))


def is_time_ago(words: Words, j: int) -> bool:
    """As in "down from 55.1 four years ago": a time that says when, right after a number."""
    number = number_at(words, j)
    return number is not None and words.low(number.last + 1) in listed("after_past_times")


def is_in_brackets(words: Words, quantity: Quantity) -> bool:
    """Whether the quantity is a conversion in brackets, the first of them or a later one."""
    for k in range(quantity.first - 1, max(-1, quantity.first - BACK), -1):
        if words.low(k) == "(":
            return True
        if words.low(k) == ")" or words.kind(k) == "end":
            return False
    return False
