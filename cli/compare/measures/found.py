"""A figure as a measure: its interval, what it counts, what happened, and how it stands to the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ...record import Record
from ..parties.parties import Parties, Party
from ..stories.passages import Passage, passages_of
from ..stories.story import Story
from ..stories.wording import content_stems, stem, stems_in, words_for
from .days import day_for
from .intervals import Interval, dimension_of, interval_of
from .outcomes import outcome_of

PEOPLE = ("casualty_count", "people_count", "troop_count")
FAMILIES = {
    "weapon_count": "things", "count": "things", "money": "money", "money_rate": "money", "percentage": "share",
    "ratio": "share", "duration": "time", "flight_time": "time", "distance": "length", "altitude": "length",
    "casualty_rate": "rate",
}  # fmt: skip
TOTAL, MORE, PART, PAST = "total", "more", "part", "past"
NEAR = 240  # characters from a figure to the one that it refers back to
VERY_SHORT = 25  # characters where another has been found to say it
SHORT = 60  # characters from a name to the figure that its bearer gives
WITH_YEAR = 1930  # dates before it have none: dates.YEARLESS
_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")
_PART_BEFORE = re.compile(
    r"\b(?:including|among (?:them|those|the)(?: \w+){0,2}?(?: (?:was|were|are))?)(?: at least| some| about)? $", re.I
)
_PART_AFTER = re.compile(r"^,? ?(?:of (?:them|those|these|whom|which)\b|of (?:the|its|their|his|our) )", re.I)
_PART_WITHIN = re.compile(r"\bof (?:the|its|their|those|them|these|his|our|whom|which)\b", re.I)
_MORE_WITHIN = re.compile(
    r"\b(?<!or )(?:more|further|additional)\b(?! than\b)|^(?:another|an? (?:further|additional)|a new)\b", re.I
)
_RELATIVE = re.compile(r", (?:in )?(?:which|when|where)\b[^,]*$", re.I)
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)")
_PAST = re.compile(
    r"\b(?:years? (?:ago|earlier)|last (?:year|month|decade|century)|decades? (?:ago|earlier)|months? ago"
    r"|(?:worst|deadliest|biggest|largest)\b.{0,60}\bsince|previous (?:record|disaster|year))\b",
    re.I,
)
_REFERS = re.compile(
    r"(?:^|\W)(?:not|against|instead of|rather than|compared (?:with|to)|from|versus|than)"
    r"(?: (?:about|some|around|just|only|the|at least|fewer than|more than|an earlier))*\s*$"
    r"|^[.,]? ?[\"”]?\s*(?:It|There|They|That) (?:is|are|was|were)"
    r"(?: (?:not|only|about|under|over|more than|fewer than))*\s*$",
    re.I,
)
_REFERS_BACK = re.compile(
    r"\b(?:the|that|this|its|their|his|her|\w+['’]s|own) "
    r"(?:number|figure|toll|count|total|tally|estimate|sum|offer|demand)\b[^.;\n]{0,40}$",
    re.I,
)
_TRAILING = re.compile(
    r"^[^.,;]{0,20},? as (?P<who>[^.,;]{2,60}?) (?:offer|demand|want|ask|propos|claim|sa[iy]|put|insist)\w*", re.I
)
_CLAIMING = re.compile(
    r"\b(?:sa(?:ys?|id)|spoke|speaks?|g[ai]ve[sn]?|puts?|offer\w*|demand\w*|ask\w*|want\w*|claim\w*|estimat\w*"
    r"|count\w*|figure|number|toll"
    r"|maintain\w*|insist\w*|propos\w*|pay|paid|accept\w*|confirm\w*|report\w*|believ\w*|acknowledg\w*"
    r"|admit\w*|talk\w*|announc\w*|order\w*|at)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|n[’']t|no longer) (?:\w+ ){0,2}$|\b(?:rather than|instead of) (?:the |an? )?$", re.I
)
_MISTAKE = re.compile(r"\bcorrect|\bmistak|\berror|\bwrong", re.I)
_OWN = re.compile(
    r"\bof (?:its|our|their|his)\b|\b(?:its|our|their) (?:own )?(?:losses|dead)\b"
    r"|\b(?:it|we|they) (?:had |have )?lost\b",
    re.I,
)
_CONFIRMED = re.compile(r"\bconfirmed\b(?: dead)?\W*$")


class Key(NamedTuple):
    """What figures must share before they are compared at all."""

    family: str
    dimension: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of one story, read for comparison.

    ``heads`` are the stems of what is counted, without those that name no more than people; ``names`` the capitalised
    words with it; ``about`` the stems of the words around it. ``day`` is the day that it is claimed for, ``side`` the
    id of the side that its speaker is on, ``refers`` the figure whose quantity it is by its words: "not 12 million".
    """

    story: int
    id: str
    text: str
    start: int
    end: int
    figure: Record
    interval: Interval
    key: Key
    heads: frozenset[str]
    names: frozenset[str]
    about: frozenset[str]
    standing: str
    stance: str
    day: date | None
    is_earlier: bool
    words: str
    party: Party | None
    side: str | None
    refers: Measure | None = None

    @property
    def value(self) -> float:
        """The number itself."""
        return float(self.figure["value"])

    @property
    def is_claim(self) -> bool:
        """Whether the speaker holds the value to be so."""
        return self.stance in ("claim", "offer", "demand")


_PUT_AT = re.compile(
    r"\b(?:number|toll|count|figure|total|tally)\b[^.;,]{0,40}\bat (?:about |around |some |at least )?$", re.I
)


def measures_of(story: Story, parties: Parties) -> Iterator[Measure]:
    """Yield the measures of a story in order of position."""
    figures = sorted(story.record["figures"], key=lambda each: each["spans"]["text"][0])
    statements = {said["id"]: said for said in story.record["attributions"]}
    previous: Measure | None = None
    for figure, passage in zip(figures, passages_of(story, figures), strict=True):
        if previous is not None and _is_conversion(figure, passage, previous):
            continue
        if figure.get("kind") == "age" and _PUT_AT.search(passage.before):  # "put the number of dead at 12"
            figure = figure | {"kind": "count", "counted": None}
        said = statements.get(figure.get("attribution") or "")
        previous = _measure(story, figure, passage, said, previous, parties)
        yield previous


def _is_conversion(figure: Record, passage: Passage, previous: Measure) -> bool:
    """Whether a figure in brackets says the one before it in another unit: "two kilometres (1.2 miles)"."""
    between = passage.near_before.strip()
    same = dimension_of(figure.get("unit")) == previous.key.dimension or family_of(figure, None) == "money"
    return (
        bool(figure.get("unit"))
        and between in ("(", "[", "(about", "(around")
        and same
        and bool(previous.key.dimension)
    )


def _measure(
    story: Story, figure: Record, passage: Passage, said: Record | None, previous: Measure | None, parties: Parties
) -> Measure:
    outcome = outcome_of(figure, passage)
    day, is_earlier = day_for(passage, story.day)
    named = _speaker(story, figure, passage, previous, parties)
    stance = stance_of(figure, passage, said)
    key = Key(family_of(figure, outcome), _dimension(figure), outcome)
    refers = _referred(figure, passage, previous, named, key, story)
    if refers is not None and (stance == "demand") != (refers.stance == "demand"):
        key, refers = refers.key, None
    heads, names = heads_in(_counted(figure)) - parties.stems, _names(figure)
    standing = standing_of(figure, passage, story.day)
    if land := _land(figure, passage, outcome, named, parties):
        heads, names = heads - words_for("heads", "soldiers"), frozenset({land})
        standing = TOTAL if standing == PART and _OWN.search(str(figure["text"])) else standing
    return Measure(
        story.number,
        figure["id"],
        figure["text"],
        figure["spans"]["text"][0][0],
        figure["spans"]["text"][-1][1],
        figure,
        interval_of(figure, confirmed=bool(_CONFIRMED.search(passage.before[-16:]))),
        key,
        heads,
        names,
        content_stems(passage.clause) - words_for("heads", "generic") - _unit_stems(figure),
        standing,
        stance,
        day,
        is_earlier,
        passage.sentence,
        named,
        parties.side_of(named),
        refers,
    )


def family_of(figure: Record, outcome: str | None) -> str:
    """The kinds that may meet: deaths are counted as casualties, people or troops, by the verb that was used."""
    kind = str(figure.get("kind"))
    if kind in PEOPLE or (kind == "count" and outcome in words_for("outcomes_of", "people")):
        return "people"
    return FAMILIES.get(kind, kind)


def heads_in(counted: str) -> frozenset[str]:
    """The stems of the nouns counted, but of none that names any people."""
    return frozenset(stems_in(counted)) - words_for("heads", "generic") - words_for("empty", "stems")


def _counted(figure: Record) -> str:
    counted = figure.get("counted")
    return counted if isinstance(counted, str) else ""


def _dimension(figure: Record) -> str | None:
    unit = figure.get("unit")
    return dimension_of(unit if isinstance(unit, str) else None)


def _names(figure: Record) -> frozenset[str]:
    """The names with what is counted: the Harrow crew, Velmarian soldiers."""
    return frozenset(name.lower() for name in _NAME.findall(_counted(figure))[:4])


def _land(figure: Record, passage: Passage, outcome: str | None, named: Party | None, parties: Parties) -> str | None:
    """Whose losses they are where countries count them: the one named with them, else the speaker's own."""
    if outcome not in words_for("outcomes_of", "losses") or not parties.lands:
        return None
    own = parties.land_of(parties.side_of(named))
    if _OWN.search(f"{passage.near_before[-40:]}{figure['text']}") and own:
        return own
    counted = parties.lands_in(_counted(figure)) or parties.lands_in(str(figure["text"]))
    if counted:
        return counted[0]
    around = parties.lands_in(passage.clause) or parties.lands_in(passage.sentence)
    return own or (around[0] if len(set(around)) == 1 else None)


def _unit_stems(figure: Record) -> frozenset[str]:
    """The words of the figure itself when it has a unit: that two figures are in kilometres says nothing."""
    if not figure.get("unit"):
        return frozenset()
    own = str(figure["text"]).replace(_counted(figure), " ") if _counted(figure) else str(figure["text"])
    return frozenset(stems_in(own)) - heads_in(_counted(figure))


def _is_bare(figure: Record) -> bool:
    """Whether a figure is a number and no more, but for a unit: what it counts stands elsewhere."""
    counted = heads_in(_counted(figure)) | {stem(each) for each in _counted(figure).split()}
    return not counted & frozenset(stems_in(str(figure["text"])))


def _speaker(
    story: Story, figure: Record, passage: Passage, previous: Measure | None, parties: Parties
) -> Party | None:
    """Whose figure it is: whoever is named right before it as giving it, else as found, else the one "it" refers to."""
    given = parties.of(story.number, figure.get("speaker_id"))
    trailing = None if given else _TRAILING.match(passage.near_after)
    if trailing and (found := parties.last_named(story.number, trailing["who"])):
        return found[0]
    if found := parties.last_named(story.number, passage.near_before):
        named, between = found
        close = SHORT if given is None else VERY_SHORT
        if len(between) < close and (_CLAIMING.search(between) or not (given or between.strip())):
            return named
    if given is None and previous is not None and re.match(r"(?:It|He|She|They)\b", passage.sentence):
        near = 0 <= figure["spans"]["text"][0][0] - previous.end < NEAR
        return previous.party if near else None
    return given


def _referred(
    figure: Record, passage: Passage, previous: Measure | None, named: Party | None, key: Key, story: Story
) -> Measure | None:
    """The figure before, if this one is of the same quantity by its words: "not 12 million", "the number as 140"."""
    start = figure["spans"]["text"][0][0]
    if previous is None or not 0 <= start - previous.end < NEAR or not _is_bare(figure):
        return None
    if figure.get("unit") and key.dimension != previous.key.dimension:
        return None
    between = (story.text or "")[previous.end : start] or passage.near_before
    if "\n" not in between and _REFERS.search(between):
        return previous
    if key.outcome is not None:
        return None
    if _REFERS_BACK.search(between):
        return previous
    other = named is not None and previous.party is not None and named.side != previous.party.side
    return previous if other and len(between) < SHORT and "." not in between and not previous.refers else None


def standing_of(figure: Record, passage: Passage, day: date | None) -> str:
    """Whether the figure is the whole, an increment, a part of a whole, or of an older event."""
    if _is_past(passage, day):
        return PAST
    text = str(figure["text"])
    is_count = family_of(figure, None) in ("people", "things")
    if is_count and (figure.get("change") in ("up", "down") or _MORE_WITHIN.search(text)):
        return MORE
    if _PART_WITHIN.search(text) or _PART_BEFORE.search(passage.before) or _PART_AFTER.match(passage.after):
        return PART
    return TOTAL


def _is_past(passage: Passage, day: date | None) -> bool:
    clause = passage.clause
    if _RELATIVE.search(passage.near_before):  # "the fire of 2009, in which 31 people died"
        clause = f"{passage.near_before} {clause}"
    if _PAST.search(clause):
        return True
    years = {int(year) for year in _YEAR.findall(clause.replace(passage.own, " "))}
    now = day.year if day else None
    if now is None or now < WITH_YEAR:
        return bool(years)
    return bool(years) and all(year < now for year in years)


def stance_of(figure: Record, passage: Passage, said: Record | None) -> str:
    """What the speaker does with the value: claim, deny, retracted, offer, demand."""
    if _DENIED.search(passage.before[-60:]):
        return "retracted" if _MISTAKE.search(passage.sentence) else "deny"
    stance = figure.get("stance") or (said or {}).get("stance")
    negated = figure.get("negated") if "negated" in figure else (said or {}).get("negated")
    if stance == "deny" and not negated:
        return "deny"
    if family_of(figure, None) not in ("money", "share"):
        return "claim"
    for words in (passage.clause, passage.near_after[:SHORT], passage.before[-2 * SHORT :]):
        stems = content_stems(words)
        if stems & words_for("standing", "demand"):
            return "demand"
        if stems & words_for("standing", "offer"):
            return "offer"
    return "demand" if stance == "demand" else "claim"
