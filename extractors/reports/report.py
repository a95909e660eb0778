"""An attribution whose speaker is not resolved yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import AttributionType, Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan


@dataclass(frozen=True, slots=True)
class Reported:
    """An attribution whose speaker is not known yet.

    ``source`` is a spaCy span, for parse and names; ``cue`` and ``content`` are characters of the text.
    ``anchor`` is the index of the cue's head token, -1 where only punctuation is the cue. ``construction`` names
    the rule that found it.
    """

    construction: str
    source: DocSpan | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    anchor: int
    cue_lemma: str | None
    type: AttributionType
    stance: Stance
    negated: bool

    @property
    def source_spans(self) -> tuple[Span, ...]:
        """The source in characters."""
        return (Span.of(self.source),) if self.source is not None else ()
