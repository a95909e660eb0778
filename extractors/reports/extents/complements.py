"""The clause after a verb: where it begins and ends.

The parse leads; the order of the words corrects it, for a complement clause is the arc that parsers miss most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.noun_signs import noun_in
from ...grammar.relations import child, is_finite, own_subject, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token
from ...words.cues import lemma_of_form, nouns, verbs, words
from ...words.lists import function_words
from ...words.nouns import NounKind
from ..cue import CueVerb
from .asides import is_set_off
from .content import over_loose_words, tidy
from .next_report import coordinates_report, leaves_report, lists_clauses, stop_before_next
from .object_phrases import MOSTLY, hears
from .predicates import STOPS, is_nominal, is_phrase, predicate_after_insertion, tensed_verb_after
from .settings import after_settings, is_medium

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_SUBJECT = 15
LONGEST_TIME = 6
IN_PHRASE = frozenset({"DT", "NN", "PR", "JJ", "CD"})


def clause_after(cue: CueVerb) -> Part | None:
    """The clause after the verb, from its complementiser or subject to where it ends."""
    head = complement_of(cue)
    if head is None:
        return None
    start = over_question_word(cue, start_of_clause(cue, head))
    return tidy(cue.doc, Part(start, end_of_clause(cue, head)), cue.around)


def complement_of(cue: CueVerb) -> Token | None:
    """The predicate of the clause after the verb, by the parse or by the order of the words."""
    found = [after_statement(c) for c in cue.token.rights if relation(c) in ("ccomp", "csubj") or asks_whether(cue, c)]
    found = [c for c in found if not is_adjunct(c) and not is_cut_off(cue, c) and not is_next_participle(c)]
    for c in found:
        if c.tag_ == "UH" and c.i == cue.group.end:  # "Asked whether it would rain, she said no"
            return c
        if (
            is_finite(c)
            or own_subject(c) is not None
            or c.left_edge.lower_ in function_words("question_words")
            or c.left_edge.lower_ == "that"
        ):
            return c
    if is_set_off(cue):
        return None
    by_words = opened_by_that(cue) or tensed_verb_after(cue) or predicate_after_insertion(cue)
    return by_words or next((c for c in found if c.tag_ != "VBG"), None)


def opened_by_that(cue: CueVerb) -> Token | None:
    """The predicate after a "that" which the parser gave to the occasion: "warned at a hearing | that it was small"."""
    doc = cue.doc
    for i in range(cue.group.end, min(cue.group.end + LONGEST_SUBJECT, cue.end)):
        if doc[i].text == "," or doc[i].text in STOPS or doc[i].tag_ in TENSED:
            return None
        if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "WDT"):
            clause, occasion = doc[i].head, doc[i].head.head
            hung = relation(clause) == "acl" and occasion.i < i < clause.i
            if hung and is_addressee(cue, occasion) and own_subject(clause) is not None:
                return clause
            return clause if hung and is_occasion_of(cue, occasion) and is_whole(clause) else None
    return None


def is_addressee(cue: CueVerb, noun: Token) -> bool:
    """Whether a noun after a demand is whom it is addressed to: "directed | the firm | that the sum be paid"."""
    demands = cue.stance("clause") is Stance.DEMAND and noun.head == cue.token and relation(noun) in ("obj", "iobj")
    return demands and noun.lemma_.lower() not in nouns()


def is_whole(clause: Token) -> bool:
    """Whether a clause after "that" lacks nothing, so that "that" is no pronoun in it."""
    own = own_subject(clause)
    if own is None or own.lower_ == "that" or not is_finite(clause):
        return False
    complete = any(relation(c) in ("obj", "cop") and c.lower_ != "that" for c in clause.children)
    return complete or all(c.lower_ != "that" or relation(c) == "mark" for c in clause.lefts)


def is_occasion_of(cue: CueVerb, noun: Token) -> bool:
    """Whether a noun is in a phrase that says when or where something was said, and cannot have a clause itself."""
    top = noun
    while top.head != cue.token and top.head.i != top.i and top.head.i > cue.token.i:
        top = top.head
    spoken = (
        top.head == cue.token and relation(top) == "obl" and top.left_edge.lower_ in words("before_media_and_occasions")
    )
    return spoken and (noun.lemma_.lower() not in nouns() or is_medium(top))


def after_statement(clause: Token) -> Token:
    """The clause, or the one inside it if it is a participle on a statement: "said in a statement read out | that"."""
    if clause.tag_ not in ("VBN", "VBD") or clause.i == 0 or own_subject(clause) is not None:
        return clause
    if clause.nbor(-1).lower_ not in words("media") | words("occasions"):
        return clause
    return child(clause, "ccomp") or clause


def over_question_word(cue: CueVerb, start: int) -> int:
    """The beginning of a clause with the "how" or "what" that the parser left to the verb before."""
    before = start - 1
    return before if before >= cue.group.end and cue.doc[before].tag_ in ("WRB", "WP") else start


def asks_whether(cue: CueVerb, clause: Token) -> bool:
    """Whether a clause that the parser took for an adverbial is the question asked: "was asked by Ada whether".

    So is one with "when" or "where" right after the verb: "asked | when it would end".
    """
    marks = ("whether", "if") if cue.passive and cue.entry.lemma == "ask" else ("whether",)
    whether = any(relation(c) == "mark" and c.lower_ in marks for c in clause.lefts)
    if relation(clause) != "advcl" or not cue.entry.has("wh"):
        return False
    asked = clause.left_edge.lower_ in ("when", "where") and clause.left_edge.i == cue.group.end
    return whether or (asked and not cue.passive and cue.entry.lemma in words("wondering"))


def is_next_participle(clause: Token) -> bool:
    """Whether a participle after a comma only looks like a complement: "confirmed it, writing: ..."."""
    return clause.tag_ == "VBG" and own_subject(clause) is None and clause.i > 0 and clause.nbor(-1).text == ","


def is_cut_off(cue: CueVerb, clause: Token) -> bool:
    """Whether a semicolon or a sentence's end lies between the cue and a clause."""
    stops = (cue.doc[i] for i in range(cue.group.end, min(clause.left_edge.i, cue.end)))
    if clause.left_edge.i >= cue.end or any(token.text in (";", ".", "?", "!") for token in stops):
        return True
    first = clause.left_edge  # "asked the referee | and he told me", "it rained, they said, | and it poured"
    return first.dep_ == "cc" and first.i > cue.group.end and first.head == clause


def is_adjunct(clause: Token) -> bool:
    """Whether a clause says why, when or how, not what: "declared an emergency so he could build"."""
    marks = (c for c in clause.lefts if relation(c) in ("mark", "case") and c.lower_ in words("adjunct_marks"))
    first = next((c.i for c in clause.lefts if relation(c) == "nsubj"), clause.i)
    if any(mark.i < first for mark in marks):  # "the mill, | once its pride, | is shut": that mark is an insertion's
        return True
    return clause.left_edge.lower_ in ("when", "where") and clause.head.lemma_.lower() not in words("asking")


def start_of_clause(cue: CueVerb, head: Token) -> int:
    """Where the clause begins: at "that", or after verb, hearer and adjuncts."""
    outer = next((c for c in head.lefts if c.dep_ == "nsubj:outer" and c.left_edge.i >= cue.group.end), None)
    if outer is not None:  # "told Reuters | the trouble is that it rained"
        first = outer.left_edge.i
        return first - (first > cue.group.end and cue.doc[first - 1].lower_ == "that")
    start, own = opening_of_clause(cue, head), own_subject(head)
    return after_settings(cue.doc, start, own.left_edge.i) if own is not None and start >= cue.group.end else start


def opening_of_clause(cue: CueVerb, head: Token) -> int:
    """Where the clause begins, or the time and medium that the parser took to be its own."""
    doc = cue.doc
    start = min(head.left_edge.i, head.i)
    gap = after_setting(cue, cue.group.end)
    first = max(gap, start if start > cue.token.i else gap)
    for i in range(gap, min(head.i, cue.end)):
        if doc[i].lower_ != "that" or doc[i].tag_ not in ("IN", "WDT"):
            continue
        if i == gap or doc[i].head == head or after_settings(doc, gap, i) == i:
            return i
    if (hearer := end_of_hearer(cue, head)) is not None:
        return after_setting(cue, hearer)
    own = own_subject(head)
    if is_subject_gap(cue, first) or (own is None and is_finite(head) and is_nominal(doc, gap)):
        return gap
    if (comma := comma_after_phrase(cue)) is not None and comma < head.i:
        return comma + 1
    if own is not None and first <= own.left_edge.i and start > cue.token.i:
        return first
    if cue.entry.has("hearer") and (hearer_ := child(cue.token, "iobj", "obj")) is not None and hearer_.i > cue.token.i:
        return min(max(hearer_.right_edge.i + 1, gap), first) if hearer_.right_edge.i < head.i else first
    opens = gap < first and doc[gap].tag_ not in ("IN", "RB", "TO", "RP", ",", ":")
    return gap if opens and doc[gap].lower_ not in words("times") else first


def after_setting(cue: CueVerb, start: int) -> int:
    """Where content may begin after a verb or hearer and the time that follows: "said on Monday (,) | it rained"."""
    doc = cue.doc
    if start >= cue.end or doc[start].lower_ == "that":
        return start
    opening = start + (doc[start].text == ",")
    if opening < cue.end and doc[opening].lower_ == "citing":  # "reported, citing two witnesses, | it rained"
        comma = next((i for i in range(opening, cue.end) if doc[i].text == ","), None)
        return comma + 1 if comma is not None else start
    if doc[start].tag_ not in ("IN", "DT") and doc[start].lower_ not in words("times"):
        return start
    window = range(start, min(start + LONGEST_TIME, cue.end))
    time = next((i for i in window if doc[i].lower_ in words("times")), None)
    if time is None or any(doc[i].tag_ not in ("IN", "DT", "JJ", "CD", "PRP$", "NNP") for i in range(start, time)):
        return start
    if any(relation(c) == "acl" for c in doc[time].rights):
        return start  # "claims | every time they go, they find none"
    end = time + 1
    while end < cue.end and (doc[end].lower_ in words("times") or doc[end].tag_ == "CD"):
        end += 1
    if end < cue.end and doc[end].text == ",":
        return end + 1
    if end < cue.end and (doc[end].tag_ in ("DT", "PRP", "PRP$", "EX", "NNP", "NNPS") or doc[end].lower_ == "that"):
        return end
    return start


def end_of_hearer(cue: CueVerb, head: Token) -> int | None:
    """Where the hearer of a verb that must have one ends: "told Reuters | it rained", "told staff | the mill was shut".

    The subject of the clause begins after it; where the parser took the two for one phrase, the words decide.
    """
    doc, first = cue.doc, cue.group.end
    if cue.passive or cue.entry.lemma not in words("needing_hearer") or first >= cue.end:
        return None
    if pair_around_token(doc)[first] != cue.around or doc[first].tag_[:2] not in ("DT", "NN", "PR", "JJ", "CD"):
        return None
    if doc[first].tag_ == "PRP":
        return first + 1 if is_nominal(doc, first + 1) or doc[first + 1].tag_ in ("EX", "WRB", "WP") else None
    own = own_subject(head)
    if own is not None and is_noun_phrase(doc, first, own.left_edge.i):
        return before_number(doc, first, own.left_edge.i)
    return end_of_hearer_by_words(cue, head) or end_within_subject(cue, head)


def before_number(doc: Doc, first: int, end: int) -> int:
    """Where hearers end before a number, which counts what comes after it: "told reporters | 37 wounded had left"."""
    number = end
    while number - 1 > first and doc[number - 1].tag_ in ("CD", "$"):
        number -= 1
    return number if doc[number - 1].tag_ == "NNS" else end


def end_within_subject(cue: CueVerb, head: Token) -> int | None:
    """Where a hearer ends that the parser took into the subject: "told the agency | workers would leave".

    The last word for a body of people ends it, "daily" and a name after such a word too; something must be left over.
    """
    doc, first = cue.doc, cue.group.end
    phrase = [doc[i] for i in range(first, min(head.i, first + LONGEST_SUBJECT, cue.end)) if doc[i].head.i >= first]
    nouns_ = [t for t in phrase if t.tag_ in ("NN", "NNS", "NNP")]
    tensed = next((t.i for t in phrase if t.tag_ in TENSED or t.tag_ in ("IN", ",", "TO", "PRP")), head.i)
    before = [t for t in phrase if t.i + 1 < tensed and (is_body(t) or t.lower_ in words("named_by_how_often"))]
    if not nouns_ or not before or doc[first].tag_ in ("PRP$", "PRP"):
        return None
    end = before[-1].i + 1
    while end + 1 < tensed and doc[end].tag_ == "NNP":
        end += 1
    return end if doc[end].tag_[:2] in ("NN", "JJ") else None


def is_body(token: Token) -> bool:
    """Whether a common noun in the singular is a body of people, who can be told something."""
    return token.tag_ == "NN" and noun_in(token).likely(NounKind.BODY, NounKind.PEOPLE) >= MOSTLY


def is_noun_phrase(doc: Doc, start: int, end: int) -> bool:
    """Whether some tokens can be one noun phrase: they have a noun, which comes last, and no verb."""
    tokens = doc[start:end] if start < end else ()
    if not any(token.tag_[:2] == "NN" for token in tokens) or doc[end - 1].tag_[:2] not in ("NN", "CD"):
        return False
    return all(token.tag_ in ("POS", "HYPH", "IN", "CC") or token.tag_[:2] in IN_PHRASE for token in tokens)


def end_of_hearer_by_words(cue: CueVerb, head: Token) -> int | None:
    """Where a hearer ends by the classes of the words: before an article, a pronoun, a name, or after "residents"."""
    doc, first = cue.doc, cue.group.end
    named = False
    for i in range(first, min(head.i + 1, first + LONGEST_SUBJECT, cue.end)):
        if named and (doc[i].tag_ in ("DT", "PRP", "PRP$", "EX", "WP", "WRB") or begins_name(doc, i)):
            return i
        if named and begins_after_hearer(doc, i):
            return i
        if named and doc[i].tag_ not in ("POS", "HYPH", "IN", "CC") and doc[i].tag_[:2] not in ("NN", "JJ", "CD"):
            return None
        named = doc[i].tag_[:2] == "NN" or (named and doc[i].tag_ == "HYPH")
    return None


def begins_after_hearer(doc: Doc, i: int) -> bool:
    """Whether a phrase begins after hearers: "told residents | rents would fall", "told the court | Ada knew"."""
    before, token = doc[i - 1], doc[i]
    if before.tag_ == "NNS" and hears(before):
        return token.tag_[:2] in ("NN", "JJ", "CD") or token.tag_ == "$"
    named = before.tag_ == "NN" and token.ent_iob_ == "B" and token.tag_ in ("NNP", "NNPS", "CD")
    return token.tag_ == "$" or (named and noun_in(before).likely(NounKind.PEOPLE, NounKind.BODY) >= MOSTLY)


def begins_name(doc: Doc, i: int) -> bool:
    """Whether a name ends right before a token: another name or a common noun begins here."""
    before, token = doc[i - 1], doc[i]
    return before.ent_type_ != "" and token.tag_[:2] in ("NN", "JJ", "CD") and token.ent_iob_ != "I"


def comma_after_phrase(cue: CueVerb) -> int | None:
    """The comma after a phrase that says where or when it was said: "said in its report, ..."."""
    first = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    if first is None or first.tag_ != "IN" or first.lower_ == "that" or is_phrase(first):
        return None
    end = first.head.right_edge.i + 1
    return end if end < cue.end and cue.doc[end].text == "," else None


def is_subject_gap(cue: CueVerb, first: int) -> bool:
    """Whether what comes between a verb without hearer and its clause can only be the beginning of the clause."""
    gap = [cue.doc[i] for i in range(cue.group.end, first)]
    if not gap or cue.entry.has("hearer") or gap[0].tag_[:2] not in ("DT", "NN", "PR", "CD", "JJ"):
        return False
    return not any(t.lower_ in words("times") or t.text in (",", ":", ";") or t.lower_ == "that" for t in gap)


def end_of_clause(cue: CueVerb, head: Token) -> int:
    """Where the clause ends: what follows without a comma belongs to it, not to the cue."""
    doc = cue.doc
    end = max(head.right_edge.i + 1, head.i + 1)
    for c in cue.token.rights:
        if c.right_edge.i < end or relation(c) in ("cc", "punct"):
            continue
        opening = c.left_edge.i
        while opening > end and (doc[opening - 1].text == "," or relation(doc[opening - 1]) == "cc"):
            opening -= 1
        if opening > end or doc[opening].text == "," or not goes_on(c):
            break
        end = c.right_edge.i + 1
    end = over_colon(cue, over_coordination(cue, over_relative(cue, over_loose_words(cue, end))))
    return stop_before_next(cue, max(head.i, cue.group.end), min(end, cue.end) if cue.end > head.i else end)


def over_colon(cue: CueVerb, end: int) -> int:
    """The end of a clause extended over what a colon says of it: "said it was simple: | nobody had paid"."""
    doc = cue.doc
    if end + 2 >= cue.end or doc[end].text != ":" or pair_around_token(doc)[end] != cue.around:
        return end
    following = doc[end + 1]
    told = any(token.tag_ in TENSED for token in doc[end + 1 : cue.end])
    return cue.end if told and not (following.is_space or following.is_quote) else end


def over_coordination(cue: CueVerb, end: int) -> int:
    """The end of a clause extended over ", and" or ", but" with another clause, if that is not another report."""
    doc = cue.doc
    if end + 2 < cue.end and doc[end].text in (",", ";") and lists_clauses(doc, end, cue.end):
        return cue.end
    if end + 2 >= cue.end or doc[end].text != "," or doc[end + 1].lower_ not in ("and", "but"):
        return end
    if pair_around_token(doc)[end] != cue.around or coordinates_report(doc, end, cue.end):
        return end
    tensed = any(token.tag_ in TENSED for token in doc[end + 2 : min(end + 2 + LONGEST_SUBJECT, cue.end)])
    return cue.end if tensed and not leaves_report(cue, end) else end


def goes_on(dependent: Token) -> bool:
    """Whether a dependent of the cue after the clause is rather a part of the clause."""
    if relation(dependent) == "conj" and own_subject(dependent) is None:
        if shares_perfect(dependent):
            return False
        return any(relation(c) in ("cop", "aux") for c in dependent.lefts)  # "said he was hurt, and was in hospital"
    if any(c.lower_ == "that" and relation(c) == "mark" for c in dependent.lefts):
        return True
    if relation(dependent) == "conj":
        return own_subject(dependent) is not None and dependent.lemma_.lower() not in words("plain_reports")
    return (
        relation(dependent) in ("obl", "advmod", "nmod", "dep", "advcl", "obj", "xcomp", "ccomp")
        and dependent.tag_ != "VBG"
    )


def shares_perfect(fellow: Token) -> bool:
    """Whether a verb of saying is a perfect as the cue is: "has said it is private | and has denied that ..."."""
    have = [c.lower_ for c in fellow.lefts if relation(c) == "aux" and c.lemma_ == "have"]
    same = any(c.lower_ in have and relation(c) == "aux" for c in fellow.head.lefts)
    return same and lemma_of_form().get(fellow.lower_, "") in verbs()


def over_relative(cue: CueVerb, end: int) -> int:
    """The end of a clause extended over a relative clause after a comma: ", about 9,000 of whom had crossed"."""
    doc = cue.doc
    if end + 2 >= cue.end or doc[end].text != ",":
        return end
    near = [doc[i].lower_ for i in range(end + 1, min(end + 7, cue.end))]
    pronoun = next((k for k, word in enumerate(near) if word in ("whom", "which", "who", "whose")), None)
    if pronoun is None or (pronoun > 0 and "of" not in near[:pronoun]) or "," in near[:pronoun]:
        return end
    second = next((i for i in range(end + 1, cue.end) if doc[i].text in (",", ";")), cue.end)
    if second + 1 < cue.end and doc[second + 1].tag_ in TENSED:  # "gas, which leaks, was the cause"
        return cue.end
    return second
