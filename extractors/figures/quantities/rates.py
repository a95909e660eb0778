"""What a figure is per: "a day", "per 100,000 people", "an hour", "each month", "annually", "apiece"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ...words.cues import forms_of
from ...words.lists import toml, word_list
from ...words.modifiers import listed
from ...words.noun_forms import is_plural, singular_of
from ...words.nouns import is_person_noun
from ...words.numbers import numerals
from ...words.units import units
from ..numbers.reading import number_at
from ..numbers.tokens import Words
from .prices import exchanged, per_of_price
from .quantity import Quantity, updated
from .times_apart import parts_moments
from .units import named

REACH = 7
LINKED, RATED, CLAUSE, COMPARED = 7, 12, 14, 40  # words
SHARED = 10  # words before "$5 each" that name what is sold
ALIKE = 3  # times that one of two like sums may be the other
OUTPUT = ("mass", "volume", "energy")
DENOMINATORS = {
    "mass": ("area", "volume"),
    "volume": ("area", "length"),
    "length": ("volume",),
    "money": ("area", "energy", "mass", "volume"),
}  # what a measure may be of, by its own dimension
UNRATED = frozenset({"percentage", "temperature", "speed", "area", "length"})


def with_rates(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities with what they are per; the number inside "per 100,000 people" is not yielded."""
    done, waiting = 0, list(quantities)
    last: Quantity | None = None  # the money named last
    for at, quantity in enumerate(waiting):
        if quantity.first < done:
            continue
        limit = waiting[at + 1].first if at + 1 < len(waiting) else len(words)
        rated, end = rate_of(words, quantity, limit)
        done = max(done, end)
        if rated.per is None and rated.role not in ("score", "ratio"):
            before = waiting[at - 1] if at else None
            later = waiting[at + 1] if at + 1 < len(waiting) else None
            per = per_named_before(words, rated) or per_past_conversion(words, rated)
            per = per or per_of_other_end(words, rated, later) or per_of_price(words, rated) or exchanged(words, rated)
            rated = updated(rated, per=per or per_of_clause(words, rated, before, limit))
        rated = compared_rate(words, last, rated)
        last = rated if rated.dimension == "money" else last
        yield rated._replace(rule="rate") if rated.per != quantity.per else rated


def per_of_other_end(words: Words, quantity: Quantity, later: Quantity | None) -> str | None:
    """As in "from $38 to $61 a month", "between $5 and $9 a kilo": what the other end of a change or range is per."""
    if later is None or quantity.dimension != "money" or quantity.unit != later.unit:
        return None
    link = [words.low(k) for k in range(quantity.last, later.first)]
    if link not in (["to"], ["and"]) or (link == ["and"] and words.low(quantity.first - 1) != "between"):
        return None
    found = denominator(words, later, later.last)
    return found[0] if found else None


def per_named_before(words: Words, quantity: Quantity) -> str | None:
    """As in "a monthly allowance of $90", "the daily casualty rate rose to 740": what the noun before says."""
    money = quantity.dimension == "money"
    if not money and quantity.dimension not in (None, *OUTPUT):
        return None
    reach, rated = (LINKED if money else RATED), money
    for k in range(quantity.first - 1, max(-1, quantity.first - reach), -1):
        low = words.low(k)
        if words.kind(k) not in ("word",) and low != "-":
            return None
        if low in periods() and rated and words.low(k - 1) not in ("and", "or"):
            return periods()[low] if is_linked(words, k, quantity, money=money) else None
        rated = (
            rated
            or low in ("rate", "average", "toll")
            or (quantity.dimension in OUTPUT and low in listed("nouns_of_output"))
        )
    return None


def per_past_conversion(words: Words, quantity: Quantity) -> str | None:
    """As in "€900 ($1,040) a month", "a rise of 900 won in monthly pay": what the amount is per, past a bracket."""
    if quantity.dimension != "money":
        return None
    k = quantity.last
    if words.low(k) == "(":
        k = next((m + 1 for m in range(k, k + LINKED) if words.low(m) == ")"), k)
        if k > quantity.last and (found := denominator(words, quantity, k)):
            return found[0]
    if words.low(k) == "in" and words.low(k + 1) in periods():
        paid = {words.low(m) for m in range(k + 2, k + 4)} & listed("paid_by_period")
        return periods()[words.low(k + 1)] if paid else None
    return None


def periods() -> dict[str, str]:
    """Adverbs and adjectives of rates with what they are per: "monthly", "apiece"."""
    known: dict[str, str] = toml("figures/calendar.toml")["periods"]
    return known


def is_linked(words: Words, k: int, quantity: Quantity, *, money: bool) -> bool:
    """Whether the noun after the adjective is given the amount by "of", a level or a verb of being."""
    between = [words.low(m) for m in range(k + 1, quantity.first)]
    if money:
        return len(between) >= 2 and between[0] in listed("paid_by_period") and between[1] in listed("giving_a_rate")
    return bool(set(between) & listed("reaching_a_rate"))


def per_of_clause(words: Words, quantity: Quantity, before: Quantity | None, limit: int) -> str | None:
    """As in "Every year, it makes 300 boats", "some 900 operations are carried out here each year."."""
    if quantity.dimension == "time" or quantity.shape in ("share", "times") or quantity.dimension in UNRATED:
        return None
    first = quantity.first
    while (
        first > max(0, quantity.first - CLAUSE)
        and words.low(first - 1) not in (".", ";")
        and (words.kind(first - 1) != "end")
    ):
        first -= 1
    opened = words.low(first) in ("every", "each") and (before is None or before.last <= first)
    if opened and (words.low(first + 2) == "," or quantity.first - first == 2):
        return period_at(words, first + 1)
    for k in range(quantity.last, min(quantity.last + CLAUSE, limit, len(words))):
        if words.low(k) in (".", ";", ",") or words.kind(k) == "end":
            return None
        if words.low(k) in ("every", "each") and words.low(k + 2) in (".", ",", ";", ""):
            return period_at(words, k + 1) if quantity.dimension is None or quantity.dimension == "money" else None
    return None


def period_at(words: Words, k: int) -> str | None:
    """The period that a word names: "year"."""
    unit = units().get(words.low(k))
    return unit.name if unit is not None and unit.dimension == "time" and not words.low(k).endswith("s") else None


def compared_rate(words: Words, last: Quantity | None, quantity: Quantity) -> Quantity:
    """As in "Oslo ($15,400)" and "$2,450 less than" after a sum a month: others of the kind, per the same."""
    if last is None or last.per is None or quantity.per is not None:
        return quantity
    if quantity.dimension == "money" and words.low(quantity.first - 1) == "(" and quantity.first - last.last <= 1:
        return quantity._replace(per=last.per)  # the conversion of "€900 ($1,040) a month"
    if quantity.unit != last.unit:
        return quantity
    if quantity.first - last.last > COMPARED or quantity.scale != last.scale:
        return quantity
    bracketed = words.low(quantity.first - 1) == "(" and words.low(quantity.last) == ")"
    named = words.kind(quantity.first - 2) == "word" and words[quantity.first - 2].text[:1].isupper()
    less = words.low(quantity.last) in ("less", "more") and words.low(quantity.last + 1) == "than"
    is_like = (bracketed and named) or less or is_next_rate(words, last, quantity)
    return quantity._replace(per=last.per) if is_like else quantity


def is_next_rate(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "earn $900 a month and $850": another sum right after "and", about as large, with nothing that it buys."""
    link = [words.low(k) for k in range(last.last, quantity.first)]
    if link not in (["and"], ["or"], [",", "and"]) or words.low(quantity.last) in ("for", "of", "on"):
        return False
    alike = last.value / ALIKE < quantity.value < last.value * ALIKE
    return alike and (words.kind(quantity.last) != "word" or words.low(quantity.last) in listed("after_sequels"))


def rate_of(words: Words, quantity: Quantity, limit: int) -> tuple[Quantity, int]:
    """The quantity with its denominator, and the word where that ends."""
    if quantity.per is not None or quantity.role in ("score", "ratio"):
        return quantity, 0
    if period := period_of_work(words, quantity):
        return quantity._replace(per=period), 0
    measured = quantity.unit is not None
    reach = 2 if measured and words.low(quantity.last) != "of" else REACH
    if quantity.shape == "share":
        reach = 1  # "two-thirds of readers think a year too long"
    for k in range(quantity.last, min(quantity.last + reach, len(words))):
        low = words.low(k)
        if (
            words.kind(k) == "end"
            or (low in listed("ends_of_rates") and not goes_on(words, k))
            or (words.kind(k) == "mark" and low not in ("/", "-", '"', "”"))
        ):
            break
        if k >= limit and is_next_number(words, k):
            break
        found = denominator(words, quantity, k)
        if found:
            per, end = found
            last = end if k == quantity.last or (measured and k < quantity.last + 2) else quantity.last
            more = denominator(words, quantity, end) if words.low(end) == "per" else None
            if more:
                per, end = f"{per} per {more[0]}", more[1]
            return quantity._replace(per=per, last=max(last, quantity.last)), end
    return quantity, 0


def is_next_number(words: Words, k: int) -> bool:
    """Whether the next figure begins: "nine shops open three days a week", where no shops are opened a week."""
    known, low = numerals(), words.low(k)
    return words.kind(k) == "num" or low in known.multiples or low in known.small or low in known.tens


def period_of_work(words: Words, quantity: Quantity) -> str | None:
    """As in "60-hour weeks", "a 12-hour day", "a 40-hour working week": hours by the period that they fill."""
    if quantity.unit != "hour" or not words.is_hyphen(quantity.end):
        return None
    k = quantity.last + (words.low(quantity.last) in ("work", "working"))
    return {"day": "day", "days": "day", "week": "week", "weeks": "week"}.get(words.low(k))


def goes_on(words: Words, k: int) -> bool:
    """Whether a word that ends what a figure is per does not: "900 killed and wounded a day", "$2 for each"."""
    joined = words.low(k) in ("and", "or") and {words.low(k - 1), words.low(k + 1)} <= forms_of_fates()
    return joined or is_exchange(words, k) or is_for_each(words, k)


@cache
def forms_of_fates() -> frozenset[str]:
    """The words for what came to people, as verbs and adjectives: "wounded", "killed", "dead"."""
    return frozenset({"dead", *forms_of(word_list("figures/casualty_verbs.txt"))})


def is_for_each(words: Words, k: int) -> bool:
    """Whether "for each" or "for every" comes next."""
    return words.low(k) == "for" and words.low(k + 1) in ("each", "every")


def is_exchange(words: Words, k: int) -> bool:
    """Whether "to the dollar" comes next: the rate of one money for another."""
    return words.low(k) == "to" and words.low(k + 1) == "the" and words.low(k + 2) in listed("exchanged_currencies")


def denominator(words: Words, quantity: Quantity, k: int) -> tuple[str, int] | None:
    """What comes after "per", "a", "an", "each", "every" or "/" at word ``k``, and where it ends."""
    low = words.low(k)
    if words.is_hyphen(k) and words.low(k + 1) in ("per", "a", "an"):
        k, low = k + 1, words.low(k + 1)
    if low == "/" and not words.glued(k) and words.kind(k + 1) == "num":
        return None  # "90 kW / 122 PS"
    if low in ("per", "/"):
        return after_per(words, k + 1) if words.low(k + 1) != "cent" else None  # "twice the limit of one per cent"
    if is_exchange(words, k):
        return (words.low(k + 2), k + 3) if quantity.dimension in (None, "money") else None
    if is_for_each(words, k) and (per := after_for(words, quantity, k + 2)):
        return per
    if low == "the" and quantity.dimension == "money" and words.kind(k + 2) in ("mark", "end"):
        return (words.low(k + 1), k + 2) if words.low(k + 1) in listed("priced_units") else None
    ends = words.kind(k + 1) != "word" or words.low(k + 1) in listed("after_sequels")
    if low == "each" and quantity.dimension == "money" and ends:
        return shared_out(words, quantity.first), k + 1
    if low in ("a", "an", "each", "every"):
        return after_article(words, quantity, k)
    if (
        low in periods()
        and low != "annual"  # no adverb
        and quantity.shape != "share"  # "a tenth of its yearly revenue"
        and (quantity.dimension in ("money", None) or quantity.dimension in ("mass", "volume", "energy"))
    ):
        return (
            (periods()[low], k + 1)
            if quantity.dimension == "money"
            or (quantity.shape == "times" and k == quantity.last)  # not "twice the monthly average"
            or (quantity.shape != "times" and low != "daily")
            or words.kind(k + 1) != "word"
            else None
        )
    return None


def shared_out(words: Words, first: int) -> str:
    """As in "sold 300 tickets at $5 each": one of what the clause before the sum has, or else an item."""
    for k in range(first - 1, max(-1, first - SHARED), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";", "and"):
            break
        low = words.low(k)
        opens = words.kind(k - 1) != "word"  # a capital there makes no name
        named = words.kind(k) == "word" and not (opens or words[k].text.islower())
        if words.kind(k) == "word" and not named and is_plural(low) and low not in units():
            return singular_of(low)
    return "item"


def after_for(words: Words, quantity: Quantity, k: int) -> tuple[str, int] | None:
    """As in "£90 for each match", "£90 for each of the dead": a noun after money."""
    if words.low(k) == "of" and words.low(k + 1) in listed("determiners_of_objects"):
        named = words.kind(k + 2) == "word" and quantity.dimension == "money"
        return (singular_of(words.low(k + 2)), k + 3) if named else None
    return (words.low(k), k + 1) if quantity.dimension == "money" and words.kind(k) == "word" else None


def after_per(words: Words, k: int) -> tuple[str, int] | None:
    """The denominator after "per": a unit, a noun, or a number with its noun ("100,000 people")."""
    if words.low(k) == "-":
        k += 1
    if words.kind(k) == "num" or words.low(k) in ("thousand", "million", "hundred"):
        number = number_at(words, k)
        if number is None:
            return None
        end, said = number.last, words.text[words[number.first].start : words[number.last - 1].end]
        if (
            words.kind(end) == "word"
            and words.low(end) not in listed("ends_of_rates")
            and words.low(end) not in listed("no_nouns_after_per")
        ):
            noun = words[end].text
            if words.low(end) in ("live", "new"):
                noun, end = f"{noun} {words[end + 1].text}", end + 1
            return f"{said} {noun}", end + 1
        return f"{said} people", end
    if words.kind(k) != "word":
        return None
    if unit := named(words, k):
        return unit.unit.name, unit.last
    if words.low(k) == "annum":
        return "year", k + 1
    return words.low(k), k + 1


def after_article(words: Words, quantity: Quantity, k: int) -> tuple[str, int] | None:
    """As in "$10 an hour", "40 people a day", "$80 a barrel", "every two hours"."""
    if words.is_hyphen(k + 1):
        found = after_article_at(words, quantity, k, k + 2)
        return found if found else None
    return after_article_at(words, quantity, k, k + 1)


def is_priced(words: Words, j: int) -> bool:
    """Whether what comes after "a" has a price: "$80 a barrel", "$130m a battery."; not "for $5 a child can"."""
    unit = units().get(words.low(j))
    if words.low(j) in listed("priced_units") or (unit is not None and unit.dimension in ("mass", "volume")):
        return True
    thing = words.low(j + 1) in listed("after_priced_things") and not is_person_noun(words.low(j))
    ends = words.kind(j + 1) == "end" or words.low(j + 1) in listed("after_priced_units") or thing
    plain = words.kind(j) == "word" and words[j].text.islower() and len(words.low(j)) > 2
    return plain and ends and words.low(j) not in listed("ends_of_rates")


def measured_per(words: Words, quantity: Quantity, j: int) -> tuple[str, int] | None:
    """As in "1.8 tonnes a hectare", "30 miles a gallon", "$140 a megawatt-hour": a measure of another dimension."""
    found = named(words, j)
    if found is None or found.unit.dimension not in DENOMINATORS.get(quantity.dimension or "", ()):
        return None
    last = words.low(found.last - 1)
    plural = last.endswith("s") and last not in ("gross", "lens")
    return None if plural or last in listed("units_with_other_senses") else (found.unit.name, found.last)


def is_no_ordinal(words: Words, quantity: Quantity, j: int) -> bool:
    """Whether a word is no "second" that counts: "1.5 metres a second." has none, "$5 a second time" has one."""
    if words.low(j) != "second":
        return True
    moved = quantity.dimension in ("length", *OUTPUT)
    return moved and (words.kind(j + 1) in ("mark", "end") or words.low(j + 1) in listed("after_priced_units"))


def after_article_at(words: Words, quantity: Quantity, k: int, j: int) -> tuple[str, int] | None:
    """The denominator at word ``j`` after the article at word ``k``."""
    unit = units().get(words.low(j))
    every = words.low(k) in ("each", "every")
    if unit and unit.dimension == "time" and quantity.dimension not in ("time",) and is_no_ordinal(words, quantity, j):
        halved = words.low(j + 1) in ("and", "or", "-") and words.low(j + 2) in ("a", "half", "two")
        if halved or parts_moments(words, j + 1, money=quantity.dimension == "money"):
            return None
        if words.low(j).endswith("s") or (unit.name == "decade" and not every and quantity.dimension == "percentage"):
            return None
        return unit.name, j + 1
    if (
        unit
        and quantity.dimension == "time"
        and unit.dimension == "time"
        and unit.size
        and quantity.size
        and unit.size > quantity.size
    ):
        return unit.name, j + 1
    if (measured := measured_per(words, quantity, j)) is not None:
        return measured
    if quantity.dimension == "money" and is_priced(words, j):
        return (unit.name if unit else words.low(j)), j + 1
    if (
        every
        and unit is None
        and words.low(k) == "every"
        and (number := number_at(words, j))
        and (later := units().get(words.low(number.last)))
    ):
        return (
            f"{words.text[words[j].start : words[number.last - 1].end]} {words.low(number.last)}",
            number.last + 1 if later else k,
        )
    return None
