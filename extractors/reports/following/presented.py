"""Quotations after a sentence that only presents who speaks.

Ada Byron was not convinced. "I have heard it rain all night."   Her husband, Tom, sells umbrellas. "We are glad of it."
For Ada Byron, the wait is over. "I can sleep."   Ada Byron's year was hard. "I had no roof."

Leaves alone: The bridge was closed. "I have heard it rain."   Ada Byron was killed. "I have heard it rain."

The subject of the sentence right before a quotation speaks, if that is one person who could, and the sentence reports
nothing itself; or else the person whose subject it is, or for whom the sentence holds. A quotation about "him" or "her"
in which nobody says "I" may be about who was presented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, is_first_person, is_passive, own_subject, relation
from ...grammar.verb_groups import is_negation
from ...text.marks import Pair, pair_around_token, pairs, token_at
from ...text.sentences import sentence_of
from ...words.cues import words
from ...words.nouns import NounKind
from ...words.people import gender_of_pronoun
from ..candidate import Candidate
from ..extents.beside_quotations import SENTENCE_END
from ..extents.content import tokens_of
from ..speaking import LIKELY
from .continuation import coverage, is_turn, opens_sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ...grammar.verb_groups import Part


def with_presented(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with the quotations of those whom the sentence before presents."""
    covered = coverage(found)
    reporting = {sentence_of(doc, one.anchor.i) for one in found if is_turn(one)}
    added = []
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        if pair.parent >= 0 or covered(part) or not opens_sentence(doc, pair):
            continue
        root = predicate_before(doc, part, reporting)
        person = presented(root, of_himself=speaks_of_himself(doc, pair)) if root is not None else None
        if person is not None and (speaks_of_himself(doc, pair) or not speaks_of_another(doc, pair)):
            added.append(said_by(person, part))
    return found + added


def predicate_before(doc: Doc, part: Part, reporting: set[tuple[int, int]]) -> Token | None:
    """The root of the sentence right before a quotation, unless that reports something."""
    end = part.start
    while end > 0 and doc[end - 1].is_space:
        end -= 1
    if end == 0 or doc[end - 1].text not in SENTENCE_END or pair_around_token(doc)[end - 1] >= 0:
        return None
    start, stop = sentence_of(doc, end - 1)
    if (start, stop) in reporting:
        return None
    return next((token for token in doc[start:stop] if token.head == token), None)


def presented(root: Token, *, of_himself: bool) -> Token | None:
    """The person whom a sentence is about; one who is not its subject only where the quotation has an "I"."""
    subject = own_subject(root)
    if subject is None:
        return None
    if is_one_person(subject):
        return subject if is_told_of(root) else None
    if not of_himself:
        return None
    if gender_of_pronoun(subject.lower_):
        return None if any(token.ent_type_ == "PERSON" for token in root.subtree) else subject
    owner = next((c for c in subject.children if c.dep_ == "nmod:poss" or is_phrase_with(c, "of")), None)
    meant = owner or next((c for c in root.lefts if is_phrase_with(c, "for")), None)
    return meant if meant is not None and (is_one_person(meant) or gender_of_pronoun(meant.lower_)) else None


def is_phrase_with(token: Token, preposition: str) -> bool:
    """Whether a phrase has a certain preposition before it."""
    return relation(token) in ("nmod", "obl") and token.left_edge.lower_ == preposition


def is_one_person(subject: Token) -> bool:
    """Whether a subject is a person, by name or by a noun in the singular."""
    if child(subject, "conj") is not None:
        return False
    if subject.ent_type_ == "PERSON":
        return True
    return subject.tag_ == "NN" and noun_in(subject).likely(NounKind.PERSON) >= LIKELY


def is_told_of(root: Token) -> bool:
    """Whether a predicate tells what somebody does or thinks: "was not amused", but not "was shot" or "died"."""
    if root.lemma_.lower() in words("last_acts"):
        return False
    return not is_passive(root) or any(is_negation(c) for c in root.lefts)


def speaks_of_himself(doc: Doc, pair: Pair) -> bool:
    """Whether somebody says "I" or "we" in a quotation."""
    return any(is_first_person(token) for token in words_of(doc, pair))


def speaks_of_another(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is about "him" or "her"."""
    return any(gender_of_pronoun(token.lower_) for token in words_of(doc, pair))


def words_of(doc: Doc, pair: Pair) -> DocSpan:
    """The tokens between two marks."""
    return doc[token_at(doc, pair.inner.start) : token_at(doc, pair.inner.end - 1) + 1]


def said_by(person: Token, part: Part) -> Candidate:
    """A quotation without cue, by the person presented before it."""
    return Candidate(
        construction="presented",
        anchor=person,
        source=expand_noun(person),
        cue=(),
        content=(part,),
        stance=Stance.STATE,
        lemma="",
    )
