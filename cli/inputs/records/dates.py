"""Dates as inputs write them -> ISO 8601, as records have them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime

ISO = re.compile(r"\d{4}-\d{2}(-\d{2}([T ].*)?)?")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
SECONDS = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")  # since 1970, between 2001 and 2033; thousandths too
WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
SPACED = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?(Z|UTC|GMT)| ?([+-]\d{2}):?(\d{2}))?"
)
YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
DAY_AND_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
CLOCK = re.compile(r",?\s+(?:at\s+)?(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT)?$", re.IGNORECASE)
NOON = MONTHS = 12
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")


def iso_date(words: str | None) -> str | None:
    """The moment or day that the words say, in ISO 8601; words that say none, or leave one open, stay as they are.

    ``03/04/2024`` is left alone: it is a day in March here and in April there. ``23/04/2024`` is a day in April.
    """
    if words is None:
        return None
    if spaced := SPACED.fullmatch(words):
        day, time, utc, hours, minutes = spaced.groups()
        return f"{day}T{time}" + ("Z" if utc else f"{hours}:{minutes}" if hours else "")
    if ISO.fullmatch(words):
        return words
    return _compact(words) or _since_1970(words) or _on_a_day(words) or _of_mail(words) or words


def _compact(words: str) -> str | None:
    found = COMPACT.fullmatch(words)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second}{zone}" if hour else "")


def _since_1970(words: str) -> str | None:
    found = SECONDS.fullmatch(words)
    return datetime.fromtimestamp(int(found[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if found else None


def _of_mail(words: str) -> str | None:
    from email.utils import parsedate_to_datetime  # it brings sockets and chance with it: not for --help

    with suppress(ValueError, IndexError, TypeError, OverflowError):
        return parsedate_to_datetime(words).isoformat() if ":" in words else None
    return None


def _on_a_day(words: str) -> str | None:
    """A day in words or figures, with the time of day where that follows it."""
    clock = CLOCK.search(words)
    day = _written(words[: clock.start()] if clock else words) or _in_figures(
        words[: clock.start()] if clock else words
    )
    if day is None or clock is None:
        return day
    hour, minute, second, half, utc = clock.groups()
    if half:
        hour = str(int(hour) % NOON + (NOON if half.lower().startswith("p") else 0))
    with suppress(ValueError):
        time = datetime.strptime(f"{hour}:{minute}:{second or 0}", "%H:%M:%S").time()
        return f"{day}T{time.isoformat()}" + ("Z" if utc else "")
    return day


def _in_figures(words: str) -> str | None:
    """A day in figures, where only one of them can be the month."""
    if found := YEAR_FIRST.fullmatch(words.strip()):
        year, month, day = map(int, found.groups())
    elif found := DAY_AND_MONTH.fullmatch(words.strip()):
        one, other, year = map(int, found.groups())
        if (one > MONTHS) == (other > MONTHS) and one != other:
            return None
        day, month = (one, other) if one > MONTHS else (other, one)
    else:
        return None
    with suppress(ValueError):
        return datetime(year, month, day, tzinfo=UTC).date().isoformat()
    return None


def _written(words: str) -> str | None:
    plain = ORDINAL.sub("", WEEKDAY.sub("", words)).replace(",", " ").replace(".", " ")
    plain = re.sub(r"\bSept\b", "Sep", " ".join(plain.split()))
    for form in WRITTEN:
        with suppress(ValueError):
            return datetime.strptime(plain, form).date().isoformat()
    return None
