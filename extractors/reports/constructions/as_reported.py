"""Sources after "as reported by" and documents after "as set out in".

As reported by the agency, it rained.   It had, as noted by the court, rained.   Rent, as set out in the lease, is due.
The pit was filled, as demanded by its neighbours.   Given its losses as reported by the bank, the mill may close.

Leaves alone: It went as planned by the council.   The bay is warm, as shown by dead coral.   It is old, as seen in May.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import TENSED, Part
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ...words.cues import verbs, words
from ...words.nouns import NounKind
from ..construction import Construction
from ..extents.source_phrases import head_of_phrase, reported_by
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ..candidate import Candidate


SAID = (Stance.STATE, Stance.BELIEVE, Stance.DEMAND)
LONGEST_FACT = 40  # tokens of what a sentence builds on
OFTEN = 0.4  # how likely a noun is to be a document, in a good part of its uses


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "as reported by" with the source after it."""
    for token in tokens_of(doc, ("as",)):
        verb = doc[token.i + 1] if token.i + 1 < len(doc) else token
        preposition = preposition_after(verb) if tells(verb) else None
        if preposition is None or not is_source(preposition):
            continue
        found = reported_by(token, preposition.i + 1, verb.lemma_.lower(), construction="as reported")
        if found is not None and not (asks(verb) and is_bare(found.source)):
            fact = fact_before(token, found.source)
            yield replace(found, stance=stance_of(verb), content=found.content if fact is None else (fact,))


def fact_before(cue: Token, source: DocSpan | None) -> Part | None:
    """What a sentence only builds on, where the phrase belongs to it: "given | its losses | as reported by the bank,".

    A comma before the phrase makes it say where the whole sentence is from.
    """
    doc, start = cue.doc, max(sentence_of(cue.doc, cue.i)[0], cue.i - LONGEST_FACT)
    first = next((i + 1 for i in range(cue.i - 1, start - 1, -1) if doc[i].is_punct and doc[i].text != "-"), start)
    if not first < cue.i - 1 or doc[first].lower_ not in words("before_facts"):
        return None
    if source is None or source.end >= len(doc) or doc[source.end].text != ",":
        return None
    told = any(token.tag_ in TENSED for token in doc[first : cue.i])
    return None if told else Part(first + 1, cue.i)


def tells(verb: Token) -> bool:
    """Whether a participle is of a verb of saying, of demanding or of publishing: "reported", "required", "defined"."""
    if verb.tag_ != "VBN":
        return False
    known = verbs().get(verb.lemma_.lower())
    said = known is not None and known.has("clause") and known.stance in SAID
    return said or verb.lemma_.lower() in words("making_known")


def asks(verb: Token) -> bool:
    """Whether a participle is of a verb of demanding."""
    return stance_of(verb) is Stance.DEMAND


def is_bare(source: DocSpan | None) -> bool:
    """Whether a source is a noun alone, which is nobody: "as required by | law |"."""
    return source is not None and len(source) == 1 and source[0].tag_ == "NN"


def stance_of(verb: Token) -> Stance:
    """What a participle does with what is said: "as requested by" is a demand; what publishes states."""
    known = verbs().get(verb.lemma_.lower())
    return known.stance if known is not None and verb.lemma_.lower() not in words("making_known") else Stance.STATE


def preposition_after(verb: Token) -> Token | None:
    """The "by" or "in" after a participle and its particle: "reported | by", "set out | in"."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + 3]:
        if token.lower_ in ("by", "in"):
            return token if token.i + 1 < len(doc) else None
        if token.lower_ not in ("out", "down"):
            return None
    return None


def is_source(preposition: Token) -> bool:
    """Whether what follows is somebody who may speak, or after "in" a document."""
    doc = preposition.doc
    head = head_of_phrase(doc, preposition.i + 1, len(doc))
    if preposition.lower_ == "by":
        issues = doc[preposition.i - 1].lemma_.lower() in words("making_known")  # "as listed by the port"
        return not is_thing(head) or (issues and noun_in(head).likely(NounKind.PLACE) >= OFTEN)
    return head.ent_type_ == "ORG" or noun_in(head).likely(NounKind.DOCUMENT) >= OFTEN


CONSTRUCTION = Construction("as reported", find_all=find_all)
