"""Reports with a second source, after "citing".

The agency reported that it had rained, citing two witnesses.   The paper, citing two witnesses, said it had rained.

Leaves alone: The paper closed, citing the law.   The agency reported that it had rained.

The witnesses say what the agency reports: there are two reports, with the same content.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...text.sentences import sentence_of
from ..candidate import Candidate
from ..extents.object_phrases import object_of
from ..speaking import may_speak

if TYPE_CHECKING:
    from spacy.tokens import Doc


def with_cited(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with a second report by the source that a report cites."""
    return [cited(doc, one, found) if one.lemma == "cite" else one for one in found]


def cited(doc: Doc, one: Candidate, found: list[Candidate]) -> Candidate:
    """A report by the object of "citing" if that is somebody who speaks, else the candidate unchanged."""
    person = object_of(one.anchor)
    if one.anchor.tag_ != "VBG" or person is None or not may_speak(person):
        return one
    report = next((other for other in found if is_report_of(doc, other, one)), None)
    if report is None:
        return one
    source = expand_noun(person)
    return replace(one, construction="cited", source=source, content=report.content)


def is_report_of(doc: Doc, report: Candidate, cites: Candidate) -> bool:
    """Whether a candidate is a report by a body or a paper to which a "citing" belongs."""
    if report is cites or report.source is None or report.stance is not Stance.STATE or report.lemma == "cite":
        return False
    if sentence_of(doc, report.anchor.i) != sentence_of(doc, cites.anchor.i) or not cites.source:
        return False
    inside = any(part.start <= cites.anchor.i < part.end for part in report.content)
    same = cites.source.start <= report.source.root.i < cites.source.end
    return same and not inside and report.source.root.ent_type_ != "PERSON" and report.source.root.pos_ != "PRON"
