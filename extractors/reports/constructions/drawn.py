"""What draws criticism or praise.

The plan drew criticism from two unions.   The film earned praise from critics.

Leaves alone: The plan drew money from two funds.   She drew a map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.phrases import expand_noun
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import Part, is_negated, verb_group
from ...words.cues import nouns, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue_verbs import may_report
from ..extents.content import subtree, whole_piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what draws a judgement: the subject of the verb is judged, the phrase with "from" or "by" judges."""
    known = nouns()
    for token in doc:
        if token.lower_ in words("drawn") and (noun := known.get(token.lemma_.lower())) is not None:
            verb, judges = token.head, judges_of(token)
            judged = own_subject(verb)
            if judges is None or judged is None or not draws(token) or not may_report(verb):
                continue
            cue = Part(verb_group(verb).start, token.i + 1)
            parts = whole_piece(doc, subtree(judged), -1)
            if parts:
                yield Candidate(
                    construction="drawn",
                    anchor=token,
                    source=expand_noun(judges),
                    cue=(cue,),
                    content=parts,
                    stance=noun.stance,
                    lemma=noun.lemma,
                    negated=is_negated(doc, cue),
                )


def draws(noun: Token) -> bool:
    """Whether a verb says that its subject met with a judgement: "drew criticism", "came under fire"."""
    if relation(noun) == "obj":
        return noun.head.lemma_.lower() in words("drawing")
    under = any(c.lower_ in ("under", "with") for c in noun.lefts if relation(c) == "case")
    return relation(noun) == "obl" and under and noun.head.lemma_.lower() in ("come", "meet")


def judges_of(noun: Token) -> Token | None:
    """Who judges: "criticism | from two unions"."""
    for c in (*noun.rights, *(c for c in noun.head.rights if c.i > noun.i)):
        if relation(c) in ("nmod", "obl") and any(g.lower_ in ("from", "by") for g in c.lefts if relation(g) == "case"):
            return c
    return None


CONSTRUCTION = Construction("drawn", find_all=find_all)
