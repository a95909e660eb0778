"""An object of a verb, and where it ends: hearers, complements and the time of the act left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Span, Stance
from ...grammar.noun_signs import noun_in
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, has_to, is_finite, own_subject, relation
from ...grammar.verb_groups import TENSED, Part, joins_verb
from ...text.marks import pair_around_token, pairs_within
from ...words.cues import lemma_of_form, nouns, words
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..cue import CueVerb
from ..sources import contact_noun
from ..speaking import is_participle
from .circumstances import is_circumstance, is_condition, is_time
from .content import tokens_of, whole_piece
from .settings import after_settings, points_at_day

if TYPE_CHECKING:
    from spacy.tokens import Token

MOSTLY = 0.6  # how likely a noun must be a document, or a hearer
COMPLEMENTS = frozenset({"as", "for", "of", "over"})
FACTUAL = frozenset({"report", "show", "predict", "forecast"})


def end_after_complement(cue: CueVerb, end: int) -> int:
    """The end of a predicate with the phrase that goes on without a comma: called it a “blow” to the country."""
    if end + 1 >= cue.end or cue.doc[end].tag_ != "IN" or pair_around_token(cue.doc)[end] != cue.around:
        return end
    head = cue.doc[end].head
    if own_subject(head) is not None and cue.doc[end].lower_ != "because":
        return end  # "called it a “blow” | after he lost"
    return head.right_edge.i + 1 if end < head.i and head.right_edge.i < cue.end and not is_setting(head) else end


def over_second_quality(cue: CueVerb, quality: Token, end: int) -> int:
    """The end of a predicate with a second one that the parser gave to the verb: "as false | and meant to hurt"."""
    doc = cue.doc
    second = doc[end + 1] if end + 2 < cue.end and doc[end].tag_ == "CC" else None
    if (
        second is None
        or quality.tag_[:2] not in ("JJ", "VB", "NN")
        or second.head != cue.token
        or second.lower_ in lemma_of_form()
    ):
        return end
    if own_subject(second) is not None or any(relation(c) in ("obj", "aux") for c in second.children):
        return end
    meant = second.tag_ in ("VBN", "VBD") and second.lower_.endswith("ed") and doc[end + 2].lower_ in ("at", "to")
    return second.right_edge.i + 1 if second.tag_ == "JJ" or meant else end


def is_setting(noun: Token) -> bool:
    """Whether a phrase says when, where or to whom something was called that."""
    return is_time(noun) or noun.lower_ in words("media") or noun.ent_type_ in ("PERSON", "ORG")


def object_of(verb: Token) -> Token | None:
    """The head of the direct object after a verb, or of what the parser took for one."""
    for c in verb.rights:
        if points_at_day(c):
            continue
        if is_after_day(c) or relation(c) in ("obj", "iobj") or (relation(c) == "nsubj" and c != own_subject(verb)):
            return c
        first = c.left_edge
        if relation(c) == "obl" and joins_verb(verb, first):
            return c  # "played down | the risk" read as "down the risk"
    return None


def is_after_day(noun: Token) -> bool:
    """Whether a noun phrase after the day of the speaking was taken for a clause: "ruled out this Monday | a rise"."""
    first = noun.left_edge
    phrase = relation(noun) == "ccomp" and noun.pos_ == "NOUN" and own_subject(noun) is None
    return phrase and first.tag_ in ("DT", "PRP$") and first.i > 0 and first.nbor(-1).lower_ in words("days")


def is_empty(noun: Token) -> bool:
    """Whether an object says nothing: "it", "what he saw"; "that" and "what he called a coup" say something."""
    if noun.lower_ == "that" and noun.tag_ == "DT":
        return False
    if noun.lower_ in ("name", "names") and any(relation(c) == "nmod" for c in noun.rights):
        return False  # "disclosed the names of the buyers"
    named = any(relation(c) == "acl" and c.lower_ in lemma_of_form() for c in noun.rights)
    return noun.lower_ in words("empty_objects") and not (noun.lower_ == "what" and named)


def is_term(cue: CueVerb, phrase: Token, end: int) -> bool:
    """Whether a phrase right after what is announced or demanded says for how long: "until May", "for two days"."""
    planned = cue.stance("obj") is Stance.DEMAND or cue.entry.has("inf")
    opening = phrase.left_edge
    if not planned or opening.i != end or relation(phrase) not in ("obl", "nmod"):
        return False
    return opening.lower_ in ("until", "till", "within") or (opening.lower_ == "for" and is_time(phrase))


def is_speech(noun: Token) -> bool:
    """Whether a noun is something said: one dismisses a claim in words, but not a lawsuit."""
    lemma = noun.lemma_.lower()
    return lemma in nouns() or lemma in words("speech_objects")


def apposed_noun(cue: CueVerb) -> Candidate | None:
    """What the writer names again to say who judged it: ", | a step | the union called | cruel |"."""
    noun = contact_noun(cue.token)
    if noun is None or cue.source is None or cue.source.root == noun:
        return None
    first = Part(expand_noun(noun).start, min(cue.source.start, cue.group.start))
    if cue.entry.has("pred", "obj/as"):
        last = last_of_predicate(cue)
        predicate = Part(cue.group.end, last + 1)
        fits = last >= cue.group.end and (cue.entry.has("pred") or cue.doc[cue.group.end].lower_ == "as")
        parts = (*whole_piece(cue.doc, first, cue.around), *whole_piece(cue.doc, predicate, cue.around)) if fits else ()
        return cue.reports("object", parts, "pred" if cue.entry.has("pred") else "obj/as") if len(parts) > 1 else None
    judged = cue.entry.stance in (Stance.DENY, Stance.CONDEMN) and cue.allows("obj")
    if not judged or any(relation(c) in ("obj", "ccomp", "xcomp") for c in cue.token.rights):
        return None
    parts = whole_piece(cue.doc, first, cue.around)
    return cue.reports("object", parts, "obj") if parts else None


def last_of_predicate(cue: CueVerb) -> int:
    """The last token of what is said of a noun named before the verb: called | cruel, described | as “a blow”."""
    opening = next((c for c in cue.token.rights if c.left_edge.i <= cue.group.end <= c.right_edge.i), None)
    return opening.right_edge.i if opening is not None and not opening.is_punct else cue.group.end - 1


def names_plan(cue: CueVerb, object_: Token) -> bool:
    """Whether an infinitive after an object says what the thing is for, not why it is named: "a fund to help"."""
    planned = cue.entry.has("inf", "order") or cue.entry.stance in (Stance.DEMAND, Stance.DENY)
    return planned or is_speech(object_) or object_.lemma_.lower() in words("nouns_with_aims")


def end_of_adjuncts(cue: CueVerb, object_: Token, end: int) -> int:
    """The end of what follows an object without a comma and describes it rather than the act of speaking."""
    if object_.tag_ in ("DT", "PRP") and cue.entry.lemma not in FACTUAL:
        return end  # "announced this | in Rome"
    for c in cue.token.rights:
        if c.left_edge.i == end and has_to(c) and relation(c) in ("xcomp", "advcl") and names_plan(cue, object_):
            return c.right_edge.i + 1  # "announced a fund | to help them"
        if c.left_edge.i == c.i == end and is_loose_participle(c):
            return c.right_edge.i + 1  # "highlighted the damage in the town | resulting from the flood"
        if c.left_edge.i == end and is_field(object_, c):
            return c.right_edge.i + 1  # "praised the role of the nurses | in ending the outbreak"
        if is_term(cue, c, end):
            return c.right_edge.i + 1  # "announced a strike | for two days"
        if c.left_edge.i == end and c.left_edge.lower_ == "since" and relation(c) == "obl" and not is_perfect(cue):
            end = c.right_edge.i + 1  # "described the lack of bread | since May"
            continue
        if c.left_edge.i != end or not (relation(c) in ("obl", "nmod", "dep") or is_foreseen(cue, c)):
            continue
        if c.left_edge.is_punct or is_hearer(cue, c) or (is_circumstance(c) and not is_foreseen(cue, c)):
            break
        end = c.right_edge.i + 1
    return end


def is_perfect(cue: CueVerb) -> bool:
    """Whether a cue says what has been done: "has described"."""
    return any(cue.doc[i].lemma_.lower() == "have" for i in range(cue.group.start, cue.token.i))


def is_field(object_: Token, participle: Token) -> bool:
    """Whether "in" and a participle with an object say what somebody's part or effort was in."""
    somebodys = any(
        c.dep_ == "nmod:poss" or (relation(c) == "nmod" and c.left_edge.lower_ == "of") for c in object_.children
    )
    opened = participle.left_edge.lower_ == "in" and participle.left_edge.i == participle.i - 1
    told = participle.tag_ != "VBG" or participle.lower_ in lemma_of_form()
    return somebodys and opened and not told and child(participle, "obj") is not None


def is_loose_participle(token: Token) -> bool:
    """Whether a participle without a comma describes the noun before it, though the parser attached it to the cue."""
    kinds = ("advcl", "acl", "xcomp") if token.tag_ in ("VBG", "VBN") else ("ccomp",)  # "arrests | meant to scare us"
    return (
        token.tag_ in ("VBG", "VBN", "VBD")
        and relation(token) in kinds
        and token.lower_ not in lemma_of_form()
        and own_subject(token) is None
    )


def is_foreseen(cue: CueVerb, phrase: Token) -> bool:
    """Whether a time is that of what is expected: "expects rain | before June", "predict a loss | next year"."""
    if cue.entry.lemma not in words("foreseeing") or relation(phrase) not in ("obl", "nmod", "advcl", "advmod"):
        return False
    if phrase.tag_ == "VBG":
        return False  # "estimate it | by counting them"
    opening = phrase.left_edge.lower_
    dated = opening in ("on", "in", "during", "at") and cue.token.tag_ in ("VBD", "VBN")
    return opening in words("before_times_to_come") or (
        is_time(phrase) and not dated and opening not in ("last", "yesterday", "earlier")
    )


def is_hearer(cue: CueVerb, phrase: Token) -> bool:
    """Whether a phrase after an object is the hearer: "announced it | to reporters"."""
    to = phrase.left_edge.lower_ == "to"
    return to and "hearer_to" in cue.entry.frames and (phrase.ent_type_ in ("PERSON", "ORG") or hears(phrase))


def hears(noun: Token) -> bool:
    """Whether a noun or pronoun can be a hearer: "the police", "reporters", "us"."""
    return noun.tag_ == "PRP" or noun_in(noun).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= MOSTLY


def end_of_object(cue: CueVerb, object_: Token) -> int:
    """Where the object's noun phrase ends; "to the agency" after "confirmed his name" is the hearer."""
    if "hearer_to" in cue.entry.frames:
        for c in object_.rights:
            if relation(c) == "nmod" and c.left_edge.lower_ == "to" and c.ent_type_ in ("ORG", "PERSON"):
                return c.left_edge.i
            if relation(c) == "nmod" and c.left_edge.lower_ == "to" and hears(c):
                return c.left_edge.i
    condition = next((c for c in object_.rights if is_condition(c)), None)
    if condition is not None:
        return condition.left_edge.i
    clause = cut_clause(object_)
    return object_.right_edge.i + 1 if clause is None else clause.right_edge.i + 1


def cut_clause(noun: Token) -> Token | None:
    """The clause of a noun for words that the parser gave to its verb: "denied the claim of the mayor | that ..."."""
    entry = nouns().get(noun.lemma_.lower())
    if entry is None or "that" not in entry.frames or relation(noun) != "obj":
        return None
    end = noun.right_edge.i + 1
    for c in noun.head.rights:
        if c.left_edge.i == end and c.left_edge.lower_ in ("by", "from", "among") and relation(c) == "obl":
            end = c.right_edge.i + 1  # "denied claims | by some | that it fell"
    after = (c for c in noun.head.rights if relation(c) == "ccomp" and c.left_edge.i == end)
    return next((c for c in after if c.left_edge.lower_ == "that" and is_finite(c)), None)


def second_object(cue: CueVerb, first: Token) -> Token | None:
    """The direct object after an indirect one: "wished them | luck"."""
    following = [c for c in cue.token.rights if c.i > first.i and relation(c) == "obj" and not is_time(c)]
    return following[0] if following and following[0].left_edge.i == first.right_edge.i + 1 else None


def complement_of(cue: CueVerb, object_: Token, word: str) -> Token | None:
    """The phrase after the object that opens with the word, or with any word that complements an object."""
    first = object_.right_edge.i + 1
    last = after_settings(cue.doc, first, cue.end)
    hung = [cue.doc[last].head] if first < last < cue.end and cue.doc[last].head.i > last else []  # "in a letter | of"
    hung += after_name(cue, object_)
    for c in (*cue.token.rights, *(c for c in hung if c.head != cue.token)):
        if c.i < object_.i or relation(c) not in ("obl", "advcl", "nmod", "xcomp", "ccomp", "acl", "advmod"):
            continue
        opening = next((g.lower_ for g in c.lefts if relation(g) in ("case", "mark") or g.lower_ == "as"), None)
        if word:
            if opening == word and not (word == "as" and is_participle(c) and c.lower_ in lemma_of_form()):
                return c  # "quoted her as saying" is for the saying
        elif opening in COMPLEMENTS and (opening == "as" or not is_time(c)) and not is_occasion(c, opening):
            return c  # "condemned it as cowardly", but not "condemned it as the news spread"
    return None


def after_name(cue: CueVerb, object_: Token) -> list[Token]:
    """The phrase after an object's name between commas, to whatever the parser gave it: "the mayor, Jo Ray, | for"."""
    comma = object_.right_edge.i + 1
    if comma + 2 >= cue.end or cue.doc[comma].text != "," or not any(relation(c) == "appos" for c in object_.rights):
        return []
    opening = cue.doc[comma + 1]
    opens = opening.lower_ in COMPLEMENTS and f"obj/{opening.lower_}" in cue.entry.frames
    return [opening.head] if opens and opening.head.i > opening.i else []


def is_occasion(clause: Token, opening: str) -> bool:
    """Whether a clause with a subject says when or why: "for it rained", but "thanked us for | the roads mended |"."""
    return own_subject(clause) is not None and (opening != "for" or is_finite(clause))


def end_of_complement(complement: Token) -> int:
    """The end of a complement, without when or why it was said: "described it as a shame | after the vote was lost"."""
    for c in complement.rights:
        if is_next_act(complement, c):
            return c.left_edge.i
        time = relation(c) == "advcl" and own_subject(c) is not None and c.left_edge.tag_ != "RB"  # "only after"
        if time and any(relation(g) == "mark" and g.lower_ in words("adjunct_marks") - {"because"} for g in c.lefts):
            return c.left_edge.i
    return complement.right_edge.i + 1


def is_next_act(complement: Token, joined: Token) -> bool:
    """Whether what is joined to a complement is the next thing its source did: "as a thief | and fined her"."""
    finite = relation(joined) == "conj" and joined.tag_ in ("VBD", "VBZ", "VBP") and complement.tag_[:2] != "VB"
    return finite and own_subject(joined) is None and joined.left_edge.tag_ == "CC"


def has_inside(cue: CueVerb, object_: Token, word: str, end: int) -> bool:
    """Whether the complement is attached to the object itself: "thanked them for coming" read as "them for coming"."""
    for i in range(object_.i + 1, end):
        if cue.doc[i].text == ",":
            return False
        if cue.doc[i].lower_ == word and relation(cue.doc[i]) in ("case", "mark", "advmod"):
            return True
    return False


def end_of_predicate(cue: CueVerb, object_: Token, *, verdict: bool = False) -> int | None:
    """Where the predicate of "called it a success" ends; None if there is none.

    A verdict ("found it too low") is an adjective, and none for how somebody was found ("alive").
    """
    for c in cue.token.rights:
        if verdict and (c.tag_[:2] not in ("JJ", "VB") or c.lower_ in words("conditions")):
            continue
        if c.i > object_.i and relation(c) in ("xcomp", "obj", "ccomp", "dep") and not is_finite(c):
            return end_after_complement(cue, over_noun(cue, c, c.right_edge.i + 1))
    if cue.entry.lemma in words("naming"):
        marked = pairs_within(cue.doc, Span(object_.idx, cue.doc[cue.end - 1].idx))
        if marked and marked[0].outer.start <= object_.right_edge.idx + len(object_.right_edge) + 4:
            return max(object_.right_edge.i + 1, tokens_of(cue.doc, marked[0].outer).end)
        if own_subject(object_) is None and any(relation(c) == "appos" for c in object_.rights):
            return object_.right_edge.i + 1
    return None


def over_noun(cue: CueVerb, quality: Token, end: int) -> int:
    """The end of a predicate with the noun that the parser cut from a participle: "called it organised | crime"."""
    cut = (
        quality.tag_ in ("VBN", "VBD", "VBG") and quality.i + 1 == end < cue.end and cue.doc[end].tag_ in ("NN", "NNS")
    )
    return end + 1 if cut else end


def holds_quotation(cue: CueVerb, part: Part) -> bool:
    """Whether a stretch contains a quotation that is more than an adjective: not offered “slow” bread."""
    found = pairs_within(cue.doc, Span(cue.doc[part.start].idx, cue.doc[part.end - 1].idx + 1))
    return any(not is_adjective(cue, tokens_of(cue.doc, pair.inner)) for pair in found)


def is_adjective(cue: CueVerb, words_: Part) -> bool:
    """Whether quoted words are one adjective before a noun outside the marks."""
    first = cue.doc[words_.start]
    return words_.end - words_.start == 1 and relation(first) == "amod" and first.head.i > first.i


def is_relative(verb: Token) -> bool:
    """Whether a verb is that of a relative clause, also where the parse says only that it goes with its noun."""
    return verb.dep_ == "acl:relcl" or (relation(verb) == "acl" and verb.tag_ in TENSED and is_finite(verb))


def is_afterthought(noun: Token) -> bool:
    """Whether a noun takes up what was told before a comma: ", | a figure | the union disputes", ", | something |"."""
    first = noun.left_edge if noun.left_edge.text != "," else noun.left_edge.nbor()
    return first.lower_ in ("a", "an", "something") and first.i > 0 and first.nbor(-1).text == ","
