"""What the form of a number says of it: an age, a score, a share, a multiple, a magnitude, an altitude."""

from __future__ import annotations

from ...words.modifiers import listed
from ...words.nouns import NounKind, noun_class
from ..numbers.tokens import Words
from ..quantities.magnitudes import is_magnitude
from ..quantities.quantity import Quantity
from .elevations import is_elevation

SURE = 0.6
SHORTEST = 2  # letters that no noun of money has: "in" is an inch too, and "at" a coin of Laos
CLIMBED = ("climbed", "climbs", "rose", "soared")
HIGH, MOUNTAINOUS, FLOWN = 100, 500, 15_000  # metres or feet
BEFORE, AFTER = 18, 10  # words around a length in which what flies is named


def role_of(words: Words, quantity: Quantity, before: Quantity | None = None) -> str:
    """What the form of the number says: an age, a score, a share, a multiple, a magnitude; ``before`` is the last."""
    if quantity.role in ("age", "score"):
        return quantity.role
    if quantity.dimension == "length" and quantity.per is None:
        told = before if before is not None and is_conversion(words, before, quantity) else quantity
        if is_altitude(words, told) or is_of_altitude(words, told):
            return "altitude"
    if quantity.unit is not None or quantity.per is not None:
        return "plain"
    if quantity.role == "ratio" or quantity.shape == "share":
        return "share"
    if quantity.shape == "times":
        return times(words, quantity)
    if words.low(quantity.first - 1) == "of" and words.low(quantity.first - 2) == "factor":
        return "share"
    if is_times(words, quantity):
        return "times"
    if is_magnitude(words, quantity):
        return "magnitude"
    return "plain"


def is_altitude(words: Words, quantity: Quantity) -> bool:
    """As in "at an altitude of 500 km", "3,000 feet above ground", "the drone flew at 900 m"; not "30-foot waves"."""
    before = {words.low(k) for k in range(quantity.first - 4, quantity.begin)}
    after = {words.low(k) for k in range(quantity.last, quantity.last + 3)}
    if (before | after) & listed("heights_above_ground") - {"height"} or is_above(words, quantity):
        return True
    if is_of_raised_place(words, quantity) or is_at_height(words, quantity) or is_elevation(words, quantity):
        return True
    climbed = words.low(quantity.first - 1) == "to" and words.low(quantity.first - 2) in CLIMBED
    if (climbed or words.low(quantity.first - 1) == "at") and is_aloft(words, quantity.first - BEFORE, quantity.last):
        return True
    if not is_aloft(words, quantity.first - BEFORE, quantity.last + AFTER):
        return False
    near = {words.low(k) for k in range(quantity.first - AFTER, quantity.last + AFTER)}
    return bool(
        (before | after) & listed("heights_above_ground")
        or (after & {"high", "up", "away"} and near & {"orbit", "planet", "earth"})
    )


def is_conversion(words: Words, before: Quantity, quantity: Quantity) -> bool:
    """As in "a height of 300 km (186 miles)": a length in brackets after another is the same in other units."""
    opening = quantity.first - 1
    return before.dimension == "length" and before.last == opening and words.low(opening) == "("


def is_of_altitude(words: Words, quantity: Quantity) -> bool:
    """As in "The altitude of the rocket, fired on Sunday, amounted to 900 km"."""
    i = quantity.first
    if listed("reaching_forms").isdisjoint(words.low(k) for k in range(i - 2, quantity.begin)):
        return False
    for k in range(i - 1, max(-1, i - BEFORE), -1):
        if words.low(k) in listed("heights_above_ground"):
            return words.low(k) != "height" or is_aloft(words, k - AFTER, i)
        if words.is_numeral(k) or words.low(k) in listed("between_two_clauses"):
            return False
    return False


def is_of_raised_place(words: Words, quantity: Quantity) -> bool:
    """As in "the 4,890-metre pass", "Grey Peak (6,400 m)", "on the plateau at 4,200 metres."."""
    places = listed("raised_places")
    if words.is_hyphen(quantity.end) and words.low(quantity.last) in places:
        return True
    if is_of_avalanche(words, quantity):
        return True
    if words.low(quantity.first - 1) == "at" and quantity.value >= MOUNTAINOUS and is_of_settlement(words, quantity):
        return True
    if (
        words.low(quantity.first - 1) == "at"
        and quantity.value >= HIGH
        and words.kind(quantity.last) in ("mark", "end")
    ):
        return bool({words.low(k) for k in range(quantity.first - 7, quantity.first - 1)} & places)
    near = {words.low(k) for k in range(quantity.first - 4, quantity.first)}
    if quantity.value >= MOUNTAINOUS and words.low(quantity.last) in ("high", "tall") and near & places:
        return True  # "the peak, 4,100 metres high"
    bracketed = words.low(quantity.first - 1) == "(" and words.low(quantity.last) in (")", ";", ",")
    return bracketed and bool({words.low(k) for k in range(quantity.first - 4, quantity.first - 1)} & places)


def is_of_avalanche(words: Words, quantity: Quantity) -> bool:
    """As in "an avalanche at 2,450 metres", "roads above 2,000 metres", "was caught at 35,000 feet over Bern"."""
    if quantity.value < MOUNTAINOUS:
        return False
    if words.low(quantity.first) == "above":
        return words.low(quantity.first - 1) in listed("places_up_there")
    if words.low(quantity.first - 1) != "at":
        return False
    ends = words.kind(quantity.last) in ("mark", "end")
    if quantity.unit == "foot" and quantity.value >= FLOWN and (ends or words.low(quantity.last) in ("above", "over")):
        return True
    before = (words.low(k) for k in range(quantity.first - 7, quantity.first - 1))
    return ends and not listed("found_high_up").isdisjoint(before)


def is_of_settlement(words: Words, quantity: Quantity) -> bool:
    """As in "Kelm, a village at 2,300 metres", "reached villages at 1,900m": people live at a height."""
    ends = words.kind(quantity.last) in ("mark", "end") or words.low(quantity.last) in ("and", "but", "where", "in")
    return ends and words.low(quantity.first - 2) in listed("places_that_lie_high")


def is_at_height(words: Words, quantity: Quantity) -> bool:
    """As in "the lake is at 2,025 metres.": a place or a cloud, and nothing that the length is away from."""
    i = quantity.first - 1
    if quantity.value < HIGH or words.low(i) != "at" or words.low(i - 1) not in listed("being_at_a_height"):
        return False
    near = {words.low(k) for k in range(quantity.first - BEFORE, quantity.last + AFTER)}
    ends = words.kind(quantity.last) in ("mark", "end") or words.low(quantity.last) in ("and", "but")
    return ends and not near & listed("below_the_surface")


def is_above(words: Words, quantity: Quantity) -> bool:
    """As in "3,000 m above the sea", "900 feet above ground"; not "200 m above the village"."""
    k = quantity.last
    if words.low(k) != "above" and (words.low(k), words.low(k + 1)) != ("below", "sea"):
        return False
    return words.low(k + 1 + (words.low(k + 1) == "the")) in listed("levels_of_heights")


def is_aloft(words: Words, first: int, last: int) -> bool:
    """Whether something between two words flies."""
    return any(
        words.low(k) in listed("aloft") or noun_class(words.low(k)).likely(NounKind.AIRCRAFT) > 0.5
        for k in range(max(0, first), min(last, len(words)))
        if words.kind(k) == "word"
    )


def times(words: Words, quantity: Quantity) -> str:
    """As in "twice as many" is a ratio; in "was interviewed twice" it counts."""
    j = quantity.end
    often = words.low(quantity.begin) in ("twice", "thrice") and words.low(j) not in listed("after_twice")
    if often and not (words.low(j) in ("last", "this") and words.low(j + 1).endswith(("'s", "’s"))):
        return "plain"  # but "twice last year's"
    return "share"


def is_times(words: Words, quantity: Quantity) -> bool:
    """As in "five times higher", "ten times the size"."""
    j = quantity.end
    if words.low(j + 1) == "as" and (words.low(j + 2) in ("a", "an", "the") or words.kind(j + 2) != "word"):
        return False
    if words.low(j + 1) == "as" and words.low(j + 2) in listed("before_times_of_day"):  # "seen 900 times as of Monday"
        return False
    if words.low(j + 1) == "as" and words[j + 2].text[0].isupper():  # "four times as Minister"
        return False
    if words.low(j) == "times" and "." in words[quantity.begin].text:  # "1.9 times core earnings"
        return True
    if words.low(j) != "times" or (words.low(j + 1) == "that" and words.low(j + 2) in listed("subjects_of_clauses")):
        return False
    follower = words.low(j + 1)
    return follower in listed("after_times") or follower.endswith("er") or is_sum(words, j + 1)


def is_sum(words: Words, k: int) -> bool:
    """Whether a bare noun names money or an amount, as in "four times earnings", "twice turnover"."""
    plain = words.kind(k) == "word" and words[k].text.islower() and len(words.low(k)) > SHORTEST
    return plain and noun_class(words.low(k)).likely(NounKind.MONEY, NounKind.QUANTITY) > SURE
