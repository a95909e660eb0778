"""What somebody said or wants, named first and told after "is", or taken up by "that is": pseudo-clefts.

What the union wants is a new pump.   What he said was that it leaked.   All she would say was that it rained.
The roof is sound, or that is what the builders say.

Leaves alone: What he said was a mistake.   What she wrote sold well.

After Quirk et al., A Comprehensive Grammar of the English Language (1985), 18.29.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import own_subject, relation
from ...grammar.verb_groups import Part, is_negation
from ...words.cues import words
from ...words.lists import function_words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import tidy
from ..extents.next_report import stop_before_next

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENINGS = frozenset({"what", "all", "everything", "thing"})  # what the relative clause is about
DEMONSTRATIVES = frozenset({"that", "this"})
SUBJECTS = frozenset({"nsubj", "appos"})  # the latter after a dateline
WANTED = ("obj", "inf", "order")
COPULAS = frozenset({"is", "was", "'s", "’s"})


def find(cue: CueVerb) -> Candidate | None:
    """What comes after the copula of a pseudo-cleft whose relative clause holds the cue."""
    named = cue.token.head
    if cue.passive or cue.token.dep_ != "acl:relcl" or named.lower_ not in OPENINGS:
        return None
    if relation(named) not in SUBJECTS:
        return taken_up(cue, named)
    copula = cue.token.right_edge.i + 1
    if cue.source is None or cue.source.root == named or copula + 1 >= cue.end:
        return None
    if cue.doc[copula].lower_ not in COPULAS or not tells(cue, cue.doc[copula + 1]):
        return None
    end = stop_before_next(cue, copula + 1, cue.end)
    part = tidy(cue.doc, Part(copula + 1, end), cue.around)
    told = opens_clause(cue.doc[copula + 1]) and cue.entry.stance is not Stance.DEMAND
    return cue.reports("cleft", (part,), "clause" if told else frame_of(cue)) if part is not None else None


def taken_up(cue: CueVerb, named: Token) -> Candidate | None:
    """The pronoun for what somebody says: "| that | is what the builders say"."""
    pronoun = own_subject(named)
    copula = next((c for c in named.lefts if relation(c) == "cop"), None)
    if pronoun is None or copula is None or named.lower_ != "what" or pronoun.lower_ not in DEMONSTRATIVES:
        return None
    if cue.source is None or not cue.allows("clause") or any(is_negation(c) for c in named.lefts):
        return None
    return cue.reports("cleft", (Part(pronoun.i, pronoun.i + 1),), "clause")


def tells(cue: CueVerb, first: Token) -> bool:
    """Whether what begins after the copula may be what was said, or wanted: a clause or quotation, or any phrase."""
    if cue.allows("clause") and opens_clause(first):
        return True
    mind = cue.entry.lemma in words("wanting") | words("foreseeing")
    minded = mind or cue.stance(frame_of(cue)) is Stance.DEMAND
    return minded and any(cue.allows(frame) for frame in WANTED) and first.tag_ not in ("VBN", "VBG", "JJ")


def opens_clause(first: Token) -> bool:
    """Whether a clause or a quotation begins after the copula."""
    return first.lower_ in function_words("question_words") | {"that"} or first.is_quote or first.text == ":"


def frame_of(cue: CueVerb) -> str:
    """The frame under which the cue's stance is looked up: what is wanted, or a clause."""
    return next((frame for frame in WANTED if cue.stance(frame) is Stance.DEMAND), "clause")


CONSTRUCTION = Construction(
    "cleft", find=find, before=("clause", "fronted", "infinitive", "object", "demand"), sure=True
)
