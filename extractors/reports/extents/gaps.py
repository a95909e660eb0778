"""A second source whose verb is left out: "Organisers put the crowd at 20,000, | police at 9,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import Part
from ...words.cues import words
from ...words.nouns import NounKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..cue import CueVerb

LONGEST_SOURCE, LONGEST_REST = 5, 6
SPEAKING = frozenset({"PERSON", "ORG", "GPE"})
KINDS = (NounKind.BODY, NounKind.OFFICIAL, NounKind.LEADER, NounKind.SPOKESPERSON, NounKind.EXPERT)
LIKELY = 0.5
IN_SOURCE = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS")


class Gap(NamedTuple):
    """Who else says how much, and what."""

    source: Part
    content: Part


def gap_after(cue: CueVerb, comma: int) -> Gap | None:
    """The second source and its number after a comma, where a number and no such subject come before it."""
    doc = cue.doc
    if doc[comma].text != "," or not any(doc[i].tag_ == "CD" for i in range(cue.group.end, comma)):
        return None
    start = comma + 1 + (comma + 1 < cue.end and doc[comma + 1].lower_ in ("and", "but", "while"))
    number = start
    while number < min(start + LONGEST_SOURCE, cue.end) and doc[number].tag_ in IN_SOURCE:
        number += 1
    source = Part(start, number)
    while number < cue.end and (doc[number].lower_ in words("before_second_numbers") or doc[number].tag_ == "$"):
        number += 1
    if source.end == start or number >= cue.end or doc[number].tag_ != "CD":
        return None
    if not may_claim(doc[source.end - 1]) or has_such_subject(cue, comma):
        return None
    end = next((i for i in range(number, min(number + LONGEST_REST, cue.end)) if is_end(doc, i)), None)
    return Gap(source, Part(source.end, end)) if end is not None else None


def is_end(doc: Doc, i: int) -> bool:
    """Whether a clause without a verb ends here."""
    return doc[i].text in (",", ";", ".") or doc[i].tag_ == "CC"


def may_claim(noun: Token) -> bool:
    """Whether somebody who is named without a verb is sure to be a source: a name, a body or an official."""
    if noun.ent_type_ in SPEAKING:
        return True
    return noun.pos_ == "NOUN" and noun_in(noun).likely(*KINDS) >= LIKELY


def has_such_subject(cue: CueVerb, comma: int) -> bool:
    """Whether one of the same sort acts in what was said: "said Brazil sold 300 tons, Peru 200" has one source."""
    return any(
        token.dep_.startswith("nsubj") and token.head != cue.token and may_claim(token)
        for token in cue.doc[cue.group.end : comma]
    )
