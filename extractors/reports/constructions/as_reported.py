"""Sources after "as reported by".

As reported by the agency, it rained.   It had, as noted by the court, rained.

Leaves alone: It went as planned by the council.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...text.plain import tokens_of
from ...words.cues import verbs
from ..construction import Construction
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..candidate import Candidate


SAID = (Stance.STATE, Stance.BELIEVE)


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "as reported by" with the source after it."""
    for token in tokens_of(doc, ("as",)):
        if (verb := reporting_participle(token)) is not None:
            found = reported_by(token, verb.i + 2, verb.lemma_.lower(), construction="as reported")
            if found is not None:
                yield found


def reporting_participle(token: Token) -> Token | None:
    """The participle of "as reported by"."""
    doc = token.doc
    if token.i + 3 >= len(doc) or doc[token.i + 2].lower_ != "by":
        return None
    verb = doc[token.i + 1]
    known = verbs().get(verb.lemma_.lower())
    if verb.tag_ != "VBN" or known is None or known.stance not in SAID:
        return None  # "as required by law" is a reason
    return verb if known.has("clause") else None


CONSTRUCTION = Construction("as reported", find_all=find_all)
