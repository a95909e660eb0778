"""What somebody is said to be blunt or clear about, told without marks after a colon.

The harbour master was blunt: the quay is lost.   Her lawyer is adamant: nobody saw the letter.

Leaves alone: The knife was blunt: it cut nothing.   The mayor was tall: he hit the lamp.

Quotations after the colon are for other rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import is_finite, own_subject, relation
from ...grammar.verb_groups import TENSED, Part, is_negation
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy
from ..speaking import LIKELY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the sentences after a colon that follows an adjective for plain words."""
    for adjective in tokens_of(doc, words("frank")):
        copula = next((c for c in adjective.lefts if relation(c) == "cop"), None)
        subject = own_subject(adjective)
        colon = adjective.i + 1
        if copula is None or subject is None or colon + 1 >= len(doc) or doc[colon].text != ":":
            continue
        part = told_after(doc, colon) if is_somebody(subject) and is_asserted(adjective) else None
        if part is not None:
            yield Candidate(
                construction="frank",
                anchor=adjective,
                source=expand_noun(subject),
                cue=(Part(copula.i, colon),),
                content=(part,),
                stance=Stance.STATE,
                lemma=adjective.lower_,
            )


def told_after(doc: Doc, colon: int) -> Part | None:
    """What comes between a colon and the end of the sentence, if it is a clause without marks."""
    end = sentence_of(doc, colon)[1]
    end = end if end > colon + 1 else sentence_of(doc, colon + 1)[1]
    if any(doc[i].is_quote for i in range(colon, end)) or not any(doc[i].tag_ in TENSED for i in range(colon, end)):
        return None
    return tidy(doc, Part(colon + 1, end), pair_around_token(doc)[colon])


def is_somebody(subject: Token) -> bool:
    """Whether a subject can speak: a name, a pronoun, "the harbour master"."""
    if subject.tag_ == "PRP":
        return subject.lower_ in ("he", "she", "they")
    named = subject.ent_type_ in ("PERSON", "ORG")
    return named or noun_in(subject).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= LIKELY


def is_asserted(adjective: Token) -> bool:
    """Whether somebody was so in fact: not "may be blunt", "is not clear"."""
    return is_finite(adjective) and not any(c.tag_ == "MD" or is_negation(c) for c in adjective.lefts)


CONSTRUCTION = Construction("frank", find_all=find_all, sure=True)
