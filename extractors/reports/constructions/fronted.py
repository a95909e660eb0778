"""Clauses before or around their cue.

It rained, she said.   It rained, said the mayor.   It will, she said, rain.   It rained, it was claimed.
It rained, the agency quoted her as saying.
The valley, which, she said, was due to flood, lies in the west.

Leaves alone: It rained, and she left.   She said that it rained.

Commas decide; the parse need not make the clause a dependent of its cue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.phrases import NOMINAL
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import QUOTING, TENSED, Part
from ...words.cues import words
from ...words.lists import function_words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.asides import (
    BREAKS,
    as_saying,
    clause_after,
    end_of_host,
    followed_by_cue,
    is_said_before,
    is_set_off,
    start_of_host,
)
from ..extents.circumstances import is_time
from ..extents.content import cue_clause, tidy
from ..sources import contact_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = frozenset({"say", "add", "tell", "write"})
TOPICS = frozenset({"against", "for", "of"})


LONGEST_ADJUNCT = 8
LONGEST_PHRASE = 14


def find(cue: CueVerb) -> Candidate | None:
    """The clause that the cue's own clause is put after or into."""
    if passed_on := clause_passed_on(cue):
        return cue.reports("fronted", passed_on, "obj")
    if not (cue.allows("clause") or cue.allows("wh")):
        return None
    if cue.passive:
        parts = clause_before_passive(cue)
        return cue.reports("inserted" if len(parts) > 1 else "fronted", parts, "clause") if parts else None
    if (relative := clause_around_relative(cue)) is not None:
        return cue.reports("relative", (relative,), "clause")
    parts = clause_before(cue)
    return cue.reports("inserted" if len(parts) > 1 else "fronted", parts, "clause") if parts else None


def clause_passed_on(cue: CueVerb) -> tuple[Part, ...]:
    """The clause before an agency that passes it on: "It rained, the agency | quoted | Ada as saying"."""
    if cue.passive or cue.entry.lemma not in QUOTING or as_saying(cue.doc, cue.group.end) is None:
        return ()
    hole = cue_clause(cue)
    joined = any(relation(c) in ("mark", "cc") or c.tag_ in ("WDT", "WP") for c in cue.token.lefts)
    if not is_set_off(cue) or joined or cue.negated or not is_clause(cue, hole.start):
        return ()
    before = tidy(cue.doc, Part(start_of_host(cue, hole), hole.start), cue.around)
    return () if before is None or before.end - before.start == 1 or is_adjunct(cue, before) else (before,)


def clause_before(cue: CueVerb) -> tuple[Part, ...]:
    """The clause, in two parts where the cue interrupts it: "X, she said", "X, said the mayor", "X, she said, Y"."""
    doc = cue.doc
    if not is_set_off(cue) or not is_main(cue) or contact_noun(cue.token) is not None or has_topic(cue):
        return ()
    hole = cue_clause(cue)
    if opens_clause_after(cue, hole.end):
        return ()  # "experts said, that"; "For its part, the club announced, together with the bank, that"
    if hole.end < cue.end and not (
        doc[hole.end].is_punct or doc[hole.end].is_space or doc[hole.end].tag_ in ("CC", "IN")
    ):
        return ()  # words go on after the cue: they are what it reports
    start = start_of_host(cue, hole)
    if doc[start].lower_ == "according" or is_said_before(cue, start, hole.start):
        return ()
    before = tidy(doc, Part(start, hole.start), cue.around)
    after = clause_after(cue, hole)
    if before is None:
        return (after,) if after is not None else ()  # "Indeed, she said, it rained"
    if after is not None and (before.end - before.start > 1 or doc[before.start].pos_ in NOMINAL):
        return (before, after)
    if is_inverted(cue, hole.end):
        return (before,)
    return () if before.end - before.start == 1 or is_adjunct(cue, before) else (before,)


def is_inverted(cue: CueVerb, end: int) -> bool:
    """Whether a verb of saying before its subject ends the sentence: "Never again, | vowed the captain"."""
    inverted = cue.source is not None and cue.source.start == cue.group.end and cue.token.tag_ in TENSED
    closes = end >= cue.end or cue.doc[end].text in (".", "!", "?")
    return inverted and closes and not any(relation(c) in ("obj", "ccomp", "xcomp") for c in cue.token.rights)


def clause_before_passive(cue: CueVerb) -> tuple[Part, ...]:
    """The clause before or around "it was claimed", "it was reported on Friday": X, it was said by Ada(, Y)."""
    doc, subject = cue.doc, own_subject(cue.token)
    auxiliary = next((c for c in cue.token.lefts if c.dep_ == "aux:pass"), None)
    if subject is None or subject.lower_ != "it" or auxiliary is None or not subject.i < auxiliary.i:
        return ()
    if subject.i - 1 <= cue.start or doc[subject.i - 1].text not in BREAKS or auxiliary.tag_ not in ("VBD", "VBN"):
        return ()  # "it is said" is hearsay
    if any(c.tag_ == "MD" or relation(c) in ("mark", "cc") for c in cue.token.lefts) or cue.negated:
        return ()
    end = next((i for i in range(cue.group.end, cue.end) if doc[i].is_punct or doc[i].tag_ == "CC"), cue.end)
    if any(token.tag_ in TENSED or token.lower_ == "that" for token in doc[cue.group.end : end]):
        return ()
    hole = Part(subject.i, end)
    start = start_of_host(cue, hole)
    inside = end < cue.end and doc[end].text in BREAKS and not followed_by_cue(cue, end)
    stretches = (Part(start, hole.start - 1), Part(end, end_of_host(cue, hole) if inside else end))
    parts = tuple(part for each in stretches if (part := tidy(doc, each, cue.around)) is not None)
    tensed = any(token.tag_ in TENSED for part in parts for token in doc[part.start : part.end])
    if not tensed or parts[0].end > hole.start:
        return ()
    return parts if len(parts) > 1 or not is_adjunct(cue, parts[0]) else ()


def opens_clause_after(cue: CueVerb, comma: int) -> bool:
    """Whether "that" comes after the cue's clause and its comma, or after one phrase between commas."""
    doc = cue.doc
    if comma + 1 >= cue.end or doc[comma].text != ",":
        return False
    second = next((i for i in range(comma + 1, min(comma + LONGEST_PHRASE, cue.end)) if doc[i].text == ","), comma)
    if any(doc[i].tag_ in TENSED for i in range(comma + 1, second)):
        second = comma
    return any(i + 1 < cue.end and doc[i + 1].lower_ == "that" and doc[i + 1].tag_ == "IN" for i in {comma, second})


def has_topic(cue: CueVerb) -> bool:
    """Whether what is wanted or warned of comes after the verb: "After the flood, they asked the board | for help"."""
    for c in cue.token.rights:
        opening = c.left_edge
        if opening.lower_ in TOPICS and cue.allows(f"p:{opening.lower_}") and relation(c) in ("obl", "advcl"):
            return not is_time(c)
    return False


def is_adjunct(cue: CueVerb, part: Part) -> bool:
    """Whether what comes before the cue is only when or why it was said: "When it rained, he said"."""
    tokens = cue.doc[part.start : part.end]
    if tokens[0].lower_ in words("subordinators"):
        last = tokens[0].head.right_edge.i
        main = any(token.tag_ in TENSED and token.i > last for token in tokens)  # "When it rained it poured, he said"
        return not main and not any(token.text == "," for token in tokens)
    return not any(token.tag_ in TENSED for token in tokens) and len(tokens) < LONGEST_ADJUNCT


def is_main(cue: CueVerb) -> bool:
    """Whether the cue's clause depends on nothing by a conjunction or a relative pronoun."""
    if any(relation(c) in ("mark", "cc") and c.lower_ != "as" for c in cue.token.lefts):
        return False
    if any(c.tag_ in ("WDT", "WP") for c in cue.token.lefts):
        return False  # ", which the union denied"
    if cue.source is not None and cue.source.root.lower_ in function_words("question_words") | {"that"}:
        return False
    other = [c for c in cue.token.children if relation(c) in ("obj", "xcomp")]
    if not cue.entry.has("hearer") and any(cue.source is None or c != cue.source.root for c in other):
        return False
    beside = cue.source is not None and (cue.source.end == cue.group.start or cue.source.root in other)
    return (beside or own_subject(cue.token) is not None) and not cue.negated and is_clause(cue, cue_clause(cue).start)


def is_clause(cue: CueVerb, end: int) -> bool:
    """Whether a verb with a tense comes between the beginning of the sentence and the cue's clause."""
    hole = cue_clause(cue)
    if is_inverted(cue, hole.end):
        return True
    inserted = hole.end < cue.end and cue.doc[hole.end].text in BREAKS
    around = [*range(cue.start, end), *(range(hole.end, cue.end) if inserted else ())]
    if cue.entry.lemma in PLAIN and end - cue.start >= LONGEST_ADJUNCT:
        return True  # ", it said" is enough
    return (inserted and any(is_taken_for_infinitive(cue.doc[i]) for i in range(hole.end, cue.end))) or any(
        cue.doc[i].tag_ in TENSED and cue.doc[i].dep_ != "acl:relcl" and (inserted or relation(cue.doc[i]) != "advcl")
        for i in around
    )


def is_taken_for_infinitive(verb: Token) -> bool:
    """Whether a present after an inserted cue was read as an infinitive: "The fires, she said, | burn | at night"."""
    subject = own_subject(verb)
    plural = subject is not None and subject.i < verb.i and subject.tag_ in ("NNS", "NNPS", "PRP", "CD")
    return verb.tag_ == "VB" and plural and not any(relation(c) in ("aux", "mark") for c in verb.lefts)


def clause_around_relative(cue: CueVerb) -> Part | None:
    """The rest of a relative clause that the cue is put into: "which, she said, was due to rain"."""
    doc = cue.doc
    hole = cue_clause(cue)
    before = hole.start - 1
    set_off = before > cue.start and doc[before].text == ","
    before -= set_off
    if before < cue.start or doc[before].lower_ not in ("which", "that", "who") or doc[before].tag_ == "IN":
        return None
    closed = cue.group.end < cue.end and doc[cue.group.end].text == ","
    if closed != set_off or (before > cue.start and doc[before - 1].tag_ in ("IN", "TO")):
        return None  # "a law of which she warned, was passed"
    after = cue.group.end + (cue.group.end < cue.end and doc[cue.group.end].text == ",")
    if after >= cue.end or doc[after].tag_ not in TENSED:
        return None
    end = next((i for i in range(after, cue.end) if doc[i].text in (",", ";")), cue.end)
    return tidy(doc, Part(after, end), cue.around)


CONSTRUCTION = Construction("fronted", find=find, before=("passive", "object"), also=("inserted", "relative"))
