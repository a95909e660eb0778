"""The time that somebody gives somebody to do something.

The union gave the council seven days to recall the cooks.   The order gives the owner until May to hand over the keys.
The bench has given the firm 30 days within which to pay.   Doctors gave him three months to live.
The union issued a 21-day ultimatum to the council.   Cooks have served a strike notice of ten days.

Leaves alone: She gave the dog an hour to itself.   The rain gave us two days to rest.   He gave her 40 hens to keep.
              The judge gave him 14 days to appeal.   The law gives owners a year to pay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.relations import has_to, is_passive, relation
from ...grammar.verb_groups import TENSED, Part, is_perfect, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import whole_piece
from ..realis import is_real
from ..sources import source_of
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

GIVING = frozenset({"gave", "give", "given", "gives"})
MOSTLY = 0.5  # how likely a noun must be a time
FARTHEST = 12  # tokens from whom time is given to the end of the time
WITHIN = frozenset({"in", "which", "within"})  # between the time and "to"


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield who is given time, how much, and to do what."""
    for verb in tokens_of(doc, words("setting_terms")):
        if verb.pos_ != "VERB" or is_passive(verb) or not is_told(verb):
            continue
        deed = (given_to(verb) if verb.lower_ in GIVING else None) or term_set(verb)
        source = source_of(verb, passive=False) if deed is not None else None
        if deed is None or source is None or not may_give(source.root) or not is_real(verb):
            continue
        if source.root.lower_ == "they" and pair_around_token(doc)[verb.i] >= 0:
            continue  # "They gave us two hours to pack," she said
        group = verb_group(verb)
        content = whole_piece(doc, Part(group.end, end_of(deed)), pair_around_token(doc)[verb.i])
        if content:
            stance = Stance.BELIEVE if deed.lower_ == "live" else Stance.DEMAND
            yield Candidate.of_verb("deadline", verb, source, content, stance)


def is_told(verb: Token) -> bool:
    """Whether the verb has a tense, or goes with "have"."""
    return verb.tag_ in TENSED or is_perfect(verb)


def may_give(source: Token) -> bool:
    """Whether a source is somebody who sets a term, or an order; no law."""
    return not is_thing(source) and source.lemma_.lower() not in words("laws")


def given_to(verb: Token) -> Token | None:
    """What there is time to do: the infinitive after whom it is given to and the time; None where there is no such."""
    doc = verb.doc
    start = verb_group(verb).end
    if any(token.tag_ == "RP" for token in doc[verb.i + 1 : start + 1]):
        return None  # "gave away bread until noon to draw crowds"
    for i in range(start + 1, min(start + FARTHEST, len(doc) - 2)):
        if doc[i].text in (",", ";", ".", ":") or doc[i].tag_ in TENSED:
            return None
        if doc[i].tag_ != "TO" or doc[i + 1].tag_ != "VB":
            continue
        deed, end = doc[i + 1], i
        while doc[end - 1].lower_ in WITHIN:
            end -= 1
        timed = is_time_given(doc, start, end)
        return deed if timed and has_to(deed) and deed.lower_ not in words("granted_time_for") else None
    return None


def term_set(verb: Token) -> Token | None:
    """An ultimatum or strike notice with its time: "a | 14-day | ultimatum", "a strike notice | of ten days |"."""
    for c in verb.rights:
        if relation(c) not in ("obj", "iobj"):
            continue
        strike = c.lower_ == "notice" and any(part.lower_ == "strike" for part in c.subtree)
        timed = any(token.like_num or token.text[0].isdigit() for token in c.subtree)
        if (c.lower_ in words("terms_set") or strike) and timed:
            return c
    return None


def is_time_given(doc: Doc, start: int, end: int) -> bool:
    """Whether somebody, and then a number of days or "until" some day, lie between the verb and "to"."""
    until = next((i for i in range(start + 1, end) if doc[i].lower_ in ("till", "until")), None)
    if until is not None:
        return doc[until - 1].tag_[:2] in ("NN", "PR") and not is_thing(doc[until - 1])
    last = doc[end - 1]
    number = next((i for i in range(end - 2, start, -1) if doc[i].tag_ == "CD"), None)
    if number is None or noun_in(last).likely(NounKind.TIME) < MOSTLY or relation(last) in ("nsubj", "appos"):
        return False
    return any(token.tag_[:2] in ("NN", "PR") for token in doc[start:number])


def end_of(deed: Token) -> int:
    """Where content ends: with what is to be done, before a semicolon; a notice with what it is over and served on."""
    doc, last = deed.doc, deed.right_edge.i + 1
    for c in deed.head.rights if deed.pos_ == "NOUN" else ():
        last = c.right_edge.i + 1 if c.left_edge.i == last and relation(c) in ("nmod", "obl") else last
    return next((i for i in range(deed.i, last) if doc[i].text == ";"), last)


CONSTRUCTION = Construction("deadline", find_all=find_all, acts=True)
