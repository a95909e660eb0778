"""A cue verb in a text, with what every construction needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.noun_signs import noun_in
from ..grammar.relations import relation
from ..grammar.verb_groups import TENSED, Part
from ..text.marks import pair_around_token
from ..words.cues import Verb, words
from ..words.nouns import NounKind
from .candidate import Candidate
from .sources import source_outside

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


LONGEST_MEDIUM = 12
LONGEST_DAY = 6
WORDED = 0.6  # how likely a noun must be a document or words


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
        content = with_pronoun(self, tuple(without_day(self, without_medium(self, part)) for part in content))
        content, cue = particle_to_cue(self, content, cue or (self.group,))
        stance = self.stance(frame)
        return Candidate(
            construction=construction,
            anchor=self.token,
            source=source_outside(self, content),
            cue=cue,
            content=content,
            stance=Stance.STATE if self.negated and stance is Stance.DENY else stance,  # "did not rule out a strike"
            lemma=self.entry.lemma,
            negated=self.negated,
        )


def with_pronoun(cue: CueVerb, content: tuple[Part, ...]) -> tuple[Part, ...]:
    """Content with the pronoun that stands for a part of it: "a hut, | which | hikers say | is haunted |"."""
    if cue.source is None or not content or cue.source.start >= cue.group.start or content[0].start < cue.group.start:
        return content
    i = cue.source.start - 1
    i -= i > cue.start and cue.doc[i].text == ","
    if i <= cue.start or cue.doc[i].lower_ != "which" or cue.doc[i - 1].tag_ in ("IN", "TO"):
        return content  # "a letter in which she said it was so" has all of what she said after the verb
    clause = cue.doc[i].head
    within = clause == cue.token or any(part.start <= clause.i < part.end for part in content)
    return (Part(i, i + 1), *content) if within else content


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


def without_day(cue: CueVerb, part: Part) -> Part:
    """A verdict in the past without the day it was given: "declared the spring holy | on May 4"."""
    doc, verb = cue.doc, cue.token
    if not cue.entry.has("pred") or verb.tag_ not in ("VBD", "VBN") or part.start < verb.i or part.end >= len(doc):
        return part
    days = words("days")
    start = next(
        (i for i in range(part.end - 1, max(part.start + 1, part.end - LONGEST_DAY), -1) if doc[i].tag_ == "IN"), 0
    )
    if not start or doc[start].lower_ != "on" or any(token.tag_ in TENSED for token in doc[part.start : start]):
        return part
    dated = all(token.tag_ in ("CD", "NNP", "JJ", ",") for token in doc[start + 1 : part.end])
    return Part(part.start, start) if dated and doc[start + 1].lower_ in days else part


def is_occasion(cue: CueVerb, preposition: Token) -> bool:
    """Whether a preposition opens the occasion on which somebody spoke: "in his speech", "on Twitter"."""
    noun = preposition.head
    if noun.i < preposition.i or relation(noun) == "ccomp":
        return False  # "told us that it was | in his notes"
    if noun.lower_ not in words("occasions"):
        return is_written(cue, preposition)
    if preposition.lower_ == "on":
        return noun.pos_ == "PROPN"
    return noun.head == cue.token or preposition.nbor().tag_ in ("PRP$", "DT")


def is_written(cue: CueVerb, preposition: Token) -> bool:
    """Whether "in" opens a document or a speech of the source's own: "rejected the claim | in a ruling"."""
    noun, following = preposition.head, preposition.nbor()
    own = following.lower_ in ("a", "an") or following.tag_ == "PRP$"
    if preposition.lower_ != "in" or not own or noun.head != cue.token:
        return False
    return noun_in(noun).likely(NounKind.DOCUMENT, NounKind.SPEECH) >= WORDED
