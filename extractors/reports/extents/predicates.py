"""The predicate of a clause after a verb by the order of the words, where the parse gives none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import child, has_to, own_subject, relation
from ...grammar.verb_groups import TENSED
from ...text.marks import pair_around_token
from ...words.cues import words
from ...words.lists import function_words
from ..cue import CueVerb
from ..participles import verb_beside
from ..sources import noun_before_insertion

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_INSERTED = 30  # tokens from a verb to the predicate of a clause whose subject an insertion follows
STOPS = frozenset({";", ":", ".", "[", "...", "…", "!", "?"})


def tensed_verb_after(cue: CueVerb) -> Token | None:
    """The first verb with a tense after the cue, if a subject comes between the two and no comma does.

    For the parses that take the subject of the clause for an object of the cue: "claims the order did not cover it".
    """
    doc = cue.doc
    if not may_open_clause(cue):
        return None
    opened = nominal = False
    for i in range(cue.group.end, cue.end):
        token = doc[i]
        if pair_around_token(doc)[i] != cue.around:  # the company “extends its condolences”
            if (nominal or opened) and token.tag_ in TENSED:
                return token
            nominal = True
            continue
        if ends_search(cue, token, opened=opened):
            return None
        if token.lower_ == "that" and token.tag_ == "IN":
            if nominal and has_said_object(cue):
                return None
            opened = True
        elif is_predicate_of_clause(cue, token, opened=opened, nominal=nominal):
            fits = (nominal or opened) and (opened or not is_fellow(cue, predicate_of(token)))
            return predicate_of(token) if fits and not is_above(cue, token) else None
        elif token.tag_[:2] in ("NN", "PR", "CD", "DT", "EX"):
            nominal = True
    return None


def predicate_after_insertion(cue: CueVerb) -> Token | None:
    """The predicate of a subject that the parser took for an object: "claims buyers, | once keen, | feel poor"."""
    if not cue.allows("clause") or not may_open_clause(cue):
        return None
    for token in cue.doc[cue.group.end : min(cue.end, cue.group.end + LONGEST_INSERTED)]:
        if token.tag_ in TENSED and not is_fellow(cue, predicate_of(token)):
            subject = noun_before_insertion(token)
            if subject is not None and subject.start == cue.group.end:
                return predicate_of(token)
    return None


def is_above(cue: CueVerb, token: Token) -> bool:
    """Whether the cue is in a relative clause of this verb's subject: "a man who requested quiet | said it was so"."""
    return cue.token.dep_ == "acl:relcl" and predicate_of(token).is_ancestor(cue.token)


def is_predicate_of_clause(cue: CueVerb, token: Token, *, opened: bool, nominal: bool) -> bool:
    """Whether a verb can be that of the clause after the cue: no adjunct's, no relative's; of a wish a bare one."""
    if token.tag_ in ("VB", "VBP") and nominal and is_wish(cue) and token.nbor(-1).lower_ != "to":
        return relation(token) != "conj" or not has_to(token.head)  # "asked for time to rest as well as | eat"
    if token.tag_ not in TENSED:
        return False
    fellow = is_fellow(cue, predicate_of(token)) and not opened
    return fellow or not (is_relative(token, cue.group.end) or is_in_adjunct(token, cue.group.end))


def has_said_object(cue: CueVerb) -> bool:
    """Whether the "that" after a verb belongs to its object: "denied all claims | that it rained"."""
    return not cue.entry.has("hearer") and child(cue.token, "obj") is not None


def is_fellow(cue: CueVerb, predicate: Token) -> bool:
    """Whether a clause is beside the cue's own: "confirmed its first case | and Norland had two deaths"."""
    return relation(predicate) == "conj" and predicate.head == cue.token and child(predicate, "cc") is not None


def is_in_adjunct(token: Token, first: int) -> bool:
    """Whether a verb belongs to an adjunct: "promised protests until it rained", "said birds as we know them came"."""
    marks = (c for c in predicate_of(token).lefts if relation(c) in ("mark", "advmod") and c.i >= first)
    return any(mark.lower_ in words("adjunct_marks") for mark in marks)


def ends_search(cue: CueVerb, token: Token, *, opened: bool) -> bool:
    """Whether no subject and verb of a complement can come after this token; after "that" commas may."""
    if token.text in STOPS or token.tag_ in ("WP", "WP$", "WDT"):
        return True
    if not opened and cue.entry.has("obj") and verb_beside(token) == cue.token:
        return True  # "confirmed the leak | saying it was small"
    return (token.text == "," and not opened) or (token.tag_ == "CC" and not is_nominal(token.doc, token.i + 1))


def may_open_clause(cue: CueVerb) -> bool:
    """Whether a clause may come right after the verb: no conjunction of an adjunct and no phrase opens there."""
    if cue.passive and own_subject(cue.token) is None and child(cue.token, "expl") is None:
        return False
    first = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    return first is None or not (first.lower_ in words("adjunct_marks") or is_phrase(first))


def is_phrase(token: Token) -> bool:
    """Whether a preposition after the cue opens a phrase that is no mere time or medium: "asking for a price"."""
    if token.tag_ not in ("IN", "TO") or token.lower_ == "that" or token.head.i <= token.i:
        return False
    return token.head.lower_ not in words("times") | words("media") and token.head.tag_ != "CD"


def is_relative(token: Token, first: int) -> bool:
    """Whether a verb heads a relative clause; one whose subject comes after the cue is rather its content."""
    verb = predicate_of(token)
    if verb.dep_ != "acl:relcl":
        return False
    subject = own_subject(verb)
    if subject is None or subject.lower_ in function_words("question_words") | {"that"} or subject.i < first:
        return True
    return subject.left_edge.i != first and verb.doc[subject.left_edge.i - 1].lower_ != "that"


def is_wish(cue: CueVerb) -> bool:
    """Whether the clause of a verb may be in the subjunctive: "recommended they stay at home"."""
    return cue.entry.stance is Stance.DEMAND or cue.entry.lemma in ("ask", "suggest", "insist", "advise")


def predicate_of(token: Token) -> Token:
    """The predicate that a tensed auxiliary or copula belongs to."""
    return token.head if relation(token) in ("aux", "cop") and token.head.i > token.i else token


def is_nominal(doc: Doc, i: int) -> bool:
    """Whether a token opens a noun phrase."""
    return i < len(doc) and doc[i].tag_[:2] in ("DT", "NN", "PR", "CD", "JJ") and doc[i].lower_ not in words("times")
