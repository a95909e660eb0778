"""Two versions of one story: claims and figures that are gone, new or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from ...record import Record
from ..grouping.quantities import quantities_of
from ..measures.found import measures_of
from ..measures.measure import Measure
from ..parties.parties import Parties
from ..verdicts.copies import sentences_of
from .story import Story
from .wording import content_stems

Item = TypeVar("Item")
VERSIONS = 0.5  # of the sentences of the shorter text, if two are versions of one
ALIKE = 0.6  # of two contents of one speaker, if one was changed into the other


@dataclass(frozen=True, slots=True)
class Change:
    """One claim or figure that is not as it was; what is gone has no ``after``, what is new no ``before``."""

    kind: str
    before: Record | None
    after: Record | None
    what: str

    @property
    def how(self) -> str:
        """In a word: gone, new or changed."""
        return "new" if self.before is None else "gone" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs between two versions."""

    old: Story
    new: Story
    changes: tuple[Change, ...]

    def any(self) -> bool:
        """Whether anything does."""
        return bool(self.changes)


def are_versions(stories: Sequence[Story], paths: Sequence[str]) -> bool:
    """Whether two files that were named are two versions of one story: most of the shorter is in the longer."""
    if len(stories) != 2 or len(paths) != 2 or stories[0].text is None or stories[1].text is None:
        return False
    one, other = sentences_of(stories[0]), sentences_of(stories[1])
    least = min(len(one), len(other))
    if one and len(one & other) > VERSIONS * least:
        return True
    title = stories[0].title and stories[0].title == stories[1].title
    return (
        bool(title)
        or SequenceMatcher(None, stories[0].text[:4000].split(), stories[1].text[:4000].split(), autojunk=False).ratio()
        > VERSIONS
    )


def changes_between(old: Story, new: Story) -> Changes:
    """What differs between two versions: figures first, then statements, in the order of the text."""
    parties = Parties([old, new])
    found = [*_figures(old, new, parties), *_statements(old, new, "attribution"), *_statements(old, new, "quote")]
    return Changes(old, new, tuple(found))


def _figures(old: Story, new: Story, parties: Parties) -> Iterable[Change]:
    before, after = list(measures_of(old, parties)), list(measures_of(new, parties))
    _, gone, added = _matched(
        before, after, lambda one, other: one.text == other.text and one.interval == other.interval
    )
    for group in quantities_of([*gone, *added]):
        olds = [each for each in group.members if each.story == old.number]
        news = [each for each in group.members if each.story == new.number]
        for one, other in zip(olds, news, strict=False):
            yield Change("figure", one.figure, other.figure, _counted(other))
        yield from (Change("figure", one.figure, None, _counted(one)) for one in olds[len(news) :])
        yield from (Change("figure", None, other.figure, _counted(other)) for other in news[len(olds) :])


def _counted(measure: Measure) -> str:
    return str(measure.figure.get("counted") or measure.figure.get("kind") or "")


def _statements(old: Story, new: Story, kind: str) -> Iterable[Change]:
    key = "content" if kind == "attribution" else "text"
    before = [each for each in old.record[f"{kind}s"] if each.get(key)]
    after = [each for each in new.record[f"{kind}s"] if each.get(key)]

    def is_same(one: Record, other: Record) -> bool:
        return one[key].split() == other[key].split() and one.get("speaker") == other.get("speaker")

    def is_changed(one: Record, other: Record) -> bool:
        mine, theirs = content_stems(one[key]), content_stems(other[key])
        alike = len(mine & theirs) >= ALIKE * min(len(mine), len(theirs)) > 0
        return alike and (
            one.get("speaker") == other.get("speaker") or len(mine & theirs) >= ALIKE * max(len(mine), len(theirs))
        )

    _, gone, added = _matched(before, after, is_same)
    pairs, gone, added = _matched(gone, added, is_changed)
    yield from (Change(kind, one, other, str(other.get("speaker") or "no source")) for one, other in pairs)
    yield from (Change(kind, one, None, str(one.get("speaker") or "no source")) for one in gone)
    yield from (Change(kind, None, other, str(other.get("speaker") or "no source")) for other in added)


def _matched(
    before: Sequence[Item], after: Sequence[Item], same: Callable[[Item, Item], bool]
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """The pairs that are the same, each used once and in order, and what is left over of both."""
    left, pairs, gone = list(after), [], []
    for one in before:
        match = next((other for other in left if same(one, other)), None)
        if match is None:
            gone.append(one)
        else:
            left.remove(match)
            pairs.append((one, match))
    return pairs, gone, left
