"""Silence as a report.

He declined to comment on the case.   The company did not respond to a request.   Police did not name a suspect.

Leaves alone: The company commented on the case.   The door did not open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import has_to, own_subject, relation, subject_of
from ...grammar.verb_groups import TENSED, Part, is_ready, lender_of, verb_after_nor
from ...words.cues import words
from ...words.lists import function_words
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..extents.circumstances import is_time
from ..extents.complements import clause_after
from ..extents.content import subtree, tidy
from ..fellows import teller_over
from ..sources import contact_noun
from ..speaking import is_thing
from ..writers_words import reporter_of_silence

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


def find(cue: CueVerb) -> Candidate | None:
    """The topic that a source is silent about."""
    if cue.entry.lemma == "draw":
        return not_drawn(cue)
    if cue.passive or cue.token.lemma_.lower() not in words("disclosing"):
        return None
    governor = lender_of(cue.token) if has_to(cue.token) else None
    declines = governor is not None and governor.lemma_.lower() in words("kept_back_with")
    if not declines and not cue.negated and not names_nothing(cue):
        return None
    if governor is not None and is_ready(governor):
        return None
    if cue.token.tag_ == "VBG" and cue.group.start and cue.doc[cue.group.start - 1].lower_ == "for":
        return None  # "voiced anger with the board for not answering her"
    other = verb_after_nor(cue.token)
    part = topic_of(cue) or (
        tidied_object(cue, other) if other is not None else noun_before(cue, governor or cue.token)
    )
    if part is None or not is_information(cue):
        return None
    part = before_writers_own(cue, part)
    reporter = reporter_of_silence(cue.token) or teller_over(cue.token)
    return Candidate(
        construction="nocomment",
        anchor=cue.token,
        source=expand_noun(reporter) if reporter is not None else cue.source or silent_one(cue, governor),
        cue=(cue.group if other is None else Part(cue.group.start, other.i + 1),),
        content=(part,),
        stance=Stance.NOCOMMENT,
        lemma=governor.lemma_.lower() if declines and governor is not None else cue.entry.lemma,
        negated=cue.negated,
    )


def tidied_object(cue: CueVerb, verb: Token) -> Part | None:
    """The object of the second verb, which both share: "neither confirmed nor denied | the deal"."""
    object_ = next((c for c in verb.rights if relation(c) in ("obj", "ccomp")), None)
    return tidy(cue.doc, subtree(object_), cue.around) if object_ is not None else None


def silent_one(cue: CueVerb, governor: Token | None) -> DocSpan | None:
    """Who is yet to speak, whichever word of "is yet to respond" the parse makes the subject's head."""
    heads = [cue.token, governor, governor.nbor()] if governor is not None else [cue.token]
    subject = next((found for head in heads if head is not None and (found := own_subject(head)) is not None), None)
    return expand_noun(subject) if subject is not None else None


def not_drawn(cue: CueVerb) -> Candidate | None:
    """What somebody would not speak about: "would not be drawn | on the dam", "refused to be drawn on it"."""
    governor = lender_of(cue.token) if has_to(cue.token) else None
    subject = subject_of(governor or cue.token)
    topic = next((c for c in cue.token.rights if c.left_edge.lower_ in ("on", "about") and not is_time(c)), None)
    refused = governor is not None and governor.lemma_.lower() in ("decline", "refuse")
    if not cue.passive or not (cue.negated or refused) or subject is None or topic is None or is_thing(subject):
        return None
    part = tidy(cue.doc, subtree(topic), cue.around)
    if part is None:
        return None
    return Candidate(
        construction="nocomment",
        anchor=cue.token,
        source=expand_noun(subject),
        cue=(cue.group,),
        content=(part,),
        stance=Stance.NOCOMMENT,
        lemma=cue.entry.lemma,
        negated=cue.negated,
    )


def before_writers_own(cue: CueVerb, part: Part) -> Part:
    """A topic without the clause after a comma that the writer adds: "the wharf, | which burned", ", | but it may"."""
    doc = cue.doc
    for i in range(part.start + 1, part.end - 1):
        told = doc[i + 1].lower_ == "but" and any(token.tag_ in TENSED for token in doc[i + 2 : part.end])
        if doc[i].text == "," and (told or doc[i + 1].tag_ in ("WDT", "WP", "WRB", "WP$")):
            return Part(part.start, i)
    return part


def is_information(cue: CueVerb) -> bool:
    """Whether what is not given is something said: "gave no reason", but not "did not give him the money".

    Who "reported no deaths" is not silent, who "does not report the number of deaths" is.
    """
    if cue.entry.lemma in ("publish", "report") and not cue.negated:
        return False
    if cue.entry.lemma not in words("giving_information"):
        return True
    objects = [c for c in cue.token.rights if relation(c) in ("obj", "iobj")]
    return any(c.lemma_.lower() in words("information") for c in objects)


def names_nothing(cue: CueVerb) -> bool:
    """Whether the object or the subject is negated: "gave no reason", "neither side would comment"."""
    object_ = next((c for c in cue.token.rights if relation(c) == "obj"), None)
    says = cue.entry.lemma == "say"  # "says no talks are held", "says no to it"
    if object_ is not None and object_.left_edge.lower_ == "no" and object_.lower_ != "no" and not says:
        return True
    if cue.source is None or cue.source[0].lower_ not in ("neither", "no", "nobody", "none"):
        return False
    if cue.source[0].lower_ == "neither":
        return True
    following = cue.source[1] if len(cue.source) > 1 else cue.source[0]
    return not (following.like_num or following.text[0].isupper()) or following.i == cue.source[0].i  # "No 10 said"


def topic_of(cue: CueVerb) -> Part | None:
    """The object, clause or prepositional phrase after the verb."""
    asked = cue.doc[cue.group.end].lower_ if cue.group.end < cue.end else ""
    if asked in function_words("question_words") and (clause := clause_after(cue)) is not None:
        return clause
    for c in cue.token.rights:
        if is_question_after(cue, c):
            return tidy(cue.doc, subtree(c), cue.around)
        if relation(c) in ("obj", "ccomp", "obl", "xcomp", "advcl") and not is_setting(c) and c.tag_ != "IN":
            return tidy(cue.doc, Part(subtree(c).start, end_of(cue, c)), cue.around)
    return None


def is_question_after(cue: CueVerb, clause: Token) -> bool:
    """Whether a clause right after a verb of saying is the topic: "| when it opens", but not "when asked"."""
    opens = clause.left_edge.i == cue.group.end and clause.left_edge.tag_ == "WRB"
    return opens and cue.entry.has("clause", "wh") and own_subject(clause) is not None


def noun_before(cue: CueVerb, verb: Token) -> Part | None:
    """What the writer names again to say that no one would comment on it: ", | a figure | the bank did not confirm"."""
    noun = contact_noun(verb)
    if noun is None or cue.source is None or cue.source.start <= noun.i:
        return None
    return tidy(cue.doc, Part(expand_noun(noun).start, min(cue.source.start, cue.group.start)), cue.around)


def end_of(cue: CueVerb, topic: Token) -> int:
    """Where the topic ends: "identify him as the victim" goes on after its object, "mention him by name" too."""
    end = topic.right_edge.i + 1
    for c in cue.token.rights:
        named = c.left_edge.lower_ == "by" and c.lower_ == "name"
        if (
            c.left_edge.i == end
            and relation(c) in ("obl", "xcomp")
            and (c.left_edge.lower_ in words("after_questions") or named)
            and not is_time(c)
        ):
            end = c.right_edge.i + 1
    return end


def is_setting(token: Token) -> bool:
    """Whether a phrase says where or when somebody kept silent."""
    opening = token.left_edge.lower_
    return relation(token) in ("obl", "advcl") and opening not in words("before_what_is_kept_back")


CONSTRUCTION = Construction("nocomment", find=find, before=("clause", "object", "preposition"), sure=True)
