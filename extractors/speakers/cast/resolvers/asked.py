"""Who asks before somebody answers: the counsel of "Asked | by counsel | whether it rained, she said no"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....grammar.relations import relation
from ....text.plain import places_by_word
from ....text.sentences import sentence_bounds
from ....words.lists import small

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def askers_before(doc: Doc, at: int) -> list[Token]:
    """Those by whom somebody is asked at the head of the sentence of a token: "Asked | by Vale |, the witness"."""
    start = sentence_bounds(doc)[at][0]
    places = asked_places(doc)
    first = bisect_left(places, start)
    if first == len(places) or places[first] >= at:
        return []
    asked = doc[places[first]]
    if any(relation(child) == "nsubj" and start <= child.i < at for child in asked.children):
        return []
    by = [child for child in asked.children if child.dep_ == "obl:agent" or (child.left_edge.lower_ == "by")]
    return [token for agent in by for token in agent.subtree if token.i < at]


@once_per_doc
def asked_places(doc: Doc) -> list[int]:
    """Where somebody is asked, in order."""
    return sorted(i for word in small("asked") for i in places_by_word(doc).get(word, ()))
