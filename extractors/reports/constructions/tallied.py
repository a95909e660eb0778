"""What somebody counts, measures or records.

Monitors counted 40 violations.   The weather service recorded 94 mm of rain.   It registered gusts of up to 90 km/h.

Leaves alone: The band recorded two albums.   The mill recorded a loss of $4m.   He counted 40 coins into a jar.
              The village recorded nine deaths.   The roof measured two metres.   She says she has counted 40 boats.

Where nothing is recorded but what happens in a place, the place says nothing: "the province recorded nine cases". What
somebody "counts" is left alone as well, which may be what he has: "the league counts 900 members".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import is_first_person, is_passive, own_subject, relation
from ...grammar.verb_groups import TENSED, Part, is_perfect
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...words.cues import words
from ...words.noun_forms import singular_of
from ...words.nouns import NounKind
from ...words.units import plain_name, units
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import whole_piece
from ..extents.object_phrases import object_of
from ..realis import is_real
from ..sources import source_of
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

PLACES = (NounKind.COUNTRY, NounKind.CITY, NounKind.REGION)
OFTEN, MOSTLY = 0.4, 0.6


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what somebody has counted: the object with its number, and where and when."""
    for verb in tokens_of(doc, words("counting")):
        if verb.pos_ != "VERB" or not is_told(verb) or is_passive(verb):
            continue
        counted = object_of(verb)
        if counted is None or counted.i < verb.i or not has_number(counted) or not is_observed(verb, counted):
            continue
        source = source_of(verb, passive=False)
        if source is None or not may_count(source) or not is_real(verb):
            continue
        whole = Part(counted.left_edge.i, end_of(verb, counted))
        content = whole_piece(doc, whole, pair_around_token(doc)[verb.i])
        if content:
            yield Candidate.of_verb("tally", verb, source, content)


def is_told(verb: Token) -> bool:
    """Whether a verb tells of a count by itself: not "cases recorded in May", "says she has counted 40"."""
    subject = own_subject(verb)
    told = relation(verb) == "ccomp" and subject is not None and subject.tag_ == "PRP"
    if relation(verb) == "acl" or told:
        return False
    return verb.tag_ in TENSED or (verb.tag_ == "VBN" and (is_perfect(verb) or relation(verb) == "conj"))


def has_number(noun: Token) -> bool:
    """Whether a noun has a number, or its measure has: "40 boats", "94 mm of rain", "gusts of up to 90 km/h"."""
    of = [c for c in noun.rights if relation(c) == "nmod" and c.left_edge.lower_ == "of"]
    if noun.tag_ == "CD" or plain_name(noun.lower_) in units():
        return bool(of)  # not "the roof measured two metres"
    return any(c.tag_ == "CD" for c in noun.lefts) or any(token.tag_ == "CD" for c in of for token in c.subtree)


def is_observed(verb: Token, noun: Token) -> bool:
    """Whether what is counted is there for anybody to count: no hours, no coins put into a jar, no albums."""
    known, lemma = noun_in(noun), singular_of(noun.lower_)
    if known.likely(NounKind.TIME) >= OFTEN and lemma not in words("seen_and_recorded"):
        return False
    if any(token.lower_ in words("counted_away") for token in (*verb.rights, *noun.subtree)):
        return False
    if any(c.left_edge.lower_ in words("counted_away") for c in verb.rights):
        return False
    if verb.lower_.startswith(("count", "measure")):
        return True
    if lemma in words("seen_and_recorded") or known.likely(NounKind.ILLNESS) >= OFTEN:
        return True
    return known.likely(NounKind.EVENT) >= OFTEN and lemma not in words("recorded_of_oneself")


def may_count(source: DocSpan) -> bool:
    """Whether a source looks on: no thing, no place where it happens, no firm, nobody in his own words."""
    who = source.root
    if who.tag_[:2] == "PR":
        return not is_first_person(who) and who.lower_ != "you"
    if who.ent_type_ == "GPE" or is_thing(who) or (who.tag_ == "NNP" and not who.ent_type_):
        return False
    known = noun_in(who)
    in_place = known.likely(*PLACES) >= OFTEN or known.likely(NounKind.PLACE) > MOSTLY
    return not in_place and known.likely(NounKind.COMPANY) < OFTEN


def end_of(verb: Token, counted: Token) -> int:
    """Where content ends: after the object and the phrases right after it that say where and when."""
    end = counted.right_edge.i + 1
    for c in verb.rights:
        if c.left_edge.i == end and relation(c) in ("advmod", "nmod", "obl"):
            end = c.right_edge.i + 1
    return end


CONSTRUCTION = Construction("tally", find_all=find_all, acts=True)
