"""Demands: who is to do what.

They urged him to resign.   She called on the government to act.   The court ordered Facebook to remove the post.
He was told to wait.   Protesters were asked to leave by the police.

Leaves alone: She asked a question.   They ordered two lamps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.noun_signs import noun_in
from ...grammar.relations import has_to, own_subject, relation
from ...grammar.verb_groups import Part
from ...words.cues import words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..cue_verbs import is_headline_passive
from ..extents.circumstances import is_time
from ..extents.content import before_aside, before_occasion, cut_out, subtree, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next
from ..fellows import is_passive_fellow
from ..speaking import LIKELY

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(cue: CueVerb) -> Candidate | None:
    """The addressee of a demand together with what is demanded."""
    if cue.passive:
        return demanded(cue) if cue.allows("order") else None
    if (found := called_on(cue)) is not None:
        return found
    if not cue.allows("order"):
        return None
    infinitive = infinitive_of(cue.token)
    if infinitive is None:
        return None
    start = start_of_addressee(cue, infinitive)
    if start is None or is_found_for(cue, infinitive):
        return None
    end = over_purpose(cue, stop_before_next(cue, infinitive.i, infinitive.right_edge.i + 1))
    end = before_occasion(cue, infinitive.i, before_aside(cue, infinitive.i, with_afterthought(cue, end)))
    parts = cut_out(cue.doc, Part(start, end), medium_between(cue, start, infinitive), cue.around)
    return cue.reports("demand", parts, "order") if parts else None


def is_found_for(cue: CueVerb, infinitive: Token) -> bool:
    """Whether something is found to do something: "found | her way to the port", "found | a job to pay rent"."""
    found = next((c for c in cue.token.rights if relation(c) == "obj" and c.i < infinitive.i), None)
    if cue.entry.lemma != "find" or found is None:
        return False
    judged = any(relation(c) in ("cop", "aux") for c in infinitive.lefts)
    return not judged and (found.left_edge.lower_ in ("a", "an") or found.left_edge.tag_ == "PRP$")


def over_purpose(cue: CueVerb, end: int) -> int:
    """The end of what is demanded with the purpose right after quoted words of it: to “use all means” | to save it."""
    doc = cue.doc
    if end + 1 >= cue.end or not doc[end - 1].is_quote or doc[end].lower_ != "to" or doc[end + 1].tag_ != "VB":
        return end
    return stop_before_next(cue, end + 1, max(end, doc[end + 1].right_edge.i + 1))


def medium_between(cue: CueVerb, start: int, infinitive: Token) -> Part:
    """Time and place of a request, between addressee and infinitive: "urged them | in a report last month | to go"."""
    addressee = next((c for c in cue.token.rights if relation(c) in ("obj", "iobj") and c.i < infinitive.i), None)
    for c in (*cue.token.rights, *(addressee.rights if addressee is not None else ())):
        if start < c.left_edge.i and c.right_edge.i < infinitive.left_edge.i and is_medium(c):
            return Part(c.left_edge.i, infinitive.left_edge.i)
    return Part(start, start)


def is_medium(phrase: Token) -> bool:
    """Whether a phrase says by what means or on what occasion a request was made: "in a letter", "via radio"."""
    if phrase.left_edge.lower_ == "via":
        return True
    spoken = phrase.lower_ in words("media") | words("occasions") or phrase.lower_ in words("made_public")
    return relation(phrase) in ("obl", "nmod") and phrase.left_edge.lower_ in ("in", "at", "during", "on") and spoken


def is_definite_event(cue: CueVerb) -> bool:
    """Whether a passive without agent reports one event ("was ordered to"), not hearsay ("is said to")."""
    first = cue.token.head if is_passive_fellow(cue.token, cue.entry) else cue.token
    auxiliary = next((c for c in first.lefts if c.dep_ == "aux:pass"), None)
    if auxiliary is None and is_headline_passive(cue.token, cue.entry):
        return True
    return auxiliary is not None and auxiliary.tag_ in ("VBD", "VBN", "VBG") and cue.entry.lemma in words("announcing")


def start_of_addressee(cue: CueVerb, infinitive: Token) -> int | None:
    """Where the addressee begins: the object, or whatever noun phrase comes between the verb and the infinitive."""
    if cue.group.end < cue.end and cue.doc[cue.group.end].lower_ == "that":
        return None
    addressee = next((c for c in cue.token.rights if relation(c) in ("obj", "iobj") and c.i < infinitive.i), None)
    if any(token.lower_ == "that" and token.tag_ == "IN" for token in cue.doc[cue.group.end : infinitive.left_edge.i]):
        return None  # "told the board that the aim, he felt, was to win"
    if addressee is not None:
        return min(addressee.left_edge.i, cue.group.end)
    first = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    if first is None or first.i >= infinitive.left_edge.i or first.tag_[:2] not in ("DT", "NN", "PR", "JJ", "CD"):
        return None
    return first.i


def infinitive_of(verb: Token) -> Token | None:
    """The infinitive with "to" that a verb governs."""
    for c in verb.rights:
        if relation(c) in ("xcomp", "advcl", "ccomp", "acl") and has_to(c) and not is_predicate(c):
            return c
    object_ = next((c for c in verb.rights if relation(c) in ("obj", "iobj")), None)
    if object_ is None:
        return None
    for relative in (c for c in object_.rights if c.dep_ == "acl:relcl"):  # "asked those who saw it | to call"
        last = next((c for c in relative.rights if has_to(c) and relation(c) in ("advcl", "xcomp")), None)
        if last is not None:
            return last
    for after in (c for c in object_.rights if c.tag_ in ("JJ", "VBN") and c.nbor(-1) == object_):
        last = next((c for c in after.rights if has_to(c) and relation(c) in ("advcl", "xcomp", "acl")), None)
        if last is not None:
            return last  # "asked the officials concerned | to call"
    for c in object_.rights:  # attached to the object: "found the claims to be true", "told anyone in town | to stay"
        if relation(c) == "acl" and has_to(c) and (any(relation(g) == "cop" for g in c.lefts) or is_told(object_)):
            return c
    return None


def is_told(noun: Token) -> bool:
    """Whether somebody can be told to do something: "anyone", "people", no "right" or "effort"."""
    somebody = noun.lower_ in words("anybody")
    return somebody or noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE) >= LIKELY


def is_predicate(infinitive: Token) -> bool:
    """Whether a copula says what something is: "told us the aim | is to win |"."""
    to = next(c for c in infinitive.lefts if has_to(infinitive) and c.lower_ == "to")
    return any(relation(c) == "cop" and c.i < to.i for c in infinitive.lefts)


def called_on(cue: CueVerb) -> Candidate | None:
    """Called on them to act, appealed to them to stop: the person after the preposition and the infinitive."""
    near = [cue.doc[i] for i in range(cue.token.i + 1, min(cue.group.end + 1, cue.end))]
    preposition = next((token for token in near if f"via:{token.lower_}" in cue.entry.frames), None)
    if preposition is None:
        return None
    after = [c for c in cue.token.rights if c.i > preposition.i and relation(c) in ("obl", "obj")]
    person = preposition.head if preposition.head.i > preposition.i else next(iter(after), preposition)
    if person == preposition or is_time(person):
        return None
    infinitive = infinitive_of(cue.token) or infinitive_of(person) or wanted_of(cue, person)
    end = max(person.right_edge.i, infinitive.right_edge.i if infinitive is not None else 0) + 1
    if infinitive is None and (cue.entry.lemma != "call" or person.tag_ == "PRP"):
        return None  # "two friends called on her at noon"
    if infinitive is not None:
        end = stop_before_next(cue, infinitive.i, end)
        end = before_occasion(cue, infinitive.i, before_aside(cue, infinitive.i, with_afterthought(cue, end)))
    parts = whole_piece(cue.doc, Part(preposition.i + 1, end), cue.around)
    group = Part(cue.group.start, max(cue.group.end, preposition.i + 1 if preposition.i <= cue.group.end else 0))
    return cue.reports("demand", parts, f"via:{preposition.lower_}", cue=(group,)) if parts else None


def wanted_of(cue: CueVerb, person: Token) -> Token | None:
    """What is requested of an addressee: "appealed to the council | for help"."""
    for c in (*cue.token.rights, *person.rights):
        if c.i > person.i and any(g.lower_ == "for" and relation(g) == "case" for g in c.lefts) and not is_time(c):
            return c
    return None


def demanded(cue: CueVerb) -> Candidate | None:
    """A demand in the passive: its subject and the infinitive are the content."""
    infinitive = infinitive_of(cue.token)
    if infinitive is None or (cue.source is None and not is_definite_event(cue)):
        return None
    subject = next((c for c in cue.token.lefts if relation(c) == "nsubj"), None)
    if subject is None and is_passive_fellow(cue.token, cue.entry):
        subject = own_subject(cue.token.head)
    whole = before_agent(cue, subtree(infinitive))
    whole = Part(whole.start, before_occasion(cue, infinitive.i, stop_before_next(cue, infinitive.i, whole.end)))
    pieces = whole_piece(cue.doc, whole, cue.around)
    if subject is not None:
        pieces = (*whole_piece(cue.doc, subtree(subject), cue.around), *pieces)
    return cue.reports("demand", pieces, "order") if pieces else None


def before_agent(cue: CueVerb, whole: Part) -> Part:
    """What is demanded up to who demands it: "was urged | to resign | by his allies"."""
    by = cue.source.start - 1 if cue.source is not None else -1
    return Part(whole.start, by) if whole.start < by < whole.end and cue.doc[by].lower_ == "by" else whole


CONSTRUCTION = Construction(
    "demand", find=find, before=("direct", "clause", "passive", "infinitive", "object", "preposition")
)
