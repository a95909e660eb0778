"""Sources in prepositional phrases.

According to the mayor, it rained.   It rained, the mayor's office said, per the report.
In the words of one resident, "it poured".   As reported by the agency, it rained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..quotes import pair_around_token
from ..syntax import expand_noun, is_finite, relation, sentence_bounds
from .candidates import Candidate, Part
from .content import cut_out
from .lexicon import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what a source in a prepositional phrase is said to have said."""
    for token in doc:
        word = token.lower_
        if word == "according" and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "to":
            found = reported_by(token, token.i + 2, "according to")
        elif word in ("per", "via") and token.tag_ == "IN" and opens_phrase(token):
            found = reported_by(token, token.i + 1, word) if word == "per" else None
        elif word == "words" and is_in_the_words_of(token):
            found = reported_by(doc[token.i - 2], token.i + 2, "in the words of")
        elif word == "as" and (verb := reporting_participle(token)) is not None:
            found = reported_by(token, verb.i + 2, verb.lemma_.lower())
        else:
            continue
        if found is not None:
            yield found


def opens_phrase(token: Token) -> bool:
    """Whether "per" opens a sentence or stands behind a comma; "100 per day" does neither."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ == "cent":
        return False
    return before is None or token.is_sent_start or before.is_space or before.text in (",", "(")


def is_in_the_words_of(token: Token) -> bool:
    """Whether "words" stands in "in the words of"."""
    doc = token.doc
    if token.i < 2 or token.i + 2 >= len(doc):
        return False
    return doc[token.i - 2].lower_ == "in" and doc[token.i - 1].lower_ == "the" and doc[token.i + 1].lower_ == "of"


def reporting_participle(token: Token) -> Token | None:
    """The participle of "as reported by"."""
    doc = token.doc
    if token.i + 3 >= len(doc) or doc[token.i + 2].lower_ != "by":
        return None
    verb = doc[token.i + 1]
    known = verbs().get(verb.lemma_.lower())
    return verb if verb.tag_ == "VBN" and known is not None and known.has("clause") else None


def reported_by(cue: Token, start: int, lemma: str) -> Candidate | None:
    """The clause around a phrase that begins with the cue and names its source from token ``start`` on."""
    doc = cue.doc
    head = head_of_phrase(doc, cue, start)
    if head is None:
        return None
    source = doc[start : max(expand_noun(head).end, head.i + 1)]
    phrase = Part(cue.i, source.end)
    governor = clause_around(head, phrase)
    if governor is None:
        return None
    around = pair_around_token(doc)[cue.i]
    content = cut_out(doc, extent(doc, governor, phrase), phrase, around)
    if not content:
        return None
    return Candidate(
        construction="according",
        anchor=cue,
        source=source,
        cue=(Part(cue.i, start),),
        content=content,
        stance=Stance.STATE,
        lemma=lemma,
    )


def head_of_phrase(doc: Doc, cue: Token, start: int) -> Token | None:
    """The head of the noun phrase that begins at ``start``."""
    end = sentence_bounds(doc)[cue.i][1]
    if start >= end:
        return None
    token = doc[start]
    while token.head != token and start <= token.head.i < end and token.head.left_edge.i >= cue.i:
        if is_finite(token.head) and relation(token) in ("nsubj", "obl", "ccomp"):
            break
        token = token.head
    return token


def clause_around(head: Token, phrase: Part) -> Token | None:
    """The predicate of the clause that the phrase belongs to."""
    token = head
    while token.head != token:
        token = token.head
        if phrase.start <= token.i < phrase.end:
            continue
        if is_finite(token) or relation(token) in ("ROOT", "ccomp", "parataxis") or token.pos_ == "VERB":
            return token
    return token if not phrase.start <= token.i < phrase.end else None


def extent(doc: Doc, governor: Token, phrase: Part) -> Part:
    """How far the clause reaches: behind an opening phrase to its end, before a closing one from its beginning."""
    first, last = sentence_bounds(doc)[phrase.start]
    start, end = governor.left_edge.i, governor.right_edge.i + 1
    start, end = max(start, first), min(end, last)
    if phrase.start <= start:
        return Part(min(start, phrase.start), end)
    return Part(start, max(end, phrase.end))
