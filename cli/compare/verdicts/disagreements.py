"""Disagreement: two sides claim values that cannot both be true, on one day, or for a constant on any days.

So do a side that denies another's value, and has given its own, and that other: "not 40, as the guild says".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from ..grouping.ties import are_tied
from ..measures.measure import Measure
from ..parties.party import NAMELESS
from ..parties.voices import is_paper
from .claims import Claim, Claims
from .denials import denials_in
from .lags import key_of
from .verdict import Verdict, day_words, on, values_of

_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_FORECAST = re.compile(
    r"\b(?:could|may|might|can|will|would|(?:expected|likely|feared|bound|set) to)(?: (?:yet|still|even|well|soon))? "
    r"(?:reach|rise|climb|grow|exceed|surpass|top|hit|pass|increase|swell|go (?:up|as high))\b[^.;,\d]{0,25}$",
    re.I,
)
FAR = 15  # times that one side may count the other, where an article has both
FAR_SIZE = 5  # the same of lengths, sums and the like
FAR_ALONE = 3  # the same where no article has both
BySide = dict[str, list[Claim]]


def find(claims: Claims, late: dict[str, Claim]) -> Iterator[Verdict]:
    """Yield a verdict for every two sides that disagree, with the first and the last day on which they do."""
    usable = [each for each in claims.claims if _counts(each) and key_of(each) not in late]
    apart: dict[tuple[str, str], list[tuple[date | None, list[Claim]]]] = defaultdict(list)
    for day, by_side in _days(usable, constant=claims.is_constant):
        for one, other in combinations(sorted(by_side), 2):
            if not _cannot_both(by_side[one], by_side[other], together=_is_told_together(claims, one, other)):
                continue
            if claims.is_constant and (since := _since(usable, one, other)) != day:
                apart[one, other].append((since, []))
            apart[one, other].append((day, by_side[one] + by_side[other]))
    given: set[frozenset[str]] = set()
    for (one, other), found in apart.items():
        told = [(None, usable)] if claims.is_constant else found
        heard_alone = not all(_gives(told, each) for each in (one, other))
        denied = _denies(claims, one, other) or _denies(claims, other, one)
        if not heard_alone and (denied or are_tied(_of(one, told), _of(other, told), apart=True)):
            given.add(frozenset((one, other)))
            yield _verdict(claims, found)
    for pair, denied_on in _denied(claims, usable).items():
        if pair not in given:
            yield _verdict(claims, denied_on)


def _denied(claims: Claims, usable: Sequence[Claim]) -> dict[frozenset[str], list[tuple[date | None, list[Claim]]]]:
    """The pairs of sides of which one denies the other's value, whatever the day, and has given its own instead."""
    found: dict[frozenset[str], list[tuple[date | None, list[Claim]]]] = {}
    for denial, denied in denials_in(claims):
        if not denial.side or not denied.side or not _counts(denied) or denial.side.kind == NAMELESS:
            continue
        own = [each for each in usable if _is_of(each, denial.side.id) and not each.lent]
        here = [each for each in own if each.story is denial.story]
        if (
            own
            and are_tied([each.measure for each in own], [denied.measure])
            and not any(each.measure.interval.meets(denied.measure.interval) for each in own)
        ):
            pair = frozenset((denial.side.id, denied.side.id))
            found.setdefault(pair, []).append((denial.story.day, [*(here or own[-1:]), denied]))
    return found


def _denies(claims: Claims, one: str, other: str) -> bool:
    """Whether one side says of a value of the other that it is not so."""
    own = {each.measure.value for each in claims.claims if each.side and each.side.id == other and each.holds}
    return any(
        each.side and each.side.id == one and each.measure.stance == "deny" and each.measure.value in own
        for each in claims.claims
    )


def _gives(found: Sequence[tuple[date | None, list[Claim]]], side: str) -> bool:
    """Whether a side gives a value itself on those days: who is only heard beside one disputes nothing."""
    return any(_is_of(each, side) and not each.lent for _, group in found for each in group)


def _is_of(claim: Claim, side: str) -> bool:
    return claim.side is not None and claim.side.id == side


def _of(side: str, found: Sequence[tuple[date | None, list[Claim]]]) -> list[Measure]:
    return [claim.measure for _, group in found for claim in group if _is_of(claim, side)]


def _since(usable: Sequence[Claim], one: str, other: str) -> date | None:
    """The first day on which both of two sides had given a value."""
    days = [
        min((each.day for each in usable if each.side and each.side.id == side and each.day), default=None)
        for side in (one, other)
    ]
    return max((day for day in days if day), default=None)


def _counts(claim: Claim) -> bool:
    named = claim.side is not None and claim.side.kind != NAMELESS and not is_paper(claim.side.name)
    return claim.holds and named and not _is_forecast(claim.measure)


def _is_forecast(measure: Measure) -> bool:
    """Whether a value is what a count may come to, and not what it is: "the toll could reach 900"."""
    return bool(_FORECAST.search(measure.words.partition(measure.text)[0]))


def _days(usable: Sequence[Claim], *, constant: bool) -> Iterator[tuple[date | None, BySide]]:
    """Yield the claims that are in force together: of a day, or of a constant each side's newest."""
    if constant:
        newest: BySide = {}
        for claim in sorted(usable, key=lambda each: each.day or date.min):
            side = claim.side.id if claim.side else ""
            if side in newest and (newest[side][0].day != claim.day):
                newest[side] = []
            newest.setdefault(side, []).append(claim)
        days = [each.day for group in newest.values() for each in group if each.day]
        yield (max(days) if days else None), newest
        return
    by_day: dict[date | None, BySide] = defaultdict(lambda: defaultdict(list))
    for claim in usable:
        if claim.side and not (claim.measure.is_earlier and claim.day is None):
            by_day[claim.day][claim.side.id].append(claim)
    yield from sorted(by_day.items(), key=lambda each: each[0] or date.min)


def _is_told_together(claims: Claims, one: str, other: str) -> bool:
    """Whether an article gives values of both sides, and so holds them to be of one thing."""
    mine, theirs = (
        {each.story.number for each in claims.claims if each.side and each.side.id == side} for side in (one, other)
    )
    return bool(mine & theirs)


def _cannot_both(one: Sequence[Claim], other: Sequence[Claim], *, together: bool) -> bool:
    """Whether no value that the one side gives meets any that the other gives, and all may be of one thing."""
    pairs = [
        (mine.measure, theirs.measure)
        for mine in _own(one)
        for theirs in _own(other)
        if not _are_of_two_days(_days_told(mine, one), _days_told(theirs, other), mine.story is theirs.story)
    ]
    return bool(pairs) and not any(
        mine.interval.meets(theirs.interval) or mine.value == theirs.value or _is_far(mine, theirs, together)
        for mine, theirs in pairs
    )  # "more than 470" and "470" are one number, told with more or less care


def _own(group: Sequence[Claim]) -> Sequence[Claim]:
    """What a side gives itself; only where it gives none, what is said beside it: the "thousands" of a headline."""
    return [each for each in group if not each.lent] or group


def _are_of_two_days(days: frozenset[str], others: frozenset[str], in_one_article: bool) -> bool:
    return in_one_article and bool(days and others) and not days & others


def _days_told(claim: Claim, group: Sequence[Claim]) -> frozenset[str]:
    """The days of the week on which an article says that a side told a value: "On Sunday it counted 36"."""
    alike = (each.measure for each in group if each.measure.story == claim.measure.story)
    words = " ".join(each.words for each in alike if each.value == claim.measure.value)
    return frozenset(_WEEKDAY.findall(words))


def _is_far(one: Measure, other: Measure, together: bool) -> bool:
    """Whether two values are so far apart that they rather measure two things."""
    low, high = sorted((abs(one.value), abs(other.value)))
    far = FAR_SIZE if one.key.dimension else FAR
    return high > (far if together else FAR_ALONE) * max(low, 1.0)


def _verdict(claims: Claims, found: list[tuple[date | None, list[Claim]]]) -> Verdict:
    first, last = found[0][0], found[-1][0]
    sides: BySide = defaultdict(list)
    for claim in found[-1][1]:
        sides[claim.side.name if claim.side else ""].append(claim)
    told = [f"{values_of(group)} ({name}, {_outlets(group)})" for name, group in sides.items()]
    whole = tuple(claim for _, group in found for claim in group)
    since = f", since {day_words(first)}" if first and last and first != last else ""
    sentence = f"{on(last)}{' against '.join(told)}{since}"
    return Verdict("disagreement", sentence, claims.id, tuple(sides), None, first, last, whole)


def _outlets(group: Sequence[Claim]) -> str:
    count = len({each.outlet for each in group})
    return f"{count} outlet{'' if count == 1 else 's'}"
