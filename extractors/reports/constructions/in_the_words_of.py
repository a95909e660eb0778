"""Sources beside "words": after "in the words of", or as their owner where they are quoted right after.

In the words of one resident, "it poured".   She closed with Ada's words, "It will pour".

Leaves alone: He tripped over the words of the song.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.verb_groups import Part
from ...text.marks import pairs, token_at
from ...text.plain import tokens_of
from ..candidate import Candidate
from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "in the words of" with the source after it, and what is quoted after "Ada's words"."""
    yield from owned_words(doc)
    for token in tokens_of(doc, ("words",)):
        if is_in_the_words_of(token):
            found = reported_by(doc[token.i - 2], token.i + 2, "in the words of", construction="in the words of")
            if found is not None:
                yield found


def owned_words(doc: Doc) -> Iterator[Candidate]:
    """Yield quotations after a person's name and "words", a mark between at most: "Ada's words, ..."."""
    starts = {token_at(doc, pair.outer.start): pair for pair in pairs(doc)}
    for token in tokens_of(doc, ("words",)):
        owner = next((child for child in token.lefts if child.dep_ == "nmod:poss" and child.pos_ == "PROPN"), None)
        opening = token.i + 1 + (token.i + 1 < len(doc) and doc[token.i + 1].text in (",", ":"))
        if owner is None or opening not in starts:
            continue
        end = token_at(doc, starts[opening].outer.end - 1) + 1
        yield Candidate(
            construction="in the words of",
            anchor=token,
            source=without_possessive(expand_noun(owner)),
            cue=(Part(token.i, token.i + 1),),
            content=(Part(opening, end),),
            stance=Stance.STATE,
            lemma="words",
            in_phrase=True,
        )


def without_possessive(owner: DocSpan) -> DocSpan:
    """An owner's phrase without its ending."""
    last = owner.end - (owner.end - owner.start > 1 and owner[-1].tag_ == "POS")
    return owner.doc[owner.start : last]


def is_in_the_words_of(token: Token) -> bool:
    """Whether "words" is part of "in the words of"."""
    doc = token.doc
    if token.i < 2 or token.i + 2 >= len(doc):
        return False
    return doc[token.i - 2].lower_ == "in" and doc[token.i - 1].lower_ == "the" and doc[token.i + 1].lower_ == "of"


CONSTRUCTION = Construction("in the words of", find_all=find_all)
