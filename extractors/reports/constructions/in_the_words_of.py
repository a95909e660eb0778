"""Sources beside "words": after "in the words of", or as their owner where they are quoted right after.

In the words of one resident, "it poured".   She closed with Ada's words, "It will pour".

Leaves alone: He tripped over the words of the song.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.verb_groups import Part
from ...text.marks import pairs, token_at
from ...text.plain import tokens_of
from ...text.sentences import opens_sentence
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
        elif (own := in_own_words(token)) is not None:
            yield own


def in_own_words(token: Token) -> Candidate | None:
    """The sentence that "in his words" opens: "In her words, | the barn is a ruin"."""
    doc, first = token.doc, token.i - 2
    if first < 0 or doc[first].lower_ != "in" or not opens_sentence(doc[first]) or token.i + 1 >= len(doc):
        return None
    owner = doc[token.i - 1]
    if owner.tag_ != "PRP$" or owner.lower_ in ("my", "our", "your", "other") or doc[token.i + 1].text != ",":
        return None
    found = reported_by(doc[first], token.i - 1, "in the words of", construction="in the words of")
    if found is None:
        return None
    return replace(found, source=doc[owner.i : token.i], cue=(Part(first, first + 1), Part(token.i, token.i + 1)))


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
