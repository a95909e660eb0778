"""A cue verb in a text, with what every construction needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.verb_groups import TENSED, Part
from ..text.marks import pair_around_token
from ..words.cues import Verb, words
from .candidate import Candidate
from .sources import source_outside

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


LONGEST_MEDIUM = 12


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of the lexicon as it is used in a text."""

    token: Token
    entry: Verb
    passive: bool
    negated: bool
    source: DocSpan | None
    group: Part  # auxiliaries, negation, verb and particle
    start: int  # the first token of its stretch: its sentence, or the quotation around it
    end: int  # where that stretch ends
    around: int  # the number of the quotation around it, -1 outside

    @property
    def doc(self) -> Doc:
        """The text it is in."""
        return self.token.doc

    def allows(self, frame: str) -> bool:
        """Whether the verb has a frame that does not need quoted words."""
        found = self.entry.frames.get(frame)
        return found is not None and not found.only_quoted

    def stance(self, frame: str) -> Stance:
        """The stance that goes with a frame."""
        found = self.entry.frames.get(frame)
        return found.stance if found else self.entry.stance

    def reports(
        self, construction: str, content: tuple[Part, ...], frame: str, *, cue: tuple[Part, ...] = ()
    ) -> Candidate:
        """The candidate that a construction makes of this verb."""
        content = tuple(without_medium(self, part) for part in content)
        content, cue = particle_to_cue(self, content, cue or (self.group,))
        return Candidate(
            construction=construction,
            anchor=self.token,
            source=source_outside(self, content),
            cue=cue,
            content=content,
            stance=self.stance(frame),
            lemma=self.entry.lemma,
            negated=self.negated,
        )


def particle_to_cue(
    cue: CueVerb, content: tuple[Part, ...], words: tuple[Part, ...]
) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Content and cue with a particle that the object comes before given to the cue: "played | the report | down"."""
    spoken = cue.entry.lemma.partition("_")[2]
    particle = next((c.i for c in cue.token.rights if c.lower_ == spoken and c.i >= cue.group.end), None)
    holder = next((part for part in content if particle is not None and part.start < particle < part.end), None)
    if particle is None or holder is None:
        return content, words
    around = (Part(holder.start, particle), Part(particle + 1, holder.end))
    split = tuple(
        piece for part in content for piece in (around if part == holder else (part,)) if piece.start < piece.end
    )
    return split, (*words, Part(particle, particle + 1))


def without_medium(cue: CueVerb, part: Part) -> Part:
    """Content after a verb without the medium that ends it and goes with the verb: "| in a speech on Monday"."""
    doc = cue.doc
    if part.start < cue.token.i or pair_around_token(doc)[part.end - 1] != cue.around:
        return part
    for i in range(part.end - 2, max(part.start, part.end - LONGEST_MEDIUM), -1):
        if doc[i].is_punct or doc[i].tag_ in TENSED:
            break
        if doc[i].lower_ in words("before_occasions") and is_occasion(cue, doc[i]):
            return Part(part.start, i)
    return part


def is_occasion(cue: CueVerb, preposition: Token) -> bool:
    """Whether a preposition opens the occasion on which somebody spoke: "in his speech", "on Twitter"."""
    noun = preposition.head
    if noun.i < preposition.i or noun.lower_ not in words("occasions"):
        return False
    if preposition.lower_ == "on":
        return noun.pos_ == "PROPN"
    return noun.head == cue.token or preposition.nbor().tag_ in ("PRP$", "DT")
