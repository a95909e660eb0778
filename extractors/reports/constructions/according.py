"""Sources after "according to".

According to the mayor, it rained.   It rained, according to the mayor.   According to reports 40 shops burned.

Leaves alone: The lamps were sorted according to size.   Each was paid according to need.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ...words.cues import lemma_of_form, words
from ...words.nouns import may_report
from ..construction import Construction
from ..extents.content import whole_piece
from ..extents.source_phrases import reported_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from ..candidate import Candidate

LONGEST_LAW = 2  # tokens of "the law"
LONGEST_OPENING = 9  # tokens of "It emerged on Friday that"


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the clauses around "according to" with the source after it."""
    for token in tokens_of(doc, ("according",)):
        if token.i + 2 < len(doc) and token.nbor().lower_ == "to":
            found = reported_by(token, token.i + 2, "according to", construction="according")
            found = about_sentence_before(found) if found is not None else None
            if found is not None and not is_measure(found) and not is_said_again(found):
                yield without_opening(before_number(before_subject(found)))


def before_subject(found: Candidate) -> Candidate:
    """The source of "According to Ada it rained", which has no comma: the subject of what is reported is no part."""
    source, part = found.source, found.content[0]
    if source is None or part.start != source.end:
        return found
    nouns = (token for token in source if relation(token) == "nsubj" and token.tag_ not in ("WDT", "WP"))
    subjects = (token for token in nouns if token.head.i >= source.end and token.head.dep_ != "acl:relcl")
    first = next((token.left_edge.i for token in subjects if token.left_edge.i > source.start), None)
    if first is None or any(token.is_punct for token in source.doc[source.start : first]):
        return found
    content = (Part(first, part.end), *found.content[1:])
    return replace(found, source=source.doc[source.start : first], content=content)


def before_number(found: Candidate) -> Candidate:
    """The source of "According to reports 40 shops burned", which has no comma: the number begins what is reported."""
    source, part = found.source, found.content[0]
    if source is None or part.start != source.end or source[0].tag_ not in ("NNS", "NNPS", "NN"):
        return found
    number = next((token for token in source[1:] if token.like_num), None)
    if number is None or any(token.is_punct for token in source[1 : number.i - source.start]):
        return found
    doc, first = source.doc, number.i
    while first - 1 > source.start and doc[first - 1].pos_ not in ("NOUN", "PROPN"):  # "at least", "some"
        first -= 1
    return replace(found, source=doc[source.start : first], content=(Part(first, part.end), *found.content[1:]))


def without_opening(found: Candidate) -> Candidate:
    """The report without "It emerged on Friday" before "that", which only says when it became known."""
    doc, part = found.anchor.doc, found.content[0]
    that = next(
        (i for i in range(part.start, min(part.start + LONGEST_OPENING, part.end)) if doc[i].lower_ == "that"), 0
    )
    known = [token.lemma_.lower() for token in doc[part.start : that] if token.tag_[:2] == "VB"]
    opens = that and doc[part.start].lower_ == "it" and doc[that].tag_ == "IN" and known[-1:] != []
    if not opens or known[-1] not in words("coming_out"):
        return found
    return replace(found, content=(Part(that, part.end), *found.content[1:]))


def about_sentence_before(found: Candidate) -> Candidate | None:
    """A report whose content "This is" points back to the sentence before: "It rained. This is | according to Ada"."""
    doc = found.anchor.doc
    first, _ = sentence_of(doc, found.anchor.i)
    between = [token.lower_ for token in doc[first : found.anchor.i] if not token.is_space]
    if between not in (["this", "is"], ["that", "is"], ["this", "was"], ["that", "was"]):
        return found
    last = next((i for i in range(first - 1, -1, -1) if not doc[i].is_space), -1)
    start = sentence_of(doc, last)[0] if last >= 0 else 0
    parts = whole_piece(doc, Part(start, last + 1), -1) if last >= 0 and pair_around_token(doc)[last] < 0 else ()
    return replace(found, content=parts) if parts else None


def is_said_again(found: Candidate) -> bool:
    """Whether the content begins with another cue of the same source: "According to the list, | it said | ..."."""
    doc = found.anchor.doc
    first = found.content[0].start
    if first < found.anchor.i or first + 1 >= len(doc) or doc[first].lower_ not in ("it", "they"):
        return False
    return doc[first + 1].tag_ in TENSED and lemma_of_form().get(doc[first + 1].lower_) in words("plain_reports")


def is_measure(found: Candidate) -> bool:
    """Whether what follows is no source but what something is sorted or shared by: "according to size"."""
    source, doc = found.source, found.anchor.doc
    if source is None:
        return False
    before = found.anchor.i > found.content[0].start and doc[found.anchor.i - 1].text != ","
    if before and source.root.lemma_.lower() in ("law", "rule") and len(source) <= LONGEST_LAW:
        return True  # "shall be tried according to the law"
    return len(source) == 1 and source[0].tag_ == "NN" and not may_report(source[0].text)


CONSTRUCTION = Construction("according", find_all=find_all)
