"""Whether a figure is by how much something rose or fell: "rose 5%", "a drop of", "20% higher"."""

from __future__ import annotations

from functools import cache

from ...words.lists import toml
from ...words.modifiers import listed
from ..numbers.tokens import Words
from .plurals import looks_plural
from .quantity import Quantity

REACH = 4
SIGNS = {"+": "up", "-": "down", "–": "down", "−": "down"}
ENDS = ("to", "from", "at", "between")


@cache
def forms() -> dict[str, dict[str, str]]:
    """Direction by word, for verbs in all their forms, nouns and adverbs."""
    read = toml("figures/changes.toml")
    found: dict[str, dict[str, str]] = {"verbs": {}, "nouns": {}, "adverbs": {}}
    for direction in ("up", "down"):
        for verb in read[direction]["verbs"]:
            for form in inflected(verb):
                found["verbs"].setdefault(form, direction)
        for noun in read[direction]["nouns"]:
            found["nouns"].setdefault(noun, direction)
            found["nouns"].setdefault(noun + "s", direction)
        for adverb in read[direction]["adverbs"]:
            found["adverbs"].setdefault(adverb, direction)
    return found


def inflected(verb: str) -> set[str]:
    """The forms of a verb; of a verb with a particle, the verb's own ("edge up": "edged")."""
    if " " in verb:
        return set()
    found = {verb, verb + "s", *toml("figures/changes.toml")["irregular"].get(verb, ())}
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith(("ly", "ry", "fy")):
        return found | {verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"}
    return found | {stem + "ed", stem + "ing", verb + "es"}


def change_of(words: Words, quantity: Quantity) -> str | None:
    """The direction, "up" or "down", where the number is the size of a change and not its end."""
    if quantity.role == "age":
        return None
    if quantity.shape == "times" and words.low(quantity.begin).endswith(("ed", "ing")):
        return "up" if quantity.value > 1 else "down"  # "doubled", "halving"
    if words.low(quantity.begin - 1) == "+" and quantity.dimension == "percentage":
        return "up"
    if words.low(quantity.begin - 2) == "(" and words.low(quantity.begin - 1) in SIGNS:
        return SIGNS[words.low(quantity.begin - 1)] if quantity.dimension != "temperature" else None  # "40 seats (+6)"
    return from_before(words, quantity) or from_after(words, quantity)


def from_before(words: Words, quantity: Quantity) -> str | None:
    """As in "rose 5%", "fell by about 300", "up 10 points", "an increase of 5%"."""
    known, k = forms(), quantity.first - 1
    if words.low(quantity.first) in listed("levels_passed"):
        return None
    if quantity.dimension == "time" and {words.low(quantity.first), words.low(k)} & listed("before_spans_of_change"):
        return None  # "sank within 20 minutes"
    if quantity.dimension == "length" and words.low(quantity.last) in listed("directions") - {"from"}:
        return None  # "fell 30 km off the coast"
    if quantity.shape == "share" and quantity.unit is None and words.low(k) != "by":
        return None
    for _ in range(REACH):
        low = words.low(k)
        if low in ("up", "down", "ahead"):
            near = quantity.first - 1 - k < 2 and words.low(k + 1) != "to"
            near = near and (words.low(k - 1), low) != ("shot", "down")  # "shot down 34 drones"
            return known["adverbs"][low] if near and (is_alone(words, k) or is_named(words, quantity, k)) else None
        if low in known["verbs"] and words.low(k - 1) not in ("the", "a", "an"):
            return known["verbs"][low] if changes_itself(words, quantity, low) else None
        if low == "of" and words.low(k - 1) in known["nouns"] and quantity.dimension != "time":
            return known["nouns"][words.low(k - 1)]
        if low in ENDS or low not in listed("between_change_and_number"):
            break
        k -= 1
    return verb_by(words, quantity)


def changes_itself(words: Words, quantity: Quantity, verb: str) -> bool:
    """Whether the verb says by how much its subject changes: "fell 300 points"; not "sank 3 ships", "lost 300 men"."""
    after = words.low(quantity.last)
    if quantity.dimension == "percentage" or after.startswith(tuple(listed("opening_places_and_points"))):
        return True
    if verb in listed("gaining_and_losing"):
        return False
    if quantity.unit is not None or words.low(quantity.first - 1) == "by" or words.kind(quantity.last) != "word":
        return True
    return not looks_plural(words, quantity.last)


def is_alone(words: Words, k: int) -> bool:
    """Whether "up" alone means a rise: "was up 5%", ", down 3 points"; not "make up 16%"."""
    return words.kind(k - 1) in ("mark", "end", "num") or words.low(k - 1) in listed("before_up")


def is_named(words: Words, quantity: Quantity, k: int) -> bool:
    """As in "with Norsk Steel up 2%": what rose or fell by a percentage is a name."""
    return quantity.dimension == "percentage" and words.kind(k - 1) == "word" and words[k - 1].text[0].isupper()


def verb_by(words: Words, quantity: Quantity) -> str | None:
    """As in "cut spending by 5%", "revised upwards by $2m": a verb of change with its object before "by"."""
    if words.low(quantity.first - 1) != "by":
        return None
    known, noun = forms(), None
    if (toward := words.low(quantity.first - 2).removesuffix("s")) in ("upward", "downward"):
        return known["adverbs"][toward]
    for k in range(quantity.first - 2, max(-1, quantity.first - 10), -1):
        if words.kind(k) != "word":
            break
        low = words.low(k)
        if low in known["verbs"] and (low not in known["nouns"] or not is_noun_here(words, k)):
            return known["verbs"][low]
        noun = noun or known["nouns"].get(low)
    return noun


def is_noun_here(words: Words, k: int) -> bool:
    """Whether a word that may be a verb is a noun: after an article, a possessive or a preposition."""
    return words.low(k - 1) in listed("before_changed_nouns") or words.low(k - 1).endswith(("'s", "’s"))


def from_after(words: Words, quantity: Quantity) -> str | None:
    """As in "5% higher", "a 5% increase", "20 fewer seats", "a 3-point drop"."""
    known, j = forms(), quantity.last
    j += words.is_hyphen(j)
    for k in (j, j + 1, j + 2):
        low = words.low(k)
        if words.kind(k) != "word" or low in listed("after_changes"):
            return None
        comparative = low in known["adverbs"] and low not in listed("no_comparatives")
        beside = k == j or (k == j + 1 and words.low(j) in listed("points_of_change"))
        if (
            comparative
            and beside
            and (quantity.dimension == "percentage" or low not in listed("comparatives_of_change"))
        ):
            return known["adverbs"][low]
        if low in known["nouns"] and (quantity.dimension == "percentage" or (k == j and quantity.unit)):
            return known["nouns"][low]
        if quantity.dimension != "percentage" and words.low(k) not in listed("points_of_change"):
            return None
    return None
