"""How exact a figure is said to be: "about", "more than", "up to", "or so", "18+"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from ...words.lists import toml
from ...words.modifiers import listed, modifiers_after, modifiers_before
from ...words.nouns import NounKind, noun_class
from ...words.numbers import numerals
from ..numbers.tokens import Words
from .changes import forms, inflected
from .quantity import Quantity, updated

REACH = 4
LIKELY = 0.5


def with_modifier(words: Words, quantity: Quantity, floor: int) -> Quantity:
    """The quantity with its modifier; ``floor`` is the word before which nothing may be taken."""
    said, first = phrase_before(words, quantity, floor)
    if words.is_hyphen(quantity.first - 1) and words.low(quantity.first - 2) == "sub":  # "a sub-20 kg bike"
        said, first = "<", quantity.first - 2
    if not said and (limit := limit_before(words, quantity.first)):
        said, first = limit
    if not said and quantity.modifier != "range" and is_limited(words, quantity.first):
        said = "<="
    if quantity.role == "score" and said == "<=":  # "were restricted to 138 for eight"
        said, first = "", quantity.first
    after, last = phrase_after(words, quantity)
    modifier = said or after
    if quantity.modifier == "range":
        modifier, first = "range", first if said else quantity.first
    elif not modifier:
        modifier = quantity.modifier
    elif quantity.modifier == ">=" and modifier == "~":
        modifier = "~"
    return updated(quantity, modifier=modifier or "=", first=min(first, quantity.first), last=max(last, quantity.last))


def phrase_before(words: Words, quantity: Quantity, floor: int) -> tuple[str, int]:
    """The modifier before the number and where it begins; fillers such as "an additional" may come between."""
    known, written = modifiers_before(), toml("figures/modifiers.toml")
    marks = written["marks"]
    i = quantity.first
    if words.low(i - 1) in marks and (words.glued(i) or words.low(i - 1) != ">"):
        return marks[words.low(i - 1)], i - 1
    for _ in range(REACH):
        for n in range(min(known.longest, i - floor), 0, -1):
            said = known.known.get(tuple(words.low(k) for k in range(i - n, i)))
            if said and is_modifier(words, quantity, i - n, i):
                return stronger(words, said, i - n, floor)
        k = i - 1
        if k < floor or (words.low(k) not in written["fillers"]["words"] and words.kind(k) != "mark"):
            break
        if (words.kind(k) == "mark" and words.low(k) not in ('"', "“", "-", "(")) or (
            words.kind(k) == "mark" and words.low(k) == "("
        ):
            break
        i = k
    return "", quantity.first


def stronger(words: Words, said: str, i: int, floor: int) -> tuple[str, int]:
    """A bound before "about" wins: "at least about two million", "up to an estimated 40"."""
    if said != "~":
        return said, i
    k = i
    while k > floor and words.low(k - 1) in listed("between_two_modifiers"):
        k -= 1
    known = modifiers_before()
    for n in range(min(known.longest, k - floor), 0, -1):
        bound = known.known.get(tuple(words.low(m) for m in range(k - n, k)))
        if bound and bound != "~" and not (n == 1 and words.low(k - 1) in listed("prepositions_of_place")):
            return bound, k - n
    return said, i


def is_modifier(words: Words, quantity: Quantity, i: int, j: int) -> bool:
    """Whether the phrase ``[i, j)`` is one here; "over the past year", "over 18 months" say when, "near" says where."""
    between = {words.low(k) for k in range(j, quantity.first) if words.kind(k) == "word"}
    aged = quantity.role == "age" or bool(between & {"age", "ages", "magnitude", "magnitudes"})
    if between & listed("determiners_before_modifiers") and not aged:
        return False
    if j - i > 1:
        return (words.low(i), words.low(i + 1)) != ("up", "to") or words.low(i - 1) not in going_up()
    low = words.low(i)
    if low == "over" and is_not_more(words, quantity, i):
        return False
    if low == "under" and words.low(quantity.last) in listed("parts_of_laws"):
        return False  # "held under four sections of the act"
    if low == "about" and words.low(i - 1) in listed("titled_works"):
        return False  # "a film about two cooks"
    if low in listed("prepositions_of_place") and between - listed("neutral_before_modifiers"):
        return False
    if quantity.dimension == "time" and low in listed("not_of_time") and not aged:
        return low == "over" and is_over(words, quantity, i)
    if low in ("past", "inside", "beyond"):
        return quantity.dimension in ("length", "money", "percentage")
    if low == "within":
        return quantity.dimension in ("time", "length", "percentage", "money")
    return low != "near"


def is_not_more(words: Words, quantity: Quantity, i: int) -> bool:
    """Whether "over" is not "more than": "growth over $25m", "a win over ten-man Rangers", "a row over £3m pool"."""
    of_verb = words.low(i - 1) in listed("verbs_with_over") and quantity.dimension != "time"
    about = words.low(i - 1) in listed("results_of_matches") or (
        words.low(i - 1) in listed("disputes") and quantity.dimension != "time"
    )
    return of_verb or about or is_compared(words, quantity, i) or is_overhead(words, quantity, i)


def is_overhead(words: Words, quantity: Quantity, i: int) -> bool:
    """As in "shot down 12 drones over three regions": places that something flies above; not "hit over three towns"."""
    if quantity.unit is not None or not is_of_places(words, quantity.last):
        return False
    before = words.low(i - 1)
    shot = before == "down" or (before in listed("done_to_either") and words.low(i - 2) in ("been", "was", "were"))
    flying = listed("done_in_the_air") | listed("aloft")
    return shot or before in flying or noun_class(before).likely(NounKind.AIRCRAFT, NounKind.WEAPON) > LIKELY


def is_of_places(words: Words, j: int) -> bool:
    """Whether the noun after a number names places, an adjective or two before it."""
    nouns = takewhile(
        lambda k: words.kind(k) == "word" and words.low(k) not in listed("after_counted"), range(j, j + REACH)
    )
    return any(noun_class(words.low(k)).likely(NounKind.PLACE) >= LIKELY for k in nouns)


def is_compared(words: Words, quantity: Quantity, i: int) -> bool:
    """As in "growth of 11 per cent over $25m": a sum or number that a percentage before "over" is reckoned from."""
    noun = words.low(i - 1) in forms()["nouns"]  # "an 11 percent increase over $25m"
    percentage = words.low(i - 1 - noun) in ("cent", "percent", "%", "pc") and quantity.dimension != "time"
    changed = forms()["nouns"] | forms()["verbs"] | forms()["adverbs"]
    return percentage and any(words.low(k) in changed for k in range(max(0, i - REACH - 3), i - 1 + noun))


@cache
def going_up() -> frozenset[str]:
    """The forms of verbs that "up" belongs to: "edges up to 3 percent"."""
    risers = (verb.removesuffix(" up") for verb in toml("figures/changes.toml")["up"]["verbs"])
    return frozenset(form for verb in risers for form in inflected(verb)) | listed("forms_that_go_up")


def is_over(words: Words, quantity: Quantity, i: int) -> bool:
    """Whether "over" is "more than" before a time: "for over 30 years", "over a year ago"; not "over 18 months"."""
    after = words.low(quantity.last) in listed("after_times_exceeded")
    return after or words.low(i - 1) in listed("before_modified_times")


def limit_before(words: Words, i: int) -> tuple[str, int] | None:
    """As in "a maximum prison sentence of nine years": its noun comes between; not "maximum sustained winds"."""
    if words.low(i - 1) != "of":
        return None
    for k in range(i - 2, max(-1, i - 6), -1):
        if words.kind(k) != "word" or words.low(k) in listed("ending_limits"):
            return None
        if words.low(k) in ("maximum", "minimum"):
            return ("<=" if words.low(k) == "maximum" else ">="), k
    return None


def is_limited(words: Words, i: int) -> bool:
    """As in "limited purchases to two", "capping the rise at 5%": a verb of limits with its object between."""
    if words.low(i - 1) not in ("to", "at"):
        return False
    for k in range(i - 2, max(-1, i - 12), -1):
        if words.kind(k) != "word" or words.low(k) == "from":
            return False
        if words.low(k) in listed("verbs_of_limiting"):
            return words.low(k - 1) not in listed("determiners_before_modifiers") and words.low(k - 1) not in (
                "a",
                "an",
            )
    return False


def is_of_noun(words: Words, j: int) -> bool:
    """As in "$900 minimum income": whether a noun comes after the word for a limit, which is its adjective."""
    return words.kind(j) == "word" and words.low(j) not in listed("after_sequels") | listed("after_limits")


def is_before_another(words: Words, j: int, end: int) -> bool:
    """As in "9% sat at least one paper", "9 left and more boats came": whether a bound belongs to what comes after."""
    said = (words.low(j), words.low(j + 1))
    if said == ("at", "least"):
        return words.is_numeral(end) or words.low(end) in ("a", "an", "one", "some", *numerals().small)
    return said == ("and", "more") and is_of_noun(words, end)


def phrase_after(words: Words, quantity: Quantity) -> tuple[str, int]:
    """The modifier after the number or its unit: "18+", "or so", "or more"."""
    known = modifiers_after()
    if words.low(quantity.end) == "+" and words.glued(quantity.end):
        return ">=", quantity.end + 1
    if words.low(quantity.last) == "+" and words.glued(quantity.last):
        return ">=", quantity.last + 1
    for k in (quantity.end, quantity.last, quantity.last + 1):
        j = k + 1 if words.is_hyphen(k) else k
        if k == quantity.last + 1 and words.kind(quantity.last) != "word":
            continue
        for n in range(known.longest, 0, -1):
            said = known.known.get(tuple(words.low(m) for m in range(j, j + n)))
            if (
                said
                and (j == k or words.low(j) in ("plus", "odd", "ish"))
                and not (words.low(j) in ("plus", "odd", "tops", "max") and words.kind(j + 1) in ("num",))
                and not (words.low(j + n - 1) == "up" and words.low(j + n) == "to")  # "26 skulls and up to 40 teeth"
                and not (words.low(j) == "and" and words.is_numeral(j + n))  # "56 deaths and over 200 injuries"
                and not (words.low(j) in ("minimum", "maximum") and is_of_noun(words, j + 1))
                and not is_before_another(words, j, j + n)
            ):
                return said, j + n
    return "", quantity.last
