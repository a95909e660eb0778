"""Quotations after a sentence that only presents who speaks.

Ada Byron was not convinced. "I have heard it rain all night."   Her husband, Tom, sells umbrellas. "We are glad of it."
Ada Byron was having none of it: "It rained."   It was her aunt, Jo Ray, who calmed them: "It rained."
For Ada Byron, the wait is over. "I can sleep."   Ada Byron's year was hard. "I had no roof."

Leaves alone: The bridge was closed. "I have heard it rain."   Ada Byron was killed. "I have heard it rain."

The subject of the sentence right before a quotation speaks, if that is one person who could, and the sentence reports
nothing itself; or else the person whose subject it is, or for whom the sentence holds. A quotation about "him" or "her"
in which nobody says "I" may be about who was presented, unless a colon comes before it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, children, is_first_person, is_passive, own_subject, relation
from ...grammar.verb_groups import is_negation
from ...text.marks import Pair, pair_around_token, pairs, token_at
from ...text.sentences import sentence_of
from ...words.cues import nouns, words
from ...words.forms import plain
from ...words.nouns import NounKind
from ...words.people import first_names, first_names_of_the_world, gender_of_pronoun
from ..candidate import Candidate
from ..extents.beside_quotations import SENTENCE_END, punctuation_before
from ..extents.content import tokens_of
from ..speaking import LIKELY
from .continuation import coverage, follows, is_turn, last_token, opens_sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from ...grammar.verb_groups import Part


def with_presented(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with the quotations of those whom the sentence before presents."""
    covered = coverage(found)
    turns = sorted((one for one in found if is_turn(one)), key=last_token)
    ends = [last_token(one) for one in turns]
    reporting = {sentence_of(doc, one.anchor.i) for one in turns}
    added = []
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        if pair.parent >= 0 or covered(part) or not opens_sentence(doc, pair):
            continue
        colon, end = punctuation_before(doc, part.start)
        root = predicate_before(doc, end, reporting) if colon or ends_sentence(doc, end) else None
        free = colon or speaks_of_himself(doc, pair)
        person = presented(root, free=free, colon=colon) if root is not None else None
        if person is None or (not free and speaks_of_another(doc, pair, person)):
            continue
        before = bisect_right(ends, part.start)
        if not is_speaking_on(doc, turns[before - 1] if before else None, person, part):
            added.append(said_by(person, part))
    return found + added


def is_speaking_on(doc: Doc, last: Candidate | None, person: Token, part: Part) -> bool:
    """Whether who is presented is the speaker just before, whose report then goes on with the quotation."""
    if last is None or last.source is None or not follows(doc, last, part):
        return False
    name = name_of(person)[-1].text
    return bool(gender_of_pronoun(person.lower_)) or any(token.text == name for token in last.source)


def ends_sentence(doc: Doc, end: int) -> bool:
    """Whether a sentence ends before a token, with or without white space between, outside quotation marks."""
    while end > 0 and doc[end - 1].is_space:
        end -= 1
    return end > 0 and doc[end - 1].text in SENTENCE_END and pair_around_token(doc)[end - 1] < 0


def predicate_before(doc: Doc, end: int, reporting: set[tuple[int, int]]) -> Token | None:
    """The root of the sentence right before a token, unless that sentence reports something."""
    while end > 0 and doc[end - 1].is_space:
        end -= 1
    if end == 0:
        return None
    start, stop = sentence_of(doc, end - 1)
    if (start, stop) in reporting:
        return None
    return next((token for token in doc[start:end] if token.head == token), None)


def presented(root: Token, *, free: bool, colon: bool) -> Token | None:
    """The person whom a sentence is about; one who is not its subject only where the quotation is ``free``."""
    subject, meant = own_subject(root), None
    if subject is not None and subject.lower_ == "it" and any(c.dep_ == "acl:relcl" for c in root.rights):
        return next((one for one in (root, *children(root, "appos")) if one.ent_type_ == "PERSON"), None)
    if subject is not None and is_one_person(subject):
        return subject if colon or is_told_of(root) else None
    if not free:
        return None
    if subject is not None and gender_of_pronoun(subject.lower_):
        return None if any(token.ent_type_ == "PERSON" for token in root.subtree) else subject
    if subject is not None and (not colon or subject.lemma_.lower() in nouns()):
        meant = next((c for c in subject.children if c.dep_ == "nmod:poss" or is_phrase_with(c, "of")), None)
    meant = meant or next((c for c in root.lefts if is_phrase_with(c, "for")), None)
    if meant is not None and (is_one_person(meant) or gender_of_pronoun(meant.lower_)):
        return meant
    return subject if colon and subject is not None and is_several(subject) else None


def is_several(subject: Token) -> bool:
    """Whether a subject is a body by name, or several people."""
    people = noun_in(subject).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= LIKELY
    return subject.ent_type_ == "ORG" or (people and not any(c.dep_ == "nmod:poss" for c in subject.children))


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


def speaks_of_another(doc: Doc, pair: Pair, person: Token) -> bool:
    """Whether a quotation is about a "him" or "her" who may be a certain person, as the first name does not show."""
    genders = {gender_of_pronoun(token.lower_) for token in words_of(doc, pair)} - {""}
    first = plain(next((token.text for token in expand_noun(person) if token.ent_type_ == "PERSON"), ""))
    known = first_names().get(first) or first_names_of_the_world().get(first)
    return bool(genders) and (not known or known in genders)


def words_of(doc: Doc, pair: Pair) -> DocSpan:
    """The tokens between two marks."""
    return doc[token_at(doc, pair.inner.start) : token_at(doc, pair.inner.end - 1) + 1]


def said_by(person: Token, part: Part) -> Candidate:
    """A quotation without cue, by the person presented before it."""
    return Candidate(
        construction="presented",
        anchor=person,
        source=name_of(person) if child(person, "cop") is not None else expand_noun(person),
        cue=(),
        content=(part,),
        stance=Stance.STATE,
        lemma="",
    )


def name_of(person: Token) -> DocSpan:
    """The name alone of somebody who is a predicate: "it was | Ada Vale | who"."""
    last = max((c.i for c in children(person, "flat")), default=person.i)
    return person.doc[person.i : last + 1]
