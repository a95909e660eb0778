"""What the figures of one text counted so far: later ones may refer back to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ...base import Outcome
from ..numbers.tokens import Words
from ..quantities.quantity import Quantity
from .parse import Parse

if TYPE_CHECKING:
    from spacy.tokens import Token


class Counted(NamedTuple):
    """What is counted: its words, and the noun at their head where there is one."""

    phrase: str | None = None
    head: Token | None = None
    inherited: bool = False
    bound: bool = False


@dataclass(slots=True)
class Memory:
    """One text as words and as a parse, with what each figure up to here counted, and its outcome."""

    words: Words
    parse: Parse
    before: list[tuple[Quantity, Counted]] = field(default_factory=list)
    outcomes: list[Outcome | None] = field(default_factory=list)  # of each figure in ``before``
    sorts: list[str] = field(default_factory=list)  # and the sort of what it counts
