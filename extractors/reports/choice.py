"""Which candidates are kept: no light verbs of cue nouns, no mere attitudes of the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.relations import is_first_person
from ..grammar.verb_groups import Part
from ..text.marks import pair_around_token
from ..words.cues import words
from .candidate import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


THIRD_PERSON = frozenset({"he", "she", "it", "they"})


WHOLE = frozenset({"expression", "headline"})  # they read more words than the verb, and are right about it


TOLD = (Stance.STATE, Stance.DENY)


DONE = (Stance.STATE, Stance.DEMAND)  # what is an event where a speaker tells of it in the past: "we asked them to go"


def chosen(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates to keep: no light verb of a cue noun, no signature of a quotation that already has a source."""
    carried = {i for one in found for part in one.cue for i in range(part.start, part.end) if i != one.anchor.i}
    spoken = {
        part.start for one in found if one.construction in ("direct", "turn", "block", "list") for part in one.content
    }
    signed = spoken | {one.content[0].start for one in found if one.construction == "colon"}
    told = {start for one in found for start in subjects_of(one)}
    phrased = {one.anchor.i for one in found if one.construction in WHOLE}
    return [
        one
        for one in found
        if one.anchor.i not in carried
        and not (one.anchor.i in phrased and one.construction not in WHOLE)
        and not (one.construction in ("colon", "signature") and one.content[0].start in spoken)
        and not (one.construction == "headed list" and any(part.start in signed for part in one.content))
        and not is_in_phrase(one, found)
        and not is_own_attitude(doc, one)
        and not is_told_attitude(one, told)
        and not is_generic(one)
    ]


def is_in_phrase(one: Candidate, found: list[Candidate]) -> bool:
    """Whether a noun with its topic only names a source: "according to | reports from the ministry of trade |"."""
    if not one.construction.startswith("noun") or not one.content:
        return False
    first, last = min(one.anchor.i, one.content[0].start), max(one.anchor.i + 1, one.content[-1].end)
    sources = (other.source for other in found if other.in_phrase and other.source is not None)
    return any(source.start <= first and last <= source.end for source in sources)


def is_own_attitude(doc: Doc, one: Candidate) -> bool:
    """Whether a speaker only states his own attitude: "I think", "we urge", in quotation marks or in a transcript."""
    if any(holds_pair(doc, part) for part in one.content):
        return False
    if one.source is None:
        return pair_around_token(doc)[one.anchor.i] >= 0 and not (one.in_phrase or one.construction == "noun that")
    return is_first_person(one.source.root) and not (one.stance in DONE and doc[one.anchor.i].tag_ in ("VBD", "VBN"))


def subjects_of(one: Candidate) -> tuple[int, ...]:
    """Where the subject of what somebody says may begin: at its first token, and after "that"."""
    if one.stance not in TOLD or not one.content or one.content[0].start < one.anchor.i:
        return ()
    start = one.content[0].start
    return (start, start + 1) if one.anchor.doc[start].lower_ == "that" else (start,)


def is_told_attitude(one: Candidate, told: set[int]) -> bool:
    """Whether a speaker is reported to state his own attitude: in "she said she believes it" only "said" counts."""
    if one.source is None or len(one.source) != 1:
        return False
    if one.stance is not Stance.BELIEVE and one.construction != "adjective":
        return False
    return one.source.start in told and one.source.root.lower_ in THIRD_PERSON


def holds_pair(doc: Doc, part: Part) -> bool:
    """Whether a stretch begins with the mark of a quotation inside the one that contains the cue."""
    return pair_around_token(doc)[min(part.start + 1, len(doc) - 1)] != pair_around_token(doc)[part.end - 1] or (
        doc[part.start].is_quote
    )


def is_about_anybody(source: Token) -> bool:
    """Whether a source is generic, with a relative clause: "anyone who thinks", "those who say", "people that want"."""
    if source.tag_ in ("WP", "WDT") and source.head.dep_ == "acl:relcl":
        return source.head.head.lower_ in words("anybody")
    return source.lower_ in words("anybody") - {"those", "people", "someone"}


def is_one_of_them(one: Candidate) -> bool:
    """Whether "one" is one of those named before: "the mayors disagreed, with | one | saying it was late"."""
    first = one.source.start if one.source is not None else 0
    with_one = first > 0 and one.anchor.doc[first - 1].lower_ == "with"
    return with_one and one.anchor.tag_ == "VBG" and one.anchor.doc[first].lower_ == "one"


def is_one_who_spoke(one: Candidate) -> bool:
    """Whether "one" said something once, and so is somebody: "“About time,” | said one"."""
    return one.source is not None and one.source.root.lower_ == "one" and one.anchor.tag_ == "VBD"


def is_generic(one: Candidate) -> bool:
    """Whether the source is generic ("you think"), or an act of knowing is denied."""
    if one.source is not None and len(one.source) == 1 and one.source.root.lower_ in words("generic_persons"):
        return not (is_one_of_them(one) or is_one_who_spoke(one))
    if one.source is not None and is_about_anybody(one.source.root) and one.anchor.tag_ in ("VBP", "VBZ", "VB"):
        return not any(token.is_quote for part in one.content for token in one.anchor.doc[part.start : part.end])
    nobody = one.source is not None and len(one.source) > 0 and one.source[0].lower_ == "no"  # "no driver knows"
    return one.lemma in words("knowing") and (one.negated or nobody)
