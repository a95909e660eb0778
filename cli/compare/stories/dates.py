"""The day of an article: what its input says, else its dateline or its first lines, else its name."""

from __future__ import annotations

import re
from datetime import date

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
HEAD = 600  # characters in which a dateline or a date line is looked for
YEARLESS = 1904  # for dates without a year: a leap year that no article is from
CYCLE = 12  # years in which each date falls on every weekday, whichever leap years are among them
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.]?(?P<month>\d\d)[-/.]?(?P<day>\d\d)(?!\d)")
_SPACED_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}(?:,?[ -](?P<year>\d{{4}}))?(?!\d)", re.I
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?(?![\d:])", re.I)
_EUROPEAN = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?!\d)")


def day_of(published: str | None, text: str | None, source: str) -> date | None:
    """The day of an article, or None. A dateline without a year gets YEARLESS unless the name has the year."""
    for words in (published, _head(text), _name(source)):
        if words and (found := day_in(words)):
            return _with_year_of(found, (published or "") + " " + _name(source))
    return None


def day_in(words: str) -> date | None:
    """The first date in words: ISO, mail, "3 Sept 2024", "September 3"; None if there is none that exists."""
    for pattern in (_SPACED_ISO, _ISO, _DAY_FIRST, _MONTH_FIRST, _EUROPEAN):
        for match in pattern.finditer(words):
            if found := _date(match):
                return found
    return _mail(words)


def _mail(words: str) -> date | None:
    if not any(month in words.lower() for month in MONTHS):
        return None
    from email.utils import parsedate_to_datetime  # here, for it imports what speaks to the network

    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(parts["year"] or YEARLESS), number, int(parts["day"]))
    except ValueError:
        return None


def _with_year_of(found: date, words: str) -> date:
    if found.year != YEARLESS or not (year := re.search(r"(?<!\d)(?:19|20)\d\d(?!\d{3})", words)):
        return found
    try:
        return found.replace(year=int(year.group()))
    except ValueError:
        return found


def _head(text: str | None) -> str | None:
    """The opening of a text in which a date is the article's own: its first short lines, and the dateline."""
    if not text:
        return None
    whole = text if len(text) <= HEAD else text[:HEAD].rpartition("\n")[0] or text[:HEAD]  # no line that is cut off
    lines = [line.strip() for line in whole.split("\n") if line.strip()][:5]
    opening = [line if len(line) < 60 else re.split(r"\s(?:-|--|–|—)\s", line[:120])[0] for line in lines[:5]]
    return "\n".join(each for each in opening if len(each) < 100 and (len(each) < 60 or "(" in each))


def _name(source: str) -> str:
    return source.rsplit("/", 1)[-1]
