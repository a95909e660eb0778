"""The day that a value is claimed for: "up from 61 on Wednesday" is Wednesday's, whenever it is printed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..stories.dates import WEEKDAYS
from ..stories.passages import Passage

DAYS = {"two": 2, "three": 3, "four": 4, "five": 5}
SAID = "put|given|said|stood|reported|offered|announced|spoken|estimated|counted|demanded|proposed"
_FROM = re.compile(
    r"\b(?:from|compared (?:with|to)|against|instead of|than) (?:the |an? )?(?:earlier |previous |initial |reported )?"
    r"(?:count of |figure of |toll of |total of |estimate of )?(?:just |about |only |at least |more than )?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\b(?P<yesterday>yesterday|(?:a|the) day (?:earlier|before)|the previous day)\b"
    r"|\b(?P<days>two|three|four|five) days (?:earlier|before|ago)\b"
    r"|\b(?P<week>(?:a|one) week (?:earlier|ago|before)|last week)\b",
    re.IGNORECASE,
)
_HAD = re.compile(rf"\bhad (?:earlier |previously |initially |first )?(?:{SAID})\b")
_EARLIER = re.compile(
    rf"\b(?:had (?:earlier|previously|initially|first|{SAID})|earlier|previously|initially) (?:\w+ ){{0,5}}$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:first|initial|original|previous|earlier|old) (?:offer|proposal|demand|bid|estimate|count|figure|toll) of $",
    re.I,
)
_OPENING = re.compile(r"^(?:On |By |As of )?", re.IGNORECASE)


def day_for(passage: Passage, day: date | None) -> tuple[date | None, bool]:
    """The day of a figure's claim, and whether it is an earlier one than the article's; None where it is not known."""
    if not is_earlier(passage):
        return day, False
    when = _WHEN.search(passage.near_after) or _WHEN.search(passage.near_before) or _WHEN.search(passage.before)
    if when is None or day is None:
        return None, True
    found = _resolved(when, day)
    return (found if found < day else None), True


def is_earlier(passage: Passage) -> bool:
    """Whether the words around a figure say that its value is no longer the newest."""
    if _FROM.search(passage.before[-60:]) or _FIRST.search(passage.before[-60:]):
        return True
    if _WHEN.search(passage.near_before) is None and _WHEN.search(passage.near_after) is None:
        return bool(_EARLIER.search(passage.near_before))
    if _HAD.search(passage.near_before):
        return True
    opening = _WHEN.match(_OPENING.sub("", passage.sentence.lstrip('"“ ')))
    return opening is not None and opening["yesterday"] is not None


def _resolved(when: re.Match[str], day: date) -> date:
    if name := when["weekday"]:
        return last_weekday(name, day)
    if number := when["days"]:
        return day - timedelta(DAYS[number.lower()])
    return day - timedelta(7 if when["week"] else 1)


def last_weekday(name: str, day: date) -> date:
    """The last day of that name, up to the day itself."""
    return day - timedelta((day.weekday() - WEEKDAYS.index(name.lower())) % 7)
