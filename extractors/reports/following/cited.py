"""Reports with a second source, after "citing" or "quoting".

The agency reported that it had rained, citing two witnesses.   The paper, citing two witnesses, said it had rained.

"It rained," Ada Byron said, quoting figures from the weather office.

Leaves alone: The paper closed, citing the law.   Ada Byron said it had closed, citing the law.

The witnesses say what the agency reports: there are two reports, with the same content. What a person cites may be
a reason too; it is a source if it is somebody, or a document with an author.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import NOMINAL, expand_noun
from ...grammar.relations import agent_of, children, is_passive, own_subject
from ...grammar.verb_groups import QUOTING, Part, verb_group
from ...text.plain import places_by_word
from ...text.sentences import sentence_of
from ...words.cues import lemma_of_form
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..extents.asides import as_saying
from ..extents.object_phrases import object_of
from ..speaking import LIKELY, SPEAKING, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


BESIDE = 3  # words from a verb of speaking to its "quoting"; parsers attach that to what is said
CITING = ("cite", "quote")
AUTHORS = ("by", "from", "of")  # before the author of a document


def with_cited(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with a second report by the source that a report cites."""
    known = {one.anchor.i for one in found}
    asked = found if "quoting" in places_by_word(doc) else []
    quoted = [each for one in asked if (each := quoting(one)) is not None and each.anchor.i not in known]
    agencies = [each for one in found if (each := agency(one)) is not None]
    passed_on = [each for one in found if (each := passed_on_by(one)) is not None and each.anchor.i not in known]
    passing_on = {one.anchor.i for one in agencies}
    kept = [one for one in (*found, *quoted) if one.anchor.i not in passing_on]
    return [*(cited(doc, one, found) if one.lemma in CITING else one for one in kept), *agencies, *passed_on]


def agency(one: Candidate) -> Candidate | None:
    """The report of who passes words on: "| the agency | quoted | Ada as saying it fell", "was quoted by it"."""
    verb = one.anchor.head
    if one.anchor.tag_ != "VBG" or one.anchor.i == 0 or one.anchor.nbor(-1).lower_ != "as" or verb == one.anchor:
        return None
    if lemma_of_form().get(verb.lower_) not in CITING or not one.content or one.content[0].start <= one.anchor.i:
        return None
    head = agent_of(verb) or agent_of(one.anchor) if is_passive(verb) else own_subject(verb)
    group = verb_group(verb)
    if head is None or any(part.start < group.end and group.start < part.end for part in one.cue):
        return None
    return replace(one, construction="cited", anchor=verb, source=expand_noun(head), cue=(group,), lemma="quote")


def passed_on_by(one: Candidate) -> Candidate | None:
    """The report of whom an agency passes on after it: "It fell, the agency quoted | Ada | as | saying |"."""
    if one.lemma not in QUOTING or is_passive(one.anchor) or not one.content or one.content[-1].end > one.anchor.i:
        return None
    doc, first = one.anchor.doc, one.anchor.i + 1
    telling = as_saying(doc, first)
    if telling is None or not any(token.pos_ in NOMINAL for token in doc[first : telling.start - 1]):
        return None
    source, anchor = doc[first : telling.start - 1], doc[telling.end - 1]
    return replace(one, construction="cited", anchor=anchor, source=source, cue=(telling,), lemma="say")


def quoting(report: Candidate) -> Candidate | None:
    """What the object of a "quoting" after a verb of speaking says by it; no other construction reads that verb so."""
    beside = report.anchor.doc[report.anchor.i + 1 : report.anchor.i + BESIDE]
    if report.source is None:
        return None
    around = (*beside, *children(report.anchor, "advcl"), *children(report.source.root, "acl", "advcl"))
    verb = next((part for part in around if part.lower_ == "quoting"), None)
    if verb is None or (person := object_of(verb)) is None:
        return None
    cue = (Part(verb.i, verb.i + 1),)
    return replace(report, anchor=verb, cue=cue, lemma="quote") if is_somebody(person) else None


def cited(doc: Doc, one: Candidate, found: list[Candidate]) -> Candidate:
    """A report by the object of "citing" if that is somebody who speaks, else the candidate unchanged."""
    person = object_of(one.anchor)
    if one.anchor.tag_ != "VBG" or person is None or not (may_speak(person) or is_somebody(person)):
        return one
    report = next((other for other in found if is_report_of(doc, other, one, person)), None)
    if report is None:
        return one
    source = expand_noun(person)
    return replace(one, construction="cited", source=source, content=report.content)


def is_report_of(doc: Doc, report: Candidate, cites: Candidate, source: Token) -> bool:
    """Whether a candidate is a report to which the "citing" of a source belongs."""
    if report is cites or report.source is None or report.stance is not Stance.STATE or report.lemma in CITING:
        return False
    if sentence_of(doc, report.anchor.i) != sentence_of(doc, cites.anchor.i) or not cites.source:
        return False
    inside = any(part.start <= cites.anchor.i < part.end for part in report.content)
    same = cites.source.start <= report.source.root.i < cites.source.end
    body = report.source.root.ent_type_ != "PERSON" and report.source.root.pos_ != "PRON"
    return same and not inside and (body or is_somebody(source))


def is_somebody(source: Token) -> bool:
    """Whether what a person cites is a source and no reason: "the doctor", "figures from the Labour Office"; no law."""
    if source.ent_type_ in SPEAKING or noun_in(source).likely(NounKind.PERSON, NounKind.PEOPLE) >= LIKELY:
        return True
    authors = (*children(source, "nmod"), *children(source.head, "obl"))
    return any(part.left_edge.lower_ in AUTHORS and may_speak(part) for part in authors)
