"""What was really said: not what may, will, would or should be said, nor what is only denied, doubted or waited for.

Leaves in: "she said", "went on to say", "would later say", "did not say", "the Gazette has learned", "can reveal".
Leaves out: "may say", "is going to say", "would have said", "if he says", "had she said so, ...", "avoided saying".

After the distinction of realis and irrealis moods in F. R. Palmer, Mood and Modality (2001), 1.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.relations import agent_of, has_to, is_passive, own_subject, relation
from ..grammar.verb_groups import is_negation, lender_of
from ..text.plain import places_by_word
from ..text.sentences import sentence_of
from ..words.cues import Frame, Verb, lemma_of_form, words
from .speaking import is_thing, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

FUTURE = frozenset({"will", "'ll", "’ll", "shall"})
WOULD = frozenset({"would", "'d", "’d"})
AWAITING = frozenset({"until", "till", "once", "before"})
CONDITIONS = frozenset({"if", "unless", "whether"})
SUPPOSING = frozenset({"had", "should", "were"})  # what a condition without "if" begins with
SCARCE = frozenset({"few", "nobody"})
HAVE = frozenset({"has", "have", "'s", "’s"})
LEARNED = Verb("learn", Stance.STATE, {"clause": Frame(Stance.STATE, only_quoted=False)})


def is_real(verb: Token) -> bool:
    """Whether a cue verb reports something that was said, or that somebody reportedly did not say."""
    if is_denied(verb) or is_awaited(verb) or is_asked_about(verb) or is_supposed(verb) or is_kept_back(verb):
        return False
    if is_absent(verb) or is_doubted(verb) or any(relation(c) == "mark" and c.lower_ in CONDITIONS for c in verb.lefts):
        return False
    if any(c.tag_ == "MD" and not is_real_after(verb, c) for c in verb.lefts):
        return False
    if verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).lower_ == "worth":
        return False  # "it is worth mentioning that"
    if verb.tag_ == "VB" and any(relation(c) == "cop" and c.nbor().lower_ != "yet" for c in verb.lefts):
        return False  # "what you must do is ask", but "is yet to ask"
    return not has_to(verb) or is_lent(verb) or is_brought_about(verb) or is_protested(verb)


def is_real_after(verb: Token, modal: Token) -> bool:
    """Whether a report with a modal is real ("would later say") or reports silence ("won't say", "could not say")."""
    if modal.lemma_.lower() in words("modals"):
        return tells_of_silence(verb, modal) or is_all(verb, modal) or is_published(verb, modal)
    if modal.lower_ in FUTURE:
        return any(is_negation(c) for c in verb.lefts)
    return modal.lower_ not in WOULD or not is_imagined(verb)


def is_imagined(verb: Token) -> bool:
    """Whether "would" makes the report hypothetical: "would have said", "would say if asked", "few would say"."""
    subject = own_subject(verb)
    if any(is_negation(c) for c in verb.lefts):
        return False
    if any(c.lower_ in ("have", "'ve", "’ve") for c in verb.lefts) or (
        subject is not None and subject.lower_ in SCARCE
    ):
        return True
    return any(relation(c) == "advcl" and c.left_edge.lower_ in ("if", "unless") for c in verb.children)


def tells_of_silence(verb: Token, modal: Token) -> bool:
    """Whether somebody is reported to have had no answer: "could not say how many"."""
    denied = any(c.dep_ == "advmod" and c.lower_ in ("not", "n't", "n’t") for c in verb.lefts)
    return modal.lower_ == "could" and denied and verb.lemma_.lower() in words("silent_after_could_not")


def is_all(verb: Token, modal: Token) -> bool:
    """Whether somebody had no more to say: "| all | the clerk could say was that it rained"."""
    return modal.lower_ == "could" and verb.dep_ == "acl:relcl" and verb.head.lower_ == "all"


def is_asked_about(verb: Token) -> bool:
    """Whether the report is only a question: "Did the owners deny it?"."""
    if "?" not in places_by_word(verb.doc):
        return False
    _, end = sentence_of(verb.doc, verb.i)
    asked = any(verb.doc[i].text == "?" for i in range(max(end - 2, verb.i), end))
    return asked and auxiliary_before_subject(verb) is not None


def is_supposed(verb: Token) -> bool:
    """Whether a condition has no "if": "Had she said so, they would have gone"."""
    if verb.left_edge.lower_ not in SUPPOSING:
        return False
    return auxiliary_before_subject(verb) == verb.left_edge


def auxiliary_before_subject(verb: Token) -> Token | None:
    """The auxiliary that comes before the subject of a verb: "did" of "did she say"."""
    auxiliary = next((c for c in verb.lefts if relation(c) == "aux"), None)
    subject = own_subject(verb) if auxiliary is not None else None
    return auxiliary if auxiliary is not None and subject is not None and auxiliary.i < subject.i else None


def is_awaited(verb: Token) -> bool:
    """Whether a report is only awaited: "until the owners admit it", "once she says so"; one in the past is real."""
    plain = lemma_of_form().get(verb.lower_) == verb.lower_ and verb.tag_ not in ("VBD", "VBN")
    if not plain and verb.tag_ not in ("VBP", "VBZ"):
        return False
    return any(c.lower_ in AWAITING and relation(c) in ("mark", "advmod") and c.i + 1 < verb.i for c in verb.lefts)


def is_denied(verb: Token) -> bool:
    """Whether somebody denies having said it: "denied saying", "denied having said"."""
    if relation(verb) not in ("xcomp", "ccomp", "obj", "advcl") or verb.head.lemma_.lower() != "deny":
        return False
    if any(token.text == "," for token in verb.doc[verb.head.i : verb.i]):
        return False  # "denied taking it, | claiming it was lent"
    return verb.tag_ == "VBG" or any(c.lower_ == "having" for c in verb.lefts)


def is_absent(verb: Token) -> bool:
    """Whether there is nothing that says so: "found no letters | showing that it fell"."""
    said_by = verb.head
    bare = relation(verb) == "acl" and own_subject(verb) is None
    if bare and verb.tag_ == "VBN" and (agent := agent_of(verb)) is not None and may_speak(agent):
        return False  # "with no deaths reported by the ministry"
    return bare and any(c.lower_ == "no" and relation(c) == "det" for c in said_by.lefts)


def is_kept_back(verb: Token) -> bool:
    """Whether somebody did not say it, or is only asked to: "refrained from saying", "let them say"."""
    if relation(verb) not in ("xcomp", "ccomp", "advcl", "obl"):
        return False
    above = verb.head.lemma_.lower()
    bidden = above == "let" and verb.lower_ != "know"  # "let them know" is to inform them
    return bidden or (verb.tag_ == "VBG" and above in words("holding_back"))


def is_doubted(verb: Token) -> bool:
    """Whether the report is called untrue or unlikely: "it is not true that she said"."""
    if relation(verb) not in ("csubj", "ccomp") or not any(c.lower_ == "that" for c in verb.lefts):
        return False
    verdict = verb.head
    doubtful = verdict.lower_ in words("doubtful")
    return doubtful or (verdict.lower_ in words("certain") and any(is_negation(c) for c in verdict.lefts))


def is_lent(infinitive: Token) -> bool:
    """Whether a verb shares its subject with an infinitive: "went on to say"; of "failed to" only silence."""
    lender = lender_of(infinitive)
    if lender is None or is_made_use_of(lender) or is_ahead(lender, infinitive):
        return False
    if lender.lemma_.lower() == "want":
        return infinitive.lemma_.lower() == "know"  # "wanted to know when" is a question
    return lender.lemma_.lower() != "fail" or infinitive.lemma_.lower() in words("disclosing")


def is_brought_about(infinitive: Token) -> bool:
    """Whether somebody was brought to say it, and so did: "the noise drove tenants to complain", "was forced to admit".

    After the implicative verbs of L. Karttunen, Implicative Verbs (Language 47, 1971).
    """
    cause = infinitive.head
    if not has_to(infinitive) or cause.lemma_.lower() not in words("causing"):
        return False
    if (cause.tag_ not in ("VBD", "VBN") or cause.lemma_.lower() in words("causing_persons")) and not is_told(cause):
        return False
    if cause.lemma_.lower() == "lead" and is_passive(cause):
        return False  # "was led to believe"
    if relation(infinitive) not in ("xcomp", "ccomp", "advcl") or any(is_negation(c) for c in cause.lefts):
        return False
    return not any(c.tag_ == "MD" for c in cause.lefts) and relation(cause) not in ("acl", "amod")


def is_protested(infinitive: Token) -> bool:
    """Whether somebody did what protests are for: "marched | to demand | a raise", "held a rally to denounce it"."""
    act = infinitive.head
    if infinitive.lemma_.lower() not in words("protested") or relation(infinitive) not in ("advcl", "xcomp", "acl"):
        return False
    protest = act if relation(act) == "obj" else next((c for c in act.rights if relation(c) in ("obj", "obl")), None)
    verb = protest.head if protest == act and protest is not None else act
    subject = own_subject(verb)
    done = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.lemma_ in ("be", "have") for c in verb.lefts)
    if not done or subject is None or is_thing(subject) or any(c.tag_ == "MD" or is_negation(c) for c in verb.lefts):
        return False
    held = protest is not None and protest.lemma_.lower() in words("gatherings") | words("taken_to")
    return held or verb.lemma_.lower() in words("protesting")


def is_told(cause: Token) -> bool:
    """Whether a verb tells whom something brought to speak, also as what came of it: ", prompting tenants to complain".

    After verbs with other senses they must be persons: "left some to ask", but "left the room to ask".
    """
    brought = next((c for c in cause.rights if relation(c) in ("obj", "iobj")), None)
    if brought is None or not (brought.lower_ in words("some_persons") or may_speak(brought)):
        return False
    if (
        cause.lemma_.lower() == "leave"
        and brought.lower_ not in words("some_persons")
        and cause.tag_ + brought.tag_ != "VBGNNS"
    ):
        return False  # "left the meeting to tell them"
    return cause.tag_ != "VBG" or is_result(cause)


def is_result(participle: Token) -> bool:
    """Whether a participle says what came of something past: "the wall fell, | prompting | tenants to complain"."""
    if participle.i == 0 or participle.nbor(-1).text != ",":
        return False
    verb = participle.head
    while verb.tag_[:2] not in ("VB", "MD") and verb.head != verb:
        verb = verb.head
    past = verb.tag_ == "VBD" or any(
        c.lower_ in words("past_auxiliaries") and relation(c) in ("aux", "cop") for c in verb.lefts
    )
    return past and relation(participle) in ("advcl", "acl") and not any(c.tag_ == "MD" for c in verb.lefts)


def is_ahead(lender: Token, infinitive: Token) -> bool:
    """Whether a report is still to come: "is going to say", "seemed about to say", "would like to say"."""
    if lender.lower_ == "going" and lender.i + 2 == infinitive.i:
        return True
    between = lender.doc[lender.i + 1 : infinitive.i]
    return any(token.lower_ == "about" for token in between) or any(c.lower_ in WOULD | FUTURE for c in lender.lefts)


def is_made_use_of(lender: Token) -> bool:
    """Whether something is used for a purpose: "a word used to describe it", but "she used to say"."""
    return lender.lower_ == "used" and (is_passive(lender) or relation(lender) == "acl")


def as_a_paper_says(verb: Token, entry: Verb) -> Verb:
    """The entry of a verb; that of "learn" reports where a paper "has learned" something."""
    if entry.lemma != "learn" or verb.tag_ not in ("VBN", "VBD"):
        return entry
    has = any(c.lower_ in HAVE and relation(c) == "aux" for c in verb.lefts)
    return LEARNED if has and is_paper(own_subject(verb)) else entry


def is_published(verb: Token, modal: Token) -> bool:
    """Whether a paper "can reveal" something, and so does."""
    revealed = modal.lower_ == "can" and verb.lemma_.lower() in words("revealing")
    return revealed and is_paper(own_subject(verb)) and not any(relation(c) == "neg" for c in verb.lefts)


def is_paper(subject: Token | None) -> bool:
    """Whether a subject is a paper, an agency or a broadcaster: a body by its name, "this newspaper"."""
    return subject is not None and (subject.ent_type_ == "ORG" or subject.lower_ in words("papers"))
