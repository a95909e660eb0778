"""A figure read for comparison: a measure, and what it shares with those it may be compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ...record import Record
from ..parties.party import Party
from .intervals import Interval

TOTAL, MORE, PART, PAST = "total", "more", "part", "past"


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
    ``who`` are the names between the figures on either side, without those of speakers. ``is_guess`` says that
    ``names`` is the speaker's own country where no words say whose losses they are. ``heard`` are those named in the
    sentence and who speaks before it in the paragraph, the likeliest first: of a figure without a speaker. ``place``
    are the names of where it was counted, right after it, that most articles do not open with. ``is_left_short`` says
    that its unit is that of another figure. ``sense`` is whether a length is how high, deep, long, wide or far, and
    the like of times, shares and shocks; ``bearing`` in which directions something is so far off; ``owner`` the noun
    of what has the mass or the size; ``holder`` the name of those whose share of the votes or the seats it is.
    ``is_surely_of_it`` says that the words alone tell that it is of the quantity of ``refers``, ``is_added`` that it
    is none of the figure before: "nine dead and 21 men below".
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
    who: frozenset[str] = frozenset()
    refers: Measure | None = None
    is_guess: bool = False
    heard: tuple[Party, ...] = ()
    is_suspected: bool = False
    place: frozenset[str] = frozenset()
    is_left_short: bool = False
    sense: str | None = None
    bearing: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    holder: frozenset[str] = frozenset()
    is_surely_of_it: bool = False
    is_added: bool = False

    @property
    def value(self) -> float:
        """The number itself."""
        return float(self.figure["value"])

    @property
    def is_claim(self) -> bool:
        """Whether the speaker states the value as true."""
        return self.stance in ("claim", "offer", "demand")
