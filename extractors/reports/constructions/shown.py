"""What records show, where the tagger takes the verb for a noun.

Figures released on Friday show 40 people died.   Records kept by the port show 12 boats sank.

Leaves alone: Records of the Friday show sold well.   Figures at the boat show were made of wax.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy
from ..speaking import is_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LONGEST = 40  # tokens of a clause
OPENING = ("CD", "DT", "JJ", "NN", "PR", "EX", "$")
NO_SUBJECT = frozenset({",", ".", ";", ":", "(", "-LRB-"})


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses after "show" with the records before it for their source."""
    for token in tokens_of(doc, ("show",)):
        first, last = sentence_of(doc, token.i)
        if (
            token.tag_ not in ("NN", "NNP")
            or not is_subject(doc, first, token)
            or not opens_clause(doc, token.i + 1, last)
        ):
            continue
        part = tidy(doc, Part(token.i + 1, last), pair_around_token(doc)[token.i])
        if part is not None:
            yield Candidate(
                construction="shown",
                anchor=token,
                source=doc[first : token.i],
                cue=(Part(token.i, token.i + 1),),
                content=(part,),
                stance=Stance.STATE,
                lemma="show",
            )


def is_subject(doc: Doc, first: int, verb: Token) -> bool:
    """Whether all that comes before in the sentence is a phrase of several records, and "show" no noun with it."""
    phrase = [doc[i] for i in range(first, verb.i)]
    noun = next((t for t in phrase if t.tag_[:2] == "NN"), None)
    if noun is None or noun.tag_ not in ("NNS", "NNPS") or not is_record(noun):
        return False
    return not any(t.tag_ in TENSED or t.tag_ in NO_SUBJECT or t.is_space for t in phrase) and phrase[-1].tag_ != "DT"


def opens_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether a subject with a verb follows, and nothing before it that could be the verb of "show"."""
    if start >= end or (doc[start].tag_[:2] not in OPENING and doc[start].lower_ != "that"):
        return False
    return any(token.tag_ in TENSED for token in doc[start + 1 : min(end, start + LONGEST)])


CONSTRUCTION = Construction("shown", find_all=find_all)
