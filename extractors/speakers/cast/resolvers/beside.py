"""Who is named beside a description and so is somebody else: in "The union leader told Vale" the leader is not Vale.

What comes after a description in its sentence, and what its source says, calls him who is meant by a pronoun. The
name of a thing does not count: the president may speak of "the Vale administration".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ....grammar.relations import own_subject, relation
from ....text.marks import token_at
from ....text.sentences import sentence_bounds
from ...entities.settled import entity_at
from ...names.name import PERSON
from ..phrases.earlier_phrases import phrases
from .asked import askers_before
from .pronouns import antecedent_of_relative

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..cast import Cast
    from ..phrases.descriptions import Description

MOST = 6  # phrases with the noun that are looked back at


def named_beside(cast: Cast, start: int, end: int) -> set[tuple[str, ...]]:
    """The persons named after a stretch of tokens in its sentence, or in what it is the source of."""
    doc, known = cast.doc, entity_at(cast.doc)
    source = next((one for i in range(start, end) if (one := cast.by_head.get(i)) is not None), None)
    report = cast.by_source.get((source.start, source.end)) if source is not None else None
    content = report.content if report is not None else ()
    after = max(end, source.end) if source is not None else end
    stretches = [range(after, sentence_bounds(doc)[start][1])]
    stretches += [range(token_at(doc, part.start), token_at(doc, part.end - 1) + 1) for part in content]
    tokens = (doc[i] for stretch in stretches for i in stretch if i in known)
    named = {known[token.i].mentions[0].start: known[token.i] for token in tokens if relation(token) != "compound"}
    apposed = known.get(after + (after < len(doc) and doc[after].text == ","))  # "the clerk, Ada Vale"
    return {cast.who_of_entity(one).key for one in named.values() if one.kind == PERSON and one is not apposed}


def parted_from(cast: Cast, about: Description) -> set[tuple[str, ...]]:
    """Those who do something to what a description names: the firm of "Orbex, which holds 7 percent of the firm".

    So is who asks before somebody answers: "Asked by Vale whether it rained, the witness said no".
    """
    doc, known = cast.doc, entity_at(cast.doc)
    places = phrases(doc).get(about.noun, [])
    here = bisect_left(places, about.head)
    nouns = [
        doc[i]
        for i in (*places[max(0, here - MOST) : here], about.head)
        if any(left.lower_ == "the" for left in doc[i].lefts)
    ]
    subjects = [subject for noun in nouns if (subject := subject_beside(noun)) is not None]
    askers = [known.get(asker.i) for asker in askers_before(doc, about.start)]
    found = [known.get(subject.i) for subject in subjects]
    return {cast.who_of_entity(one).key for one in (*found, *askers) if one is not None}


def subject_beside(noun: Token) -> Token | None:
    """The subject of the clause that a noun is the object of, or within it: of "which holds 7 percent of the firm"."""
    part = noun
    while relation(part) == "nmod" and part.dep_ != "nmod:poss" and part.head.pos_ in ("NOUN", "SYM", "NUM"):
        part = part.head
    if relation(part) not in ("obj", "iobj"):
        return None
    subject = own_subject(part.head)
    if subject is not None and subject.tag_ in ("WDT", "WP"):
        return antecedent_of_relative(noun.doc, subject.i)
    return subject
