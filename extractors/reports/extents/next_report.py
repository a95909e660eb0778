"""Where a report stops because another begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import NOMINAL
from ...grammar.relations import child, is_passive, own_subject, relation
from ...grammar.verb_groups import TENSED
from ...text.marks import pair_around_token
from ...text.sentences import CLOSING_MARKS
from ...words.cues import Verb, lemma_of_form, nouns, verbs, words
from ..cue import CueVerb
from ..fellows import gives_reason, is_reporters, is_told_on, judges, keeps_silent, lemma_with_particle
from ..participles import judge_of_same, verb_beside
from ..speaking import is_thing, may_speak
from ..writers_words import (
    acts_in_court,
    came_otherwise,
    comes_before,
    holds_back,
    is_called_something,
    leaves_unsaid,
    speaks_against,
    speaks_against_it,
)
from .gaps import gap_after

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


REACH = 20  # tokens between a conjunction and the verb of its clause
OPENING_FRAMES = ("clause", "pred", "obj/as", "obj/of", "obj/to", "inf", "p:for", "p:to")  # of reporting participles
LONGEST_LIST = 60  # tokens on each side of a semicolon
LONGEST_LETTER = 4  # of "(iii)"
CONTRASTS = frozenset({"while", "although", "though", "whereas"})
DASHES = frozenset({"—", "–", "--"})
CLOSING_SIGNS = CLOSING_MARKS | {")", "]"}


def stop_before_next(cue: CueVerb, start: int, end: int) -> int:
    """The end, but no further than a semicolon, ", while" or a participle that reports anew: ", adding that"."""
    doc, holding = cue.doc, pair_around_token(cue.doc)
    for i in range(start, end):
        if holding[i] != cue.around:
            continue
        token = doc[i]
        text = token.text
        closes = text in CLOSING_SIGNS and doc[i - 1].text == ","
        if (closes or text == ",") and (reports_anew(doc, i, end) or leaves_report(cue, i) or came_otherwise(cue, i)):
            return i + closes
        if (closes and is_said_after(doc, i + 1, end)) or (text in CLOSING_SIGNS and is_signed(doc, i + 1, end)):
            return i + 1
        if text in DASHES | {"-"} and speaks_against_it(doc, i, end):
            return i
        if text in DASHES and names_what_was_said(doc, i, end):
            return i
        if text == "," and (gap_after(cue, i) is not None or compares_share(cue, i, end)):
            return i
        if (text == ";" and not lists_clauses(doc, i, end)) or is_omission(doc, i, end) or is_citing(doc, i):
            return i
        if start < i and (gives_reason(token) or begins_beside(cue, token, end)):
            return i
    return end


def compares_share(cue: CueVerb, comma: int, end: int) -> bool:
    """Whether the writer goes on about how many say so: "half of them said they would vote, | up from a third"."""
    doc, source = cue.doc, cue.source
    if comma + 2 >= end or doc[comma + 1].lower_ not in ("compared", "down", "up"):
        return False
    if source is None or doc[comma + 2].lower_ not in ("from", "with", "on"):
        return False
    return any(token.like_num or token.lower_ in words("shares") or token.text == "%" for token in source)


def begins_beside(cue: CueVerb, token: Token, end: int) -> bool:
    """Whether a conjunction without a comma joins another report: "| while the minister wrote", "| and urged them"."""
    if token.lower_ in CONTRASTS and token.nbor(-1).lower_ != "even" and reports_beside(token, cue.end):
        return True
    if token.lower_ == "while" and judges_meanwhile(cue, token, end):
        return True
    if (
        leaves_unsaid(token)
        or holds_back(token)
        or speaks_against(token)
        or (comes_before(token) and token.nbor(-1).text == ",")
    ):
        return cue.entry.has("clause") or cue.entry.has("obj")
    if token.tag_ == "VBG" and (verb_beside(token) == cue.token or judge_of_same(token.head, token) is not None):
        return True  # "praised the plan | saying that it would help", "attacked the board | accusing it of theft"
    if token.lower_ == "before" and token.i + 1 < end and is_next_statement(token.nbor()):
        return True
    return token.tag_ == "CC" and token.i < token.head.i < end and goes_on_after(cue, token)


def is_next_statement(participle: Token) -> bool:
    """Whether who speaks goes on to state more: "said it was late | before adding that", "before claiming that".

    What somebody who is told of went on to claim is a part of what is told.
    """
    if participle.tag_ != "VBG" or child(participle, "ccomp") is None:
        return False
    if participle.lower_ == "adding":
        return True
    doer = own_subject(participle.head)
    mute = doer is not None and (is_thing(doer) or doer.lower_ in ("it", "there"))
    return mute and lemma_of_form().get(participle.lower_) in words("plain_reports")


def judges_meanwhile(cue: CueVerb, conjunction: Token, end: int) -> bool:
    """Whether the writer goes on by a participle after a judgement or demand: "praised them | while urging us to".

    After a verb of saying it may be what is told of, "said he fell while calling for help", unless a comma comes before
    it: "said it was false, | while accusing them of a plot".
    """
    says = cue.entry.lemma in words("plain_reports") or (cue.entry.has("clause") and not cue.entry.has("order"))
    if conjunction.i + 2 >= end or (says and conjunction.nbor(-1).text not in (",", *CLOSING_SIGNS)):
        return False
    participle = conjunction.nbor()
    return judges(participle) or (participle.nbor().lower_ == "that" and begins_next(participle, participle))


def is_said_after(doc: Doc, i: int, end: int) -> bool:
    """Whether a verb of saying and its subject come right after a quotation: "that it “was over,” | said the mayor"."""
    if i + 1 >= end or doc[i].tag_ not in TENSED or lemma_of_form().get(doc[i].lower_) not in words("plain_reports"):
        return False
    return doc[i + 1].pos_ in (*NOMINAL, "DET")


def is_signed(doc: Doc, i: int, end: int) -> bool:
    """Whether a pronoun and a verb of saying close a quotation after its comma: "that it “was over”, | she said"."""
    if i + 2 >= end or doc[i].text != "," or doc[i + 1].tag_ != "PRP" or (i + 3 < end and doc[i + 3].is_alpha):
        return False
    return doc[i + 2].tag_ in TENSED and lemma_of_form().get(doc[i + 2].lower_) in words("plain_reports")


def lists_clauses(doc: Doc, semicolon: int, end: int) -> bool:
    """Whether a semicolon parts two clauses with "that" of one report: "said that it rained; | and that it froze".

    So do those of a list, which "and" or "(b)" shows: "said it rained; it froze; | and it snowed".
    """
    opening = semicolon + 1
    opening += opening < end and doc[opening].lower_ in ("and", "or")
    if opening + 1 >= end:
        return False
    if doc[opening].text == "(" and len(doc[opening + 1]) < LONGEST_LETTER:
        return True
    return goes_on_with_that(doc, opening) or closes_list(doc, semicolon, end)


def closes_list(doc: Doc, semicolon: int, end: int) -> bool:
    """Whether a semicolon is one of several in a sentence, the last before "and" or "or" and no other's report."""
    near = range(max(doc[semicolon].sent.start, semicolon - LONGEST_LIST), min(end - 1, semicolon + LONGEST_LIST))
    marks = [i for i in near if doc[i].text == ";"]
    joined = len(marks) > 1 and doc[marks[-1] + 1].lower_ in ("and", "or")
    return joined and not coordinates_report(doc, marks[-1], end)


def leaves_report(cue: CueVerb, comma: int) -> bool:
    """Whether the clause after ", and" or ", but" is the writer's own.

    It is where it refers to what was said ("but that is not so") or leaves the tense of the report: a present after
    "said it was" or "demanded that he go".
    """
    doc = cue.doc
    if comma + 3 >= cue.end or doc[comma + 1].lower_ not in ("and", "but") or comma < cue.group.end:
        return False
    start = comma + 2
    if goes_on_with_that(doc, start):
        return False
    if doc[start].tag_ in ("EX", "PRP"):
        return False  # "said they bought lamps, but there is nobody to mend them"
    second = next((t for t in doc[start : min(start + REACH, cue.end)] if t.tag_ in TENSED or t.text == ","), None)
    if second is None or second.text == "," or not any(t.pos_ in NOMINAL for t in doc[start : second.i]):
        return False
    if doc[start].lower_ in ("this", "that") and doc[start].tag_ == "DT" and second.i == start + 1:
        return True
    if second.tag_ not in ("VBZ", "VBP") or cue.token.tag_ not in ("VBD", "VBN"):
        return False
    if any(number != cue.around for number in pair_around_token(doc)[second.i : cue.end]):
        return False  # "said it was late, and the board has been “asleep”"
    first = next((t for t in doc[cue.group.end : comma] if t.tag_[:2] in ("VB", "MD")), None)
    return first is not None and first.tag_ not in ("VBZ", "VBP", "VBG")


def reports_beside(conjunction: Token, end: int) -> bool:
    """Whether a clause that a conjunction opens without a comma is a report of its own: "while the minister wrote"."""
    verb = conjunction.head
    if relation(conjunction) != "mark" or not conjunction.i < verb.i < end or own_subject(verb) is None:
        return False
    return verb.tag_ in TENSED and lemma_of_form().get(verb.lower_, "") in verbs()


def is_citing(doc: Doc, i: int) -> bool:
    """Whether the reporter names a source here, or goes on by another report: "citing two witnesses", "by saying"."""
    return doc[i].lower_ == "citing" or (doc[i].lower_ == "by" and i + 1 < len(doc) and doc[i + 1].lower_ == "saying")


def goes_on_after(cue: CueVerb, conjunction: Token) -> bool:
    """Whether a conjunction joins a verb of the reporter's, "and urged them to go", or another's report."""
    verb = conjunction.head
    first = min([verb.i, *(c.i for c in verb.lefts if relation(c) == "aux")])
    if (conjunction.i + 1 == first and goes_on_reporting(cue, verb)) or keeps_silent(verb):
        return True
    if conjunction.i + 1 == first and acts_in_court(cue, conjunction):
        return True
    return is_put_beside(cue, conjunction)


def is_put_beside(cue: CueVerb, conjunction: Token) -> bool:
    """Whether another's report is put beside: "said she is ill, and, when pressed, | her aide replied".

    Its verb is the fellow of the cue, or one in the past after what is told of in the present.
    """
    verb, subject = conjunction.head, own_subject(conjunction.head)
    if relation(verb) != "conj" or subject is None or not conjunction.i < subject.i < verb.i:
        return False
    lemma = lemma_of_form().get(verb.lower_, "")
    if verb.head == cue.token:
        return verb.tag_ in TENSED and lemma in words("plain_reports")
    group = (verb.head, *(c for c in verb.head.lefts if relation(c) in ("aux", "cop")))
    present = any(token.tag_ in ("VBZ", "VBP") for token in group)
    past = cue.token.tag_ == verb.tag_ == "VBD" and lemma in words("plain_reports")
    return past and present and (may_speak(subject) or subject.pos_ == "PROPN")


def goes_on_reporting(cue: CueVerb, verb: Token) -> bool:
    """Whether a verb after "and" is the reporter's again: "and urged them to go"; "calling it a shame and warning"."""
    if cue.token.tag_ == "VBG" and verb.tag_ == "VBG" and child(cue.token, "aux") is None:
        return begins_next(verb, verb)
    return is_reporters(verb)


def reports_anew(doc: Doc, comma: int, end: int) -> bool:
    """Whether a report of its own begins after a comma: ", adding that", ", but she said", ", while he said"."""
    if comma + 2 >= end:
        return False
    return (
        begins_next(doc[comma + 1], doc[comma + 2])
        or coordinates_report(doc, comma, end)
        or names_what_was_said(doc, comma, end)
        or is_judged_by_another(doc[comma + 1])
        or is_called_something(doc, comma, end)
        or speaks_against_it(doc, comma, end)
        or is_told_beside(doc, comma, end)
        or is_spliced(doc, comma, end)
    )


def is_spliced(doc: Doc, comma: int, end: int) -> bool:
    """Whether the next report is joined by a comma alone: "said he agreed, | he added that it was fair"."""
    subject = doc[comma + 1]
    verb = subject.head
    if subject.lower_ not in ("he", "she") or verb.i != comma + 2 or verb.i + 1 >= end or verb.tag_ != "VBD":
        return False
    if lemma_of_form().get(verb.lower_) not in words("plain_reports") or not goes_on_with_that(doc, verb.i + 1):
        return False
    told = verb.head
    return told.tag_ == "VBD" and any(relation(c) == "ccomp" and told.i < c.i < comma for c in told.rights)


def is_judged_by_another(pronoun: Token) -> bool:
    """Whether a relative clause says who denies or condemns what was said: ", which | the union disputes"."""
    verb = pronoun.head
    subject = own_subject(verb)
    if pronoun.tag_ not in ("WDT", "WP") or subject is None or subject == pronoun or is_passive(verb):
        return False
    known = verbs().get(lemma_of_form().get(verb.lower_, ""))
    return relation(pronoun) == "obj" and known is not None and known.stance in (Stance.DENY, Stance.CONDEMN)


def is_told_beside(doc: Doc, comma: int, end: int) -> bool:
    """Whether another's report is put beside: ", with | the union saying that", ", even as | the union said"."""
    opening = doc[comma + 1]
    if opening.lower_ == "even":
        return doc[comma + 2].lower_ == "as" and reports_beside(doc[comma + 2], end)
    if opening.lower_ == "as":
        return judges_too(opening, end)
    if opening.lower_ != "with":
        return False
    for token in doc[comma + 2 : min(end - 1, comma + REACH)]:
        if token.tag_ in TENSED or (token.text == "," and token.nbor().pos_ not in (*NOMINAL, "DET", "VERB")):
            return False
        if token.tag_ == "VBG" or (token.lower_.endswith("ing") and token.nbor(-1).tag_ == "NNP"):
            known = verbs().get(lemma_of_form().get(token.lower_, ""))
            return known is not None and (says_clause(known, token) or opens_topic(known, token))
    return False


def says_clause(known: Verb, participle: Token) -> bool:
    """Whether a clause follows a participle of saying: "with | the union | saying that it rained"."""
    return known.has("clause") and child(participle, "ccomp") is not None


def opens_topic(known: Verb, participle: Token) -> bool:
    """Whether a participle is that of a report by the word after it: "warning | of ice", "calling | it a farce"."""
    after = participle.nbor()
    judged = after.tag_ == "PRP" and known.has("pred", "obj/as", "obj/of")
    return judged or f"p:{after.lower_}" in known.frames


def judges_too(conjunction: Token, end: int) -> bool:
    """Whether who speaks also blames, demands or says more: "said it was late, | as she accused the mayor"."""
    subject, verb = conjunction.nbor(), conjunction.head
    if subject.lower_ not in ("he", "she") or subject.head != verb or not reports_beside(conjunction, end):
        return False
    says = any(relation(c) == "ccomp" and c.left_edge.lower_ == "that" for c in verb.rights)
    known = verbs()[lemma_of_form()[verb.lower_]]
    return verb.tag_ == "VBD" and (says or known.stance in (Stance.CONDEMN, Stance.DEMAND))


def names_what_was_said(doc: Doc, comma: int, end: int) -> bool:
    """Whether the writer goes on about what was said: ", a claim rejected by her", ", money they call short"."""
    noun = next((doc[i] for i in range(comma + 1, min(end, comma + 5)) if doc[i].tag_ not in ("DT", "JJ", "RB")), None)
    if noun is None or noun.tag_ not in ("NN", "NNS") or relation(noun) in ("obj", "nsubj"):
        return False
    told = [c for c in noun.rights if relation(c) == "acl" and c.lower_ in lemma_of_form()]
    if any(has_other_source(c) for c in told) or any(is_unchecked(c) for c in noun.rights):
        return True
    return bool(told) and doc[comma + 1].tag_ == "DT" and noun.lemma_.lower() in nouns()


def is_unchecked(verb: Token) -> bool:
    """Whether a relative clause says that nobody could check a claim: "a figure | that could not be verified"."""
    hedged = any(c.tag_ == "MD" or c.lower_ in ("not", "never") for c in verb.lefts)
    return verb.dep_ == "acl:relcl" and is_passive(verb) and hedged and verb.lemma_.lower() in words("checking")


def has_other_source(verb: Token) -> bool:
    """Whether the verb of a relative clause has somebody else report: "a sum | she called too high"."""
    subject = own_subject(verb)
    if verb.dep_ != "acl:relcl" or subject is None or is_passive(verb):
        return False
    return subject.tag_[:1] != "W" and verb.left_edge.lower_ not in words("opening_clauses_of_other_sources")


def is_omission(doc: Doc, i: int, end: int) -> bool:
    """Whether a "[...]" is here, with a new sentence after it."""
    return doc[i].text == "[" and i + 3 < end and doc[i + 1].text in ("...", "…") and doc[i + 3].text[:1].isupper()


def coordinates_report(doc: Doc, comma: int, end: int) -> bool:
    """Whether ", and", ", but" or ", while" joins another report: ", but the agency said", ", and warned"."""
    conjunction = doc[comma + 1]
    if conjunction.lower_ == "or" or (conjunction.tag_ != "CC" and conjunction.lower_ not in CONTRASTS):
        return False
    if goes_on_with_that(doc, comma + 2):
        return False
    for i in range(comma + 2, min(end, comma + REACH)):
        token = doc[i]
        if token.text in (",", ";"):
            return False
        if token.tag_ in TENSED:
            lemma = lemma_of_form().get(token.lower_, "")
            if i == comma + 2 or (doc[i - 1].pos_ == "ADV" and i == comma + 3):
                return (lemma in verbs() or carries_report(token)) and not is_told_on(token, lemma)
            plain = conjunction.tag_ == "CC" and doc[comma + 2].tag_ != "PRP"
            if plain and lemma in verbs() and verbs()[lemma].has("clause", "order"):
                subject = own_subject(token)
                return lemma in words("plain_reports") or (
                    subject is not None and subject.ent_type_ in ("ORG", "PERSON")
                )
            return lemma in (words("plain_reports") if plain else verbs())
    return False


def carries_report(verb: Token) -> bool:
    """Whether a verb makes a report of its object: ", and | issued an order that", ", and | made a plea for help"."""
    object_ = child(verb, "obj")
    if object_ is None or verb.lemma_.lower() not in words("light_verbs") or object_.lemma_.lower() not in nouns():
        return False
    return any(relation(c) in ("acl", "ccomp", "nmod") for c in object_.rights)


def goes_on_with_that(doc: Doc, i: int) -> bool:
    """Whether what is said goes on here with another "that": "said that it rained, but | that it would stop"."""
    plural = i + 1 < len(doc) and doc[i + 1].tag_ in ("NNS", "NNPS")  # before which "that" can be no determiner
    return doc[i].lower_ == "that" and (doc[i].tag_ == "IN" or plural)


def begins_next(token: Token, following: Token) -> bool:
    """Whether a token after a comma is a participle that opens a new report, or states what the writer concludes."""
    if token.tag_ == "RB":
        token = following
    if token.tag_ == "VBG":
        known = verbs().get(lemma_with_particle(token, lemma_of_form().get(token.lower_, "")))
        return (
            known is not None and (known.has(*OPENING_FRAMES) or known.stance is Stance.CONDEMN)
        ) or token.lower_ == "meaning"
    return False
