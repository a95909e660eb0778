"""Passives with an agent, and reports of definite events without one.

The attack was condemned by the minister.   The charges have been dismissed by the country as lies.
He was described by police as calm.   The bridge was declared safe by the inspector.   The toll was put by police at 12.
Tenants were promised new locks.

Leaves alone: The bridge was closed by police.   The lamp was lit at noon.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import agent_of, has_to, own_subject, relation
from ...grammar.verb_groups import Part
from ...words.cues import acts, lemma_of_form, words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..cue import CueVerb
from ..cue_verbs import is_headline_passive
from ..extents.acts import is_somebody
from ..extents.circumstances import is_time
from ..extents.content import subtree, whole_piece
from ..extents.object_phrases import is_speech
from ..participles import agent_with
from ..speaking import LIKELY, is_participle, is_thing
from .amounts import is_amount, is_measured
from .demands import is_definite_event

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

STARTS_NOUN = ("DET", "NOUN", "NUM", "ADJ", "PROPN", "PRON")
TERMS = ("for", "without")  # what follows them is part of what was announced
FRAMES = ("obj", "obj/speech", "obj/as", "obj/of", "obj/for", "obj/to", "pred", "clause", "order", "amount")


def find(cue: CueVerb) -> Candidate | None:
    """The subject of a passive, with its complement, as content."""
    if not cue.passive or not cue.entry.has(*FRAMES):
        return None
    if cue.source is not None and is_hour(cue.source.root):
        return None  # "the bank estimated | by 9 pm | it would be open" with a passive read into it
    if cue.source is not None and is_thing(cue.source.root):
        return None  # "the rise was explained by a frost"
    complement = complement_of(cue)
    if cue.source is None and complement is not None and opening_of(complement) in ("as", "at"):
        agent = agent_of(complement)  # "dismissed as a fake by Ada", "put at $9m by Ada"
        cue = replace(cue, source=with_fellows(expand_noun(agent))) if agent is not None else cue
    if cue.source is None and (complement is None or not is_told_of(cue, complement)):
        return made_public(cue) if complement is None else None
    if complement is None and not takes_subject(cue):
        return None
    if complement is not None and cue.source is not None and cue.source.start < complement.left_edge.i < cue.source.end:
        cue = replace(cue, source=cue.doc[cue.source.start : complement.left_edge.i])
    pieces = tuple(piece for part in parts_of(cue, complement) for piece in whole_piece(cue.doc, part, cue.around))
    frame = "amount" if cue.entry.lemma == "give" else "obj"
    return cue.reports("passive", pieces, frame) if pieces else None


def is_hour(agent: Token) -> bool:
    """Whether what comes after "by" says until when: "by 9 pm", "by Friday"."""
    return is_time(agent) or noun_in(agent).likely(NounKind.TIME) >= LIKELY


def with_fellows(agent: DocSpan) -> DocSpan:
    """An agent with those that "as well as" adds: "by Ada | as well as her sons"."""
    doc, end = agent.doc, agent.end
    if [token.lower_ for token in doc[end : end + 3]] != ["as", "well", "as"] or end + 3 >= len(doc):
        return agent
    fellow = doc[end].head
    return doc[agent.start : fellow.right_edge.i + 1] if fellow.i > end + 2 else agent


def made_public(cue: CueVerb) -> Candidate | None:
    """What was announced, ordered or condemned at one time by people left unnamed: "a recount was ordered"."""
    subject = own_subject(cue.token)
    auxiliary = next((c for c in cue.token.lefts if c.dep_ == "aux:pass"), None)
    if cue.entry.lemma not in words("made_public") or (not cue.allows("obj") and not cue.allows("order")):
        return None
    if subject is None or auxiliary is None or auxiliary.tag_ != "VBD" or subject.tag_ in ("PRP", "WDT", "WP", "DT"):
        return None
    if any(relation(c) in ("ccomp", "xcomp", "csubj") for c in cue.token.rights):
        return None
    terms = [c for c in cue.token.rights if relation(c) == "obl" and opening_of(c) in TERMS and not is_time(c)]
    parts = (noun_part(cue, subject), *(subtree(c) for c in terms[:1]))
    pieces = tuple(piece for part in parts for piece in whole_piece(cue.doc, part, cue.around))
    return replace(cue.reports("passive", pieces, "obj"), source=None) if pieces else None


def is_told_of(cue: CueVerb, complement: Token) -> bool:
    """Whether a passive without agent reports one event: "he was accused of theft", "she has been criticised for it".

    "It was called a coup", "he was reported to be dead", "people who have been accused of theft" are hearsay.
    """
    if is_headline_passive(cue.token, cue.entry):
        return True
    if is_promised(cue, complement):
        return True
    simple = any(c.dep_ == "aux:pass" and c.tag_ == "VBD" for c in cue.token.lefts) or is_blamed_since(cue)
    return simple and is_definite_event(cue) and opening_of(complement) in ("of", "for", "as")


def is_blamed_since(cue: CueVerb) -> bool:
    """Whether a main clause says that somebody has been condemned: "the firm | has been criticised | for"."""
    perfect = any(relation(c) == "aux" and c.lemma_ == "have" for c in cue.token.lefts)
    return perfect and cue.entry.stance is Stance.CONDEMN and not cue.token.dep_.startswith("acl")


def takes_subject(cue: CueVerb) -> bool:
    """Whether the subject of the passive could be the verb's object: "these allegations have been dismissed"."""
    subject = subject_of_passive(cue.token)
    if subject is not None and subject.lower_ in acts().get(cue.entry.lemma, ()):
        return False  # "the lawsuit was dismissed by the court"
    if subject is not None and "PERSON" in acts().get(cue.entry.lemma, ()) and is_one_acted_on(cue, subject):
        return False
    if cue.entry.lemma == "deny" and is_kept_from(cue):
        return False
    if cue.entry.lemma == "give":  # "the toll given by the army"
        return subject is not None and subject.lemma_.lower() in words("numbers_given")
    return cue.allows("obj") or (cue.allows("obj/speech") and subject is not None and is_speech(subject))


def is_one_acted_on(cue: CueVerb, subject: Token) -> bool:
    """Whether something is done to a person and nothing said of him: "the driver, who was questioned by police"."""
    person = subject.tag_ == "WP" or (subject.lower_ not in ("it", "they", "which") and is_somebody(subject))
    return person and complement_of(cue) is None


def is_kept_from(cue: CueVerb) -> bool:
    """Whether a noun right after "denied" says what is kept from the subject: "was denied | water | by the army"."""
    following = cue.doc[min(cue.group.end, cue.end - 1)]
    noun = following.head if following.head.i > following.i else following
    return following.pos_ in STARTS_NOUN and not is_time(noun) and noun.lower_ != "times"


def parts_of(cue: CueVerb, complement: Token | None) -> list[Part]:
    """The subject and the complement of a passive as stretches of tokens."""
    parts = []
    subject = subject_of_passive(cue.token)
    if subject is not None and not (complement is not None and subject.lower_ in words("subjects_before_complements")):
        parts.append(noun_part(cue, subject))
    if complement is not None and is_promised(cue, complement):
        parts.clear()  # the subject only hears it
    if complement is not None:
        whole = subtree(complement)
        agent = agent_with(cue.token) or agent_of(complement)
        inside = agent is not None and whole.start < agent.left_edge.i < whole.end and agent != complement
        parts.append(Part(whole.start, agent.left_edge.i) if agent is not None and inside else whole)
    return parts


def noun_part(cue: CueVerb, subject: Token) -> Part:
    """The subject's noun phrase; of a noun with a participle ("measures proposed by X") what comes before it."""
    part = subtree(subject)
    if part.start <= cue.token.i < part.end:
        end = cue.group.start
        while end - 1 > subject.i and cue.doc[end - 1].pos_ == "ADV":
            end -= 1  # "the plan, | previously | endorsed by"
        return Part(start_of_amount(cue, subject) or last_named(cue, subject) or expand_noun(subject).start, end)
    return part


def last_named(cue: CueVerb, subject: Token) -> int | None:
    """Where what is added right before the participle begins: "nine raids, including | one in Arden | claimed by"."""
    doc = cue.doc
    adding = (i for i in range(cue.group.start - 1, subject.i + 1, -1) if doc[i].lower_ == "including")
    added = next(adding, None)
    return added + 1 if added is not None and doc[added - 1].text == "," and added + 1 < cue.group.start else None


def start_of_amount(cue: CueVerb, subject: Token) -> int | None:
    """Where an amount right before the participle begins, after a noun: "a loss of 9, above | the 7 | expected"."""
    doc, i = cue.doc, cue.group.start - 1
    while i > subject.i and doc[i].tag_ in ("CD", "$", "NN", "NNS", "JJ"):
        i -= 1
    counts = any(token.tag_ == "CD" for token in doc[i : cue.group.start])
    is_amount = counts and doc[i].lower_ == "the" and doc[i - 1].pos_ == "ADP"
    return i if is_amount and i > subject.i + 1 else None


def subject_of_passive(verb: Token) -> Token | None:
    """What is done to: the passive's subject, or the noun that a participle describes."""
    own = next((c for c in verb.lefts if relation(c) in ("nsubj", "csubj")), None)
    if own is not None:
        return own
    if relation(verb) == "acl" and verb.dep_ != "acl:relcl":
        return verb.head
    if relation(verb) == "conj" and verb.head.tag_ == "VBN":
        return subject_of_passive(verb.head)
    if relation(verb) == "conj" and any(c.dep_ == "aux:pass" for c in verb.lefts):
        return own_subject(verb.head)  # "the news came late and was confirmed by Ada"
    return None


def complement_of(cue: CueVerb) -> Token | None:
    """What is said of the subject: "as calm", "of fraud", "to have won", "sacred"."""
    for c in cue.token.rights:
        opening = opening_of(c)
        if relation(c) not in ("obl", "advcl", "xcomp", "nmod", "ccomp", "acl", "obj", "advmod"):
            continue
        if opening == "as" and relation(c) == "advcl" and own_subject(c) is not None:
            continue  # "was announced as she opened the fair"
        if cue.token.dep_ == "acl:relcl" and "," in (c.left_edge.text, c.left_edge.nbor(-1).text):
            continue  # "described the plan, announced by the board in May, | as a joke |"
        if opening == "as" and is_participle(c) and c.lower_ in lemma_of_form():
            continue  # "was quoted as saying" is for the saying
        if (opening == "as" and takes_as(cue)) or (opening in ("of", "for") and cue.entry.has(f"obj/{opening}")):
            return c
        if has_to(c) or (relation(c) in ("xcomp", "obj") and cue.allows("pred")) or is_promised(cue, c):
            return c
        if opening == "for" and cue.stance("obj") == "condemn":
            return c
    return amount_of(cue) or charge_on_agent(cue)


def is_promised(cue: CueVerb, object_: Token) -> bool:
    """Whether a passive has kept what was promised to its subject: "tenants were promised | new locks"."""
    return cue.entry.lemma == "promise" and relation(object_) == "obj"


def amount_of(cue: CueVerb) -> Token | None:
    """The amount that somebody puts something at: "was put | at 12 | by police", "estimated by police | at 9,000"."""
    if not cue.entry.has("amount") or cue.entry.lemma in words("revising"):
        return None
    agent = agent_of(cue.token)
    after = [*cue.token.rights, *(agent.rights if agent is not None else ())]
    return next((c for c in after if is_amount(c, of_amounts=True, of_places=False) and is_measured(cue, c)), None)


def charge_on_agent(cue: CueVerb) -> Token | None:
    """The charge that the parser attached to its source: "was accused by the union | of neglect"."""
    agent = agent_of(cue.token) if cue.entry.has("obj/of") else None
    kinds = ("nmod", "acl", "advcl")
    charges = [c for c in agent.rights if relation(c) in kinds and opening_of(c) == "of"] if agent is not None else []
    return charges[-1] if charges else None


def takes_as(cue: CueVerb) -> bool:
    """Whether what comes after "as" may be said without quotation marks."""
    return "obj/as" not in cue.entry.frames or cue.allows("obj/as")


def opening_of(complement: Token) -> str | None:
    """The preposition or conjunction that opens a complement."""
    return next((g.lower_ for g in complement.lefts if relation(g) in ("case", "mark") or g.lower_ == "as"), None)


CONSTRUCTION = Construction("passive", find=find, sure=True)
