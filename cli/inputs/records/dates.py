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
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")


def iso_date(words: str | None) -> str | None:
    """The moment or day that the words say, in ISO 8601; words that say none, or leave one open, stay as they are.

    ``03/04/2024`` is left alone: it is a day in March here and in April there.
    """
    if words is None or ISO.fullmatch(words):
        return words
    return _compact(words) or _since_1970(words) or _of_mail(words) or _written(words) or words


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


def _written(words: str) -> str | None:
    plain = ORDINAL.sub("", WEEKDAY.sub("", words)).replace(",", " ").replace(".", " ")
    plain = re.sub(r"\bSept\b", "Sep", " ".join(plain.split()))
    for form in WRITTEN:
        with suppress(ValueError):
            return datetime.strptime(plain, form).date().isoformat()
    return None
