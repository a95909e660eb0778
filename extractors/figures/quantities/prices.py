"""What a sum is per where the sentence says it of one thing: "a litre costs $2", "each day of delay cost €900".

Finds:        "A kilo of figs fetched 90 pesos." (per kilo); "The price of a litre rose to €2." (per litre);
              "She paid $3 for a kilo of figs." (per kilo); "The euro rose to 5 lei." (per euro)

Leaves alone: "A boat costs $9,000."; "The price of figs rose to €2."
"""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.units import currencies, units
from ..numbers.tokens import Words
from .quantity import Quantity

BEFORE_SUM, SUBJECT, RISEN = 4, 8, 14  # words from a verb to its sum, in its subject, from a price to its sum
EXCHANGE = 7  # words from a money to what it is exchanged at
MEASURES = frozenset({"mass", "volume", "energy", "area"})


def per_of_price(words: Words, quantity: Quantity) -> str | None:
    """What a sum is the price of one of, by the subject of its verb, or by the noun after "the price of"."""
    if quantity.dimension != "money":
        return None
    return per_of_seller(words, quantity) or per_of_level(words, quantity) or per_of_bought(words, quantity)


def per_of_bought(words: Words, quantity: Quantity) -> str | None:
    """As in "pay $2 for a litre of milk": a measure that goods are sold by, after "for a" or "for one"."""
    j = quantity.last
    if words.low(j) != "for" or words.low(j + 1) not in ("a", "one") or words.is_hyphen(j + 3):
        return None
    unit = units().get(words.low(j + 2))
    return unit.name if unit is not None and unit.dimension in MEASURES else None


def per_of_seller(words: Words, quantity: Quantity) -> str | None:
    """As in "a litre of milk costs $2", "every visit costs £9"."""
    verb: int | None = next(
        (
            k
            for k in range(quantity.first - 1, max(-1, quantity.first - 1 - BEFORE_SUM), -1)
            if words.low(k) in listed("verbs_of_price")
        ),
        None,
    )
    if verb is None or any(words.kind(k) != "word" for k in range(verb + 1, quantity.first)):
        return None
    for k in range(verb - 1, max(-1, verb - 1 - SUBJECT), -1):
        if words.kind(k) not in ("word", "num") and not words.is_hyphen(k):
            return None
        if words.low(k) in listed("before_one_thing"):
            return one_of(words, k, verb)
    return None


def per_of_level(words: Words, quantity: Quantity) -> str | None:
    """As in "the price of a litre of milk has risen to $2"."""
    if words.low(quantity.first - 1) not in listed("before_prices"):
        return None
    for k in range(quantity.first - 2, max(-1, quantity.first - RISEN), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";"):
            return None
        if words.low(k) in ("a", "an") and words.low(k - 1) == "of" and words.low(k - 2) in ("cost", "price"):
            return one_of(words, k, quantity.first)
    return None


def is_compound(words: Words, first: int, verb: int) -> bool:
    """As in "each day centre volunteer was paid": several words before the verb, with no preposition among them."""
    plain = all(words.kind(k) == "word" and words.low(k) not in listed("ends_of_rates") for k in range(first, verb))
    return plain and verb - first - (words.low(verb - 1) in ("is", "was")) > 1


def one_of(words: Words, k: int, limit: int) -> str | None:
    """The noun after an article where it is a measure that goods are sold by; any after "each" and "every"."""
    last = next((j - 1 for j in range(k + 1, limit) if words.low(j) in ("of", "that", "which")), limit - 1)
    if last > k + 1 and words.low(last) in listed("priced_units"):  # "a 20-litre jug of water"
        return words.low(last)
    noun, every = words.low(k + 1), words.low(k) in ("each", "every")
    if words.low(k) == "each" and noun in listed("verbs_of_price"):
        return "item"
    unit = units().get(noun)
    if words.kind(k + 1) != "word" or noun == "of":
        return None
    if unit is not None and (every or unit.dimension in MEASURES):
        return unit.name
    if every and is_compound(words, k + 1, limit):
        noun = words.low(last - (words.low(last) in ("is", "was")))  # "each day centre volunteer was paid"
    return noun if every or noun in listed("priced_units") else None


def exchanged(words: Words, quantity: Quantity) -> str | None:
    """As in "the dollar was sold at 312 rupees", "put the euro at between 4.90 and 5 lei": one of another money."""
    at = quantity.first - 1 - (words.low(quantity.first - 1) == "between")
    if quantity.dimension != "money" or words.low(at) not in ("at", "to", "for", "from"):
        return None
    for k in range(at - 1, max(0, at - EXCHANGE), -1):
        code = currencies().names.get(words.low(k))
        if words.kind(k) != "word" or (code is not None and words.low(k).endswith("s")):
            return None
        if code is not None:
            is_one = "the" in (words.low(k - 1), words.low(k - 2))  # "the US dollar"
            traded = k + 1 == at or words.low(k + 1) in listed("traded")
            return words.low(k) if is_one and traded and code != quantity.unit else None
    return None
