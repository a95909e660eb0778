"""Where the writer goes on after a report: with what was left unsaid, with what speaks against it, with what came next.

She said two men were held | without giving details.   He says it is safe | despite photos showing cracks.
She said he might flee, | prior to setting bail.   She said they would close it, | which she called a ruin.
He said it was safe, | even though many doubt it.   They initially said it would take an hour, | but it took four.
The bench observed that police had lied | and adjourned the matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.relations import child, is_finite, own_subject, relation, subject_of
from ..grammar.verb_groups import FINITE
from ..words.cues import lemma_of_form, verbs, words

ASKING = ("WRB", "WP", "WDT", "WP$")
SPEAKING_ON = frozenset({"he", "she", "it", "they"})
AGAINST = frozenset({"though", "although"})
UNKNOWN = frozenset({"unclear", "uncertain", "unknown"})
DOUBTING = frozenset({"doubt", "question", "dispute", "contest"})
AT_FIRST = frozenset({"initially", "originally"})
REACH = 6  # tokens from a pronoun to its verb
NEAR = 5  # tokens after a verb in which its particle or object comes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from .cue import CueVerb


def leaves_unsaid(without: Token) -> bool:
    """Whether "without" and a participle say what a report leaves out, which only who speaks can do: "elaborating".

    Reasons may be kept back by whom the report is about ("said the firm fired her without giving a reason").
    """
    if without.lower_ != "without" or without.i + 1 >= len(without.doc):
        return False
    participle = without.nbor()
    lemma = lemma_of_form().get(participle.lower_, "")
    asked = any(relation(c) == "ccomp" and c.left_edge.tag_ in ASKING for c in participle.rights)
    set_off = without.i > 0 and without.nbor(-1).text == ","
    if asked and set_off and participle.tag_ == "VBG" and lemma in words("disclosing"):
        return True  # "said it would cut jobs, | without saying where"
    if participle.tag_ != "VBG" or lemma in words("left_unsaid"):
        return participle.tag_ == "VBG"
    told = next((c for c in participle.rights if relation(c) == "obj"), None)
    return lemma in words("left_unsaid_with_object") and told is not None and told.lemma_.lower() in words("details")


def holds_back(conjunction: Token) -> bool:
    """Whether a clause against a report says what its speaker left out: "though he gave no details", "but gave none".

    As in "although she did not say when"; not "though she had no money".
    """
    verb, subject = conjunction.head, own_subject(conjunction.head)
    if conjunction.lower_ not in ("but", "although", "though") or verb.i < conjunction.i or verb.tag_[:2] != "VB":
        return False
    if subject is not None and subject.lower_ not in SPEAKING_ON:
        return False
    lemma = lemma_of_form().get(verb.lower_, verb.lemma_.lower())
    told = next((c for c in verb.rights if relation(c) == "obj"), None)
    if lemma in words("left_unsaid_with_object") and told is not None and told.lemma_.lower() in words("details"):
        return any(c.lower_ in ("no", "few", "little") for c in told.lefts)
    denied = any(c.lower_ in ("not", "n't", "n’t") for c in verb.lefts)
    return denied and subject is not None and lemma in words("disclosing")


def reporter_of_silence(participle: Token) -> Token | None:
    """Who reports the clause at whose end something is left unsaid: "| Ada | said it fell without elaborating"."""
    if participle.i == 0 or not leaves_unsaid(participle.nbor(-1)):
        return None
    verb = participle.head
    while relation(verb) != "ccomp" and verb.head != verb:
        verb = verb.head
    entry = verbs().get(lemma_of_form().get(verb.head.lower_, ""))
    return subject_of(verb.head) if relation(verb) == "ccomp" and entry is not None and entry.has("clause") else None


def speaks_against(despite: Token) -> bool:
    """Whether "despite" brings in what others say or did: "despite photos showing guns", "despite the fact that".

    A mere noun is of the report: "said they would meet despite the threats".
    """
    if despite.lower_ != "despite" or despite.i + 3 >= len(despite.doc):
        return False
    if [token.lower_ for token in despite.doc[despite.i + 1 : despite.i + 3]] == ["the", "fact"]:
        return True
    head = despite.head
    above = [head.head] if relation(head) == "nsubj" else []
    tells = [c for c in (head, *above, *head.rights) if c.tag_ == "VBG" and c.i > despite.i + 1]
    return any(lemma_of_form().get(c.lower_, "") in verbs() for c in tells)


def comes_before(prior: Token) -> bool:
    """Whether "prior to" and a participle say what the speaker did next: "said she was at risk, | prior to leaving"."""
    doc, i = prior.doc, prior.i
    return prior.lower_ == "prior" and i + 2 < len(doc) and doc[i + 1].lower_ == "to" and doc[i + 2].tag_ == "VBG"


def is_called_something(doc: Doc, comma: int, end: int) -> bool:
    """Whether a relative clause says what somebody calls what was told: ", which | he called | a farce"."""
    if comma + 3 >= end or doc[comma + 1].tag_ not in ("WDT", "WP"):
        return False
    who = next((doc[i] for i in range(comma + 2, min(comma + 4, end)) if doc[i].pos_ != "ADV"), doc[comma])
    verb = who.head
    if who.lower_ not in SPEAKING_ON or verb.tag_ not in FINITE or not who.i < verb.i < min(who.i + REACH, end):
        return False
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    return entry is not None and entry.has("pred", "obj/as") and own_subject(verb) == who


def speaks_against_it(doc: Doc, sign: int, end: int) -> bool:
    """Whether a clause after a comma or dash holds others' doubts against it: "even though | many doubt it"."""
    first = doc[sign + 1] if sign + 3 < end else doc[sign]
    against = doc[sign + 2] if first.lower_ == "even" and sign + 3 < end else first
    if against.lower_ not in AGAINST or relation(against) != "mark":
        return False
    verb = against.head
    subject = own_subject(verb) or child(verb, "expl")
    if subject is None or not sign < subject.i < verb.i < end:
        return False
    if subject.lower_ == "it" and any(t.lower_ in UNKNOWN for t in (verb, *verb.rights)):
        return True
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    if entry is None or subject.tag_ == "PRP":
        return False
    return entry.lemma in DOUBTING or (entry.stance is Stance.DENY and entry.has("obj")) or is_of_now(verb)


def is_of_now(verb: Token) -> bool:
    """Whether a verb is in the present or the perfect, as the writer's own are: "even though | doctors say"."""
    return verb.tag_ in ("VBP", "VBZ") or any(c.lower_ in ("have", "has") and relation(c) == "aux" for c in verb.lefts)


def came_otherwise(cue: CueVerb, comma: int) -> bool:
    """Whether the writer tells what came of what was said at first: "initially said it was open, | but it was shut"."""
    doc = cue.doc
    if comma + 2 >= cue.end or doc[comma].text != "," or doc[comma + 1].lower_ != "but":
        return False
    verb = doc[comma + 1].head
    told = relation(verb) == "conj" and own_subject(verb) is not None and is_finite(verb)
    return told and any(is_at_first(c) for c in cue.token.lefts)


def is_at_first(adverb: Token) -> bool:
    """Whether a word before a verb is "initially" or the "first" of "at first"."""
    return adverb.lower_ in AT_FIRST or (adverb.lower_ == "first" and adverb.left_edge.lower_ == "at")


def acts_in_court(cue: CueVerb, conjunction: Token) -> bool:
    """Whether a conjunction joins what only the court that spoke can do."""
    verb = conjunction.head
    if (
        cue.source is None
        or relation(verb) != "conj"
        or verb.tag_ not in ("VBD", "VBN")
        or own_subject(verb) is not None
    ):
        return False
    if not any(token.lower_ in words("courts") for token in cue.source) or not is_court_act(verb):
        return False
    subject = subject_of(verb.head)
    if verb.head.tag_ == "VB" and verb.tag_ == "VBD":
        return True  # "directed the state to reply | and adjourned the matter"
    return subject is None or subject.lemma_.lower() not in words("courts")


def is_court_act(verb: Token) -> bool:
    """Whether a verb says what courts do: "acquitted him", "struck it out", "adjourned it", "posted the matter"."""
    lemma = verb.lemma_.lower()
    if lemma in words("court_acts"):
        return True
    near = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + NEAR]]
    if lemma in words("court_acts_with_particle"):
        return not {"aside", "out", "down"}.isdisjoint(near)
    return lemma in words("court_acts_on_cases") and not words("cases").isdisjoint(near)
