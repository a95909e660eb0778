"""How a piece of news is laid out: dateline, agency credit, byline, the turns of an interview, what each line is.

Nothing here needs a parse: the first and last lines, signs and capitals tell. What is not plain is left unsaid.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..base import Span, once_per_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATA = Path(__file__).parent.parent / "data" / "layouts"
DASH = r"(?:--?|[–—―−]|:)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
PLACE = r"(?:[^\W\d_][\w.'’/-]{1,24}(?: [^\W\d_][\w.'’/-]{0,24}){0,3})"
DATELINE = re.compile(
    rf"(?P<place>{PLACE}(?:, {PLACE}){{0,2}})?(?:,? (?P<date>{DAY}))?"
    rf",? ?(?:[(/\[](?P<agency>[^()/\[\]\n]{{2,30}})[)/\]])? ?{DASH} ",
)
CREDIT = re.compile(
    r"(?:^|[\s.”\"’)])(?:--?|[–—―/|]|\(|©|\(c\)|Source:|Credit:|Agency:|via) ?(?P<agency>[^\n()]{2,40}?)\)?\.?$"
)
BYLINE = re.compile(r"(?i:by|from) (?P<names>[^\W\d_][^\n]{2,80})$")
TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2})(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?\b|\d{1,2} ?[ap]\.?m\.?\b", re.IGNORECASE)
ZONE = r"GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST|local time"
STAMP = re.compile(
    rf"(?:\d{{1,2}}[:.h]\d{{2}}(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?)(?: (?:{ZONE}))?(?: ?[:–—-])?"
    r"(?=[ \t]+[“\"‘'(]?[A-Z])"
)
BULLET = re.compile(r"(?:[•·▪●◦*»>–—-]|\d{1,2}[.)])\s+")
SET_OFF = re.compile(r"[ ]{0,3}>|[ ]{2,}(?=\S)|\t+(?=\S)")
LABEL = re.compile(r"[“\"]?(?P<label>[^\W\d_][^:\n]{0,50}?):(?:[ \t]+(?=\S))")
LINE_END = re.compile(r"[ \t]*\r?\n")
AROUND_AGENCIES = " .—–-()©|"
ASKING = frozenset({"q", "question", "interviewer", "reporter", "host", "moderator"})
ANSWERING = frozenset({"a", "answer"})
PARTICLES = frozenset("al bin ben de da di du del der den la le van von of the and el ibn dos".split())


class LineKind(StrEnum):
    """What a line is for."""

    HEADLINE = "headline"
    BYLINE = "byline"
    TIME = "time"
    BULLET = "bullet"
    TURN = "turn"
    CREDIT = "credit"
    BODY = "body"


class Line(NamedTuple):
    """A line that holds something, and what it is for."""

    span: Span
    kind: LineKind


class Dateline(NamedTuple):
    """Where and when a report was filed: "KYIV, Ukraine, May 3 (AP) —"; each part None where it is not given."""

    span: Span
    place: str | None
    date: str | None
    agency: str | None


class Turn(NamedTuple):
    """One turn of an interview or a transcript: the label before its colon, and what is said."""

    label: Span
    content: Span
    asks: bool


# agency


@once_per_doc
def text_of(doc: Doc) -> str:
    """The text of a doc, built once: spaCy joins the tokens anew at each use."""
    return doc.text


@once_per_doc
def agency_of(doc: Doc) -> str | None:
    """The news agency that the article is credited to, in its usual form ("Reuters", "AP"); None if it names none."""
    return agency_in(text_of(doc))


def agency_in(text: str) -> str | None:
    """The news agency that a plain text is credited to; see ``agency_of``."""
    spans = lines_in(text)
    dateline = dateline_in(text)
    if dateline is not None and dateline.agency is not None:
        return dateline.agency
    for line in (*spans[:4], *spans[-3:]):
        words = text[line.start : line.end]
        if (known := agencies().get(words.strip(AROUND_AGENCIES))) is not None:
            return known
        if BYLINE.match(words) and (known := named_agency(words)) is not None:
            return known
    for line in (*spans[-3:], *spans[:2]):
        words = text[max(line.start, line.end - 60) : line.end]
        found = CREDIT.search(words)
        if found is not None and (known := named_agency(found["agency"])) is not None:
            return known
    return None


def named_agency(words: str) -> str | None:
    """The agency that a credit names: the whole of it, its last part ("Ada Vale, Reuters"), or one with a year."""
    parts = [part.strip(" .") for part in re.split(r"[,/|&]| and |\d{4}|[–—]| - ", words)]
    return next((agencies()[part] for part in reversed(parts) if part in agencies()), None)


@cache
def agencies() -> dict[str, str]:
    """News agencies as credits write them, and their usual name."""
    return {row[0]: row[1] for row in rows_of("agencies.tsv")}


# dateline and byline


@once_per_doc
def dateline_of(doc: Doc) -> Dateline | None:
    """The dateline at the head of the report, if it has one."""
    return dateline_in(text_of(doc))


def dateline_in(text: str) -> Dateline | None:
    """The dateline of a plain text: among its first lines, and only with a place in capitals, a date or an agency."""
    for line in lines_in(text)[:5]:
        found = DATELINE.match(text, line.start, min(line.end, line.start + 120))
        if found is None:
            continue
        place: str | None = found["place"]
        date: str | None = found["date"]
        agency = agencies().get((found["agency"] or "").strip())
        if place is not None and agency is None and place in agencies():
            agency = agencies()[place]
            place = None
        elif place is not None and agency is None and date is not None and place.rpartition(" ")[2] == "News":
            agency = place
        if agency is None and date is None and not is_city_in_capitals(place):
            continue
        return Dateline(Span(line.start, found.end()), place, date, agency)
    return None


@once_per_doc
def stamps(doc: Doc) -> tuple[Span, ...]:
    """The times that open the entries of a live report, "14:20 Shells hit ..."; none where only one line has such."""
    text = text_of(doc)
    found = [match for line in lines_in(text) if (match := STAMP.match(text, line.start, line.end))]
    return tuple(Span(match.start(), match.end()) for match in found) if len(found) > 1 else ()


@once_per_doc
def heads(doc: Doc) -> tuple[Span, ...]:
    """What stands before a sentence in its line and is none of it: the dateline and the stamps, in order."""
    dateline = dateline_of(doc)
    return tuple(sorted([*stamps(doc), *([dateline.span] if dateline is not None else [])]))


def is_city_in_capitals(place: str | None) -> bool:
    """Whether a place stands as datelines have it: its first part in capitals."""
    first = (place or "").partition(",")[0]
    return len(first) > 2 and first.isupper()


@once_per_doc
def byline_of(doc: Doc) -> Span | None:
    """The names in "By Ada Vale and Jo Ray", if a line among the first six says so."""
    text = text_of(doc)
    for line in lines_in(text)[:6]:
        found = BYLINE.match(text, line.start, line.end)
        if found is not None and is_names(found["names"]):
            return Span(found.start("names"), line.end)
    return None


@once_per_doc
def author_of(doc: Doc) -> str | None:
    """Who wrote the article, as its byline has it ("Ada Vale and Jo Ray"); an agency is nobody."""
    byline = byline_of(doc)
    if byline is None:
        return None
    words = text_of(doc)[byline.start : byline.end].rstrip(" .,;|")
    named = [part for part in words.split(", ") if part not in agencies()]
    return ", ".join(named) or None


def is_names(words: str) -> bool:
    """Whether words can be a writer's name and affiliation: capitalised, apart from "and", "for" and particles."""
    told = re.findall(r"\w+", words)
    small = PARTICLES | {"for", "in", "at", "staff", "writer", "correspondent"}
    return 1 < len(told) < 14 and all(word[0].isupper() or word.lower() in small for word in told)


# turns


@once_per_doc
def turns(doc: Doc) -> tuple[Turn, ...]:
    """The turns of an interview or transcript ("Q: ...", "Vale: ..."), each up to the next one's label."""
    return tuple(turns_in(text_of(doc)))


def turns_in(text: str) -> list[Turn]:
    """The turns of a plain text: only where labels come again or answer one another, not a lone "Note: ..."."""
    lines = lines_in(text)
    heads = [(n, found) for n, line in enumerate(lines) if (found := LABEL.match(text, line.start, line.end))]
    heads = exchange_of([(n, found) for n, found in heads if is_label(found["label"])])
    labels = Counter(label_of(found) for _, found in heads)
    is_exchange = bool(ASKING & set(labels)) or max(labels.values(), default=0) > 1
    if len(labels) < 2 or not is_exchange:
        return []
    found_turns = []
    for i, (n, found) in enumerate(heads):
        following = heads[i + 1][0] if i + 1 < len(heads) else n + 1
        label = Span(found.start("label"), found.end("label"))
        content = Span(found.end(), lines[max(n, following - 1)].end)
        found_turns.append(Turn(label, content, label_of(found) in ASKING))
    return found_turns


def exchange_of(heads: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """The labelled lines without the first line of the text, unless it is answered at once: it is a headline."""
    if not heads or heads[0][0] > 0 or label_of(heads[0][1]) in ASKING or (len(heads) > 1 and heads[1][0] == 1):
        return heads
    return heads[1:]


def label_of(found: re.Match[str]) -> str:
    """Who a line is labelled with, in lower case."""
    return found["label"].strip().lower()


def is_label(words: str) -> bool:
    """Whether words before a colon can be who speaks: "Q", a name, a title; not "Photo" or "Read more"."""
    told = re.findall(r"[\w'’.-]+", words)
    if not told or len(told) > 6 or told[0].lower() in labels_of_nobody():
        return False
    return all(word[0].isupper() or word.lower() in PARTICLES for word in told)


@cache
def labels_of_nobody() -> frozenset[str]:
    """Words before a colon that are nobody's name."""
    return frozenset(row[0] for row in rows_of("labels.txt"))


def rows_of(name: str) -> list[list[str]]:
    """The rows of a data file, in columns."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


# blocks


def block_behind(text: str, start: int) -> Span | None:
    """The lines set off by ">" or by indentation below a line that ends at ``start``; None if there are none.

    A block is set off only if the line above is not.
    """
    ended = LINE_END.match(text, start)
    if ended is None or SET_OFF.match(text, text.rfind("\n", 0, start) + 1):
        return None
    at, block = ended.end(), None
    while at < len(text):
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        if text[at:line_end].strip():
            if SET_OFF.match(text, at, line_end) is None:
                break
            block = Span(block.start if block else at, line_end)
        at = line_end + 1
    return block


# lines


@once_per_doc
def lines(doc: Doc) -> tuple[Line, ...]:
    """The lines of an article with what each is for."""
    text = text_of(doc)
    spans = lines_in(text)
    labelled = {turn.label.start for turn in turns(doc)}
    return tuple(Line(span, kind_of(text, n, spans, labelled)) for n, span in enumerate(spans))


def kind_of(text: str, n: int, spans: list[Span], labelled: set[int]) -> LineKind:
    """What the n-th line is for, by its signs and its place."""
    span = spans[n]
    words = text[span.start : span.end]
    if span.start in labelled:
        return LineKind.TURN
    if BULLET.match(words):
        return LineKind.BULLET
    if TIME.match(words):
        return LineKind.TIME
    if n < 6 and (found := BYLINE.match(words)) and is_names(found["names"]):
        return LineKind.BYLINE
    if words.strip(AROUND_AGENCIES) in agencies():
        return LineKind.CREDIT
    if n == 0 and len(spans) > 1 and len(words) < 160 and words[-1] not in '.!?:;,”"’':
        return LineKind.HEADLINE
    return LineKind.BODY


def lines_in(text: str) -> list[Span]:
    """The lines of a plain text that hold something, without white space at their ends."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\r\n]*\S)?", text)]
