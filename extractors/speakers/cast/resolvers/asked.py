"""Who asks before somebody answers: the counsel of "Asked | by counsel | whether it rained, she said no"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....text.sentences import sentence_bounds
from ....words.lists import small

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def askers_before(doc: Doc, at: int) -> list[Token]:
    """Those by whom somebody is asked at the head of the sentence of a token: "Asked | by Vale |, the witness"."""
    start = sentence_bounds(doc)[at][0]
    asked = next((doc[i] for i in range(start, at) if doc[i].lower_ in small("asked")), None)
    if asked is None or any(relation(doc[i]) == "nsubj" and doc[i].head is asked for i in range(start, at)):
        return []
    by = [child for child in asked.children if child.dep_ == "obl:agent" or (child.left_edge.lower_ == "by")]
    return [token for agent in by for token in agent.subtree if token.i < at]
