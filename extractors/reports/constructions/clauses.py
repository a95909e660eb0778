"""Verb and the clause after it.

She said (that) it rained.   She asked whether it rained.   It was announced that it rained.   They asked that he stay.

Leaves alone: She closed the gate.   He was so tired that he fell asleep.
"""

from __future__ import annotations

from dataclasses import replace

from ...base import Stance
from ...grammar.relations import child, has_to, own_subject, relation
from ...grammar.verb_groups import FINITE, Part
from ...text.marks import pair_around_token
from ...words.cues import lemma_of_form
from ...words.lists import function_words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.asides import is_passed_on
from ..extents.beside_quotations import quoted_by_verb
from ..extents.complements import asks_whether, clause_after, is_noun_phrase
from ..extents.object_phrases import cut_clause
from ..extents.predicates import is_wish
from ..speaking import is_record
from .fronted import clause_before


def find(cue: CueVerb) -> Candidate | None:
    """The clause that a verb of saying, thinking or asking reports."""
    if not cue.entry.has("clause", "wh", "that") or (cue.passive and not passive_reports(cue)):
        return None
    before = () if cue.passive else clause_before(cue)
    if len(before) > 1:
        return None  # "In the end, she said, it rained": the cue is put into the clause
    clause = clause_after(cue)
    if clause is None or not may_be_clause(cue, clause) or is_of_object(cue, clause):
        return None
    if is_taken_up(cue, clause):
        return cue.reports("clause", (Part(clause.start, clause.start + 1),), "clause")
    if is_quoted_by_another(cue, clause) or is_verb_of_subject(cue, clause):
        return None
    if before and (cue.doc[clause.start - 1].text == ";" or is_passed_on(cue, clause.start)):
        return None  # "It rained, she said on Friday; the roof held"
    wished = is_wish(cue) and is_subjunctive(cue, clause)
    if wished or cue.stance("clause") is Stance.DEMAND:
        clause = with_addressee(cue, clause)
    found = cue.reports(
        "clause", (clause,), "wh" if cue.doc[clause.start].lower_ in function_words("question_words") else "clause"
    )
    if cue.entry.lemma == "know" and has_to(cue.token):  # "wanted to know when it would rain"
        return replace(found, stance=Stance.STATE)
    return replace(found, stance=Stance.DEMAND) if wished else found


def is_taken_up(cue: CueVerb, clause: Part) -> bool:
    """Whether a pronoun stands for what was told before, and a participle says where: "said | this | talking to us"."""
    doc = cue.doc
    this = clause.start + 1 < clause.end and doc[clause.start].lower_ in ("so", "this")
    return this and doc[clause.start + 1].tag_ == "VBG" and lemma_of_form().get(cue.token.lower_) == "say"


def may_be_clause(cue: CueVerb, clause: Part) -> bool:
    """Whether the verb takes a clause, or one with "that" where it takes no other: "the court held that"."""
    opens = cue.doc[clause.start].lower_ == "that"
    if opens and cue.doc[clause.start - 1].lower_ in ("fact", "ground", "grounds"):
        return False  # "objected to it on the grounds | that it was dear", "felt the heat over the fact | that"
    bare = not cue.entry.has("that") or opens_question(cue, clause)
    return cue.allows("clause") or (cue.allows("wh") and bare) or (cue.allows("that") and opens)


def opens_question(cue: CueVerb, clause: Part) -> bool:
    """Whether a clause is an indirect question: "how it rained", "whether it rained"."""
    opening = cue.doc[clause.start]
    return opening.tag_[:1] == "W" or opening.lower_ in ("whether", "if")


def is_quoted_by_another(cue: CueVerb, clause: Part) -> bool:
    """Whether a clause is the quotation of a verb in between: "complained of heat, to which she replied, | “...”"."""
    number = pair_around_token(cue.doc)[min(clause.start + 1, len(cue.doc) - 1)]
    if number in (-1, cue.around) or not cue.doc[clause.start].is_quote:
        return False
    quoted = quoted_by_verb(cue.doc).items()
    return any(cue.token.i < verb < clause.start and number in numbers for verb, numbers in quoted)


def is_verb_of_subject(cue: CueVerb, clause: Part) -> bool:
    """Whether a verb is that of what demands something: "rules requiring helmets | took effect", no clause with "that".

    What is demanded has no tense: "rules requiring (that) helmets be worn".
    """
    if tells_of_record(cue, clause):
        return True
    if cue.token.dep_ != "acl" or cue.stance("clause") is not Stance.DEMAND or cue.doc[clause.start].lower_ == "that":
        return False
    return cue.token.tag_ == "VBG" and not is_subjunctive(cue, clause)


def tells_of_record(cue: CueVerb, clause: Part) -> bool:
    """Whether the cue only says of a record when it came out: "polls released on Friday | gave him the lead"."""
    first = next((t for t in cue.doc[clause.start : clause.end] if t.tag_ in FINITE), None)
    if first is None or cue.source is None or not cue.source.start < cue.group.start <= cue.source.end:
        return False
    verb = first.head if relation(first) in ("aux", "cop") else first
    apart = own_subject(verb) in (None, cue.source.root) and cue.token.dep_ != "acl:relcl"
    return apart and is_record(cue.source.root)


def is_of_object(cue: CueVerb, clause: Part) -> bool:
    """Whether a clause is that of a noun for words, which the verb judges: "denied | the claim of the mayor that"."""
    object_ = child(cue.token, "obj")
    cut = cut_clause(object_) if object_ is not None and not cue.entry.has("hearer") else None
    return cut is not None and cut.left_edge.i == clause.start


def with_addressee(cue: CueVerb, clause: Part) -> Part:
    """The clause of a demand with whom it is addressed to: "directed | the firm that the sum be paid"."""
    if cue.passive or cue.doc[clause.start].lower_ != "that":
        return clause
    addressee = child(cue.token, "obj", "iobj")
    if addressee is None or addressee.left_edge.i != cue.group.end:
        return clause
    beside = is_noun_phrase(cue.doc, cue.group.end, clause.start)
    return Part(cue.group.end, clause.end) if beside else clause


def passive_reports(cue: CueVerb) -> bool:
    """Whether a passive has content of its own: "it was announced that", "was told that", "X, it was claimed"."""
    auxiliary = next((c for c in cue.token.lefts if c.dep_ == "aux:pass"), None)
    if auxiliary is None and cue.entry.lemma == "ask":  # "Asked (by Ada) whether it rained, he said"
        return True
    if auxiliary is None or (cue.source is None and auxiliary.tag_ in ("VBZ", "VBP", "VB")):
        return False  # "it is said that" is hearsay
    subject = own_subject(cue.token) or child(cue.token, "expl")
    if child(cue.token, "ccomp", "csubj") is not None or any(asks_whether(cue, c) for c in cue.token.rights):
        return subject is None or subject.lower_ == "it" or cue.entry.has("hearer")
    return subject is not None and subject.lower_ == "it"


def is_subjunctive(cue: CueVerb, clause: Part) -> bool:
    """Whether a clause has no tense: the first verb in it is a bare one."""
    first = next((t for t in cue.doc[clause.start : clause.end] if t.tag_[:2] in ("VB", "MD")), None)
    return first is not None and first.tag_ == "VB"


CONSTRUCTION = Construction("clause", find=find, before=("hearing", "fronted", "passive", "object"))
