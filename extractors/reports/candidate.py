"""A possible attribution, as a construction proposes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.verb_groups import Part

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution: the cue's head token, and source, cue and content in tokens.

    ``construction`` names the module that found it; a scorer may weigh it with the other fields.
    """

    construction: str
    anchor: Token
    source: DocSpan | None
    cue: tuple[Part, ...]
    content: tuple[Part, ...]
    stance: Stance
    lemma: str
    negated: bool = False
