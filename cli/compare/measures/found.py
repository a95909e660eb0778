"""The figures of a story as measures, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...record import Record
from ..parties.parties import Parties
from ..stories.passages import Passage, passages_of
from ..stories.story import Story
from ..stories.wording import content_stems, words_for
from .counting import counted_in, dimension_in, family_of, heads_in, names_in, unit_stems
from .days import day_for
from .intervals import dimension_of, interval_of
from .measure import PART, TOTAL, Key, Measure
from .outcomes import outcome_of
from .standing import stance_of, standing_of
from .whose import OWN, land_counted, referred_by, speaker_of

_CONFIRMED = re.compile(r"\bconfirmed\b(?: dead)?\W*$")
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
    named = speaker_of(story, figure, passage, previous, parties)
    stance = stance_of(figure, passage, said)
    key = Key(family_of(figure, outcome), dimension_in(figure), outcome)
    refers = referred_by(figure, passage, previous, named, key, story)
    if refers is not None and (stance == "demand") != (refers.stance == "demand"):
        key, refers = refers.key, None
    heads, names = heads_in(counted_in(figure)) - parties.stems, names_in(figure)
    standing = standing_of(figure, passage, story.day)
    if land := land_counted(figure, passage, outcome, named, parties):
        heads, names = heads - words_for("heads", "soldiers"), frozenset({land})
        standing = TOTAL if standing == PART and OWN.search(str(figure["text"])) else standing
    return Measure(
        story=story.number,
        id=figure["id"],
        text=figure["text"],
        start=figure["spans"]["text"][0][0],
        end=figure["spans"]["text"][-1][1],
        figure=figure,
        interval=interval_of(figure, confirmed=bool(_CONFIRMED.search(passage.before[-16:]))),
        key=key,
        heads=heads,
        names=names,
        about=content_stems(passage.clause) - words_for("heads", "generic") - unit_stems(figure),
        standing=standing,
        stance=stance,
        day=day,
        is_earlier=is_earlier,
        words=passage.sentence,
        party=named,
        side=parties.side_of(named),
        refers=refers,
    )
