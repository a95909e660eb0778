"""Days, years and eras: "May 5-7, 2019", "13 and 14 June", "in 2014", "the 2018-19 season", "44 BC"."""

from __future__ import annotations

from collections.abc import Iterator

from ...words.lists import toml
from ...words.modifiers import listed, modifiers_before
from ...words.units import units
from ..numbers.tokens import Words
from ..quantities.plurals import looks_plural
from ..quantities.quantity import Quantity

LONGEST_ERA = 150  # years that "between 1261 and 1300" may span
LONGEST_LIST = 16  # words between the first and the last of the days listed after a month
EARLIEST = 1000  # a number after a month that is less, and no day, is no year


def is_date(words: Words, quantity: Quantity) -> bool:
    """Days beside a month's name, and the days and years that continue a date: "May 5-7, 2019", "13 and 14 June"."""
    i, j, value = quantity.begin, quantity.end, quantity.value
    if (quantity.unit is not None and quantity.dimension != "length") or value != int(value) or "," in words[i].text:
        return False
    if value > 31:
        counted = value < EARLIEST and is_counted_after(words, j)  # "since the middle of May 140 people"
        return (is_month(words, before(words, i)) and not counted) or continues_date(words, i)
    if is_in_list_of_days(words, i) or is_day_in_brackets(words, i):
        return True
    if is_month(words, before(words, i)) or is_month(words, j + (words.low(j) == "of")):
        return not is_counted_after(words, j)
    if words.low(j) in ("and", "to", "or", "–", "-", "&") and words.is_numeral(j + 1) and is_month(words, j + 2):
        return True
    return continues_date(words, i)


def is_day_in_brackets(words: Words, i: int) -> bool:
    """As in "in Leeds on Friday (16)": the day of the month after that of the week."""
    weekday = words.low(i - 1) == "(" and words.low(i - 2) in toml("figures/calendar.toml")["weekdays"]
    return weekday and words.low(i + 1) == ")"


def before(words: Words, i: int) -> int:
    """The word before, past a full stop: "Jan. 5"."""
    return i - 2 if words.low(i - 1) == "." and words.glued(i - 1) else i - 1


def is_month(words: Words, k: int) -> bool:
    """Whether the word is the name of a month, written with a capital."""
    return words.low(k) in toml("figures/calendar.toml")["months"] and words[k].text[0].isupper()


def is_counted_after(words: Words, j: int) -> bool:
    """Whether a plural noun comes next: "In May 12 people died"."""
    return words.low(j) in listed("marked_for_people")


def continues_date(words: Words, i: int) -> bool:
    """Whether a date comes right before and the number goes on with it."""
    k = i - 1
    if words.is_numeral(k) and is_month(words, before(words, k)) and words[k].text.isdigit() and len(words[k].text) < 3:
        return len(words[i].text) == 4
    if words.low(k) not in (",", "-", "–", "and", "to", "or", "&") or not words.is_numeral(k - 1):
        return False
    text, day = words[i].text, words[k - 1].text
    dated = is_month(words, before(words, k - 1)) and day.isdigit() and len(day) < 3
    if words.low(k) == ",":
        return dated and len(text) == 4
    return dated and len(text) < 3


def is_year(words: Words, quantity: Quantity) -> bool:
    """Whether bare digits name a year rather than count something."""
    i, j = quantity.begin, quantity.end
    text, value = words[i].text, int(quantity.value)
    if (
        (text[0] == "0" and len(text) > 1)
        or is_last_of_years(words, i)
        or is_year_range(words, i, j)
        or is_era(words, i, j)
        or is_era_pair(words, i, j)
    ):
        return True
    if len(text) == 2 and is_short_year(words, i):
        return True
    if len(text) != 4 or not 1000 <= value <= 2150:
        return False
    if is_span_of_years(words, i, j):
        return True
    if words.is_glued_numeral(i - 1) and words.low(i - 2) in ("q", "h", "fy"):
        return True
    if words.low(i - 1) == "," and 1700 <= value <= 2049 and words[i - 2].text[:1].isupper():
        return not (words.low(i - 2) in toml("figures/calendar.toml")["weekdays"] and looks_plural(words, j))
    if counts_on(words, quantity):
        return False
    if words.low(i - 1) in ("'", "’", "(", "[", "-", "–", "/"):
        return not looks_plural(words, j)
    if 1700 <= value <= 2049:
        temporal = words.low(i - 1) in toml("figures/calendar.toml")["before_year"]
        named = words.kind(i - 1) == "word" and words[i - 1].text[0].isupper()
        return temporal or named or not looks_plural(words, j)
    return words.low(i - 1) in listed("before_old_years") and not looks_plural(words, j)


def is_last_of_years(words: Words, i: int) -> bool:
    """As in the 9 of "1618-9"."""
    return (
        len(words[i].text) == 1
        and words.is_hyphen(i - 1)
        and is_four(words, i - 2)
        and words[i - 2].text[0] in "12"
        and int(words[i].text) > int(words[i - 2].text[-1])
    )


def is_span_of_years(words: Words, i: int, j: int) -> bool:
    """As in "built between 1261 and 1265", "the war of 1618-9": two years, neither counting anything."""
    text = words[i].text
    if words.is_hyphen(j) and words.is_numeral(j + 1) and len(words[j + 1].text) == 1:
        return int(words[j + 1].text) > int(text[-1]) and not looks_plural(words, j + 2)
    for first, last in ((i, j + 1), (i - 2, i)):
        between = words.low(first - 1) == "between" and words.low(first + 1) == "and"
        if between and is_four(words, first) and is_four(words, last):
            return 0 < int(words[last].text) - int(words[first].text) < LONGEST_ERA and not looks_plural(
                words, last + 1
            )
    return False


def counts_on(words: Words, quantity: Quantity) -> bool:
    """Whether four digits count all the same: "roughly 2000", "2000 - 2500 calories", "and 1720 had gone"."""
    i, j = quantity.begin, quantity.end
    for low, high in ((i, j + 1), (i - 2, i)):
        if words.low(low + 1) in ("-", "–", "to", "or") and all(is_four(words, k) for k in (low, high)):
            years = is_modern(words, low) and is_modern(words, high)
            dated = words.low(low - 1) in toml("figures/calendar.toml")["before_year"]
            return looks_plural(words, high + 1) and not (years and dated)
    if words.low(i - 1) == "to" and words.low(i - 2) == "up":
        return looks_plural(words, j)
    dated = words.low(i - 1) in listed("vague_of_years") or is_bound_in_time(words, i)
    if is_modified(words, i) and (not dated or looks_plural(words, j)):
        return True
    acts = words.low(j) in ("had", "have", "were", "are") and words.low(i - 1) in ("and", "while", "but", ",")
    return quantity.value < 1900 and acts


def is_short_year(words: Words, i: int) -> bool:
    """As in "the class of '98", "born in '69"."""
    marked = words.low(i - 1) in ("'", "’", "‘") and words.glued(i) and not words.glued(i - 1)
    if not marked or words.low(i - 2) == "of":
        return marked
    dated = words.low(i - 2) in listed("before_years") and words.low(i + 1) not in ("'", "’")
    return dated and not looks_plural(words, i + 1)


def is_in_list_of_days(words: Words, i: int) -> bool:
    """As in the 6 and 9 of "May 2, 6 and 9": days after a month, the last after "and", with nothing counted."""
    first = last = i
    while i - first < LONGEST_LIST and words.low(first - 1) in (",", "and", "&") and is_day_of_month(words, first - 2):
        first -= 2
    while last - i < LONGEST_LIST and words.low(last + 1) in (",", "and", "&") and is_day_of_month(words, last + 2):
        last += 2
    listed_so = first < i and last - first > 2 and words.low(last - 1) in ("and", "&")
    return listed_so and is_month(words, before(words, first)) and not looks_plural(words, last + 1)


def is_day_of_month(words: Words, k: int) -> bool:
    """Whether a word is digits that may be the day of a month."""
    return words.is_numeral(k) and words[k].text.isdigit() and len(words[k].text) < 3


def is_four(words: Words, k: int) -> bool:
    """Whether a word is a number of four digits."""
    return k >= 0 and words.is_numeral(k) and len(words[k].text) == 4 and words[k].text.isdigit()


def is_modern(words: Words, k: int) -> bool:
    """Whether four digits may well name a year."""
    return 1700 <= int(words[k].text) <= 2049


def is_year_range(words: Words, i: int, j: int) -> bool:
    """As in "2019-20", "2017–2018", "2018/19"."""
    for left, right in ((i, j + 1), (i - 2, i)):
        if left < 0 or not (words.is_numeral(left) and words.is_numeral(right)):
            continue
        link, low, high = words.low(left + 1), words[left].text, words[right].text
        if (
            link in ("-", "–", "/", "—")
            and len(low) == 4
            and low.isdigit()
            and low[:2] in ("17", "18", "19", "20")
            and len(high) in (2, 4)
        ):
            whole = high if len(high) == 4 else low[:2] + high
            if high.isdigit() and int(low) < int(whole) < 2100:
                unit = units().get(words.low(right + 1))
                return unit is None or unit.dimension == "time" or len(high) == 2
    return False


def is_last_of_year_span(words: Words, quantity: Quantity) -> bool:
    """As in the 24 of "the 2021-22 to 2023-24 years": the end of a span of years before their noun."""
    spans = quantity.unit == "year" and words.is_hyphen(quantity.begin - 1)
    return spans and is_year_range(words, quantity.begin, quantity.end)


def is_era(words: Words, i: int, j: int) -> bool:
    """Whether "AD" comes before, or "BC", "b.c.e.", "AD" or "C.E." comes next."""
    if words.low(i - 1) in ("ad", "bc") or (words.low(i - 2), words.low(i - 1)) == ("d", "."):
        return True
    said = "".join(words.low(k) for k in range(j, j + 6) if words.low(k) != ".")
    if words.low(j) in ("ce", "ad", "bc", "bce"):
        return True
    dotted = words.low(j + 1) == "." and words.kind(j) == "word"
    return dotted and (
        (said.startswith("bc") and words.low(j) == "b") or (said.startswith("ce") and words.low(j) == "c")
    )


def is_era_pair(words: Words, i: int, j: int) -> bool:
    """As in "between A.D. 300 and 450", "from 300 to 450 AD": both are years where an era is beside one of them."""
    links = ("and", "to", "or", "-", "–")
    after = words.low(j) in links and words.is_numeral(j + 1) and is_era(words, j + 1, j + 2)
    before = words.low(i - 1) in links and words.is_numeral(i - 2) and is_era(words, i - 2, i - 1)
    return after or before


def is_modified(words: Words, i: int) -> bool:
    """Whether a modifier comes right before."""
    return any(True for _ in starts_of_modifiers(words, i))


def is_bound_in_time(words: Words, i: int) -> bool:
    """As in "until at least 2030": whether the modifier says how long something lasts."""
    return any(words.low(k - 1) in ("until", "till", "since") for k in starts_of_modifiers(words, i))


def starts_of_modifiers(words: Words, i: int) -> Iterator[int]:
    """Yield the words where a modifier right before begins: the "at" of "at least 9"."""
    known = modifiers_before().known
    yield from (i - n for n in range(1, 4) if i >= n and tuple(words.low(k) for k in range(i - n, i)) in known)
