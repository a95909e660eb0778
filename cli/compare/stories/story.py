"""One article to compare: its record with the outlet and the day it is from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from ...record import Record
from .dates import CYCLE, HEAD, WEEKDAYS, YEARLESS, day_of

DATELINE = re.compile(r"^[^\n()]{2,80}\((?P<outlet>[^()\n]{2,40})\)\s*(?:-|--|–|—)", re.MULTILINE)
ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/\s:]+)")
SOME_YEARS = range(YEARLESS, YEARLESS + CYCLE)  # one of them has any day on any weekday
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
STEM = re.compile(r"^[\d_. -]*(?P<outlet>[^\W\d_]+(?:[ _-]+[^\W\d_]+)*)")


@dataclass(frozen=True, slots=True)
class Story:
    """An article by its number in the order of reading; ``text`` is None where an earlier output left it out."""

    number: int
    source: str
    title: str | None
    outlet: str | None
    day: date | None
    text: str | None
    record: Record


def story_of(record: Record, number: int, *, text: str | None = None) -> Story:
    """The story of a record."""
    text = record.get("text") or text
    source = str(record.get("source") or "-")
    return Story(
        number,
        source,
        record.get("title") or headline_of(text),
        _outlet_of(record, text),
        day_of(record.get("published"), text, source),
        text,
        record,
    )


def headline_of(text: str | None) -> str | None:
    """The first line of a text, if it is short and ends as no sentence does."""
    first = (text or "").lstrip().partition("\n")[0].strip()
    return first if 0 < len(first) < 140 and not first.endswith(".") else None


def with_outlets(stories: Sequence[Story]) -> list[Story]:
    """The stories, those that name no outlet by their folder, or by the letters that open their file's name.

    A name counts only where it parts the stories: two of them, or more, have it, and not all.
    """
    folders = [PurePath(each.source).parent.name for each in stories]
    stems = [_stem_of(each.source) for each in stories]
    useful = next((names for names in (folders, stems) if _parts(names)), None)
    if useful is None:
        return list(stories)
    return [replace(each, outlet=each.outlet or name or None) for each, name in zip(stories, useful, strict=True)]


def _parts(names: Sequence[str]) -> bool:
    counts = Counter(filter(None, names))
    return len(counts) > 1 and max(counts.values()) > 1


def _stem_of(source: str) -> str:
    found = STEM.match(PurePath(source.partition("#")[0]).stem)
    return found["outlet"].strip(" _-") if found else ""


def _outlet_of(record: Record, text: str | None) -> str | None:
    """Who printed it: named by the input, its address, or the dateline."""
    named = record.get("outlet") or record.get("publisher")
    if isinstance(named, str) and named.strip():
        return named.strip()
    if found := DATELINE.search((text or "")[:HEAD]):
        return found["outlet"].strip()
    if found := ADDRESS.match(str(record.get("id") or "")) or ADDRESS.match(str(record.get("source") or "")):
        return found["host"]
    return record.get("agency")


def with_years(stories: Sequence[Story]) -> list[Story]:
    """The stories, those whose dates give no year in the one year that suits them all.

    It is the year of most of the dated ones, else the first in which the days have the names that the articles
    open with: "VELMAR, Sept 3 - ... on Thursday". Only the order and the names of the days are ever used of it.
    """
    yearless = [each for each in stories if each.day and each.day.year == YEARLESS]
    if not yearless:
        return list(stories)
    years = Counter(each.day.year for each in stories if each.day and each.day.year != YEARLESS)
    year = years.most_common(1)[0][0] if years else max(SOME_YEARS, key=lambda one: (_suits(one, yearless), -one))
    return [
        replace(each, day=_in_year(each.day, year)) if each.day and each.day.year == YEARLESS else each
        for each in stories
    ]


def _in_year(day: date | None, year: int) -> date | None:
    if day is None:
        return None
    try:
        return day.replace(year=year)
    except ValueError:  # the 29th of February
        return day.replace(year=year, day=28)


def _suits(year: int, stories: Sequence[Story]) -> int:
    """How many stories name in their opening the weekday that their day has in a year."""
    return sum(_weekday_of(each) == moved.weekday() for each in stories if (moved := _in_year(each.day, year)))


def _weekday_of(story: Story) -> int | None:
    found = WEEKDAY.search((story.text or "")[:HEAD])
    return WEEKDAYS.index(found.group().lower()) if found else None
