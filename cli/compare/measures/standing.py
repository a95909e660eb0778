"""How a figure relates to the whole: all of it, a part, an increment, or of an older event."""

from __future__ import annotations

import re
from datetime import date

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import stem, words_for
from .counting import family_of, heads_in
from .measure import MORE, PART, PAST, TOTAL

SHORT = 60  # characters: what is this near to a figure belongs to it
WITH_YEAR = 1930  # dates before it have none: dates.YEARLESS
_PART_BEFORE = re.compile(
    r"(?:\b(?:including|(?:dead|victims|injured|wounded|killed) include[sd]?"
    r"|of (?:those|them|the (?:dead|victims|injured|wounded)|the \d[\d,]*)[^.;,]{0,30},"
    r"|among (?:them|those|the)(?: \w+){0,2}?(?: (?:was|were|are))?))(?: at least| some| about)? $",
    re.I,
)
_PART_AFTER = re.compile(r"^,? ?(?:of (?:them|those|these|whom|which)\b|of the )", re.I)
_PART_WITHIN = re.compile(r"\bof (?:those|them|these|whom|which)\b", re.I)
_PART_AT_ONCE = re.compile(r" of (?:the|all)\b", re.I)  # "five of the crew"; "five islands of the south" are all
_MORE_WITHIN = re.compile(
    r"\b(?<!or )(?:more|further|additional)\b(?! than\b)|^(?:another|an? (?:further|additional)|a new)\b", re.I
)
_AMONG = re.compile(r"^,? (?:(?:[\w’'-]+ ){0,4}?(?:is|are|was|were|being) )?among (?:them|those|these|the)\b", re.I)
_PREDICATE = re.compile(
    r"^[^,.;]{0,30}?\b(?:is|are|was|were) (?:(?:all|also|just|both|members? of|part of|from) )*"
    r"(?:the |a |an |its )?(?P<noun>[a-z][\w’'-]+)"
)
_IS_KIND = re.compile(  # "four victims were from one family", "nine were women"; "the nine were women" are all
    r"^ (?:were|was|are|is) (?:(?:also|mostly|reportedly|believed to be|said to be) )?"
    r"(?:from (?!the (?:rubble|wreck|ruins|water)\b)|aged\b|under \d|members? of\b"
    r"|(?:[a-z]+ )?(?:children|women|men|girls|boys|police|nationals|citizens|civilians|foreigners|tourists|officers"
    r"|soldiers|students|pupils|workers|passengers|firefighters|migrants|minors|teenagers|relatives|bystanders)\b)"
)
_DEFINITE = re.compile(r"\b(?:the|all|both|these|those|its|their)(?: other)? $", re.I)
_IN_YEAR = re.compile(r"(?:^|, |\. |[-–—] |[\"“])(?:[Bb]ack )?[Ii]n (?:1[5-9]|20)\d\d,")
_RELATIVE = re.compile(r", (?:in )?(?:which|when|where)\b[^,]*$", re.I)
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)")
_PAST = re.compile(
    r"\b(?:years? (?:ago|earlier)|last (?:year|month|decade|century)|decades? (?:ago|earlier)|months? ago"
    r"|(?:worst|deadliest|biggest|largest)\b.{0,60}\bsince|previous (?:record|disaster|year))\b",
    re.I,
)
OWN_FORCE = re.compile(r"\bof (?:(?:its|our|their|his) (?:own|soldiers|troops|men|fighters)|the enemy)\b", re.I)
_THERE = re.compile(r"\bthere (?:are|were|had been)(?: \w+)? $", re.I)
_REST = re.compile(r"\b(?:the|its|their|those|all) (?:remaining|other)(?: about| some)? $", re.I)
ANOTHER = re.compile(r"\b(?:another|a further|an additional|an extra)(?: about| some)? $", re.I)
_DIFFERENCE = re.compile(r"^(?: [\w’'-]+)? (?:more|fewer|less|higher|lower) than\b", re.I)
_REASON = re.compile(r"\b(?:after|because|when) (?:at least )?$", re.I)
_AS = re.compile(r"\bas (?:at least )?$", re.I)
_DOES = re.compile(r"^ [a-z]")  # "as two died", but not "gave the toll as two."
_RAISED = re.compile(
    r"\b(?:rais|rose|ris|climb|increas|bring|brought|number|lower|cut|not \d|now|up (?:from|to)|from)", re.I
)


def standing_of(figure: Record, passage: Passage, day: date | None) -> str:
    """Whether the figure is the whole, an increment, a part of a whole, or of an older event."""
    if _is_past(passage, day):
        return PAST
    text = str(figure["text"])
    is_count = family_of(figure, None) in ("people", "things")
    if is_count and (figure.get("change") in ("up", "down") or _MORE_WITHIN.search(text)):
        return MORE
    if is_count and (ANOTHER.search(passage.near_before) or _REST.search(passage.near_before)):
        return MORE
    if is_count and _is_new(figure):
        return MORE
    if is_count and _DIFFERENCE.match(passage.after):
        return MORE
    is_why = _REASON.search(passage.near_before) or (
        _AS.search(passage.near_before) and _DOES.match(passage.near_after)
    )
    if is_count and is_why and _RAISED.search(passage.before):
        return MORE  # "raised the toll to 14, after two died of their wounds"
    if OWN_FORCE.search(text) or (_PART_AFTER.match(passage.after) and _THERE.search(passage.near_before)):
        return TOTAL  # "six of our soldiers" are all that fell
    if family_of(figure, None) == "share":  # a share is always of something
        return TOTAL
    if (
        _AMONG.match(passage.after)
        or _PART_WITHIN.search(text)
        or _PART_AT_ONCE.match(_after_number(figure))
        or _PART_BEFORE.search(passage.before)
        or _PART_AFTER.match(passage.after)
        or (_IS_KIND.match(passage.after) and not _DEFINITE.search(passage.near_before))
    ):
        return PART
    return TOTAL


def _is_new(figure: Record) -> bool:
    """Whether those counted have been added: "22 new cases", but not "22 new homes"."""
    first, *others = f"{_after_number(figure)} ".lower().split() or [""]
    return first in ("new", "fresh") and bool(frozenset(map(stem, others[:2])) & words_for("heads", "added"))


def _after_number(figure: Record) -> str:
    """What follows the number in a figure's own words: "five| of the crew"."""
    (start, _), *_ = figure["spans"]["text"]
    number = figure["spans"].get("number") or [[start, start]]
    return str(figure["text"])[max(0, number[-1][1] - start) :]


def part_named(passage: Passage) -> frozenset[str]:
    """What a part of those counted is, by the words after it: "three of the dead were children"."""
    found = _PREDICATE.match(passage.after)
    return heads_in(found["noun"]) if found else frozenset()


def _is_past(passage: Passage, day: date | None) -> bool:
    clause = passage.clause
    if _RELATIVE.search(passage.near_before):  # "the fire of 2009, in which 31 people died"
        clause = f"{passage.near_before} {clause}"
    if _PAST.search(clause):
        return True
    if year := _IN_YEAR.search(passage.before):  # "when they met here, in 2011, 86 died over three days"
        clause = f"{year.group()} {clause}"
    years = {int(year) for year in _YEAR.findall(clause.replace(passage.own, " "))}
    now = day.year if day else None
    if now is None or now < WITH_YEAR:
        return bool(years)
    return bool(years) and all(year < now for year in years)
