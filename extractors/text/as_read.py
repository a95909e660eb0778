"""A text as it is to be read: folded paragraphs put together, and spaces for signs that only set off what they are at.

    as the eye has it               as it is read
    🔴 The ferry sank 🙏            The ferry sank
    2/ The ferry sank               The ferry sank        a post of a thread
    1.2 The ferry sank              The ferry sank        where another section is 1.1 or 1.3
    👍 1.2K  ❤️ 340                                       what readers have clicked on

No character moves, so that offsets count in the text itself.
"""

from __future__ import annotations

import re

from .folds import unfolded

EMOJI = "[\u2300-\u23ff\u25b6-\u25c0\u25fb-\u25fe\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
AFTER_EMOJI = "[\ufe0e\ufe0f\u200d\U000e0020-\U000e007f]"
SIGN = re.compile(rf"{EMOJI}{AFTER_EMOJI}*|[0-9#*]\ufe0f?\u20e3|\ufe0f")
CLICKS = re.compile(rf"(?m)^[ \t]*(?:(?:{EMOJI}{AFTER_EMOJI}*)+[ \t]*\d[\d.,]*[KkMm]?[ \t]*)+$")
POST = re.compile(r"(?m)^[ \t]*(?P<number>\d{1,2})/(?P<of>\d{1,2}|n)?(?=[ \t]+\S)(?![ \t]+of\b)")
SECTION = re.compile(r"(?m)^[ \t]*(?P<of>\d{1,2})\.(?P<number>\d{1,2})(?=[ \t]+[A-Z“\"])")


def as_read(text: str) -> str:
    """The text as the pipeline is to read it; nothing has moved."""
    read = unfolded(text)
    if not read.isascii():
        read = SIGN.sub(blank, CLICKS.sub(blank, read))
    return without_numbers(without_numbers(read, SECTION), POST)


def blank(found: re.Match[str]) -> str:
    """As many spaces as a sign has characters."""
    return " " * len(found[0])


def without_numbers(text: str, pattern: re.Pattern[str]) -> str:
    """A text without the numbers of sections or posts at the heads of its lines."""
    known = {(one["of"], int(one["number"])) for one in pattern.finditer(text)}
    return pattern.sub(lambda one: blank(one) if is_in_turn(one, known) else one[0], text) if known else text


def is_in_turn(found: re.Match[str], known: set[tuple[str | None, int]]) -> bool:
    """Whether another line has the number before or after; "2/" or "2/n" needs no other."""
    of, number = found["of"], int(found["number"])
    return of in (None, "n") or not known.isdisjoint({(of, number - 1), (of, number + 1)})
