"""The story of a comparison: stories -> events -> quantities, parties and statements -> verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .grouping.quantities import quantities_of
from .measures.found import measures_of
from .parties.parties import Parties
from .parties.statements import Statement, statements_of
from .stories.events import events_of
from .stories.story import Story
from .verdicts import Verdict, verdicts_of
from .verdicts.claims import Claims, claims_of


@dataclass(frozen=True, slots=True)
class EventFound:
    """One event: its stories, its quantities, its parties, the statements that stories share, and the verdicts."""

    number: int
    stories: tuple[Story, ...]
    quantities: tuple[Claims, ...]
    parties: Parties
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The events of many articles."""

    stories: tuple[Story, ...]
    events: tuple[EventFound, ...]


def compared(stories: Sequence[Story], kinds: Sequence[str] = ()) -> Comparison:
    """Compare the stories. With ``kinds``, only figures of these."""
    found: list[EventFound] = []
    quantity = 0
    for number, members in enumerate(events_of(stories), 1):
        event = _event(number, [stories[each] for each in members], stories, kinds, quantity)
        quantity += len(event.quantities)
        found.append(event)
    return Comparison(tuple(stories), tuple(found))


def _event(
    number: int, members: Sequence[Story], stories: Sequence[Story], kinds: Sequence[str], before: int
) -> EventFound:
    parties = Parties(members)
    measures = [each for story in members for each in measures_of(story, parties)]
    wanted = quantities_of(measures)
    if kinds:
        wanted = [each for each in wanted if any(one.figure.get("kind") in kinds for one in each.members)]
    claims = tuple(claims_of(before + place, each, stories, parties) for place, each in enumerate(wanted, 1))
    statements = tuple(statements_of(members, parties))
    verdicts = tuple(verdicts_of(claims, statements, members))
    return EventFound(number, tuple(members), claims, parties, statements, verdicts)
