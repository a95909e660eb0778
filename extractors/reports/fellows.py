"""Verbs that share the subject of the verb before: "found that it rained, | warned of more"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.noun_signs import noun_in
from ..grammar.relations import child, has_to, is_passive, own_subject, relation, subject_of
from ..grammar.verb_groups import FINITE, lender_of
from ..text.marks import pair_around_token
from ..text.sentences import CLOSING_MARKS, opens_sentence
from ..words.cues import Verb, lemma_of_form, lemma_of_particle_form, verbs, words
from ..words.nouns import NounKind
from .speaking import LIKELY, is_participle, is_record, may_speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .cue import CueVerb

JUDGING = (Stance.CONDEMN, Stance.DEMAND, Stance.DENY)
NEAR = 3
NAMING = ("NN", "CD", "DT")  # the beginnings of tags of nouns, numbers and "some"
REACH = 120  # tokens
DECLINING = frozenset({"decline", "refuse"})
PERSONS = frozenset({"he", "she", "they"})


def reporter_of(cue: CueVerb, before: list[CueVerb]) -> CueVerb | None:
    """The verb of saying that a participle continues: "Ada said it rained, adding that it poured"."""
    if cue.token.i == 0 or own_subject(cue.token) is not None or cue.passive:
        return None
    before_it = sign_before(cue)
    participle = is_participle(cue.token)
    if participle and cue.token.head == cue.token and opens_sentence(cue.token):
        return next((one for one in just_before(cue, before) if is_teller(one, cue)), None)
    set_off = before_it.text in (",", "—", "–", "and", "while", "before", "by") or before_it.pos_ == "ADV"
    if participle and not set_off and cue.token.lower_ != "citing":
        return reason_of(cue, before)
    if not participle and not (
        before_it.tag_ == "CC"
        and ((before_it.i > 0 and before_it.nbor(-1).text == ",") or is_reporters(lender_of(cue.token) or cue.token))
        and not (ends_list(cue.token) or is_told_of_self(cue.token))
    ):
        return None
    for other in reversed(before):
        if cue.token.i - other.token.i > REACH or (other.start != cue.start and not quotation_between(other, cue)):
            return None
        if other.token == cue.token.head and not participle and not other.entry.has("clause"):
            continue
        if not participle and other.token.tag_ == "VBG" and any(c.lower_ == "for" for c in other.token.lefts):
            continue  # "She thanked them for saying so but | wants |"
        reports = other.entry.has("clause") or (other.entry.has("quote") and cue.token.i - other.token.i <= NEAR)
        if other.around == cue.around and reports and other.token.tag_ != "VB" and not other.passive:
            return other if other.source is not None else None
    return None


def just_before(cue: CueVerb, before: list[CueVerb]) -> Iterator[CueVerb]:
    """Yield the cue verbs not far before a cue, the nearest first."""
    return takewhile(lambda one: cue.token.i - one.token.i < REACH, reversed(before))


def is_teller(one: CueVerb, cue: CueVerb) -> bool:
    """Whether a participle that is a sentence of its own goes on with a report before it: "He left. | Adding that"."""
    return one.around == cue.around and one.entry.has("clause") and not one.passive and one.source is not None


def reason_of(cue: CueVerb, before: list[CueVerb]) -> CueVerb | None:
    """The verb of denying that a participle without a comma gives the reason for: "rejected the plea | saying ..."."""
    object_ = cue.token.head
    if not gives_reason(cue.token):
        return None
    return next((one for one in just_before(cue, before) if one.token == object_.head and one.source is not None), None)


def gives_reason(participle: Token) -> bool:
    """Whether a participle after what somebody turns down says why, though the parser gave it to that noun."""
    object_ = participle.head
    if relation(participle) != "acl" or participle.tag_ != "VBG" or relation(object_) != "obj":
        return False
    if participle.i < object_.i or is_record(object_):
        return False  # "dismissed a letter saying"
    entry = verbs().get(lemma_of_form().get(participle.lower_, ""))
    told = entry is not None and entry.lemma in words("plain_reports") and entry.has("clause")
    refused = verbs().get(lemma_with_particle(object_.head, lemma_of_form().get(object_.head.lower_, "")))
    return told and refused is not None and refused.stance is Stance.DENY and object_.head.tag_ in FINITE


def judges(participle: Token) -> bool:
    """Whether a participle judges or demands, alone or by its preposition: "blaming them", "calling | on | them"."""
    entry = verbs().get(lemma_with_particle(participle, lemma_of_form().get(participle.lower_, "")))
    if participle.tag_ != "VBG" or entry is None:
        return False
    following = participle.nbor().lower_ if participle.i + 1 < len(participle.doc) else ""
    frames = [entry.frames[name] for name in (f"p:{following}", f"via:{following}") if name in entry.frames]
    return entry.stance is not Stance.STATE or any(one.stance is not Stance.STATE for one in frames)


def sign_before(cue: CueVerb) -> Token:
    """What comes before a verb's group; before a closing mark that a comma is in, the comma: “..., ” adding."""
    before = cue.group.start - 1
    closes = cue.doc[before].text in CLOSING_MARKS and before > 0 and cue.doc[before - 1].text == ","
    return cue.doc[before - closes]


def fellow_of(cue: CueVerb, before: list[CueVerb]) -> CueVerb | None:
    """The verb before in the same sentence whose subject a verb without one shares: "found that X, warned of Y"."""
    if cue.passive or cue.token.tag_ not in FINITE or not before:
        return None
    other = before[-1]
    same = other.start == cue.start and other.around == cue.around and not other.passive
    return other if same and other.source is not None and cue.token.i - other.token.i < REACH else None


def is_reporters(verb: Token) -> bool:
    """Whether the subject of a verb after "and" is the source: the verb it is joined to has no person as its subject.

    "He said the centres had opened and urged people to use them."
    """
    if relation(verb) != "conj" or own_subject(verb) is not None:
        return False
    if keeps_silent(verb):
        return True
    if is_next_act(verb) or ends_list(verb) or is_told_of_self(verb):
        return False
    lemma = lemma_with_particle(verb, lemma_of_form().get(verb.lower_, ""))
    if lemma in verbs() and (
        is_out_of_tense(verb) or keeps_perfect(verb) or returns_to_past(verb) or leaves_auxiliary(verb, verbs()[lemma])
    ):
        return True
    if not has_tense(verb):
        return False
    plain = lemma in words("plain_reports") or (lemma in verbs() and verbs()[lemma].stance in JUDGING)
    if lemma not in verbs() or not (plain or opens_that(verb)):
        return False
    subject = subject_of(verb.head)
    if subject is None or subject.ent_type_ == "PERSON" or subject.tag_ in ("PRP", "WP", "WDT"):
        return False
    return plain or not may_speak(subject) or verb.head.tag_ == "VB"


def is_told_of_self(verb: Token) -> bool:
    """Whether a state of mind is told of "him" or "her" after "and" or "but": "said she was cold | and wanted tea".

    Nobody else could know it, so whoever "said she was cold" says this too, whatever the verb is joined to. With "that"
    it is a report of its own: "said she was cold but | feared that it would rain".
    """
    if relation(verb) != "conj" or own_subject(verb) is not None or opens_that(verb):
        return False
    if lemma_of_form().get(verb.lower_, "") not in words("states_of_mind"):
        return False
    first = verb.head
    if lemma_of_form().get(first.lower_, "") in words("plain_reports"):
        first = next((c for c in first.rights if relation(c) == "ccomp" and c.i < verb.i), first)
    subject = own_subject(first)
    if subject is None or subject.lower_ not in PERSONS:  # "said it was late and wanted to go"
        return False
    return relation(first) == "ccomp" and subject.i < first.i


def ends_list(verb: Token) -> bool:
    """Whether a verb after ", and" is the last of those reported: "said he rose, dressed, | and asked for tea"."""
    first = verb.head
    subject = own_subject(first)
    if relation(verb) != "conj" or own_subject(verb) is not None or relation(first) != "ccomp":
        return False
    if subject is None or subject.i > first.i or not may_act(subject):
        return False
    between = [c for c in first.rights if relation(c) == "conj" and c.i < verb.i and c.tag_ == verb.tag_]
    return any(c.nbor(-1).text == "," and own_subject(c) is None for c in between)


def is_told_on(verb: Token, lemma: str) -> bool:
    """Whether a verb after "and" is of what is told, and no next report."""
    return ends_list(verb) or is_told_of_self(verb) or is_divided(verb, lemma)


def is_divided(verb: Token, lemma: str) -> bool:
    """Whether somebody shares something, and tells nothing: ", and | share the cost", but ", and shared that"."""
    known = verbs().get(lemma)
    silent = known is not None and known.stance is Stance.NOCOMMENT and child(verb, "obj") is not None
    return silent and child(verb, "ccomp") is None and not any(c.lower_ in ("not", "n't") for c in verb.lefts)


def is_next_act(verb: Token) -> bool:
    """Whether a verb after a plain "and" goes on with what somebody told of did: "a stranger came in | and asked for".

    Both are acts in the past, and whoever did the first is named by a noun and may speak. Who is reported to say or
    deny something condemns others himself: "denied that a unit had crossed | and accused the alliance".
    """
    first = verb.head
    subject = own_subject(first)
    if subject is None or subject.i > verb.i - 2 or subject.tag_[:2] not in NAMING:
        return False
    if verb.nbor(-1).lower_ != "and" or verb.nbor(-2).text == ",":
        return False
    if relation(first) != "ccomp" or subject.i > first.i or not may_act(subject) or only_tells(verb):
        return False
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    if entry is not None and entry.stance is Stance.CONDEMN and entry.has("obj", "obj/of"):  # no "attacked the sheep"
        return False
    helping = [c.lower_ for c in first.lefts if relation(c) in ("aux", "cop")]
    if helping == ["had"] and lemma_of_form().get(verb.lower_, "") in words("reporters_own"):
        return False  # "said farmers had gained from it | and urged them to plant trees"
    acted = (first.tag_ == "VBD" and not helping) or (first.tag_ == "VBN" and helping == ["had"])
    return acted and verb.tag_ in ("VBD", "VBN")


def only_tells(verb: Token) -> bool:
    """Whether a verb has a clause and can have no hearer, so that it goes on with the report: "and said that"."""
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    told = any(relation(c) == "ccomp" for c in verb.rights)
    return told and entry is not None and not entry.has("hearer")


def may_act(noun: Token) -> bool:
    """Whether a noun is somebody or an animal."""
    return may_speak(noun) or noun_in(noun).likely(NounKind.ANIMAL) >= LIKELY


def is_out_of_tense(verb: Token) -> bool:
    """Whether a past form is joined to an infinitive, which no modal governs: "said they would vote | and pledged"."""
    past = verb.tag_ in ("VBD", "VBN", "VB") and lemma_of_form().get(verb.lower_) != verb.lower_
    bare = verb.head.tag_ == "VB" and any(c.tag_ in ("MD", "TO") or c.lemma_ == "do" for c in verb.head.lefts)
    return past and bare


def keeps_perfect(verb: Token) -> bool:
    """Whether a perfect goes on with the reporter's: "has said the land is private | and has denied the claim"."""
    told, reporter = verb.head, verb.head.head
    have = next((c.lower_ for c in verb.lefts if relation(c) == "aux" and c.lemma_ == "have"), None)
    if have is None or relation(told) not in ("ccomp", "advcl"):
        return False
    same = any(c.lower_ == have and relation(c) == "aux" for c in reporter.lefts)
    return same and not any(c.lemma_ == "have" and relation(c) == "aux" for c in told.lefts)


def returns_to_past(verb: Token) -> bool:
    """Whether a past is joined to a present that was reported in the past: "said boats wait | and valued the loss"."""
    told = verb.head
    return verb.tag_ == "VBD" and told.tag_ in ("VBZ", "VBP") and relation(told) == "ccomp" and told.head.tag_ == "VBD"


def leaves_auxiliary(verb: Token, entry: Verb) -> bool:
    """Whether a plain past with content of its own is joined to "be" or an auxiliary: "was ill | and asked for"."""
    subject = own_subject(verb.head)
    if entry.stance is Stance.BELIEVE and subject is not None and subject.tag_ == "PRP":
        return False  # "she said she was sad | and feared the worst"
    grouped = any(relation(c) in ("aux", "cop") for c in verb.head.lefts)
    active = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.head.tag_[:2] in ("JJ", "NN"))
    if not active or not grouped or any(relation(c) == "aux" for c in verb.lefts):
        return False
    if any(relation(c) in ("ccomp", "xcomp") or is_called_for(verb, c) for c in verb.rights):
        return True
    return entry.has("obj") and any(relation(c) == "obj" for c in verb.rights)


def lemma_with_particle(verb: Token, lemma: str) -> str:
    """The entry of a verb with its particle, where the lexicon has one: "ruled out"."""
    particle = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    lemma = lemma or lemma_of_particle_form().get(verb.lower_, "")
    joined = f"{lemma}_{particle.lower_}" if particle is not None and particle.tag_ in ("RP", "IN", "RB") else ""
    return joined if joined in verbs() else lemma


def keeps_silent(verb: Token) -> bool:
    """Whether a verb after "and" reports silence: "said it would be mended and | did not answer further questions"."""
    if relation(verb) != "conj" or own_subject(verb) is not None:
        return False
    if verb.lemma_.lower() in DECLINING and verb.tag_ in FINITE:
        return any(relation(c) == "xcomp" and c.lemma_.lower() in words("disclosing") for c in verb.rights)
    denied = any(relation(c) == "advmod" and c.lower_ in ("not", "n't", "n’t") for c in verb.lefts)
    auxiliary = next((c for c in verb.lefts if relation(c) == "aux"), None)
    if not denied or auxiliary is None or keeps_auxiliary(verb, auxiliary):
        return False
    return verb.lemma_.lower() in (words("silent_after_could_not") if auxiliary.tag_ == "MD" else words("disclosing"))


def keeps_auxiliary(verb: Token, auxiliary: Token) -> bool:
    """Whether an auxiliary is that of what was told before it: "said it | had | been sold but | had | not said why"."""
    told, reporter = verb.head, verb.head.head
    if auxiliary.lemma_ != "have" or relation(told) != "ccomp":
        return False
    same = [any(relation(c) == "aux" and c.lower_ == auxiliary.lower_ for c in one.lefts) for one in (told, reporter)]
    return same == [True, False]


def opens_that(verb: Token) -> bool:
    """Whether a verb takes a clause with "that" right after it: "would be kept but acknowledged | that it was old"."""
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return entry is not None and entry.has("clause", "that") and following.lower_ == "that" and following.tag_ == "IN"


def has_tense(verb: Token) -> bool:
    """Whether a coordinated verb is no participle, being active: "it would be shut and urged them to go"."""
    return verb.tag_ in FINITE or is_active_fellow(verb)


def is_active_fellow(verb: Token) -> bool:
    """Whether a verb read as the fellow of a passive has an object of its own: "were shut and | urged them to go"."""
    if verb.tag_ != "VBN" or relation(verb) != "conj" or verb.head.tag_ != "VBN":
        return False
    if any(relation(c) == "aux" for c in verb.lefts):
        return False
    return any(relation(c) in ("obj", "ccomp") or is_called_for(verb, c) for c in verb.rights)


def is_passive_fellow(verb: Token, entry: Verb) -> bool:
    """Whether a past form shares the "was" of a passive: "was suspended and | ordered | to step aside"."""
    if relation(verb) != "conj" or verb.tag_ not in ("VBD", "VBN") or not is_passive(verb.head):
        return False
    if not entry.has("order") or entry.lemma not in words("announcing") - {"ask"}:
        return False
    told = any(relation(c) == "xcomp" and has_to(c) for c in verb.rights)
    return told and not any(relation(c) in ("nsubj", "obj", "iobj", "aux") for c in verb.children)


def is_called_for(verb: Token, phrase: Token) -> bool:
    """Whether a phrase is what a verb takes with its preposition: "appealed | for calm"."""
    entry = verbs().get(lemma_of_form().get(verb.lower_, ""))
    opening = next((c.lower_ for c in phrase.lefts if relation(c) == "case"), "")
    return relation(phrase) == "obl" and entry is not None and entry.has(f"p:{opening}", f"via:{opening}")


def quotation_between(other: CueVerb, cue: CueVerb) -> bool:
    """Whether only quoted words come between the end of one verb's sentence and another verb's."""
    holding = pair_around_token(cue.doc)
    return holding[cue.start] != cue.around and all(
        holding[i] != cue.around or not cue.doc[i].is_alpha for i in range(other.end, cue.start)
    )


def teller_over(verb: Token) -> Token | None:
    """Who goes on to keep silent after what he told: "| It | said nine had died, but did not give details"."""
    first = verb
    while relation(first) == "conj" and first.head.i < first.i:
        first = first.head
    if first == verb or child(verb, "nsubj") is not None or not any(c.lower_ == "but" for c in verb.lefts):
        return None
    told = relation(first) == "ccomp" and lemma_of_form().get(first.head.lower_, "") in words("plain_reports")
    return own_subject(first.head) if told else None
