"""Who is named beside a description and so is somebody else: in "The union leader told Vale" the leader is not Vale.

What comes after a description in its sentence, and what its source says, calls him who is meant by a pronoun. The
name of a thing does not count: the president may speak of "the Vale administration".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.relations import relation
from ....text.marks import token_at
from ....text.sentences import sentence_bounds
from ...entities.settled import entity_at
from ...names.name import PERSON

if TYPE_CHECKING:
    from ..cast import Cast


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
