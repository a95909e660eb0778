"""A possible attribution, as a construction proposes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.verb_groups import Part, verb_group

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution: the cue's head token, and source, cue and content in tokens.

    ``construction`` is the name of the one that found it; ``in_phrase`` says that a phrase around the cue names the
    source, not a clause: "according to her".
    """

    construction: str
    anchor: Token
    source: DocSpan | None
    cue: tuple[Part, ...]
    content: tuple[Part, ...]
    stance: Stance
    lemma: str
    negated: bool = False
    in_phrase: bool = False

    @classmethod
    def of_verb(
        cls, construction: str, verb: Token, source: DocSpan, content: tuple[Part, ...], stance: Stance = Stance.STATE
    ) -> Candidate:
        """What somebody does with a verb that is no cue by itself: "raised | the toll to nine"."""
        return cls(construction, verb, source, (verb_group(verb),), content, stance, verb.lemma_.lower())
