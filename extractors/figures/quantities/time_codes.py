"""Times that say when, not how long: "2026-03-04 09:30:15,123 INFO", "00:00:01,000 --> 00:00:04,000", "[00:01:02]".

A duration as a race is timed, "2:14:04", stands in a sentence or a table; these stand after a date, around an arrow, in
brackets at the beginning of a line, or there with thousandths after a comma or with hours of "00".
"""

from __future__ import annotations

from ...words.lists import toml
from ..numbers.tokens import Words

LENGTH = 5  # words: hours, minutes, seconds and what is between them
THOUSANDTHS = 3


def is_time_code(words: Words, i: int) -> bool:
    """Whether hours, minutes and seconds, the hours being the word ``i``, are those of a log or of a transcript."""
    j = i + LENGTH
    return is_after_date(words, i) or is_arrow(words, j) or is_arrow(words, i - 3) or is_at_line_start(words, i, j)


def is_after_date(words: Words, i: int) -> bool:
    """As in "2026-03-04 09:30:15", "2026-03-04T09:30:15", "04/Mar/2026:09:30:15", "Mar 4 09:30:15"."""
    if words.glued(i):
        if words.low(i - 1) in ("-", "/", "."):
            return True  # the year of the third, which the colon after it makes look like hours
        if words.low(i - 1) not in ("t", ":", "_"):
            return False
        i -= 1
    if not words.is_numeral(i - 1):
        return False
    if words.low(i - 2) in toml("figures/calendar.toml")["months"]:
        return True
    return (
        words.low(i - 2) in ("-", "/", ".")
        and words.low(i - 4) == words.low(i - 2)
        and all(words.glued(k) for k in range(i - 4, i))
    )


def is_arrow(words: Words, k: int) -> bool:
    """Whether an arrow begins at a word, as subtitles have it: "-->"."""
    return (words.low(k), words.low(k + 1), words.low(k + 2)) == ("-", "-", ">")


def is_at_line_start(words: Words, i: int, j: int) -> bool:
    """As in "[00:01:02] Ada:", "00:01:02 Ada:", "09:30:15,123 INFO"."""
    if words.low(i - 1) in ("[", "(", "<"):
        return words.kind(i - 2) == "end" and words.low(j) in ("]", ")", ">")
    if words.kind(i - 1) != "end":
        return False
    whole, comma, rest = words[j - 1].text.partition(",")
    return bool(words[i].text == "00" and whole) or (bool(comma) and len(rest) == THOUSANDTHS)


def is_counter(words: Words, i: int) -> bool:
    """Whether a number alone on its line counts the subtitle whose times are on the next."""
    if words.kind(i - 1) != "end" or words.kind(i + 1) != "end" or words.low(i + 3) != ":":
        return False
    return any(is_arrow(words, i + 2 + length) for length in (LENGTH, 3))
