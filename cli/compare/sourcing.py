"""Whom articles rely on: statements, articles and outlets of each speaker; voices and sides of each outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from .comparison import Comparison, EventFound
from .parties.party import NAMELESS, Party
from .stories.wording import stems_in, words_for

ANONYMOUS, OFFICIAL, DOCUMENT, OTHER = "anonymous", "official", "document", "other"


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker over all articles of an event."""

    event: int
    name: str
    role: str | None
    side: str
    sort: str
    statements: int
    quotes: int
    figures: int
    articles: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: how many voices and sides it has, and what share of its statements is of which sort."""

    outlet: str
    articles: int
    statements: int
    voices: int
    sides: int
    shares: dict[str, float]
    unsourced_figures: int


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The speakers, those who are relied on most first, and the outlets in order of their names."""

    sources: tuple[Source, ...]
    outlets: tuple[Outlet, ...]


def sourcing_of(comparison: Comparison) -> Sourcing:
    """Count who is relied on."""
    sources = [each for event in comparison.events for each in _sources(event)]
    order = sorted(sources, key=lambda each: (-each.statements, -each.articles, each.name))
    return Sourcing(tuple(order), tuple(_outlets(comparison)))


def sort_of(party: Party, types: Counter[str]) -> str:
    """Anonymous, official, a document or another; by the type that was found and the words of name and role."""
    stems = frozenset(stems_in(f"{party.name} {party.role or ''}"))
    if party.kind == NAMELESS:
        return ANONYMOUS
    if types["document"]:
        return DOCUMENT
    return OFFICIAL if stems & words_for("sides", "official") else OTHER


def _sources(event: EventFound) -> list[Source]:
    said: Counter[str] = Counter()
    quotes: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    types: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for story in event.stories:
        for speaker in story.record["speakers"]:
            if party := event.parties.of(story.number, speaker["id"]):
                types[party.id][str(speaker.get("type"))] += 1
        for counts, name in ((said, "attributions"), (quotes, "quotes"), (figures, "figures")):
            for finding in story.record[name]:
                if party := event.parties.of(story.number, finding.get("speaker_id")):
                    counts[party.id] += 1
                    places[party.id].add((story.number, story.outlet or story.source))
    return [
        Source(
            event.number,
            party.name,
            party.role,
            side.name if (side := event.parties.side(party)) else party.name,
            sort_of(party, types[party.id]),
            said[party.id],
            quotes[party.id],
            figures[party.id],
            len({number for number, _ in places[party.id]}),
            tuple(sorted({outlet for _, outlet in places[party.id]})),
        )
        for party in event.parties.all
        if said[party.id] or quotes[party.id] or figures[party.id]
    ]


def _outlets(comparison: Comparison) -> list[Outlet]:
    articles: dict[str, set[int]] = defaultdict(set)
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    voices: dict[str, set[tuple[int, str]]] = defaultdict(set)
    sides: dict[str, set[tuple[int, str]]] = defaultdict(set)
    bare: Counter[str] = Counter()
    for event in comparison.events:
        kinds = {each.name: each.sort for each in _sources(event)}
        for story in event.stories:
            outlet = story.outlet or story.source
            articles[outlet].add(story.number)
            bare[outlet] += sum(each.get("speaker_id") is None for each in story.record["figures"])
            for finding in story.record["attributions"]:
                party = event.parties.of(story.number, finding.get("speaker_id"))
                sorts[outlet][kinds.get(party.name, OTHER) if party else ANONYMOUS] += 1
                if party is not None:
                    voices[outlet].add((event.number, party.id))
                    if party.kind != NAMELESS:
                        sides[outlet].add((event.number, party.side))
    return [
        Outlet(
            outlet,
            len(articles[outlet]),
            sorts[outlet].total(),
            len(voices[outlet]),
            len(sides[outlet]),
            _shares(sorts[outlet]),
            bare[outlet],
        )
        for outlet in sorted(articles)
    ]


def _shares(counts: Counter[str]) -> dict[str, float]:
    whole = counts.total() or 1
    return {sort: round(counts[sort] / whole, 2) for sort in (ANONYMOUS, OFFICIAL, DOCUMENT, OTHER)}
