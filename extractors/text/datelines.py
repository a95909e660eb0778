"""Datelines, credits and bylines: where and by whom an article was written."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..base import Span, once_per_doc
from ..words.lists import table, word_list
from .plain import lines_in, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


DASH = r"(?:--?|[–—―−]|:)"


MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"


DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"


PLACE = r"(?:[^\W\d_][\w.'’/-]{1,24}(?: [^\W\d_][\w.'’/-]{0,24}){0,3})"


DATELINE = re.compile(
    rf"(?P<place>{PLACE}(?:, {PLACE}){{0,2}})?(?:,? ?\b(?P<date>{DAY}))?"
    rf",? ?(?:[(/\[](?P<agency>[^()/\[\]\n]{{2,30}})[)/\]])? ?(?:{DASH} |—(?=[“\"‘'A-Z]))",
)


BRACKETED = re.compile(  # as bodies for human rights have it: "(Arden) – The mill ...", "(Arden, 3 May 2026) – "
    rf"\((?=[^\W\d_a-z])(?P<place>{PLACE}(?:, {PLACE})?)(?:, (?P<date>{DAY}))?\) ?(?:--?|[–—]) (?=\S)"
)


CAPITALS = r"[^\W\d_a-z][^\W\d_a-z'’-]{2,23}"  # a letter that is not small; "İZMİR" has others than A to Z


STOPPED = re.compile(  # as many papers have it: "ARDEN. The mill ...", "ARDEN, 3 May. The mill ..."
    rf"(?P<place>{CAPITALS}(?: {CAPITALS}){{0,3}}(?:, {PLACE})?)(?:,? ?\b(?P<date>{DAY}))?"
    rf"(?: ?\((?P<agency>[^()\n]{{2,30}})\))?\. ?(?:{DASH} )?(?=[“\"‘']?[A-Z][^\n]{{40}})",
)


CREDIT = re.compile(
    r"(?:^|[\s.”\"’)])(?:--?|[–—―/|]|\(|©|\(c\)|Source:|Credit:|Agency:|via) ?(?P<agency>[^\n()]{2,40}?)\)?\.?$"
)


PUBLISHED = re.compile(
    r"(?i:(?:first |last )?(?:published|updated|posted|filed|issued)(?: on| at)?):? (?P<date>[^\n|]{6,60}?)(?: \|.*)?$"
)


WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"


DATED = re.compile(  # a line of its own: "Saturday, 14 March 2026", "Coast Wire | March 14, 2026, 09:10 GMT"
    rf"(?:[^\n|]{{2,40}} [|·–—-] )?(?:{WEEKDAY},? )?(?P<date>(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}),? \d{{4}})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d{2}[ \w]{0,14})?(?: [|·–—-] [^\n|]{2,40})?$"
)


BYLINE = re.compile(
    rf"(?i:by|from) (?P<names>[^\W\d_][^\n]{{2,80}}?)(?:(?:,| [|·–—-]) (?i:published |updated )?(?P<date>{DAY}))?$"
)


ZONE = r"GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST|local time"


STAMP = re.compile(
    rf"(?:\d{{1,2}}[:.h]\d{{2}}(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?)(?: (?:{ZONE}))?(?: ?[:–—-])?"
    r"(?=[ \t]+[“\"‘'(]?[A-Z])"
)


DESKS = frozenset("News Press Agency Wire Times Post Herald Tribune Journal Gazette Service Media Radio".split())


WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


NEAR = 3000  # characters
LEAST = 40  # characters of a sentence after a place in title case


AROUND_AGENCIES = " .—–-()©|"


class Dateline(NamedTuple):
    """Where and when a report was filed: "KYIV, Ukraine, May 3 (AP) —"; each part None where it is not given."""

    span: Span
    place: str | None
    date: str | None
    agency: str | None


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
        found = BYLINE.match(words)
        if found is not None and (known := named_agency(words) or desk_after(words[: found.end("names")])) is not None:
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


def desk_after(byline: str) -> str | None:
    """The outlet after a writer's name: "By Ada Vale, Harbour Press"."""
    writer, comma, desk = byline.rstrip(" .").rpartition(", ")
    return desk if comma and desk.rpartition(" ")[2] in DESKS and is_names(writer) and is_names(desk) else None


def agency_by_its_look(words: str, *, dated: bool) -> str | None:
    """Words between a dateline's brackets as the name of a desk that no list has: "NordWire", "Harbour Press".

    Without a date they may be a state, "PARIS (Texas) -", unless their capitals or their last word say otherwise.
    """
    parts = words.split()
    if not 1 <= len(parts) <= 4 or not all(part[:1].isupper() and part.isalpha() for part in parts):
        return None
    looks = any(not part[1:].islower() for part in parts) or parts[-1] in DESKS
    return words if looks or (dated and words not in WEEKDAYS) else None


@cache
def agencies() -> dict[str, str]:
    """News agencies as credits write them, and their usual name."""
    return {row[0]: row[1] for row in table("layouts/agencies.tsv")}


# dateline and byline


@once_per_doc
def dateline_of(doc: Doc) -> Dateline | None:
    """The dateline at the head of the report, if it has one."""
    return dateline_in(text_of(doc))


@lru_cache(2)  # of one article, for all who ask
def dateline_in(text: str) -> Dateline | None:
    """The dateline of a plain text, among its first lines: a place in capitals, with a date or an agency, or alone."""
    for line in lines_in(text)[:5]:
        bracketed = BRACKETED.match(text, line.start, line.end)
        if bracketed is not None and bracketed["place"] not in agencies():
            return Dateline(Span(line.start, bracketed.end()), bracketed["place"], bracketed["date"], None)
        found = DATELINE.match(text, line.start, min(line.end, line.start + 120))
        found = found or STOPPED.match(text, line.start, line.end)
        if found is None or (found[0].endswith(": ") and is_short_form(found["place"], line, text)):
            continue
        place: str | None = found["place"]
        date: str | None = found["date"]
        agency = agencies().get((found["agency"] or "").strip())
        if place is not None and agency is None and place in agencies():
            agency = agencies()[place]
            place = None
        elif place is not None and agency is None and date is not None and place.rpartition(" ")[2] == "News":
            agency = place
        alone = place is not None and not found["agency"] and is_before_sentence(text[line.start : line.end], place)
        if agency is None and date is None and not is_city_in_capitals(place) and not alone:
            continue
        if agency is None and found["agency"] and (place is not None or date is not None):
            agency = agency_by_its_look(found["agency"].strip(), dated=date is not None)
        if place is None and agency is None:  # an entry of a diary
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
    """What comes before a sentence in its line and does not belong to it: the dateline and the stamps, in order."""
    dateline = dateline_of(doc)
    return tuple(sorted([*stamps(doc), *([dateline.span] if dateline is not None else [])]))


def is_short_form(place: str | None, line: Span, text: str) -> bool:
    """Whether capitals before a colon are a body's that the text below gives in full: "WHO: Cases fall by half"."""
    return place is not None and f"({place})" in text[line.end : line.end + NEAR]


def is_before_sentence(line: str, place: str) -> bool:
    """Whether a place in title case and a spaced dash come before a sentence: "Cape Arden - The mayor said no."."""
    sentence = line[len(place) :].removeprefix(" ")
    dash, space, sentence = sentence[:1], sentence[1:2], sentence[2:]
    whole = len(sentence) >= LEAST and sentence[0].isupper() and sentence.rstrip("”\"’' ")[-1:] in (".", "!", "?")
    titled = all(word[0].isupper() and not word.isupper() for word in place.split()) and place.count(" ") < 3
    return dash in ("-", "–", "—") and space == " " and line[len(place)] == " " and whole and titled


def is_city_in_capitals(place: str | None) -> bool:
    """Whether a place is written as in datelines: its first part in capitals."""
    first = (place or "").partition(",")[0]
    return len(first) > 2 and first.isupper()


@once_per_doc
def byline_of(doc: Doc) -> Span | None:
    """The names in "By Ada Vale and Jo Ray", if a line among the first six says so."""
    text = text_of(doc)
    for line in lines_in(text)[:6]:
        found = BYLINE.match(text, line.start, line.end)
        if found is not None and is_names(found["names"]):
            return Span(found.start("names"), found.end("names"))
    return None


def dates_said(text: str) -> list[str]:
    """The days on which a plain text says that it was filed or published, as it writes them.

    They are those of its dateline, of its byline, of a date that is a line at its head, and of a line "Published ..."
    at its head or foot.
    """
    dateline = dateline_in(text)
    said = [dateline.date] if dateline is not None else []
    lines = lines_in(text)
    for form, looked_at in ((PUBLISHED, (*lines[:6], *lines[6:][-2:])), (BYLINE, lines[:6]), (DATED, lines[:6])):
        found = (form.match(text, line.start, line.end) for line in looked_at)
        said += [each["date"] for each in found if each is not None]
    return [date for date in said if date is not None]


@once_per_doc
def author_of(doc: Doc) -> str | None:
    """Who wrote the article, as its byline has it ("Ada Vale and Jo Ray"); None for an agency."""
    byline = byline_of(doc)
    if byline is None:
        return None
    words = text_of(doc)[byline.start : byline.end].rstrip(" .,;|")
    named = [part for part in words.split(", ") if part not in agencies() and part.split()[-1] not in DESKS]
    return ", ".join(named) or None


def is_names(words: str) -> bool:
    """Whether words can be a writer's name and affiliation: capitalised, apart from "and", "for" and particles."""
    told = re.findall(r"\w+", words)
    beside = word_list("layouts/particles.txt") | word_list("layouts/around_writers.txt")
    return 1 < len(told) < 14 and all(word[0].isupper() or word.lower() in beside for word in told)
