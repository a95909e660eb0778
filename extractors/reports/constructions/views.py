"""Views, and whose they are.

In her view, it failed.   In the opinion of the mayor, it failed.

Leaves alone: In my view, it failed.   The hills came in view.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.verb_groups import Part
from ...text.plain import tokens_of
from ...words.cues import words
from ..construction import Construction
from ..extents.source_phrases import opens_phrase, reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate

FIRST_PERSON = frozenset({"my", "our"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around a view, with its holder as source."""
    for token in tokens_of(doc, words("views")):
        if (opening := opening_of_view(token)) is not None:
            found = view_of(token, opening)
            if found is not None:
                yield found


def opening_of_view(token: Token) -> Token | None:
    """The "in" that opens a view at the head of its clause or between commas: "in her view"."""
    opening = token.left_edge
    if opening.lower_ != "in" or not opens_phrase(opening):
        return None
    of_somebody = any(c.dep_ == "nmod:poss" and c.lower_ not in FIRST_PERSON for c in token.lefts)
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return opening if of_somebody or following.lower_ == "of" else None


def view_of(noun: Token, opening: Token) -> Candidate | None:
    """What somebody is said to think: the source is the owner of the view, the cue the phrase around it."""
    owner = next((c for c in noun.lefts if c.dep_ == "nmod:poss"), None)
    if owner is None:
        found = reported_by(opening, noun.i + 2, noun.lower_, construction="view")
        return replace(found, stance=Stance.BELIEVE) if found is not None else None
    found = reported_by(opening, opening.i + 1, noun.lower_, construction="view")
    if found is None:
        return None
    source = expand_noun(owner)
    source = source[:-1] if source[-1].tag_ == "POS" else source
    cue = (Part(opening.i, opening.i + 1), Part(noun.i, noun.i + 1))
    return replace(found, source=source, cue=cue, stance=Stance.BELIEVE)


CONSTRUCTION = Construction("view", find_all=find_all)
