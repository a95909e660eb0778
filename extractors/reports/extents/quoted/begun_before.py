"""The beginning of a sentence that goes on in a quotation after its cue: "If it rains, | she said, “we lose the crop”".

| finds | leaves alone |
|---|---|
| In a dry year, she said, “the mill stops” | In a dry year, she said: “The mill stops.” |
| The new wall, she said, “is a gift to the sea” | In a letter, she said, “we are lost” |
| If it rains, she said, “we go home” | When asked why, she said, “because it rained” |
| The rain will come, she said, “but not today” | She had two boats, she said, “three” with the raft |

The quotation must go on in small letters, and the cue be between commas. A sentence that could end before the cue is
begun for the quotation only where that starts with a verb of its own, or with a word like "but" or "because".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....grammar.phrases import NOMINAL
from ....grammar.relations import relation
from ....grammar.verb_groups import TENSED, Part
from ....text.marks import pair_around_token
from ....words.cues import words
from ....words.lists import function_words
from ..asides import is_said_before, is_set_off, start_of_host
from ..circumstances import is_time
from ..content import cue_clause, tidy
from ..settings import after_settings

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...cue import CueVerb


OCCASIONS = frozenset({"after", "as", "when", "while"})
JOINING = frozenset({"and", "because", "but", "not"})


def begun_before(cue: CueVerb, quoted: Part) -> Part | None:
    """What comes before the cue's clause and goes on in a quotation after it."""
    doc, hole = cue.doc, cue_clause(cue)
    if not goes_on_small(doc, quoted) or not is_set_off(cue) or not hole.end <= quoted.start:
        return None
    start = start_of_host(cue, hole)
    part = tidy(doc, Part(start, hole.start), cue.around)
    if part is None or part.end > hole.start or (part.end == part.start + 1 and doc[part.start].pos_ not in NOMINAL):
        return None
    holds_quotation = any(pair_around_token(doc)[i] != cue.around for i in range(part.start, part.end))
    if holds_quotation and doc[part.start].lower_ not in words("conceding"):
        return None
    if is_about_speaking(doc, part) or is_said_before(cue, start, hole.start):
        return None
    return part if takes_up(doc, quoted) or not may_end(doc, part) else None


def goes_on_small(doc: Doc, quoted: Part) -> bool:
    """Whether a quotation after a comma begins in small letters."""
    first = doc[quoted.start + 1] if quoted.start + 1 < len(doc) else doc[quoted.start]
    return doc[quoted.start].is_quote and doc[quoted.start - 1].text == "," and first.text[:1].islower()


def is_about_speaking(doc: Doc, part: Part) -> bool:
    """Whether a phrase or clause says when, where or after what somebody spoke: "In a letter", "Asked why"."""
    first, following = doc[part.start], doc[part.start + 1]
    if first.tag_ in ("VBG", "VBN") or first.lower_ in ("according", "asked"):
        return True
    if first.lower_ in OCCASIONS and first.head.i > first.i:
        return following.tag_ in ("VBN", "VBG") or any(t.tag_ == "VBD" for t in doc[part.start : part.end])
    inside = first.tag_ == "IN" and part.start < first.head.i < part.end
    if inside and (first.lower_ == "during" or (is_time(first.head) and following.lower_ not in ("a", "an"))):
        return True  # "For the first time", but not "In a dry year"
    return after_settings(doc, part.start, part.end + 1) >= part.end  # its comma may hang on the phrase


def takes_up(doc: Doc, quoted: Part) -> bool:
    """Whether a quotation begins with the predicate of a subject before it, or with "but" and the like."""
    first = doc[quoted.start + 1]
    return first.tag_ in TENSED or first.lower_ in JOINING


def may_end(doc: Doc, part: Part) -> bool:
    """Whether words are a whole sentence: they have a verb with a tense outside an opening and relative clauses."""
    first, start = doc[part.start], part.start
    if doc[part.end - 1].tag_ in TENSED:
        return False  # "The truth is, she said, “nobody asked”"
    if first.lower_ in words("subordinators") | {"whether"} | function_words("question_words"):
        start = first.head.right_edge.i + 1 if first.head.i < part.end else part.end
    return any(
        token.tag_ in TENSED and relation(token.head if relation(token) in ("aux", "cop") else token) != "acl"
        for token in doc[start : part.end]
    )
