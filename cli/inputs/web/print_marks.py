"""HTML -> HTML that is read as it is printed: struck-out words gone, quotation marks put, marks of notes gone."""

from __future__ import annotations

import re

HIDDEN = re.compile(
    r"<(p|div|span|li)\b[^<>]{0,300}\shidden(?:=[\"']?(?:hidden)?[\"']?)?(?=[\s>])[^<>]{0,300}>[^<]{0,2000}</\1\s*>",
    re.I,
)
STRUCK = re.compile(r"<(del|s|strike)\b[^<>]{0,500}>[^<]{0,2000}</\1\s*>", re.IGNORECASE)
OPENED, CLOSED = re.compile(r"<q\b[^<>]{0,500}>", re.IGNORECASE), re.compile(r"</q\s*>", re.IGNORECASE)
# 1/2 as print sets it, powers, and the marks of notes after a word, a number or a full stop
FRACTION = re.compile(
    r"<sup\b[^<>]{0,200}>(\d{1,3})</sup>\s{0,3}[/\u2044]\s{0,3}<sub\b[^<>]{0,200}>(\d{1,3})</sub>", re.IGNORECASE
)
RAISED = re.compile(
    r"(?<=\S)<sup\b[^<>]{0,200}>\s{0,3}(?:<a\b[^<>]{0,500}>)?\s{0,3}\[?(\d{1,3}|[a-z*\u2020\u2021])\]?"
    r"\s{0,3}(?:</a>)?\s{0,3}</sup>",
    re.IGNORECASE,
)
NOTE = re.compile(r"\s*\[?(\d{1,3}|[a-z*\u2020\u2021])\]?\s*")
# words that readers of pages leave out, where the sentence goes on around them
WITHIN = re.compile(r"(?<=[\w,] )<((?i:time|label))\b[^<>]{0,300}>([^<]{0,200})</\1\s*>(?=\s{0,9}[a-z.,;:?!])")
UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmd]?m|ft|mi|in|yd)$", re.IGNORECASE)
SQUARES = {"2": "\u00b2", "3": "\u00b3"}


def as_printed(html: str) -> str:
    """The markup with nothing struck out, marks around what ``<q>`` quotes, and raised digits marked."""
    html = STRUCK.sub(" ", HIDDEN.sub(" ", html))
    html = CLOSED.sub("\u201d", OPENED.sub("\u201c", html))
    html = WITHIN.sub(r"\2", html)
    html = FRACTION.sub(r" \1/\2", html)
    return RAISED.sub(_raised, html)


def _raised(found: re.Match[str]) -> str:
    return raised(found.string[max(0, found.start() - 4) : found.start()], found[1])


def raised(before: str, sign: str) -> str:
    """What is read of a raised sign: a square, a power, or nothing, since it marks a note."""
    if sign in SQUARES and UNIT.search(before):
        return SQUARES[sign]
    return f"^{sign}" if sign.isdigit() and re.search(r"(?<!\d)10$", before) else ""
