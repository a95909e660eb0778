"""Standings in a poll or a count.

The poll had Moe nine points ahead of Lie.   A survey puts the party on 31 per cent.   Polls give her 40 per cent.
Analysts give the plan a 30 per cent chance.

Leaves alone: The poll had 900 readers.   The bank had the firm by the throat.   The poll gave him hope.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import is_passive, own_subject, relation
from ...grammar.verb_groups import Part, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import whole_piece
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

OFTEN = 0.4  # how likely a noun is to be a document, in a good part of its uses
HAVING = ("had", "has", "have")
PUTTING = ("put", "puts")  # somebody "on" a number
NEAR = 4  # tokens from a name to "on"
GIVING = ("gave", "give", "given", "gives")
GIVEN = 2  # objects of "give": to whom, and what
NAMED = ("NNP", "NNPS", "PRP", "NN", "NNS")


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what a poll "has" or "puts": somebody, and where he stands."""
    for verb in tokens_of(doc, (*HAVING, *PUTTING)):
        subject, first = own_subject(verb), object_of(verb)
        if verb.pos_ != "VERB" or subject is None or first is None or not counts(subject) or has_number(first):
            continue
        if verb.lower_ in PUTTING and not is_put_on(first):
            continue
        end = end_of_standing(verb, first)
        content = whole_piece(doc, Part(first.left_edge.i, end), pair_around_token(doc)[verb.i])
        if end > first.i + 1 and content:
            yield standing(verb, subject, content, "put" if verb.lower_ in PUTTING else "have")
    for verb in tokens_of(doc, GIVING):
        found = given(verb)
        if found is not None and found.content:
            yield found


def is_put_on(name: Token) -> bool:
    """Whether somebody is put on a number: "the Liberals | on 38%"."""
    doc = name.doc
    on = next((i for i in range(name.i + 1, min(name.i + NEAR, len(doc) - 2)) if doc[i].lower_ == "on"), None)
    return on is not None and any(token.tag_ == "CD" for token in doc[on + 1 : on + 3])


def given(verb: Token) -> Candidate | None:
    """What a poll gives somebody: "gave | Moe a lead of nine points"; anybody gives chances: "a 30 per cent chance"."""
    subject = own_subject(verb)
    objects = [c for c in verb.rights if relation(c) in ("obj", "iobj")]
    if verb.pos_ != "VERB" or is_passive(verb) or subject is None or len(objects) < GIVEN:
        return None
    if not counts(subject) and (is_thing(subject) or objects[-1].lemma_.lower() not in words("chances")):
        return None
    if not any(token.tag_ == "CD" for token in objects[-1].subtree):
        return None
    end = over_rivals(verb, objects[-1].right_edge.i + 1)
    content = whole_piece(verb.doc, Part(objects[0].left_edge.i, end), pair_around_token(verb.doc)[verb.i])
    return standing(verb, subject, content, "give")


def standing(verb: Token, subject: Token, content: tuple[Part, ...], lemma: str) -> Candidate:
    """What a poll shows of somebody."""
    return Candidate(
        construction="standing",
        anchor=verb,
        source=expand_noun(subject),
        cue=(verb_group(verb),),
        content=content,
        stance=Stance.BELIEVE,
        lemma=lemma,
    )


def over_rivals(verb: Token, end: int) -> int:
    """The end of what somebody is given with what his rivals get, in the same sentence: ", with Lie on 39 percent"."""
    last = sentence_of(verb.doc, verb.i)[1]
    rest = [token for token in verb.doc[end:last] if not token.is_space]
    rivals = any(token.tag_ == "CD" for token in rest) and not any(token.pos_ in ("VERB", "AUX") for token in rest)
    return last - (rest[-1].text == ".") if rivals and rest[0].text == "," else end


def counts(noun: Token) -> bool:
    """Whether a noun is a poll, a count or the like: a document that puts numbers on people."""
    return noun.lemma_.lower() in words("polls") or (
        noun.lemma_.lower() in words("tallies") and noun_in(noun).likely(NounKind.DOCUMENT) >= OFTEN
    )


def object_of(verb: Token) -> Token | None:
    """Who stands somewhere: the first noun after "has"."""
    found = next((c for c in verb.rights if relation(c) in ("obj", "iobj", "nsubj")), None)
    if found is None or found.left_edge.i != verb.i + 1 or found.tag_ not in NAMED:
        return None
    return found


def has_number(noun: Token) -> bool:
    """Whether an object is itself an amount: "the poll had 900 readers"."""
    return any(c.tag_ == "CD" for c in noun.lefts)


def end_of_standing(verb: Token, first: Token) -> int:
    """Where the standing ends: at the next comma after a number, or after "ahead" or "behind"; else at the noun."""
    doc, last = verb.doc, sentence_of(verb.doc, verb.i)[1]
    stop = next((i for i in range(first.i + 1, last) if doc[i].text in (",", ";", ".") or doc[i].tag_ == "CC"), last)
    after = doc[first.right_edge.i + 1 : stop] or doc[first.i + 1 : stop]
    stands = any(token.lower_ in words("standings") for token in after)
    counted = any(token.tag_ == "CD" for token in after) and len(after) > 1 and after[0].lower_ in ("at", "on", "with")
    if counted and stop + 1 < last and doc[stop].text == "," and doc[stop + 1].tag_ == "CD":
        lead = doc[stop + 1 : stop + 1 + NEAR]  # ", | six points ahead of Labour"
        if any(token.lower_ in words("standings") for token in lead):
            return next((i for i in range(stop + 1, last) if doc[i].text in (",", ";", ".")), last)
    return stop if stands or counted else first.i + 1


CONSTRUCTION = Construction("standing", find_all=find_all)
