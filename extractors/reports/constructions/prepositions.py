"""Verb and preposition.

They called for talks.   He complained of pain.   She referred to it as a blow.   He agreed on a plan.
They asked him about the delay.   She spoke to reporters about the fire.

Leaves alone: They walked to the gate.   The bus called at the station.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.relations import has_to, relation
from ...grammar.verb_groups import Part
from ...text.sentences import opens_sentence
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.acts import is_bargain, is_sense, is_term, lets_in
from ..extents.circumstances import is_time
from ..extents.content import before_aside, before_occasion, subtree, tidy, whole_piece, with_afterthought
from ..extents.next_report import stop_before_next
from ..extents.object_phrases import hears, holds_quotation
from ..extents.settings import after_settings
from ..speaking import is_thing

if TYPE_CHECKING:
    from spacy.tokens import Token

LASTING = frozenset({"since", "till", "until", "within"})  # before the time of what is spoken of
MORE = frozenset({"additional", "extra", "further"})  # of what is wanted


def find(cue: CueVerb) -> Candidate | None:
    """What comes after the preposition that goes with the verb."""
    if cue.passive and not is_question_put(cue):
        return None
    preposition = preposition_after(cue)
    if preposition is None:
        return before_pronoun(cue)
    if lets_in(cue, preposition.head) or is_bargain(cue, preposition) or is_sense(cue):
        return None
    frame = f"p:{preposition.lower_}"
    start = preposition.i + (not is_in_content(cue, preposition))
    end = end_of_phrase(cue, preposition)
    end = before_occasion(cue, preposition.i, end) if cue.stance(frame) is Stance.DEMAND else end
    part = tidy(cue.doc, Part(start, end), cue.around)
    if part is None or (cue.entry.frames[frame].only_quoted and not holds_quotation(cue, part)):
        return None
    near = start <= cue.group.end + 2 and not any(is_hearer(token) for token in cue.doc[cue.group.end : start])
    group = Part(cue.group.start, start) if near and start > preposition.i else cue.group
    words_ = (group,) if near or start == preposition.i else (group, Part(preposition.i, start))
    return cue.reports("preposition", (part,), frame, cue=words_)


def is_question_put(cue: CueVerb) -> bool:
    """Whether somebody was asked about something: "Asked about the dam, he said", "when pressed on the dam".

    So "she was asked about the dam"; whom the police questioned about it they did not interview.
    """
    if cue.entry.lemma not in words("putting_questions") or cue.token.tag_ != "VBN":
        return False
    if cue.group.end - cue.group.start == 1:
        before = cue.doc[cue.group.start - 1]
        following = cue.doc[min(cue.group.end, cue.end - 1)]
        if cue.entry.lemma == "press" and following.lower_ == "for" and following.head.lemma_ not in words("details"):
            return False  # "pressed for time"
        if before.lower_ == "when":
            return True
        if cue.entry.lemma != "ask" and not (opens_sentence(cue.token) or before.text == ","):
            return False
        return any(token.text == "," for token in cue.doc[cue.group.end : cue.end])
    once = any(c.dep_ == "aux:pass" and c.tag_ == "VBD" for c in cue.token.lefts)
    return once and cue.entry.lemma == "ask" and cue.doc[min(cue.group.end, cue.end - 1)].lower_ == "about"


def before_pronoun(cue: CueVerb) -> Candidate | None:
    """The preposition that a relative clause begins with: "a bill, | of which | she warned", "to which he referred"."""
    doc, i = cue.doc, cue.source.start - 1 if cue.source is not None else -1
    if i <= cue.start or i >= cue.group.start or doc[i].lower_ != "which" or doc[i].head != cue.token:
        return None
    frame = f"p:{doc[i - 1].lower_}"
    if frame not in cue.entry.frames or cue.entry.frames[frame].only_quoted:
        return None
    rest = next((c for c in cue.token.rights if c.left_edge.lower_ == "as" and relation(c) == "obl"), None)
    parts = [Part(i - 1, i + 1), *([subtree(rest)] if rest is not None else [])]
    tidied = tuple(piece for part in parts for piece in whole_piece(doc, part, cue.around))
    return cue.reports("preposition", tidied, frame) if tidied else None


def is_in_content(cue: CueVerb, preposition: Token) -> bool:
    """Whether a preposition belongs to what is said: "worried | about it", "apologised | for it", "agreed | to go"."""
    if preposition.lower_ == "to":
        return preposition.i + 1 < cue.end and preposition.nbor().tag_ in ("VB", "VBG")
    return preposition.lower_ == "about" or (preposition.lower_ == "for" and cue.stance("p:for") is not Stance.DEMAND)


def preposition_after(cue: CueVerb) -> Token | None:
    """The verb's preposition: right after it, or after day, medium or hearer ("apologised to the people for")."""
    doc = cue.doc
    first = after_settings(doc, cue.group.end, cue.end)
    if cue.group.end < first < cue.end and f"p:{doc[first].lower_}" in cue.entry.frames and doc[first].head.i > first:
        return doc[first]
    for i in range(cue.group.end, min(cue.group.end + 2, cue.end)):
        if f"p:{doc[i].lower_}" in cue.entry.frames and doc[i].tag_ in ("IN", "TO", "RP"):
            if needs_hearer(cue, doc[i]):
                return None
            timed = is_time(doc[i].head) and doc[i].lower_ not in ("about", "of", "to") and not wants_time(cue, doc[i])
            return doc[i] if doc[i].head.i > i and not timed else None
        if doc[i].pos_ != "ADV":
            break
    if cue.entry.lemma not in words("with_hearer_before_preposition"):
        return None
    hearers = [c for c in cue.token.rights if is_hearer(c)]
    for c in [*cue.token.rights, *(c for hearer in hearers for c in hearer.rights)]:
        opening = next((g for g in c.lefts if relation(g) in ("case", "mark")), None)
        if opening is not None and opens_topic(cue, opening, hearers) and not is_time(c):
            return opening
    following = [doc[hearer.right_edge.i + 1] for hearer in hearers if hearer.right_edge.i + 1 < cue.end]
    return next((p for p in following if p.head.i > p.i and opens_topic(cue, p, hearers)), None)


def wants_time(cue: CueVerb, preposition: Token) -> bool:
    """Whether time is what somebody demands: "asked | for | more time", "for nine years in jail", not "for a time"."""
    time = preposition.head
    demands = preposition.lower_ == "for" and cue.stance("p:for") is Stance.DEMAND
    if demands and is_term(time):
        return cue.source is not None and not is_thing(cue.source.root)
    before = [c for c in time.lefts if c != preposition]
    return demands and time.lower_ == "time" and all(c.tag_ == "JJR" or c.lower_ in MORE for c in before)


def opens_topic(cue: CueVerb, preposition: Token, hearers: list[Token]) -> bool:
    """Whether a preposition apart from the verb goes with it: "told her | of it", but not "asked her | for it"."""
    frame = f"p:{preposition.lower_}"
    if frame not in cue.entry.frames or is_time(preposition.head) or is_in_name(preposition):
        return False
    asked = cue.entry.has("hearer") and cue.stance(frame) is Stance.DEMAND
    return not asked and (bool(hearers) or not needs_hearer(cue, preposition))


def is_in_name(preposition: Token) -> bool:
    """Whether "of" is between two names that make one: "speaking to Voice | of | Ely", "told the Duke of Ely"."""
    named = preposition.head.pos_ == "PROPN" and preposition.nbor(-1).pos_ == "PROPN"
    return preposition.lower_ == "of" and named and preposition.nbor().pos_ == "PROPN"


def is_hearer(dependent: Token) -> bool:
    """Whether somebody is spoken to, as object or after "to": "told | her | of it", "spoke | to us | about it"."""
    to = relation(dependent) == "obl" and dependent.left_edge.lower_ in ("to", "with")
    return (relation(dependent) in ("obj", "iobj") or to) and (hears(dependent) or dependent.ent_type_ != "")


def needs_hearer(cue: CueVerb, preposition: Token) -> bool:
    """Whether a preposition opens a topic only after a hearer: "pressed her | on the delay", but "pressed on"."""
    return cue.entry.lemma in words("topic_needs_hearer") and preposition.lower_ != "for"


def end_of_phrase(cue: CueVerb, preposition: Token) -> int:
    """Where the phrase ends: with "as a blow" in "referred to it as a blow", "to go" in "called for him to go"."""
    head = preposition.head
    while head.i < head.head.i < cue.end and (has_to(head.head) or does_something(head)):
        head = head.head
    end = head.right_edge.i
    for c in cue.token.rights:
        opening = next((g.lower_ for g in c.lefts if relation(g) in ("case", "mark")), None)
        if opening == "at" and c.left_edge.i == end + 1 and head.i == end and head.lower_ in words("felt_at"):
            end = c.right_edge.i  # "spoke of her shock | at the verdict"
        lasts = c.left_edge.lower_ in LASTING and relation(c) == "obl"
        if c.left_edge.i == end + 1 and (lasts or c.left_edge.lower_ == "due"):  # "of ice | due to the frost"
            end = c.right_edge.i
        blamed = opening in ("for", "over") and relation(c) in ("obl", "advcl") and not is_time(c)
        if blamed and c.left_edge.i == end + 1 and preposition.lower_ == "at" and cue.entry.stance is Stance.CONDEMN:
            end = c.right_edge.i  # "hit out at the board | for its neglect"
        asked_of = opening == "from" and relation(c) == "obl" and cue.stance(f"p:{preposition.lower_}") is Stance.DEMAND
        if (
            end < c.i
            and c.left_edge.i <= end + 1 + cue.doc[end + 1].is_quote
            and (has_to(c) or opening == "as" or asked_of)
        ):
            end = c.right_edge.i
    end += 1
    loose = {
        c.left_edge.i for c in cue.token.rights if c.dep_ == "obl:unmarked"
    }  # "complained of the noise | many times"
    while (
        end < cue.end
        and end not in loose
        and (cue.doc[end].tag_[:2] in ("NN", "HY", "JJ") or cue.doc[end - 1].tag_ == "HYPH")
    ):
        end += 1  # a noun cut short: "troop build-up"
    return before_aside(cue, preposition.i, with_afterthought(cue, stop_before_next(cue, preposition.i, end)))


def does_something(noun: Token) -> bool:
    """Whether a noun is the subject of a participle, and both are what is spoken of: "of | rebels taking towns"."""
    return relation(noun) == "nsubj" and noun.head.tag_ == "VBG"


CONSTRUCTION = Construction("preposition", find=find)
