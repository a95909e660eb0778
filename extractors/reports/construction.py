"""What a construction is: a name, and a function that finds it at a cue verb or in the whole text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc

    from .candidate import Candidate
    from .cue import CueVerb


@dataclass(frozen=True, slots=True)
class Construction:
    """One way of reporting: what ``find`` makes of a cue verb, or ``find_all`` of a text that needs no cue verb.

    ``before`` names the constructions that must come after this one, since they would misread what it recognises;
    ``also`` the names that its candidates carry beside its own. A finding is printed with the name as its rule.
    A ``sure`` one stands although the network sees no cue there, since the network has seen few of its kind.
    One of words that mostly tell of ``acts`` needs a surer network: "counted 40 boats", "gave him a week to pay".
    """

    name: str
    find: Callable[[CueVerb], Candidate | None] | None = None
    find_all: Callable[[Doc], Iterable[Candidate]] | None = None
    before: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    sure: bool = False
    acts: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that one of its candidates may carry."""
        return (self.name, *self.also)
