"""Verb, object and amount.

Officials put the toll at 12.   The survey placed the epicentre 8 km from the town.   They value it at $3 million.

Leaves alone: She put the lamp on a table.   They value honesty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...grammar.verb_groups import Part
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.content import subtree, tidy
from ..extents.next_report import stop_before_next
from ..extents.object_phrases import object_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FURTHEST = 5  # tokens from "the" to "at"
SPANS = frozenset({"range", "region"})  # "put the cost in the region of $3 billion"


def find(cue: CueVerb) -> Candidate | None:
    """The object of a verb of reckoning with the amount that is put on it."""
    if cue.passive or not cue.entry.has("amount") or is_reduced(cue.token) or cue.entry.lemma in words("revising"):
        return None
    object_ = object_of(cue.token)
    if object_ is None:
        return of_pronoun(cue)
    clauses = (c for c in object_.rights if c.dep_ == "acl:relcl")  # "put the weight he had lost | at 38 kilos"
    after = [
        c for c in [*object_.rights, *cue.token.rights, *(g for c in clauses for g in c.rights)] if c.i > object_.i
    ]
    counts = object_.lemma_.lower() in words("amounts") or is_group(object_)
    of_amounts = counts or takes_up_amount(cue, object_)
    amount = next((c for c in after if is_amount(c, of_amounts=of_amounts, of_places=cue.entry.lemma == "place")), None)
    if amount is None or not is_measured(cue, amount):
        return None
    end = max(object_.right_edge.i, amount.right_edge.i) + 1
    for c in cue.token.rights:
        if c.left_edge.i == end and relation(c) in ("advmod", "obl", "nmod") and cue.entry.lemma == "place":
            end = end if c.lower_ in words("times") else c.right_edge.i + 1  # "placed it 8 km | west of the town"
    end = end_of_fellows(cue, stop_before_next(cue, object_.i, end))
    part = tidy(cue.doc, Part(object_.left_edge.i, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def is_reduced(verb: Token) -> bool:
    """Whether a verb is a participle on a noun: "a deal valued at $3m"."""
    return relation(verb) == "acl" and verb.dep_ != "acl:relcl"


def of_pronoun(cue: CueVerb) -> Candidate | None:
    """The amount that a relative pronoun is put at: "a loss, which the bank puts | at $3m", "what police put | at 50".

    Without a pronoun the noun is the object: "a loss the bank puts | at $3m |".
    """
    pronoun = any(c.lower_ in ("which", "that") for c in cue.token.lefts) or cue.token.head.lower_ == "what"
    bare = cue.token.dep_ == "acl:relcl" and cue.source is not None and cue.source.end == cue.group.start
    if not pronoun and not bare:
        return None
    amount = next((c for c in cue.token.rights if is_amount(c, of_amounts=True, of_places=False)), None)
    if amount is None:
        return None
    whole = subtree(amount)
    end = next((i for i in range(amount.i, whole.end) if cue.doc[i].text == ","), whole.end)
    part = tidy(cue.doc, Part(whole.start, end), cue.around)
    return cue.reports("amount", (part,), "amount") if part is not None else None


def is_measured(cue: CueVerb, amount: Token) -> bool:
    """Whether what is recorded is a level, not where it was done: "recorded it at magnitude 5", "at 12 Mill Lane"."""
    return cue.entry.lemma != "record" or any(token.lemma_.lower() in words("amounts") for token in amount.subtree)


def end_of_fellows(cue: CueVerb, end: int) -> int:
    """Where the amounts end that other things are put at without the verb: "the toll at 12 | and the missing at 31"."""
    doc = cue.doc
    while end + 4 < len(doc):
        start = end + (doc[end].text == ",")
        start += doc[start].lower_ == "and"
        at = next((i for i in range(start + 2, min(start + 2 + FURTHEST, len(doc) - 1)) if doc[i].lower_ == "at"), None)
        if start == end or doc[start].lower_ != "the" or at is None or doc[at + 1].tag_ not in ("CD", "$"):
            break
        if any(token.is_punct or (token.pos_ == "VERB" and not is_group(token)) for token in doc[start + 1 : at]):
            break
        end = at + 2
        while end < len(doc) and doc[end].tag_ == "CD":
            end += 1
    return end


def is_group(noun: Token) -> bool:
    """Whether an adjective or a participle with "the" names people, who are counted: "the dead", "the missing"."""
    return noun.tag_ in ("JJ", "VBN", "VBG") and noun.left_edge.lower_ == "the" and noun.left_edge.i == noun.i - 1


def takes_up_amount(cue: CueVerb, pronoun: Token) -> bool:
    """Whether a pronoun goes back to an amount of its sentence: "put the toll at 12 but the army put | it | at 9"."""
    before = cue.doc[cue.start : cue.group.start]
    return pronoun.lower_ in ("it", "that", "this") and any(t.lemma_.lower() in words("amounts") for t in before)


def is_amount(phrase: Token, *, of_amounts: bool, of_places: bool) -> bool:
    """Whether a phrase says how much or how far: "at $12"; of places also "8 km from the town".

    A bare number may be an hour or a house: it is an amount only of what is counted, "the toll at 12".
    """
    if relation(phrase) not in ("obl", "nmod", "obj", "nummod", "advmod") or phrase.lower_ in words("times"):
        return False
    if phrase.lower_ in words("numbers_left_vague") and phrase.left_edge.lower_ in ("in", "at"):
        return True
    if not any(token.tag_ == "CD" for token in phrase.subtree):
        return False
    opening = next((c.lower_ for c in phrase.lefts if relation(c) == "case"), "")
    if phrase.tag_ == "CD":
        return of_amounts and opening in words("before_amounts")
    return opening in words("before_amounts") or phrase.lemma_ in SPANS or (of_places and not opening)


CONSTRUCTION = Construction("amount", find=find, before=("object",))
