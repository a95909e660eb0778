"""Any noun that somebody is said to voice, with what it is about.

She expressed her contentment with the choir.   He voiced his commitment to mend the dam.
Residents voiced nostalgia for the tram.

Leaves alone: The painter expressed movement with thick lines.   She expressed the wish of the guild.
              The gene is expressed in the liver.

Nouns that the lists of cues know are of ``nouns``; here the verb alone says that the noun is somebody's mind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import has_to, is_passive, relation, subject_of
from ...grammar.verb_groups import Part, is_negated, verb_group
from ...text.marks import pair_around_token
from ...text.plain import tokens_of_class
from ...words.cues import nouns, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.circumstances import is_time
from ..extents.content import subtree, whole_piece
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


SHARED = ("at", "in", "over", "with")  # they also say where and how, where no "his" ties the noun to who voices it


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what somebody voices, where the list of cue nouns does not know it."""
    for token in tokens_of_class(doc, "NOUN"):
        if is_voiced(token) and token.lemma_.lower() not in nouns() and (found := voiced_by(token)) is not None:
            yield found


def is_voiced(token: Token) -> bool:
    """Whether a noun is the object of a verb of voicing."""
    verb = token.head
    return relation(token) == "obj" and verb.i < token.i and verb.lemma_.lower() in words("voicing")


def voiced_by(token: Token) -> Candidate | None:
    """A noun with its topic or infinitive, and the subject of the verb that voices it."""
    doc, verb = token.doc, token.head
    speaker = subject_of(verb)
    if speaker is None or is_passive(verb) or is_thing(speaker) or not may_report(verb):
        return None
    own = any(c.tag_ == "PRP$" for c in token.lefts)
    if any(relation(c) == "det" and c.lower_ in ("the", "this", "that", "these") for c in token.lefts):
        return None
    about = topic_of(token, own=own)
    pieces = whole_piece(doc, about, pair_around_token(doc)[token.i]) if about is not None else ()
    if not pieces:
        return None
    cue = Part(verb_group(verb).start, token.i + 1)
    return Candidate(
        construction="voiced",
        anchor=token,
        source=expand_noun(speaker),
        cue=(cue,),
        content=pieces,
        stance=Stance.STATE,
        lemma=token.lemma_.lower(),
        negated=is_negated(doc, cue),
    )


def topic_of(token: Token, *, own: bool) -> Part | None:
    """The phrase or infinitive right after a noun, whichever word the parser gave it to."""
    for c in (*token.rights, *(c for c in token.head.rights if c.i > token.i)):
        if c.left_edge.i != token.i + 1 or is_time(c):
            continue
        opening = c.left_edge.lower_
        if has_to(c) and relation(c) in ("acl", "advcl", "xcomp"):
            return subtree(c) if own else None
        if (
            relation(c) in ("nmod", "obl")
            and opening in words("opening_what_is_voiced")
            and (own or opening not in SHARED)
        ):
            return subtree(c)
    return None


CONSTRUCTION = Construction("voiced", find_all=find_all)
