"""Bare numbers that go on from a measured amount, in its clause or the next one, and have no noun of their own.

| text | unit of the second |
|---|---|
| it took 52 minutes, against a target of 18 | minute |
| fly 90 hours a month, well above the 75 agreed | hour, per month |
| 2.3 tonnes more than last year's 1.9 | tonne |
| the lake is at 7.4 metres, 2.1 above the danger mark | metre |
| towns do without for 12 hours and villages for 16 to 18 | hour |
| the dams gave 4,300 MW and private mills 7,850 | MW |
| fell to 1.87 euros before ending at 1.93 | EUR |
| aim for three tonnes per hectare. Even five is possible | tonne, per hectare |
| the limit is 40 km/h, but the bus was doing 75 | km, per hour |
| fetches 34 cents while it costs 41 to make | cent |
| earns 3,100 cedis a month and pays 800 in rent | GHS |
| got eight years, three of them suspended | year |
| the trip, 25 km by road, will be cut to eight | km |

Leaves alone: "It took 52 minutes and 18 nurses."; "After eight years, three of them returned."
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.noun_forms import is_plural
from ...words.nouns import is_people_noun
from ..numbers.tokens import Words
from .changes import forms
from .parallels import STOPS, ends_there
from .quantity import Quantity

FAR, NEAR, SHORT = 22, 12, 4  # words between the two; in one clause; of a phrase
APART, CLOSE = 10, 4  # times one may be the other
LEAST_SUM = 10
SENTENCE = frozenset({".", "!", "?"})


def goes_on(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is in the unit of the amount before it, by what is between them and after it."""
    if not 0 < quantity.first - last.last <= FAR or quantity.shape not in ("digits", "words") or quantity.per:
        return False
    if quantity.role not in ("", "range") or last.role == "age" or words.is_hyphen(quantity.last):
        return False
    between = [words.low(k) for k in range(last.last, quantity.first)]
    if between == ["by"] and last.dimension == "length" and ends_there(words, quantity):
        return True  # "rooms of 10 feet by 12"
    if is_part_of_time(words, last, quantity, between) or is_less_by(words, last, quantity, between):
        return True
    if not are_within(last, quantity, APART) or is_said_of_people(words, quantity):
        return False
    if is_possible(words, last, quantity, between):
        return True
    return not SENTENCE & set(between) and goes_on_in_clause(words, last, quantity, between)


def goes_on_in_clause(words: Words, last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """Whether a number in the same sentence is set against an amount, or is the amount of another."""
    if is_off_mark(words, quantity) or is_agreed(words, last, quantity):
        return True
    if is_price_beside(words, last, quantity, between) or is_cost_of_making(words, last, quantity):
        return True
    if not ends_there(words, quantity):
        return False
    return (
        is_level(last, quantity, between)
        or is_of_others(words, last, quantity)
        or is_of_next_group(words, last, between)
        or is_asked_for(words, quantity)
        or is_lasting(words, last, quantity)
        or is_done_again(words, last, quantity)
        or is_next_level(last, quantity, between)
        or is_next_speed(last, between)
        or is_paid_too(words, last, quantity)
        or is_brought_to(last, quantity, between)
        or is_next_price(last, quantity, between)
        or is_sold_at(last, quantity, between)
    )


def is_sold_at(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "costs 300 pesos over there and is sold here at 9,500": a verb of selling before "at" or "for"."""
    sold = not listed("verbs_of_selling").isdisjoint(between[-SHORT:])
    return last.dimension == "money" and between[-1:] in (["at"], ["for"]) and sold and quantity.value > LEAST_SUM


def is_next_price(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "A berth costs 180 riyals, a cabin 600": a thing and a number after a price, with no verb."""
    begun = max((k for k, low in enumerate(between) if low in (",", "and")), default=None)
    clause = between[begun + 1 :] if begun is not None else []
    priced = last.dimension == "money" and are_within(last, quantity, APART)
    return (
        priced
        and len(clause) in (2, 3)
        and clause[0] in ("a", "an", "the")
        and clause[-1] not in listed("ends_of_rates")
    )


def is_brought_to(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "the trip, 25 km by road, will be cut to eight", "sells at 90 euros and is expected to reach 95"."""
    apart = CLOSE if last.dimension == "money" else APART
    if last.dimension in ("percentage", None) or not are_within(last, quantity, apart) or ";" in between:
        return False
    moved = between[-1:] == ["to"] and between[-2:-1] != [] and between[-2] in forms()["verbs"]
    will = any(low in listed("before_future_levels") for low in between[-4:-1])
    reached = between[-1:] == ["reach"] and last.dimension == "money"
    return (moved or reached) and will and len(between) <= NEAR + SHORT


def are_within(last: Quantity, quantity: Quantity, times: float) -> bool:
    """Whether neither of two amounts is so many times the other or more."""
    return abs(last.value) / times < abs(quantity.value) < abs(last.value) * times


def is_said_of_people(words: Words, quantity: Quantity) -> bool:
    """As in "12 of them", "40 who": whether the number is told to count some of a group."""
    return words.low(quantity.last) in listed("after_numbers_of_people")


def is_part_of_time(words: Words, last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "got eight years, three of them suspended": a part of a term, right after it."""
    if between != [","] or last.dimension != "time" or quantity.value >= last.value:
        return False
    if words.low(quantity.last) != "of" or words.low(quantity.last + 1) not in ("them", "which"):
        return False
    opens = any(words.low(k) in SENTENCE or words.kind(k) == "end" for k in range(last.first - 2, last.first))
    after = words.low(quantity.last + 2)
    return not opens and (after.endswith("ed") or after in listed("after_participles"))


def is_possible(words: Words, last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "aim for three tonnes. Even five is possible": a number as one amount, with a verb in the singular."""
    alone = words.low(quantity.last) in ("is", "was", "would") and quantity.value != 1
    opens = between[-1:] == ["even"] or (between[-2:-1] == ["."] and between[-1:] in (["“"], ['"']))
    return alone and opens and last.dimension not in ("time", "percentage")


def is_off_mark(words: Words, quantity: Quantity) -> bool:
    """As in ", 2.1 above the danger mark": how far an amount is from a mark."""
    j = quantity.last
    off = words.low(j) in ("above", "below", "over", "under") and words.low(j + 1) == "the"
    marks = {words.low(k) for k in range(j + 2, j + 5)} & listed("marks_of_levels")
    return off and words.low(quantity.first - 1) == "," and bool(marks)


def is_agreed(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "above the 75 agreed", "against the 30 promised": what was to be, set against what is."""
    compared = words.low(quantity.first - 1) == "the" and words.low(quantity.first - 2) in listed(
        "before_what_was_agreed"
    )
    after = words.low(quantity.last)
    if compared and is_people_noun(after) and words.low(quantity.last + 1) in ("had", "have"):
        after = words.low(quantity.last + 2)  # "short of the 0.5 analysts had forecast"
        return after in listed("agreed_amounts") and are_within(last, quantity, CLOSE)
    ends = words.low(quantity.last + 1) in STOPS or words.low(quantity.last + 1) in listed("after_agreed_amounts")
    return compared and after in listed("agreed_amounts") and ends and are_within(last, quantity, CLOSE)


def is_level(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "against a target of 18", "down from an earlier forecast of 290", "on last year's 69.1"."""
    if len(between) > NEAR + SHORT:
        return False
    named = between[-1:] == ["of"] and between[-2:-1] != [] and between[-2] in listed("nouns_of_targets")
    before = any(low in listed("before_targets") for low in between[-7:-2])
    if named and before:
        return are_within(last, quantity, CLOSE)
    return is_of_year_before(between) and are_within(last, quantity, CLOSE)


def is_of_year_before(between: list[str]) -> bool:
    """As in "on last year's", "from the previous month's": an earlier time's, right before a number."""
    owned = between[-1:] != [] and between[-1].endswith(("'s", "’s"))
    return owned and between[-2:-1] in (["last"], ["previous"]) and not SENTENCE & set(between)


def is_of_others(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "towns for up to 12 hours and villages for 16 to 18": the same preposition before both, no verb between."""
    i, k = before_modifier(words, quantity.first), before_modifier(words, last.first)
    if words.low(i) != words.low(k) or words.low(i) not in listed("between_alike_parts"):
        return False
    between = [words.low(m) for m in range(last.last, i)]
    return (
        between[:1] in (["and"], [","], ["but"]) and 1 < len(between) <= SHORT and names_group(words, last.last + 1, i)
    )


def is_less_by(words: Words, last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "get 7,900 dong a kilo, 600 less than in May": by how much an amount differs, right after it.

    When or of what it is may come between: "sold 90 tonnes of ore last year, 12 more than in 2019".
    """
    differs = differs_from(words, quantity.last, last)
    told = between[:-1]
    of_what = told[:1] == ["of"] and len(told) <= SHORT
    done = told[:1] == ["to"] and len(told) == 2  # "39 months to build, six longer than"
    beside = between[-1:] == [","] and (of_what or done or all(low in listed("words_of_dates") for low in told))
    return beside and differs and quantity.value < last.value and last.dimension != "percentage"


def differs_from(words: Words, j: int, last: Quantity) -> bool:
    """As in "40 less than", after a time "two longer than": a comparison right after a number."""
    timed = last.dimension == "time"
    word = words.low(j) in ("fewer", "less", "more") or (timed and words.low(j) in listed("longer_or_shorter"))
    return word and words.low(j + 1) == "than"


def is_asked_for(words: Words, quantity: Quantity) -> bool:
    """As in "he faces 40 years; his lawyer asked for ten": what somebody wants instead."""
    k = before_modifier(words, quantity.first)
    return words.low(k) == "for" and words.low(k - 1) in ("asked", "asks", "asking", "pleaded")


def is_lasting(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "an old one bears for 80 years, where a new one lasts 12": how long another lasts."""
    lasts = words.low(before_modifier(words, quantity.first)) in ("last", "lasted", "lasts")
    return lasts and last.dimension == "time"


def is_done_again(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "used to burn 900 litres on a trip; now he burns 600": the same verb before both."""
    one, other = sorted((words.low(before_modifier(words, each.first)) for each in (last, quantity)), key=len)
    no_verbs = ("after_bare_ages", "after_sequels", "age_bounds", "before_targets", "between_alike_parts")
    verbs = len(one) > 2 and not any(one in listed(words_of) for words_of in no_verbs)
    return verbs and other.startswith(one) and other[len(one) :] in ("", "d", "ed", "es", "s")


def before_modifier(words: Words, first: int) -> int:
    """The word before a number, past "about", "up to" and the like."""
    k = first - 1
    while words.low(k) in listed("softening_ages") or (words.low(k) == "to" and words.low(k - 1) == "up"):
        k -= 1 + (words.low(k) == "to")
    return k


def is_of_next_group(words: Words, last: Quantity, between: list[str]) -> bool:
    """As in "the dams gave 4,300 MW and private mills 7,850": the next group, without the verb."""
    if between[:1] != ["and"] or last.dimension == "time" or not 1 < len(between) <= SHORT:
        return False
    return names_group(words, last.last + 1, last.last + len(between))


def names_group(words: Words, first: int, end: int) -> bool:
    """Whether words name a group or place and nothing else: "villages", "private mills", "Hela"; not "sells"."""
    if any(words.kind(k) != "word" or words.low(k) in listed("ends_of_rates") for k in range(first, end)):
        return False
    low = words.low(end - 1)
    if words[end - 1].text[:1].isupper() or is_people_noun(low) or low in listed("places_with_people"):
        return True
    return is_plural(low) and (end - first > 1 or low.removesuffix("s") in listed("places_with_people"))


def is_next_level(last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "fell to 1.87 euros before ending at 1.93": where a price was later."""
    moved = (
        "index" not in between
        and between[-1:] == ["at"]
        and between[-2:-1] != []
        and between[-2] in listed("verbs_of_closing")
    )
    return moved and last.dimension in ("money", "percentage") and are_within(last, quantity, CLOSE)


def is_next_speed(last: Quantity, between: list[str]) -> bool:
    """As in "the limit is 40 km/h, but the bus was doing 75": how fast something went, after a speed."""
    fast = last.dimension == "speed" or (last.dimension == "length" and last.per in ("hour", "second"))
    rest = between
    while rest and rest[-1] in listed("softening_ages"):
        rest = rest[:-1]
    going = rest[-1:] == ["at"] and rest[-2:-1] != [] and rest[-2] in listed("verbs_of_going")
    return fast and (going or rest[-1:] == ["doing"])


def is_paid_too(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "earns 3,100 cedis and pays 800 in rent": what else is paid, earned or saved."""
    k = before_modifier(words, quantity.first)
    sold = words.low(k) in ("for", "at") and words.low(k - 1) in listed("verbs_of_selling")
    paid = words.low(k) in listed("verbs_before_sums") or sold
    return paid and last.dimension == "money" and quantity.value >= LEAST_SUM and last.scale == quantity.scale


def is_cost_of_making(words: Words, last: Quantity, quantity: Quantity) -> bool:
    """As in "milk fetches 34 cents while it costs 41 to make": a bare sum after "costs", and what it is for."""
    k = before_modifier(words, quantity.first)
    costs = words.low(k - (words.low(k) in listed("who_pays"))) in (
        "cost",
        "costs",
        "costing",
    )
    return costs and last.dimension == "money" and last.scale == quantity.scale and words.low(quantity.last) == "to"


def is_price_beside(words: Words, last: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """As in "600 pesos, or 900 for two", "2,800 in town is 4,500 here", "and a litre of petrol 400"."""
    if last.dimension != "money" or quantity.value < LEAST_SUM or last.scale != quantity.scale:
        return False
    if between in (["or"], [",", "or"]):
        return words.low(quantity.last) == "for"
    if between[-1:] in (["is"], ["was"], ["are"], ["were"]):
        return words.low(quantity.last) in listed("elsewhere_and_now")
    k = next((k for k, low in enumerate(between) if low in ("and", ";")), None)
    thing = between[k + 1 :] if k is not None else []
    named = 1 < len(thing) <= SHORT + 1 and not thing[-1].endswith("ed")
    return named and thing[0] in listed("before_one_thing") and words.low(quantity.last) in STOPS
