"""Where the writer goes on after a report: with what was left unsaid, with what speaks against it, with what came next.

She said two men were held | without giving details.   He says it is safe | despite photos showing cracks.
She said he might flee, | prior to setting bail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.relations import own_subject, relation, subject_of
from ..words.cues import lemma_of_form, verbs, words

ASKING = ("WRB", "WP", "WDT", "WP$")
SPEAKING_ON = frozenset({"he", "she", "it", "they"})

if TYPE_CHECKING:
    from spacy.tokens import Token


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
