"""Sources after "according to".

According to the mayor, it rained.   It rained, according to the mayor.

Leaves alone: The lamps were sorted according to size.   Each was paid according to need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.verb_groups import TENSED
from ...text.plain import tokens_of
from ...words.cues import lemma_of_form, words
from ...words.nouns import may_report
from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "according to" with the source after it."""
    for token in tokens_of(doc, ("according",)):
        if token.i + 2 < len(doc) and token.nbor().lower_ == "to":
            found = reported_by(token, token.i + 2, "according to", construction="according")
            if found is not None and not is_measure(found) and not is_said_again(found):
                yield found


def is_said_again(found: Candidate) -> bool:
    """Whether the content begins with another cue of the same source: "According to the list, | it said | ..."."""
    doc = found.anchor.doc
    first = found.content[0].start
    if first < found.anchor.i or first + 1 >= len(doc) or doc[first].lower_ not in ("it", "they"):
        return False
    return doc[first + 1].tag_ in TENSED and lemma_of_form().get(doc[first + 1].lower_) in words("plain_reports")


def is_measure(found: Candidate) -> bool:
    """Whether what follows is no source but what something is sorted or shared by: "according to size"."""
    source = found.source
    return source is not None and len(source) == 1 and source[0].tag_ == "NN" and not may_report(source[0].text)


CONSTRUCTION = Construction("according", find_all=find_all)
