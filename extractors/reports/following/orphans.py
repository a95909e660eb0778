"""Quotations without a cue word, beside a verb that is no verb of saying.

He took a parting shot at his rival: "It rained on him, and it will rain again."
The museum gave out a new leaflet: "We are open again."

Leaves alone: There were three boats: one red, two blue.   He took a shot at "The Long Goodbye".

Only a whole utterance after a colon counts, and the subject of the sentence in front of it is the source.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import is_passive, own_subject, relation
from ...grammar.verb_groups import FINITE, Part, verb_group
from ...text.marks import pairs
from ...text.sentences import CLOSING_MARKS, sentence_of
from ...words.cues import nouns
from ..candidate import Candidate
from ..extents.beside_quotations import SENTENCE_END, begins_large, is_spoken, punctuation_before
from ..extents.content import tokens_of
from ..speaking import may_speak
from .continuation import coverage

FARTHEST = 20  # tokens between a quotation and a verb that belongs to it
SPOKEN_BEFORE_CUE = frozenset(",?!")

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def with_orphans(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with those quotations after a colon that have no cue word."""
    covered = coverage(found)
    added = []
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        if pair.parent < 0 and not covered(part) and is_spoken(doc, pair) and begins_large(doc, pair):
            one = introduced(doc, part) or followed(doc, part)
            if one is None:
                continue
            judging = next((k for k, known in enumerate(found) if goes_on_in(known, one)), None)
            if judging is None:
                added.append(one)
            else:
                found[judging] = replace(found[judging], content=(*found[judging].content, part))
    return found + added


def goes_on_in(known: Candidate, quoted: Candidate) -> bool:
    """Whether a quotation goes on from what the same verb reports: "accused | the board of theft: “They ate it.”"."""
    same = known.anchor == quoted.anchor and len(known.content) > 0
    return same and known.content[-1].end < quoted.content[0].start


def introduced(doc: Doc, part: Part) -> Candidate | None:
    """The quotation by the subject of the sentence that ends in a colon before it."""
    colon, end = punctuation_before(doc, part.start)
    if not colon or end == 0:
        return None
    first, _ = sentence_of(doc, end - 1)
    if (told := by_owner(doc, first, end, part)) is not None:
        return told
    verb = main_verb(doc, first, end)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or is_passive(verb):
        return None
    object_ = next((c for c in verb.rights if relation(c) == "obj" and c.lemma_.lower() in nouns()), None)
    group = verb_group(verb)
    return Candidate(
        construction="orphan",
        anchor=verb,
        source=expand_noun(subject),
        cue=(Part(group.start, object_.i + 1 if object_ is not None else group.end),),
        content=(part,),
        stance=Stance.STATE,
        lemma=verb.lemma_.lower(),
    )


def by_owner(doc: Doc, first: int, end: int, part: Part) -> Candidate | None:
    """The quotation by whose message the sentence before a colon is about: Ada's answer is plain: "It rained."."""
    for token in doc[first:end]:
        if token.dep_ != "cop" or relation(token.head) == "acl":
            continue
        message = own_subject(token.head)
        owner = next((c for c in message.lefts if c.dep_ == "nmod:poss"), None) if message is not None else None
        if message is not None and owner is not None and message.lemma_.lower() in nouns():
            return Candidate(
                construction="orphan",
                anchor=message,
                source=expand_noun(owner),
                cue=(Part(message.i, message.i + 1),),
                content=(part,),
                stance=Stance.STATE,
                lemma=message.lemma_.lower(),
            )
    return None


def followed(doc: Doc, part: Part) -> Candidate | None:
    """A quotation with its source right after it, before any verb: "No," Ada thundered."""
    end = part.end
    if doc[end - 2].text not in SPOKEN_BEFORE_CUE or end + 1 >= len(doc) or not begins_sentence(doc, part.start):
        return None
    verb = next((token for token in doc[end : end + FARTHEST] if token.tag_ in FINITE and token.pos_ == "VERB"), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or is_passive(verb) or not may_speak(subject):
        return None
    source, group = expand_noun(subject), verb_group(verb)
    if min(source.start, group.start) != end or not closes(doc, max(source.end, group.end)):
        return None
    if max(source.start, group.start) > min(source.end, group.end) + 1 or subject.pos_ not in ("PROPN", "PRON", "NOUN"):
        return None
    return Candidate(
        construction="orphan",
        anchor=verb,
        source=source,
        cue=(group,),
        content=(part,),
        stance=Stance.STATE,
        lemma=verb.lemma_.lower(),
    )


def begins_sentence(doc: Doc, start: int) -> bool:
    """Whether nothing of the same sentence comes before a quotation."""
    before = doc[start - 1] if start else None
    return before is None or before.is_space or before.text in SENTENCE_END or before.text in CLOSING_MARKS


def closes(doc: Doc, end: int) -> bool:
    """Whether a clause ends here, or goes on with no object: "Haas hit back.", "the boy yelled from the roof"."""
    return end >= len(doc) or doc[end].is_punct or doc[end].is_space or doc[end].tag_ in ("IN", "RB", "RP")


def main_verb(doc: Doc, first: int, end: int) -> Token | None:
    """The predicate of the sentence in front of a colon: its first verb with a tense outside relative clauses."""
    for i in range(first, end):
        token = doc[i]
        if token.tag_ in FINITE and token.pos_ == "VERB" and token.dep_ not in ("acl:relcl", "advcl"):
            return token
    return None
