"""Stories -> events: which articles are about one thing that happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import combinations
from math import log

from .dates import MONTHS, WEEKDAYS
from .story import Story
from .wording import content_stems, names_in, stem, words_for

APART = 21  # days without an article, after which an event is over
ALIKE = 0.22  # least similarity of an article and an event, as a cosine, among MANY articles
MANY = 200  # articles; fewer were probably chosen by a person, and less is enough
OPENING = 500  # characters whose every word says what an article is about
READ = 4000  # characters of an article that say what it is about
CANDIDATES = 40  # events that an article is compared with: those that share its rarest words
FEW = 6  # events that share a name which says that they are one
NAMES = 4  # such names that they share at the least
COMMON = 300  # events that a word may be in and still lead to candidates


@dataclass(slots=True)
class Event:
    """The stories of one event in order, and how often each of their words comes."""

    stories: list[int] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    first: date | None = None
    last: date | None = None


def events_of(stories: Sequence[Story]) -> list[list[int]]:
    """The numbers of the stories, by event, in order. An article joins the most similar event, or opens one."""
    events: list[Event] = []
    alike = ALIKE * min(1.0, log(1 + len(stories)) / log(1 + MANY))
    index: dict[str, list[int]] = defaultdict(list)
    for story in sorted(stories, key=lambda each: (each.day or date.min, each.number)):
        words = _words_of(story)
        best = _best(story, words, events, index, alike)
        if best is None:
            best = len(events)
            events.append(Event())
        event = events[best]
        for word in words:
            if word not in event.words:
                index[word].append(best)
        event.stories.append(story.number)
        event.words.update(words)
        event.first = min(filter(None, (event.first, story.day)), default=None)
        event.last = max(filter(None, (event.last, story.day)), default=None)
    return sorted(sorted(number for each in group for number in events[each].stories) for group in _joined(events))


def _joined(events: Sequence[Event]) -> Iterable[list[int]]:
    """The numbers of the events, those together that share several names which few others have."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for word, count in event.words.items():
            if word.startswith("n:") and count * 2 >= len(event.stories):
                having[word].append(number)
    shared = Counter(pair for numbers in having.values() if len(numbers) <= FEW for pair in combinations(numbers, 2))
    roots = list(range(len(events)))
    for (one, other), names in sorted(shared.items()):
        if names >= NAMES and _are_near(events[one], events[other]):
            roots[_root(roots, other)] = _root(roots, one)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(events)):
        groups[_root(roots, number)].append(number)
    return groups.values()


def _root(roots: list[int], number: int) -> int:
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number


def _are_near(one: Event, other: Event) -> bool:
    if not one.first or not one.last or not other.first or not other.last:
        return True
    return (max(one.first, other.first) - min(one.last, other.last)).days <= APART


def _best(
    story: Story, words: dict[str, float], events: list[Event], index: dict[str, list[int]], alike: float
) -> int | None:
    rare = sorted((word for word in words if word in index), key=lambda word: (len(index[word]), word))
    candidates = Counter[int]()
    for word in rare:
        if len(index[word]) <= COMMON or len(candidates) == 0:
            candidates.update(index[word][-COMMON:])
    weights = {word: log(1 + (len(events) + 1) / (1 + len(index.get(word, ())))) for word in words}
    scored = [
        (_alike(words, events[number], weights), -number)
        for number, _ in candidates.most_common(CANDIDATES)
        if not _is_over(events[number], story.day)
    ]
    score, number = max(scored, default=(0.0, 0))
    return -number if score >= alike else None


def _alike(words: dict[str, float], event: Event, weights: dict[str, float]) -> float:
    """The cosine of an article and the middle of an event, rare words counting more."""
    size = len(event.stories)
    shared = sum(
        value * weights[word] ** 2 * min(1.0, event.words[word] / size)
        for word, value in words.items()
        if word in event.words
    )
    own = sum((value * weights[word]) ** 2 for word, value in words.items()) ** 0.5
    fallback = sum(weights.values()) / max(1, len(weights))
    others = (
        sum(
            (count / size * weights.get(word, fallback)) ** 2
            for word, count in event.words.items()
            if count * 3 >= size
        )
        ** 0.5
    )
    return shared / (own * others) if own and others else 0.0


def _is_over(event: Event, day: date | None) -> bool:
    return bool(event.last and day and (day - event.last).days > APART)


def _words_of(story: Story) -> dict[str, float]:
    """The words that say what a story is about: the names in it, and the stems of its title and opening."""
    text = (story.text or _told_by(story))[:READ]
    found = {f"s:{each}": 0.5 for each in content_stems(text[:OPENING])}
    found |= {f"s:{each}": 1.0 for each in content_stems(story.title or "")}
    return found | {f"n:{each}": 1.0 for each in names_in(text) if stem(each) not in _no_names()}


def _told_by(story: Story) -> str:
    """What a record without its text says of it."""
    record = story.record
    parts: Iterable[object] = (
        *(each.get("name") for each in record["speakers"]),
        *(each.get("content") for each in record["attributions"]),
        *(each.get("text") for each in record["quotes"]),
        *(each.get("counted") for each in record["figures"]),
    )
    return f"{story.title or ''}. The " + " the ".join(each for each in parts if isinstance(each, str))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(map(stem, (*WEEKDAYS, *MONTHS, "sept", "january", "february", "august", "december"))) | words_for(
        "empty", "stems"
    )
