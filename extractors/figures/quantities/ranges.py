"""Two numbers that make one figure: ranges, scores, "six years and three months"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ...words.lists import toml
from ...words.modifiers import listed
from ..numbers.reading import tidy
from ..numbers.tokens import Words
from .changes import forms
from .innings import is_bowled, wickets_down
from .plurals import looks_plural
from .quantity import Quantity
from .ratios import one_day_in, one_in, ratio
from .two_measures import with_bare_second

COINS, COINS_IN_ONE = ("cent", "penny", "kopek"), 100
MOST_PARTS = 400  # small units in a large one of a sum: days in a year, but no hours in a month
LARGE = 1000  # numbers that take no scale from the one after them, as in "3 to 4 million"
FAR_APART = 4  # times the lower end that a range seldom reaches
DASHES = ("-", "–", "—", "‑", "−")


def joined(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, those that make one figure together joined."""
    waiting: Quantity | None = None
    for quantity in of_two_ranges(words, list(quantities)):
        if waiting is None:
            waiting = quantity
            continue
        both = join(words, waiting, quantity)
        if both is None:
            yield sharing_unit(words, waiting, quantity)
        waiting = both or quantity
    if waiting:
        yield waiting


def of_two_ranges(words: Words, quantities: list[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, those of a change between two ranges joined: "from 2 to 4 percent to 6 to 8 percent"."""
    k = 0
    while k < len(quantities):
        four = quantities[k : k + 4]
        tied = len(four) == 4 and all(is_tied(words, a, b) for a, b in pairwise(four))
        low, high = (as_range(*four[:2]), as_range(*four[2:])) if tied else (None, None)
        if low is None or high is None:
            yield quantities[k]
            k += 1
        else:
            yield (
                low if low.unit else low._replace(unit=high.unit, dimension=high.dimension, size=high.size, plain=False)
            )
            yield high
            k += 4


def is_tied(words: Words, first: Quantity, second: Quantity) -> bool:
    """Whether nothing but "to" comes between two quantities."""
    return second.first == first.last + 1 and words.low(first.last) == "to"


def as_range(low: Quantity, high: Quantity) -> Quantity | None:
    """The range from one quantity to another that is greater, in the unit that either names."""
    bottom = shared_scale(low, high)
    if not bottom < high.value or {low.high, high.high} != {None} or low.unit not in (None, high.unit):
        return None
    return spanned(low, high, bottom, high.value, high.unit, high.size)


def sharing_unit(words: Words, first: Quantity, second: Quantity) -> Quantity:
    """The first of two figures in the unit that only the second names: "from 5.2 to 5.1 percent"."""
    one_unit = first.unit is None and second.unit is not None and second.high is None and second.per is None
    if (
        not is_tied(words, first, second)
        or not one_unit
        or first.role
        or first.shape not in ("digits", "words")
        or first.scale > 1
    ):
        return first
    return first._replace(
        unit=second.unit, dimension=second.dimension, size=second.size, plain=False, rule="shared-unit"
    )


def join(words: Words, low: Quantity, high: Quantity) -> Quantity | None:
    """The one figure that two neighbours make, if they do."""
    if high.first - low.last > 5 or (low.high is not None and low.role != ""):
        return None
    link = [words.low(k) for k in range(low.last, high.first)]
    return (
        score(words, low, high, link)
        or range_of(words, low, high, link)
        or ratio(low, high, link)
        or one_in(words, low, high, link)
        or one_day_in(words, low, high, link)
        or wickets_down(words, low, high, link)
        or (None if is_compared(words, high) else sum_of(low, high, link))
        or with_lesser_scale(low, high, link)
        or with_coins(low, high, link)
        or with_bare_second(words, low, high)
    )


def is_link(link: list[str]) -> bool:
    """Whether the words between are "to", a dash, "or" or "through"."""
    return (
        link in ([dash] for dash in DASHES)
        or link in (["to"], ["or"], ["through"], ["-", "to", "-"], ["or", "even"], ["to", "about"], ["till"])
        or (
            link
            in (
                ["to", "around"],
                ["up", "to"][1:],
                ["–", "to"],
                ["and"],
                ["and", "about"],
                ["-", "or", "-"],
                ["to", "nearly"],
                ["up", "to"],
                ["-", "to"],
                ["to", "-"],
            )
        )
    )


def range_of(words: Words, low: Quantity, high: Quantity, link: list[str]) -> Quantity | None:
    """As in "36 to 40", "between $2 and $3 billion", "from 18 to 64", "3-5%", "one or two hundred"."""
    if (
        low.high is not None
        or high.high is not None
        or not is_link(link)
        or "vague" in (low.shape, high.shape)
        or ("times" in (low.shape, high.shape) and not is_folded(words, low, high))
    ):
        return None
    starter = opener(words, low.first)
    if link[0] == "and" and starter != "between":
        return None
    if link == ["or"] and not (low.value < high.value / max(high.scale, 1) * max(low.scale, 1) <= 3 * low.value + 2):
        return None
    if link == ["to"] and is_change(words, low, high, starter):
        return None
    if low.dimension and high.dimension and low.dimension != high.dimension:
        return None
    if low.unit and not high.unit and high.role != "score" and link != ["and"] and low.dimension != "money":
        return None
    bottom = shared_scale(low, high)
    top = high.value
    if low.unit and high.unit and low.unit != high.unit:
        if not low.size or not high.size:
            return None
        bottom, top, unit, size = smaller_unit(low._replace(value=bottom), high)
    else:
        unit, size = high.unit or low.unit, high.size or low.size
    bottom, top = below_zero(words, high, bottom, top)
    if not bottom < top or low.shape == "share" != high.shape:
        return None
    return spanned(low, high, bottom, top, unit, size)


def is_folded(words: Words, low: Quantity, high: Quantity) -> bool:
    """As in "a 10- to 20-fold rise", "a two- to threefold jump"."""
    return words.low(high.end - 1).endswith("fold") and low.unit is None and low.shape in ("digits", "words")


def below_zero(words: Words, high: Quantity, bottom: float, top: float) -> tuple[float, float]:
    """Both ends with their sign: "10 to 15 degrees below zero"."""
    return (top, -bottom) if top < 0 < bottom and words.low(high.last - 1) == "zero" else (bottom, top)


def spanned(low: Quantity, high: Quantity, bottom: float, top: float, unit: str | None, size: float | None) -> Quantity:
    """The one figure that two ends make."""
    return high._replace(
        first=low.first, begin=low.begin, value=bottom, high=top, modifier="range", unit=unit, size=size,
        dimension=high.dimension or low.dimension, plain=low.plain and high.plain, scale=high.scale, role="range",
        rule="range", last=max(high.last, low.last),
    )  # fmt: skip


def shared_scale(low: Quantity, high: Quantity) -> float:
    """The lower end, in the scale that only the upper end names: "1.2-1.5 billion"."""
    if low.scale == 1 and high.scale > 1 and low.value * high.scale < high.value and low.value < LARGE:
        return tidy(low.value * high.scale)
    return low.value


def smaller_unit(low: Quantity, high: Quantity) -> tuple[float, float, str | None, float | None]:
    """Both ends in the smaller of their units: "six months to two years" in months."""
    assert low.size
    assert high.size
    small = low if low.size < high.size else high
    assert small.size
    return in_unit(low, small), in_unit(high, small), small.unit, small.size


def in_unit(quantity: Quantity, small: Quantity) -> float:
    """A value in a smaller unit; a year has twelve months, a month thirty days."""
    assert quantity.size
    assert small.size
    ratio = quantity.size / small.size
    return tidy(quantity.value * (round(ratio) if abs(ratio - round(ratio)) < 0.05 * ratio and ratio > 1.5 else ratio))


def opener(words: Words, first: int) -> str:
    """As in "between" or "from" before the first number, past "about", "ages" and the like."""
    for k in range(first - 1, max(-1, first - 6), -1):
        low = words.low(k)
        if low in ("between", "from"):
            return low
        if low not in listed("after_openers_of_ranges"):
            return ""
    return ""


def is_change(words: Words, low: Quantity, high: Quantity, starter: str) -> bool:
    """As in "rose from 8 to 12", "fell by 800 to 2,500", "rose £12m to £340m": a change and where it led."""
    if starter == "from":
        return changes(words, low.first)
    before = words.low(low.first - 1)
    far_apart = low.unit == high.unit and high.value > FAR_APART * low.value
    if before == "by" and (far_apart or says_unit(low)):
        return is_of_one_scale(low, high) and changes(words, low.first)
    alike = low.unit == high.unit and is_of_one_scale(low, high) and low.last < high.first
    if not alike or (is_modal(words, low.first - 1) and not far_apart):
        return False
    if before in forms()["verbs"]:
        return says_unit(low) if low.unit is not None else far_apart and low.shape == high.shape == "digits"
    carried_on = far_apart and says_unit(low) and says_unit(high)  # "costs rose £2m to £19m and profit £3m to £40m"
    return carried_on and words.low(low.first - 2) in ("and", ",") and changes(words, low.first)


def is_of_one_scale(low: Quantity, high: Quantity) -> bool:
    """Whether a lower number is what it says, and no part of the scale after the higher: "by 92,000 to 16 million"."""
    return low.scale == high.scale or low.value >= LARGE


def is_modal(words: Words, verb: int) -> bool:
    """Whether a verb says what may or will happen: "could rise 5% to 7%"."""
    return words.low(verb - 1) in listed("modals")


def says_unit(quantity: Quantity) -> bool:
    """Whether a unit is written beside the number itself."""
    return quantity.first < quantity.begin or quantity.last > quantity.end


def changes(words: Words, first: int) -> bool:
    """Whether something rises or falls from one number to the other: two figures, not a range."""
    for k in range(first - 1, max(-1, first - 14), -1):
        if words.kind(k) == "end" or words.low(k) in (".", ";"):
            return False
        if words.low(k) in listed("verbs_of_change"):
            return True
    return False


def score(words: Words, left: Quantity, right: Quantity, link: list[str]) -> Quantity | None:
    """As in "3-1", "52 points to 31", "leads by 31 wins to 29": what one side got, and the other."""
    if (
        left.unit
        or right.unit
        or right.value < 0
        or words.low(left.first - 1) in toml("figures/modifiers.toml")["marks"]
        or left.value != int(left.value)
        or right.value != int(right.value)
        or left.shape not in ("digits", "words")
    ):
        return None
    if "words" in (left.shape, right.shape) and not is_vote(words, right, link):
        return None
    link = [word for word in link if word not in listed("what_is_played_for") or word == "seats"]
    if (
        link not in (["-"], ["–"], ["to"], ["-", "to", "-"], ["against"], ["—"])
        or max(left.value, right.value) > 999
        or right.shape not in ("digits", "words")
    ):
        return None
    unequal = link == ["—"] or (left.value < right.value and len(words_between(words, left, right)) < 2)
    if unequal and not plays(words, left.first, right.last) and not is_bowled(words, left, right):
        return None
    if link == ["to"] and opener(words, left.first) == "from":
        return None  # "the age will go up from 62 to 64"
    return right._replace(
        first=left.first,
        begin=left.begin,
        value=left.value,
        high=right.value,
        plain=False,
        role="score",
        rule="score",
    )


def is_vote(words: Words, right: Quantity, link: list[str]) -> bool:
    """As in "passed by five votes to four", "voted seven to five for": both sides in words, and nothing counted."""
    alone = words.kind(right.last) in ("mark", "end") and not words.is_hyphen(right.last)
    after = words.low(right.last)
    if link == ["to"] and words.low(right.begin - 3) == "voted" and (alone or after in listed("after_votes")):
        return True
    of = words.low(right.begin - 3) in ("by", "of") and words.low(right.begin - 4) in ("majority", "vote")
    ruled = words.low(right.begin - 3) == "by" and words.low(right.begin - 4) in {",", *listed("verbs_of_ruling")}
    of = of or (ruled and right.shape == "words")
    if link == ["to"] and of and (alone or after in listed("after_votes")):
        return True  # "a majority of six to three"
    return link in (["votes", "to"], ["vote", "to"], ["votes", "against"]) and alone


def words_between(words: Words, left: Quantity, right: Quantity) -> list[str]:
    """The words between two quantities that are no marks."""
    return [words.low(k) for k in range(left.last, right.first) if words.kind(k) == "word"]


def plays(words: Words, first: int, last: int) -> bool:
    """Whether somebody wins, loses or votes close by, and nothing is counted right after."""
    near = {words.low(k) for k in range(max(0, first - 6), min(len(words), last + 4))}
    if looks_plural(words, last) and not {words.low(k) for k in range(last, last + 2)} & listed("what_is_played_for"):
        return False
    return bool(near & listed("words_of_matches"))


def with_coins(sum_: Quantity, coins: Quantity, link: list[str]) -> Quantity | None:
    """As in "two dollars and ten cents", "30 pounds 50 pence": one sum of money."""
    if link not in ([], ["and"]) or sum_.dimension != "money" or sum_.per or sum_.high is not None or sum_.scale > 1:
        return None
    if coins.unit not in COINS or sum_.unit in COINS or coins.high is not None or not 0 < coins.value < COINS_IN_ONE:
        return None
    value = tidy(sum_.value + coins.value / COINS_IN_ONE)
    return coins._replace(first=sum_.first, begin=sum_.begin, value=value, unit=sum_.unit, role="sum", rule="sum")


def with_lesser_scale(large: Quantity, small: Quantity, link: list[str]) -> Quantity | None:
    """As in "one billion 80 million pesos": a number of a scale and one of a lesser scale right after it."""
    bare = large.unit is None and large.high is None and small.high is None and large.last == large.end
    if link or not bare or not large.scale > small.value or not small.scale > 1 or large.scale <= small.scale:
        return None
    return small._replace(first=large.first, begin=large.begin, value=tidy(large.value + small.value), plain=False)


def is_compared(words: Words, small: Quantity) -> bool:
    """As in "takes three hours, 40 minutes less than by road": by how much one time is another's."""
    return words.low(small.first - 1) == "," and words.low(small.last) in listed("comparatives_of_time")


def sum_of(large: Quantity, small: Quantity, link: list[str]) -> Quantity | None:
    """As in "six years and three months", "6 feet 2 inches": one figure in the smaller unit."""
    if (
        link not in ([], ["and"], [","], [",", "and"])
        or large.dimension not in ("time", "length", "mass")
        or large.dimension != small.dimension
    ):
        return None
    if (
        not large.size
        or not small.size
        or not small.size < large.size < MOST_PARTS * small.size
        or large.high is not None
        or small.high is not None
        or large.per
        or small.per
    ):
        return None
    if (
        (link and link != ["and"] and large.dimension != "time")
        or large.shape == "share"
        or small.value * small.size >= large.size * 1.5
    ):
        return None
    if {large.unit, small.unit} & {"km", "m", "cm"} and {large.unit, small.unit} & {"mile", "foot", "inch"}:
        return None
    value = tidy(in_unit(large, small) + small.value)
    return small._replace(first=large.first, begin=large.begin, value=value, scale=1.0, role="sum", rule="sum")
