"""From numbers to quantities: each number that may be a figure, with its sign, scale letter, money or unit."""

from __future__ import annotations

from collections.abc import Iterator

from ..words.modifiers import listed, modifiers_before
from ..words.numbers import numerals
from ..words.units import Unit, currencies, units
from .not_figures.labels import is_label
from .not_figures.rules import is_left_alone
from .not_figures.titles import is_in_title, titles_in
from .numbers.cardinals import Number
from .numbers.reading import number_at, numbers_in, tidy
from .numbers.tokens import Words
from .quantities.below_zero import signed
from .quantities.clocks import timed
from .quantities.decades_of_life import decade_of_life
from .quantities.feet_and_inches import in_feet_and_inches
from .quantities.millions import are_money
from .quantities.plurals import looks_plural
from .quantities.points import point_after
from .quantities.quantity import Quantity, updated
from .quantities.units import Measure, currency_after, currency_before, is_million, measure_after

ARTICLES = ("a", "an")
SINGLE = ("time", "length", "area", "mass", "volume")
MILLION = 1e6


def candidates(words: Words) -> Iterator[Quantity]:
    """Yield the quantities of a text in order, what is no quantity left out."""
    done = 0
    names: set[str] = set()
    titles = titles_in(words)
    for number in with_single_units(words):
        if number.first < done:
            continue
        quantity = (
            decade_of_life(words, number.first)
            or timed(words, number)
            or in_feet_and_inches(words, number)
            or one_or_two(words, number)
            or quantity_of(words, number)
        )
        if quantity is None or is_in_title(words, quantity) or opens_title(words, number, titles):
            continue
        if quantity.role != "age" and is_left_alone(words, quantity):
            if quantity.plain and is_label(words, quantity):
                names.add(words[quantity.begin].text)
        elif not (quantity.plain and words[quantity.begin].text in names and not looks_plural(words, quantity.end)):
            yield quantity
            done = quantity.last


def opens_title(words: Words, number: Number, titles: frozenset[tuple[str, str]]) -> bool:
    """As in "Seven Days opens" where the text names "the play Seven Days" further on."""
    i = number.last - 1
    if number.shape == "digits" or not titles or not words[i].text[0].isupper() or words.low(number.last) == "":
        return False
    return words[number.last].text[:1].isupper() and (words.low(i), words.low(number.last)) in titles


def one_or_two(words: Words, number: Number) -> Quantity | None:
    """As in "a day or two", "another mile or two", "the first year or two": one or two of a unit."""
    i = number.first
    if number.value != 2 or number.last != i + 1 or words.low(i) != "two" or words.low(i - 1) != "or":
        return None
    unit = units().get(words.low(i - 2))
    one = words.low(i - 3) in ("a", "an", "another")
    spoken_of = words.low(i - 3) in listed("before_a_single_period") and words.low(i - 4) in listed(
        "pointing_at_labels"
    )
    if unit is None or not (one or spoken_of) or unit.dimension not in SINGLE:
        return None
    first = i - 3 if one else i - 2
    return Quantity(
        first, i + 1, first, i + 1, 1.0, "words", high=2.0, modifier="range", unit=unit.name, dimension=unit.dimension,
        size=unit.size, role="range", rule="range",
    )  # fmt: skip


def with_single_units(words: Words) -> Iterator[Number]:
    """Yield the numbers, and between them each "an hour" and "a year" that is measured ("within an hour")."""
    i = 0
    for number in numbers_in(words):
        yield from single_units(words, i, number.first)
        yield number
        i = number.last
    yield from single_units(words, i, len(words))


def single_units(words: Words, first: int, last: int) -> Iterator[Number]:
    """Yield "an" of "about an hour" and "a" of "a year and a half"."""
    periods, known = listed("before_a_single_period"), units()
    for i in range(first, last):
        low = words.lows[i]
        if low.endswith("ties") and decade_of_life(words, i):
            yield Number(i, i + 1, 1.0, "words")
        elif low in ARTICLES and (found := known.get(words.low(i + 1))):
            if found.dimension in SINGLE and (
                (
                    words.low(i + 1) not in listed("units_with_other_senses")
                    and is_measured(words, i)
                    and not is_compared(words, i)
                )
                or half_follows(words, i + 2)
                or smaller_follows(words, i + 2, found)
            ):
                yield Number(i, i + 1, 1.0, "words")
        elif low in known and words.low(i - 1) in periods and half_follows(words, i + 1):
            yield Number(i, i, 1.0, "words")


def is_compared(words: Words, i: int) -> bool:
    """As in "23 percent more than a year earlier", "as much as a year ago": a time that an amount is compared with."""
    if words.low(i + 2) not in listed("after_past_times"):
        return False
    if words.low(i - 1) != "than":
        return words.low(i - 1) == "as" and words.low(i - 3) == "as"
    amount = words.kind(i - 3) == "num" or words.low(i - 3) in listed("ends_of_amounts")
    amount = amount or (words.is_numeral(i - 4) and words.kind(i - 3) == "word")  # "12 cents more than a year ago"
    return amount or words.low(i - 2) not in ("more", "less")


def is_measured(words: Words, i: int) -> bool:
    """Whether a modifier comes right before the article."""
    known = modifiers_before()
    if words.low(i - 1) in ("exactly", "precisely"):
        return True
    found = any(
        known.known.get(tuple(words.low(k) for k in range(i - n, i))) for n in range(1, known.longest + 1) if i >= n
    )
    return found and words.low(i - 1) not in listed("not_measuring")


def smaller_follows(words: Words, j: int, unit: Unit) -> bool:
    """Whether an amount in a smaller unit comes next: "and 26 minutes" after "an hour"."""
    known, low = numerals(), words.low(j + 1)
    if words.low(j) != "and" or not (words.is_numeral(j + 1) or low in known.small or low in known.tens):
        return False
    number = number_at(words, j + 1)
    small = units().get(words.low(number.last)) if number else None
    if small is None or small.dimension != unit.dimension:
        return False
    return bool(unit.size and small.size and small.size < unit.size)


def half_follows(words: Words, j: int) -> bool:
    """Whether "and a half" comes next, with or without hyphens."""
    said = [words.low(k) for k in range(j, j + 7) if not words.is_hyphen(k)]
    return said[:3] == ["and", "a", "half"]


def quantity_of(words: Words, number: Number) -> Quantity | None:
    """The number with what is written around it: money, unit, scale letter and sign."""
    first = number.first
    money = currency_before(words, first) if number.shape == "digits" else None
    value, last, scale = scaled(words, number, money is not None)
    if number.shape == "digits" and money is None and (coded := code_in_millions(words, first - 1)):
        money, value, scale = (coded, first - 1), tidy(number.value * MILLION), MILLION
    if number.shape == "digits" and money is None and (after := code_after(words, last)):
        money, value, scale, last = (after[0], first), tidy(value * after[1]), after[1], last + 1
    unit = find_unit(words, number, past_plus(words, last), value)
    if unit and is_name_after_year(words, number, unit):
        unit = None
    if money:
        first = money[1]
        unit = currency_after(words, last, value) or None
    quantity = Quantity(first, last, number.first, last, value, number.shape, modifier=number.modifier, scale=scale)
    if money:
        named = (unit and unit.unit.name == money[0]) or (unit and words.low(unit.last - 1).startswith("dollar"))
        by_code = unit if unit and words.low(number.first - 1) == "$" and words[unit.first].text.isupper() else None
        end = unit.last if unit and (named or by_code) else past_nation(words, last)
        quantity = quantity._replace(unit=by_code.unit.name if by_code else money[0], dimension="money", last=end)
    elif unit:
        quantity = with_unit(words, quantity, unit)
    elif words.low(first - 1) == "mach" and words[first - 1].text[0].isupper():
        quantity = quantity._replace(first=first - 1, unit="Mach", dimension="speed")
    elif is_earned(words, number):
        return quantity._replace(unit="USD", dimension="money", rule="earned")
    return signed(words, updated(quantity, plain=is_plain(words, number, quantity), rule=rule_of(quantity)))


def rule_of(quantity: Quantity) -> str:
    """What makes a figure of a number: its money, its unit, or how it is written."""
    if quantity.dimension == "money":
        return "money"
    if quantity.unit is not None:
        return "unit"
    return quantity.shape if quantity.shape in ("vague", "share", "times") else "number"


def is_name_after_year(words: Words, number: Number, unit: Measure) -> bool:
    """As in "during 2011 Mark spoke": a year, and a name that is a unit's word too."""
    text, named = words[number.first].text, words[unit.first].text
    if number.last != number.first + 1 or unit.first != number.last or len(text) != 4 or not text.isdigit():
        return False
    if 1900 <= number.value <= 2049 and words.low(unit.last - 1) in ("day", "week", "month"):
        return words[number.first - 1].text[:1].isupper()  # "World Cup 2026 day five", but "a 2000 day siege"
    dated = 1700 <= number.value <= 2049 and words.low(number.first - 1) in listed("before_years")
    return dated and named.istitle() and len(named) > 2 and not named.endswith("s")


def is_earned(words: Words, number: Number) -> bool:
    """Whether "millions" are money: "it would generate millions in sales"."""
    return number.shape == "vague" and number.value >= MILLION and are_money(words, number.first, number.last)


def past_plus(words: Words, last: int) -> int:
    """The word after the plus of "18+ years" and "90-plus minutes", or after "900 or more kilograms"."""
    if words.low(last) == "or" and words.low(last + 1) in ("fewer", "less", "more", "so"):
        return last + 2
    if words.low(last) == "+" and words.glued(last) and words.kind(last + 1) == "word":
        return last + 1
    return last + 2 if words.is_hyphen(last) and words.low(last + 1) == "plus" else last


def past_nation(words: Words, last: int) -> int:
    """The end of "$76 US" and "$75 U.S."."""
    if (
        words.low(last) == "us"
        and words[last].text == "US"
        and words.low(last + 1) in ("a", "an", "per", ".", ",", ")")
    ):
        return last + 1
    if [words.low(last + k) for k in range(4)] == ["u", ".", "s", "."] and words.low(last + 4) in ("a", "an", "per"):
        return last + 4
    return last


def scaled(words: Words, number: Number, money: bool) -> tuple[float, int, float]:
    """Value, end and scale of a number, its scale letter read: "4.5m" of money, "60m people", "10k"."""
    j, letters = number.last, numerals().letters
    if number.shape != "digits" or not words.is_numeral(j - 1) or words.kind(j) != "word":
        return number.value, j, scale_said(words, number)
    word = words[j]
    if word.text == "MM" and (money or currency_after(words, j + 1, MILLION)):
        return tidy(number.value * MILLION), j + 1, MILLION
    scale = letters.get(word.low)
    named = word.text.isupper() and not money and words.kind(j + 1) == "word" and words[j + 1].text.istitle()
    if named and word.glued:
        return number.value, j, 1.0  # "3T Labs"
    if scale is None or not (word.glued or money or (word.text in ("B", "M") and is_million(words, j))):
        return number.value, j, scale_said(words, number)
    if word.low == "k" and is_lettered_range(words, j):
        return tidy(number.value * scale), j + 1, scale
    if word.glued and is_million_of_money(words, j):
        return tidy(number.value * scale), j + 1, scale
    if (words.is_hyphen(j + 1) or words.is_glued_numeral(j + 1)) and not money:
        return number.value, j, 1.0
    counts = money or (is_million(words, j) and (word.low in "mk" or word.text.isupper())) or word.text == "M"
    if word.low == "k" and words.low(j + 1) not in listed("after_k"):
        counts = True
    return (tidy(number.value * scale), j + 1, scale) if counts else (number.value, j, 1.0)


def is_lettered_range(words: Words, j: int) -> bool:
    """As in "5k-20k": a hyphen, and another number of thousands that is no length of a race."""
    ranged = words.is_hyphen(j + 1) and words.is_numeral(j + 2) and words.low(j + 3) == "k"
    return ranged and words.low(j + 4) not in listed("after_k")


def is_million_of_money(words: Words, j: int) -> bool:
    """As in "3.2m kroner", "a 900m-euro charge"; not "the 800m won by a Swede"."""
    money = currency_after(words, j + 1, MILLION) if words.low(j) == "m" else None
    return money is not None and (words.is_hyphen(j + 1) or words.low(money.last - 1) not in listed("unsure_units"))


def scale_said(words: Words, number: Number) -> float:
    """The last scale word of a number, for the number before it that shares it: "5 to 6 million"."""
    return numerals().scales.get(words.low(number.last - 1), 1.0) if number.last > number.first + 1 else 1.0


def code_in_millions(words: Words, i: int) -> str | None:
    """As in "MSEK 214", "EURm 3.4": a currency code with an "M" for millions before or after it."""
    text = words[i].text if words.kind(i) == "word" else ""
    code = text[1:] if text[:1] == "M" else text[:3] if text[3:] == "m" else ""
    return code if len(code) == 3 and code.isupper() and currencies().marks.get(code) == code else None


def code_after(words: Words, j: int) -> tuple[str, float] | None:
    """As in "50 MUSD", "4 kSEK": a currency code after the amount, with a letter for its scale before it."""
    text = words[j].text if words.kind(j) == "word" else ""
    scale = {"M": MILLION, "k": 1e3, "K": 1e3}.get(text[:1])
    coded = scale is not None and text[1:].isupper() and currencies().marks.get(text[1:]) == text[1:]
    return (text[1:], scale) if coded and scale else None


def find_unit(words: Words, number: Number, last: int, value: float) -> Measure | None:
    """The unit after the number; "half an hour" has an article between."""
    if point := point_after(words, number):
        return point
    if number.shape == "times" or number.first == number.last:
        return measure_after(words, last, value) if number.first == number.last else None
    if number.shape == "vague" and words.low(last) == "of":
        found = currency_after(words, last + 1, 1e6) or measure_after(words, last + 1, value)
        return found if found and words.low(found.last - 1) != "second" else None
    if number.shape == "share" and words.low(last) == "of" and words.low(last + 1) in ARTICLES:
        last += 1
    if number.shape == "share" and words.low(last) in ARTICLES:
        found = measure_after(words, last + 1, 1.0)
        return (
            found
            if found and (found.unit.size or found.unit.dimension in ("percentage", "money"))
            else currency_after(words, last + 1, 1e6)
        )
    return currency_after(words, last, value) or measure_after(words, last, value)


def with_unit(words: Words, quantity: Quantity, measure: Measure) -> Quantity:
    """The quantity in its unit; "an hour and a half" and "a year-and-a-half" gain their half."""
    last, value, end = measure.last, quantity.value, quantity.end
    if half_follows(words, last) and quantity.value == int(quantity.value):
        value += 0.5
        last = next(k for k in range(last, len(words)) if words.low(k) == "half") + 1
    unit = measure.unit
    if (
        words.low(last) == "(" and words.low(last + 2) == ")" and units().get(words.low(last + 1)) == unit
    ):  # "1 kilowatt (kW)"
        last += 3
    name, _, per = unit.name.partition(" per ") if unit.dimension in ("speed", "volume") else (unit.name, "", "")
    return quantity._replace(
        last=last,
        end=max(end, last) if value != quantity.value else end,
        value=value,
        unit=name,
        per=per or None,
        dimension=unit.dimension,
        size=unit.size,
    )


def is_plain(words: Words, number: Number, quantity: Quantity) -> bool:
    """Whether the number is bare digits, without unit, comma, point or scale."""
    return (
        quantity.unit is None
        and number.shape == "digits"
        and number.last == number.first + 1 == quantity.end
        and words[number.first].text.isdigit()
    )
