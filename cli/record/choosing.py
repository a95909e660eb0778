"""Which findings are wanted: by speaker, kind, stance, type and value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .record import Record, extractors_in


@dataclass(frozen=True, slots=True)
class Choice:
    """What to keep: findings that meet every condition. One without the field of a condition does not.

    So ``kinds`` leaves figures only, ``stances`` attributions only, ``speakers`` whatever somebody of that name said.
    """

    speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    confidence: float | None = None

    def takes(self, name: str, finding: Record) -> bool:
        """Whether a finding of the extractor of this name is wanted."""
        return all(condition(name, finding) for condition in self._conditions())

    def _conditions(self) -> Iterator[Callable[[str, Record], bool]]:
        if self.speakers:
            yield lambda name, finding: _is_one_of(self.speakers, _speaker_of(name, finding))
        if self.kinds:
            yield lambda _, finding: finding.get("kind") in self.kinds
        if self.stances:
            yield lambda _, finding: finding.get("stance") in self.stances
        if self.types:
            yield lambda name, finding: name == "attributions" and finding["type"] in self.types
        if self.at_least is not None or self.at_most is not None:
            yield lambda _, finding: _lies_between(finding, self.at_least, self.at_most)
        if self.confidence is not None:
            least = self.confidence
            yield lambda name, finding: name == "speakers" or (finding.get("confidence") or 0.0) >= least


def choose(records: Iterable[Record], choice: Choice) -> Iterator[Record]:
    """Pass the records on with the wanted findings only; errors stay, and so do the numbers of what is kept."""
    if choice == Choice():
        yield from records
        return
    for record in records:
        kept = {
            name: [finding for finding in record[name] if choice.takes(name, finding)] for name in extractors_in(record)
        }
        yield record | kept


def has_speaker(record: Record, name: str) -> bool:
    """Whether somebody of that name speaks in the article."""
    found = ((extractor, finding) for extractor in extractors_in(record) for finding in record[extractor])
    return any(_is_one_of((name,), _speaker_of(extractor, finding)) for extractor, finding in found)


def _speaker_of(name: str, finding: Record) -> str | None:
    return finding["name"] if name == "speakers" else finding.get("speaker")


def _is_one_of(wanted: tuple[str, ...], speaker: str | None) -> bool:
    """Whether a wanted name is the speaker's or part of it, in whatever case: "blinken" is Antony Blinken."""
    return speaker is not None and any(name.casefold() in speaker.casefold() for name in wanted)


def _lies_between(finding: Record, at_least: float | None, at_most: float | None) -> bool:
    """Whether the value, or some of the range, lies between the bounds."""
    low = finding.get("value")
    if low is None:
        return False
    high = finding["high"] if finding.get("high") is not None else low
    return (at_least is None or high >= at_least) and (at_most is None or low <= at_most)
