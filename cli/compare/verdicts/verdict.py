"""One verdict, and how its parts are worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...outputs.amounts import amount
from ..measures.measure import Measure
from .claims import Claim


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict on the claims of a quantity, or on the statements and articles of an event.

    ``between`` are the names of the sides, ``claims`` what it rests on; ``sentence`` says it in words.
    """

    kind: str
    sentence: str
    quantity: str | None = None
    between: tuple[str, ...] = ()
    outlet: str | None = None
    day: date | None = None
    to: date | None = None
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that it rests on, in order."""
        return self.sources or tuple(dict.fromkeys(each.story.source for each in self.claims))


def value_of(measure: Measure) -> str:
    """The value as a person writes it."""
    return amount(measure.figure)


def values_of(claims: Iterable[Claim]) -> str:
    """The values of several claims, each once, in their order."""
    return ", ".join(dict.fromkeys(value_of(each.measure) for each in claims))


def day_words(day: date | None) -> str:
    """A day to read: "7 Sep"; of an unknown one nothing."""
    return "" if day is None else f"{day.day} {day:%b}"


def on(day: date | None) -> str:
    """The day as a sentence opens with it: ``7 Sep: ``; nothing where it is not known."""
    return f"{day_words(day)}: " if day else ""


def name_of(claim: Claim) -> str:
    """The side of a claim, by its name."""
    return claim.side.name if claim.side else "nobody"
