"""What `quoth compare` would score if an earlier stage were right: the answers of the gold set put in its place.

    python benchmarks/compare.py --with figures|groups|both [EVENT]...

``figures``: every figure of the gold set is found, with its value, speaker, side, day and stance; what it counts is as
found, and grouping and verdicts do the rest. ``groups``: the figures are as found, and those that overlap one of the
gold set are in its group. ``both``: verdicts alone are left to do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoth.cli.compare.comparison import Comparison, EventFound
from quoth.cli.compare.grouping.quantities import quantities_of, quantity_of
from quoth.cli.compare.measures.found import measures_of
from quoth.cli.compare.measures.intervals import Interval
from quoth.cli.compare.parties.parties import Parties
from quoth.cli.compare.parties.party import BODY, Party
from quoth.cli.compare.parties.statements import statements_of
from quoth.cli.compare.stories.wording import words_in
from quoth.cli.compare.verdicts import verdicts_of
from quoth.cli.compare.verdicts.claims import claims_of

if TYPE_CHECKING:
    from quoth.cli.compare.measures.measure import Measure
    from quoth.cli.compare.stories.story import Story

FIGURES, GROUPS, BOTH = "figures", "groups", "both"
KINDS = {"percent": "percentage", "percentage point": "percentage", "day": "duration", "hour": "duration"}
MEASURED = {"kilometre": "distance", "metre": "distance", "mile": "distance", "celsius": "temperature"}
LEAST = 3  # letters of a name that tell one from another
Gold = dict[str, Any]


def compared_with(stories: Sequence[Story], gold: Gold, given: str) -> Comparison:
    """The comparison of one event, some of it given."""
    if given != GROUPS:
        for story in stories:
            _complete(story, gold)
    parties = Parties(stories)
    measures = list(chain.from_iterable(measures_of(story, parties) for story in stories))
    wanted = _wanted(measures, stories, gold)
    if given != GROUPS:
        measures = list(_corrected(measures, wanted, parties))
    if given == FIGURES:
        quantities = quantities_of(measures)
    else:
        groups: dict[str, list[Measure]] = defaultdict(list)
        for number, each in enumerate(measures):
            groups[wanted[number][0] if number in wanted else f"? {number}"].append(each)
        quantities = [quantity_of(group) for group in groups.values()]
    claims = tuple(claims_of(number, each, stories, parties) for number, each in enumerate(quantities, 1))
    statements = tuple(statements_of(stories, parties))
    verdicts = tuple(verdicts_of(claims, statements, stories))
    return Comparison(tuple(stories), (EventFound(1, tuple(stories), claims, parties, statements, verdicts),))


def _members(gold: Gold, story: Story) -> Iterator[tuple[str, Gold]]:
    """Yield the figures of an article in the gold set, with the groups that they are in."""
    for group in gold["groups"]:
        yield from ((group["id"], each) for each in group["members"] if each["article"] == Path(story.source).stem)


def _complete(story: Story, gold: Gold) -> None:
    """Give an article's record every figure of the gold set that it lacks, and the values of those it has."""
    outcomes = {group["id"]: group["outcome"] for group in gold["groups"]}
    figures = story.record["figures"]
    for name, member in _members(gold, story):
        same = next((each for each in figures if _overlap(member, *_bounds(each)) > 0), None)
        told = {"value": member["value"], "modifier": member["modifier"], "unit": member["unit"]}
        if same is not None:
            same |= {**told, "high": same["high"] if same["value"] == member["value"] else None}
            same["unit"] = same["unit"] if same["unit"] and told["unit"] else told["unit"]
            continue
        outcome, unit = outcomes[name], member["unit"]
        kind = KINDS.get(unit, MEASURED.get(unit, "money" if unit else "people_count" if outcome else "count"))
        span = [member["start"], member["end"]]
        counted = " ".join(each for each in words_in(member["text"]) if each.islower() and not each[0].isdigit())
        unsaid = dict.fromkeys(("high", "change", "per", "speaker_id", "attribution"))
        spans = {"text": [span], "number": [span]}
        told |= {"text": member["text"], "kind": kind, "outcome": outcome, "counted": counted or None, "spans": spans}
        figures.append({**unsaid, **told, "id": f"g{len(figures)}"})


def _bounds(figure: Gold) -> tuple[int, int]:
    return figure["spans"]["text"][0][0], figure["spans"]["text"][-1][1]


def _overlap(member: Gold, start: int, end: int) -> int:
    return int(min(member["end"], end) - max(member["start"], start))


def _wanted(measures: Sequence[Measure], stories: Sequence[Story], gold: Gold) -> dict[int, tuple[str, Gold]]:
    """The group and the figure of the gold set that each measure is, by its number."""
    found: dict[int, tuple[str, Gold]] = {}
    taken: set[tuple[str, int]] = set()
    for number, each in enumerate(measures):
        here = [
            (_overlap(member, each.start, each.end), name, member)
            for name, member in _members(gold, stories[each.story])
            if (member["article"], member["start"]) not in taken
        ]
        most, name, member = max(here, key=lambda one: one[0], default=(0, "", {}))
        if most > 0:
            taken.add((member["article"], member["start"]))
            found[number] = (name, member)
    return found


def _corrected(measures: Sequence[Measure], wanted: dict[int, tuple[str, Gold]], parties: Parties) -> Iterator[Measure]:
    """Yield the measures, those of the gold set with its speaker, side, day, stance and value."""
    for number, each in enumerate(measures):
        if number not in wanted:
            yield each
            continue
        member = wanted[number][1]
        side = _party(member["side"], None, parties)
        party = _party(member["speaker"], side, parties)
        day = date.fromisoformat(member["day"]) if member["day"] else None
        yield replace(
            each,
            party=party,
            side=party.side if party else None,
            day=day,
            stance=member["stance"],
            interval=_interval(member) if not member["unit"] else each.interval,
        )


def _party(name: str | None, side: Party | None, parties: Parties) -> Party | None:
    """The party of a name, on a side: one more where the event has none."""
    if name is None:
        return None
    whose = side.id if side else None
    for each in parties.all:
        if each.link == "gold" and each.name == name:
            return each
    party = Party(f"p{len(parties.all) + 1}", name, BODY, None, whose or f"p{len(parties.all) + 1}", "gold")
    parties.all.append(party)
    return party


def _interval(member: Gold) -> Interval:
    low = 0.0 if member["low"] is None else float(member["low"])
    high = float("inf") if member["high"] is None else float(member["high"])
    return Interval(low, high, member["modifier"] == ">", member["modifier"] == "<")
