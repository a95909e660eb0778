"""The day that a value is claimed for: "up from 61 on Wednesday" is Wednesday's, whenever it is printed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..stories.dates import WEEKDAYS
from ..stories.passages import Passage
from ..stories.printed import follows_printed_error, is_printed_error
from ..stories.wording import pattern_of
from .stance import OUGHT, UNMOVED

DAYS = {"two": 2, "three": 3, "four": 4, "five": 5}
_FROM = (
    r"\b(?:from|compared (?:with|to)|against|instead of|than) (?:the |an? )?(?:(?:<<days.old>>|reported) )?"
    r"(?:(?:<<days.counts>>) of )?(?:just |about |only |at least |more than )?$"
)
_ALONE = r"\bfrom (?:(?:<<unsaid.hedges>>) )?$"  # "up from 17", but "waste from 52 kilometres of shore"
_CHANGED = r"\b(?:<<days.changed>>)\b"
_AFTER_ANOTHER = re.compile(r"^(?:[^.;]{0,40},| on \w+day,?)? from\b", re.I)  # "40, from 31"
_TO = re.compile(r"^[^.;]{0,60}?\bto \D{0,20}$")
_WHEN = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?P<yesterday>yesterday|(?:a|the) day (?:earlier|before)|the previous day)\b"
    r"|\b(?P<days>two|three|four|five) days (?:earlier|before|ago)\b"
    r"|\b(?P<week>(?:a|one) week (?:earlier|ago|before)|last week)\b",
    re.IGNORECASE,
)
_HAD = r"\bhad (?:(?:<<days.before>>) )?(?:<<days.said>>)\b"
_EARLIER = r"\b(?:had (?:<<days.before>>|<<days.said>>)|earlier|previously|initially) (?:\w+ ){0,5}$"
_FIRST = r"\b(?:first|<<days.old>>) (?:<<days.offers>>|<<days.counts>>) of $"
_OPENING = re.compile(r"^(?:On |By |As of )?", re.IGNORECASE)
_AS_SAID = (
    r"^[^.;]{0,30}\bas (?:it|he|she|they|[\w’' ]{2,30}) (?:had )?(?:(?:first|earlier|previously) )?"
    r"(?:<<days.said>>|<<days.stated>>)\b"
)
_NOT = re.compile(r"\bnot (?:at |of |the )?$", re.I)
_STOOD_ON = (
    r"^On (?P<weekday>\w+day)(?: \w+)?,? (?:the|its|their|his|her|it|there|that) [^.;,]{0,40}?"
    r"\b(?:<<days.stood>>)\b[^.;,]{0,30}$"
)
_GIVEN = r"\b(?:<<days.given>>) (?:[^.;,]{0,30} )?(?:at|as|of) $"
_GIVEN_ON = (  # "the 20 percent published on Tuesday", "the 14 that he gave on Tuesday"
    r"^ (?:(?:(?:that|which) )?(?:it|he|she|they|we) (?:had )?)?(?:<<days.made_known>>) (?:[a-z]+ )?"
    r"on (?P<weekday>\w+day)\b"
)
_ON = re.compile(r"^(?: [a-z]+){0,2} on (?P<weekday>\w+day)\b", re.I)


def day_for(passage: Passage, day: date | None) -> tuple[date | None, bool]:
    """The day of a figure's claim, and whether it is an earlier one than the article's; None where it is not known."""
    if is_printed_error(passage) or follows_printed_error(passage):
        when = _WHEN.search(passage.before) or _WHEN.search(passage.lead)
        found = _resolved(when, day) if when and day else None
        return (found if found and day and found < day else day), True
    if pattern_of(OUGHT).match(passage.near_after) and day and (when := _WHEN.search(passage.near_after)):
        return _resolved(when, day), True  # "the 40 announced on Monday ought to have been 30"
    if not is_earlier(passage) and not _is_of_a_day(passage, day):
        return day, False
    when = _WHEN.search(passage.near_after) or _WHEN.search(passage.near_before) or _WHEN.search(passage.before)
    if when is None or day is None:
        return None, True
    found = _resolved(when, day)
    return (found if found < day else None), True


def is_earlier(passage: Passage) -> bool:
    """Whether the words around a figure say that its value is no longer the newest."""
    if pattern_of(UNMOVED).search(passage.before[-60:]):
        return False
    as_said = pattern_of(_AS_SAID).match(passage.after)  # "not 47, as it said a day earlier"
    if _NOT.search(passage.before[-20:]) and as_said:
        return True
    if (pattern_of(_FROM).search(passage.before[-60:]) and not _is_origin(passage)) or pattern_of(_FIRST).search(
        passage.before[-60:]
    ):
        return True
    if _WHEN.search(passage.near_before) is None and _WHEN.search(passage.near_after) is None:
        return bool(pattern_of(_EARLIER).search(passage.near_before))
    if pattern_of(_HAD).search(passage.near_before):
        return True
    opening = _WHEN.match(_OPENING.sub("", passage.sentence.lstrip('"“ ')))
    return opening is not None and opening["yesterday"] is not None


def _is_origin(passage: Passage) -> bool:
    """Whether "from" says where something comes from: "waste from 52 kilometres of shore"."""
    if not pattern_of(_ALONE).search(passage.before[-60:]):
        return False
    unit = re.sub(r"^\S+(?: (?:million|billion|thousand)\b)?", "", passage.own).split()
    is_alike = not unit or unit[0] in passage.before  # but "30 tonnes of mud from 52 kilometres of road"
    after_another = is_alike and passage.near_before != passage.before and _AFTER_ANOTHER.match(passage.near_before)
    changed = pattern_of(_CHANGED).search(passage.before) or _TO.match(passage.near_after)
    return not (after_another or changed)


def _is_of_a_day(passage: Passage, day: date | None) -> bool:
    """Whether a figure is given for another day than the article's: "On Friday the number was six"."""
    found = (
        pattern_of(_STOOD_ON).match(passage.near_before.lstrip('"“ '))
        if passage.near_before == passage.before
        else None
    )
    if found is None and re.search(r"\b[Tt]he $", passage.before):
        found = pattern_of(_GIVEN_ON).match(passage.near_after)
    if found is None and pattern_of(_GIVEN).search(passage.near_before):
        found = _ON.match(passage.near_after)
    if found is None or day is None or found["weekday"].lower() not in WEEKDAYS:
        return False
    return last_weekday(found["weekday"], day) < day


def _resolved(when: re.Match[str], day: date) -> date:
    if name := when["weekday"]:
        return last_weekday(name, day)
    if number := when["days"]:
        return day - timedelta(DAYS[number.lower()])
    return day - timedelta(7 if when["week"] else 1)


def last_weekday(name: str, day: date) -> date:
    """The last day of that name, up to the day itself."""
    return day - timedelta((day.weekday() - WEEKDAYS.index(name.lower())) % 7)
