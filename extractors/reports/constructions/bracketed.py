"""Sources in brackets after a sentence, each with its day, as situation reports give them.

Nine bridges fell (OCHA, 3 May 2027).   Some 90 fell ill. (WHO 12/05/2027, Ministry of Health 10/05/2027)

Leaves alone: Nine bridges fell (3 May 2027).   She was born in Ely (Kent, 3 May 1980).   It rained (Reuters).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import TENSED, Part
from ...text.datelines import DAY
from ...text.plain import text_of, tokens_of
from ...text.sentences import sentence_of
from ...words.nouns import REPORTING
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

LONGEST = 60  # tokens in brackets
SURE = 0.6  # how likely a noun must name who or what reports
ENDS = frozenset({".", "!", "?", "…"})
NAME = r"[^\W\d_][^\d;,]{1,60}?"
DATED = rf",? (?:{DAY}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
ITEM = re.compile(rf"(?P<name>{NAME}){DATED}")
LIST = re.compile(rf"{NAME}{DATED}(?:[;,] {NAME}{DATED})*")


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the sentence before the brackets once for each source in them."""
    for opening in tokens_of(doc, ("(",)):
        closing = next(
            (i for i in range(opening.i + 1, min(opening.i + LONGEST, len(doc))) if doc[i].text == ")"), None
        )
        if opening.i == 0 or closing is None or not ends_sentence(doc, opening.i, closing):
            continue
        content = sentence_before(doc, opening.i)
        if content is not None:
            for source in sources_in(doc, opening, closing):
                yield Candidate(
                    construction="bracketed",
                    anchor=source.root,
                    source=source,
                    cue=(Part(opening.i, opening.i + 1),),
                    content=(content,),
                    stance=Stance.STATE,
                    lemma="(",
                )


def ends_sentence(doc: Doc, opening: int, closing: int) -> bool:
    """Whether brackets come after a sentence or close one: nothing of it follows."""
    following = doc[closing + 1] if closing + 1 < len(doc) else None
    return doc[opening - 1].text in ENDS or following is None or following.is_space or following.text in ENDS


def sentence_before(doc: Doc, opening: int) -> Part | None:
    """What comes before a bracket in its sentence, or the sentence that ends right before it."""
    first, _ = sentence_of(doc, opening - 1)
    if doc[first].text == "(":  # the brackets of the sentence before
        first = next((i + 1 for i in range(first, opening) if doc[i].text == ")"), first)
    content = tidy(doc, Part(first, opening))
    tells = content is not None and any(doc[i].tag_ in TENSED for i in range(*content))
    return content if tells else None


def sources_in(doc: Doc, opening: Token, closing: int) -> Iterator[DocSpan]:
    """Yield the names in brackets, if nothing but names with days is in them and each may report."""
    start = opening.idx + 1
    inner = text_of(doc)[start : doc[closing].idx]
    if LIST.fullmatch(inner) is None:
        return
    for item in ITEM.finditer(inner):
        source = doc.char_span(start + item.start("name"), start + item.end("name"))
        if source is not None and may_report(source):
            yield source


def may_report(source: DocSpan) -> bool:
    """Whether a name in brackets is that of a body, or a noun for who reports: "local media"; no place, no day."""
    last = source[-1]
    if source.root.ent_type_ == "ORG" or (last.is_upper and last.ent_type_ not in ("GPE", "LOC", "FAC", "PERSON")):
        return True
    return noun_in(source.root).likely(*REPORTING) >= SURE


CONSTRUCTION = Construction("bracketed", find_all=find_all, sure=True)
