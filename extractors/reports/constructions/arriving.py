"""Nouns of words that come: from whom, and what they are.

Word came from the harbour that no ship could be spared.   The reply came that it was too late.

Leaves alone: The reply came on Monday.   The news that he had won came late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import is_finite, own_subject, relation
from ...grammar.verb_groups import Part, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...words.cues import nouns, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.circumstances import is_time
from ..extents.content import subtree, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

COMING = frozenset({"came", "comes"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses with "that" after a noun of words that comes."""
    for verb in tokens_of(doc, COMING):
        subject = own_subject(verb)
        if subject is None or subject.i > verb.i or subject.lower_ not in words("arriving") or not may_report(verb):
            continue
        # "from the quay | that" is read as one; "as figures | showed that" is another's report
        after = (c for phrase in verb.rights for c in (phrase, *(phrase.rights if phrase.tag_[:2] != "VB" else ())))
        clause = next((c for c in after if is_told(c)), None)
        part = tidy(doc, whole_of(clause), pair_around_token(doc)[verb.i]) if clause is not None else None
        if part is None:
            continue
        noun = nouns().get(subject.lower_)
        yield Candidate(
            construction="arriving",
            anchor=subject,
            source=sender_of(verb, part.start),
            cue=(Part(subject.i, verb_group(verb).end),),
            content=(part,),
            stance=noun.stance if noun is not None else Stance.STATE,
            lemma=subject.lemma_.lower(),
        )


def is_told(clause: Token) -> bool:
    """Whether a clause with "that" says what came."""
    marked = clause.left_edge.lower_ == "that" and relation(clause.left_edge) == "mark"
    inside = pair_around_token(clause.doc)[clause.left_edge.i] == pair_around_token(clause.doc)[clause.head.i]
    whole = is_finite(clause) or any(relation(c) == "cop" for c in clause.lefts)
    return marked and inside and whole and relation(clause) in ("ccomp", "advcl", "acl")


def whole_of(clause: Token) -> Part:
    """The clause, but no further than ", but", with which the writer goes on."""
    doc, part = clause.doc, subtree(clause)
    stops = (i for i in range(clause.i, part.end - 1) if doc[i].text == "," and doc[i + 1].lower_ == "but")
    return Part(part.start, next(stops, part.end))


def sender_of(verb: Token, end: int) -> DocSpan | None:
    """Whom the words came from, named after "from"."""
    senders = (c for c in verb.rights if c.left_edge.lower_ == "from" and c.i < end and not is_time(c))
    sender = next(senders, None)
    return clipped(expand_noun(sender), end) if sender is not None else None


def clipped(phrase: DocSpan, end: int) -> DocSpan:
    """A phrase up to the clause that the parser gave to it."""
    return phrase.doc[phrase.start : min(phrase.end, end)]


CONSTRUCTION = Construction("arriving", find_all=find_all, sure=True)
