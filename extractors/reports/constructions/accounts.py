"""Sources after "by": accounts, estimates, reports.

By most accounts, it rained.   It had, by early reports, rained.

Leaves alone: By the river, it rained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.plain import tokens_of
from ...words.cues import words
from ..construction import Construction
from ..extents.source_phrases import opens_phrase, reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "by" with the accounts, estimates or reports after it for their source."""
    for token in tokens_of(doc, ("by",)):
        if token.tag_ == "IN" and opens_phrase(token) and names_reports(token):
            found = reported_by(token, token.i + 1, "by", construction="account")
            if found is not None:
                yield found


def names_reports(token: Token) -> bool:
    """Whether a noun phrase of reports follows: "by early reports", "by his own account", "by some estimates"."""
    doc = token.doc
    for i in range(token.i + 1, min(token.i + 7, len(doc))):
        if doc[i].lower_ in words("reports"):
            return True
        if doc[i].tag_ not in ("DT", "JJ", "JJS", "JJR", "PRP$", "POS", "NNP", "NN", "NNS", "CD"):
            return False
    return False


CONSTRUCTION = Construction("account", find_all=find_all)
