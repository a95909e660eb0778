"""Quotations beside their cue, with the rest of the sentence that belongs to them.

"It rained," she said.   She said: "It rained."   She said "most" of them were hurt.

Leaves alone: She reviewed "The Long Goodbye".   It rained, she said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import child, has_to, own_subject, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token, pairs
from ...words.cues import lemma_of_form, words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.acts import is_somebody
from ..extents.asides import clause_after_quoted
from ..extents.beside_quotations import is_spoken, quoted_by_verb
from ..extents.complements import clause_after
from ..extents.content import cue_clause, tidy, tokens_of
from ..extents.next_report import stop_before_next
from ..extents.predicates import is_nominal
from ..extents.quoted.begun_before import begun_before
from ..extents.settings import after_settings
from ..speaking import is_record
from . import objects, prepositions

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

IN_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART", "CCONJ", "AUX", "ADV"})
ENDING = frozenset({".", "!", "?", ";", ",", "("})


def find(cue: CueVerb) -> Candidate | None:
    """The quotations beside a cue, each with the rest of its sentence that belongs to the content."""
    if is_fragment(cue) or is_shown(cue):
        return None  # another construction may know the whole
    parts = quoted_parts(cue)
    if parts and parts[0].start > cue.token.i and (begun := begun_before(cue, parts[0])) is not None:
        parts = (begun, *parts)
    if parts and (judged := judged_before(cue, parts[0])) is not None:
        parts = (*judged, *parts)
    said = cue.reports("direct", parts, "quote" if "quote" in cue.entry.frames else "clause") if parts else None
    return replace(said, source=None) if said is not None and is_hearer(cue) else said


def judged_before(cue: CueVerb, quoted: Part) -> tuple[Part, ...] | None:
    """What is judged before a quotation says how: "attacked | the levy as a poll tax |: “They tax the air.”"."""
    if cue.passive or cue.entry.has("clause") or quoted.start < cue.group.end or not cue.entry.has("quote"):
        return None
    found = objects.find(cue) or prepositions.find(cue)
    if found is None or found.content[-1].end > quoted.start or found.content[0].start < cue.group.end:
        return None
    object_ = child(cue.token, "obj")
    if object_ is not None and is_somebody(object_) and found.content[-1].end <= object_.right_edge.i + 1:
        return None  # "praised Ada: “She was the best.”"
    between = cue.doc[found.content[-1].end : quoted.start]
    return found.content if not any(token.tag_ in TENSED or token.tag_ == "VBG" for token in between) else None


def is_hearer(cue: CueVerb) -> bool:
    """Whether the source is a court that was told, as headlines have it: "Skipper 'fell asleep', jury told"."""
    source = cue.source.root if cue.source is not None else None
    told = cue.entry.has("hearer") and not any(relation(c) in ("obj", "iobj") for c in cue.token.children)
    return told and source is not None and source.i < cue.token.i and source.lower_ in words("hearings")


def is_shown(cue: CueVerb) -> bool:
    """Whether quoted words are what somebody shows, not says: "they showed “grit”", but "the memo showed “grit”"."""
    shows = "obj/document" in cue.entry.frames and cue.entry.stance is Stance.STATE
    return shows and not cue.entry.has("quote") and cue.source is not None and not is_record(cue.source.root)


def is_fragment(cue: CueVerb) -> bool:
    """Whether only a term is quoted after the cue, and the sentence goes on: demanded "clear rules" and an end."""
    doc, numbers = cue.doc, quoted_by_verb(cue.doc).get(cue.token.i, ())
    if len(numbers) != 1 or (cue.allows("clause") and not cue.allows("obj")) or is_spoken(doc, pairs(doc)[numbers[0]]):
        return False
    part = tokens_of(doc, pairs(doc)[numbers[0]].outer)
    return cue.token.i < part.start and part.end < cue.end and (doc[part.end].is_alpha or doc[part.end].text == ",")


def quoted_parts(cue: CueVerb) -> tuple[Part, ...]:
    """The quotations beside a cue with what belongs to them, in order."""
    doc = cue.doc
    quoted = quoted_by_verb(doc).get(cue.token.i, ())
    parts: list[Part] = []
    for number in quoted:
        part = tokens_of(doc, pairs(doc)[number].outer)
        embedded = is_embedded(cue, part) if not is_spoken(doc, pairs(doc)[number]) else is_phrase_of_clause(cue, part)
        if part.start > cue.token.i and embedded:
            clause = clause_after(cue)
            part = clause if clause is not None and clause.start <= part.start < clause.end else part
        elif part.start > cue.token.i:
            part = Part(start_after(cue, part.start), end_after(cue, part))
        else:
            outer, part = part, Part(start_before(cue, part), part.end)
            further = clause_after_quoted(cue, cue_clause(cue)) if part.start < outer.start else None
            parts += [further] if further is not None else []
        if (tidied := tidy(doc, part, cue.around)) is not None:
            parts.append(tidied)
    return merged(parts)


def is_embedded(cue: CueVerb, part: Part) -> bool:
    """Whether the sentence goes on after a quoted term as part of the same clause: said "most" of them were hurt."""
    if part.end >= cue.end or cue.doc[part.end].is_punct or cue.doc[part.end].is_space:
        return False
    return not begins_clause(cue, part)


def begins_clause(cue: CueVerb, part: Part) -> bool:
    """Whether another clause is joined to a quoted one: said “I am Bo” | and that is how he lived |."""
    doc = cue.doc
    if (
        doc[part.end].tag_ != "CC"
        or part.end + 2 >= cue.end
        or not any(t.tag_ in TENSED for t in doc[part.start : part.end])
    ):
        return False
    return doc[part.end + 1].tag_ in ("DT", "PRP", "EX") and doc[part.end + 2].tag_ in TENSED


def is_phrase_of_clause(cue: CueVerb, part: Part) -> bool:
    """Whether quoted words without a verb only open a clause after "that": said that “in theory”, | it could rain."""
    doc = cue.doc
    if doc[part.start - 1].lower_ != "that" or part.end + 2 >= cue.end or not doc[part.start + 1].is_lower:
        return False
    comma = part.end - 2 if doc[part.end - 2].text == "," else part.end
    rest = doc[max(part.end, comma + 1) : cue.end]
    told = any(token.tag_ in TENSED for token in rest) and own_subject_of(rest) is not None
    return doc[comma].text == "," and told and not any(t.tag_ in TENSED for t in doc[part.start : part.end])


def own_subject_of(rest: Span) -> Token | None:
    """The subject that opens the rest of a clause."""
    first = rest[0]
    while first.head.i > first.i and first.head.i < rest.end and first.head.pos_ in ("NOUN", "PROPN", "PRON"):
        first = first.head
    return first if relation(first) in ("nsubj", "expl") else None


def merged(parts: list[Part]) -> tuple[Part, ...]:
    """Parts in order, joined where they touch or overlap."""
    joined: list[Part] = []
    for part in sorted(parts):
        if joined and part.start <= joined[-1].end:
            joined[-1] = Part(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(joined)


def start_after(cue: CueVerb, start: int) -> int:
    """The start of content that runs into a quotation: at "that" before the marks, or the clause before a colon."""
    doc = cue.doc
    if start - 1 >= cue.group.end and doc[start - 1].lower_ in ("that", "how", "whether", "why"):
        return start - 1
    before = start - 1
    while before > cue.group.end and doc[before].is_space:
        before -= 1
    if doc[before].text == ":":
        if cue.entry.lemma == "ask" and cue.group.start > cue.start and doc[cue.group.start - 1].text == ",":
            return start  # "Vik, asked whether she would stay: “...”"
        return start_before_colon(cue, before) or start
    first = after_settings(doc, cue.group.end, start)
    if first < start and (doc[first].lower_ == "that" or runs_into(cue, first, before)):
        return first
    return start


def start_before_colon(cue: CueVerb, colon: int) -> int | None:
    """The start of a clause or object that a colon and a quotation go on from: "noted the need to act: “...”"."""
    clause = clause_after(cue)
    if clause is not None and clause.start < colon:
        return clause.start
    object_ = child(cue.token, "obj")
    if object_ is None or not cue.allows("obj") or object_.left_edge.i < cue.group.end:
        return None
    if object_.right_edge.i + 1 < colon or any(cue.doc[i].tag_ in TENSED for i in range(object_.left_edge.i, colon)):
        return None
    return object_.left_edge.i


def runs_into(cue: CueVerb, first: int, last: int) -> bool:
    """Whether a clause begins right after the verb and goes on in the quotation: said his party “was ready”."""
    if cue.entry.has("hearer") or not cue.allows("clause") or cue.source is None or cue.source.start > cue.token.i:
        return False
    return is_nominal(cue.doc, first) and all(cue.doc[i].pos_ in IN_NOUN for i in range(first, last + 1))


def end_after(cue: CueVerb, part: Part) -> int:
    """The end of content that begins with a quotation: the clause may go on after the closing mark."""
    doc = cue.doc
    if part.end >= min(cue.end, len(doc)) or doc[part.end].is_space or doc[part.end].text in ENDING:
        return part.end
    if doc[part.end - 2].text in (".", "!", "?", ",") and (doc[part.end].tag_ == "CC" or not doc[part.end].is_lower):
        return part.end
    if begins_clause(cue, part):
        return part.end
    for c in cue.token.rights:
        if c.left_edge.i <= part.end <= c.right_edge.i and relation(c) in ("ccomp", "parataxis", "obj", "xcomp", "dep"):
            return stop_before_next(cue, part.end, max(part.end, c.right_edge.i + 1))
    return part.end


def start_before(cue: CueVerb, part: Part) -> int:
    """The start of content that ends with a quotation in front of the cue: its sentence may begin before the marks."""
    doc = cue.doc
    start = part.start
    if start <= cue.start or doc[start - 1].is_space or doc[start - 1].text in (".", "?", "!", ":", "("):
        return start
    if is_reported_before(cue, start):
        return start
    semicolon = next((i for i in range(start - 1, cue.start, -1) if doc[i].text == ";"), None)
    if semicolon is not None:
        return semicolon + 1
    if any(pair_around_token(doc)[i] != cue.around for i in range(cue.start, start)):
        return max((i + 1 for i in range(cue.start, start) if doc[i].text in (".", "?", "!")), default=cue.start)
    return cue.start


def is_reported_before(cue: CueVerb, start: int) -> bool:
    """Whether what comes before a quotation is said by somebody: "Ada said it rained, but that | “it ended”"."""
    doc, around = cue.doc, pair_around_token(cue.doc)
    if cue.source is not None and cue.source.root.ent_type_ == "ORG":
        return False  # a paper reports what she said
    return any(
        around[i] == cue.around
        and doc[i].tag_ in ("VBD", "VBZ", "VBP", "VBG")
        and lemma_of_form().get(doc[i].lower_, "") in words("plain_reports")
        and (doc[i].tag_ == "VBG" or own_subject(doc[i]) is not None)
        and not any(has_to(c) for c in doc[i].rights)  # "told the guild to wait"
        for i in range(cue.start, start)
    )


CONSTRUCTION = Construction("direct", find=find, before=("clause", "fronted", "object", "preposition"))
