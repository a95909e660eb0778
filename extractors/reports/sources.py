"""The source of a cue verb: its subject by the parse, corrected by commas and word order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..base import once_per_token
from ..grammar.phrases import NOMINAL, expand_noun
from ..grammar.relations import agent_of, has_to, is_passive, own_subject, relation, subject_of
from ..grammar.verb_groups import FINITE, Part, lender_of
from ..text.datelines import MONTH
from ..text.marks import pair_around_token
from ..text.sentences import sentence_of
from ..words.cues import lemma_of_form, verbs, words
from .extents.circumstances import is_time
from .fellows import REACH, lemma_with_particle, sign_before
from .participles import (
    accused_of,
    agent_with,
    answerable_for,
    denier_before,
    put_last,
    seen_doing,
    teller_after,
    whose_participle,
)
from .realis import is_brought_about
from .speaking import is_participle, is_thing, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from .cue import CueVerb

REACH_OF_NAME = 8
REACH_OF_INSERTION = 12
DAY_OR_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}")
MONTH_NAME = re.compile(MONTH)
LONGEST_DATE = 3  # tokens before a year: "May 3, 2026"
IN_PHRASE = frozenset({"ADJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT"})


def source_of(token: Token, *, passive: bool) -> DocSpan | None:
    """The source: the subject, or the agent of a passive."""
    if is_participle(token) and token.i and (beside := after_with(token)) is not None:
        return beside
    if is_contact_clause(token):
        return phrase_ending_at(token.doc, token.i - 1, start_of_phrase(token))
    if not passive and (inserted := noun_before_insertion(token)) is not None:
        return inserted
    head = agent_with(token) if passive else doer_of(token)
    if head is None and relation(token) == "advcl" and token.head.pos_ == "ADV":
        head = subject_of(token.head.head)  # "stopped short of saying"
    if passive and head is not None and is_time(head):
        return None  # "was told to pay by May"
    if head is not None and is_clause(head):
        head = noun_of_clause(head, token)
    if head is not None and is_participle(token):
        head = whose_participle(head, token)
    if head is not None and relation(token) == "conj" and is_thing(head):
        head = speaker_between(head, token) or head
    if head is None or (head.lower_ in ("it", "there") and relation(head) == "expl"):
        return None
    phrase = expand_noun(head)
    return without_time(phrase if passive else without_participle(whole_name(phrase, head)))


def after_with(participle: Token) -> DocSpan | None:
    """Who comes between "with" and a participle: "with | some | claiming it was so"."""
    if relation(participle) != "acl" and participle.nbor(-1).pos_ in ("NOUN", "PROPN"):
        phrase = phrase_ending_at(participle.doc, participle.i - 1, sentence_of(participle.doc, participle.i)[0])
        if phrase.start > 0 and phrase.doc[phrase.start - 1].lower_ in ("with", "despite"):
            return phrase
    return apart_after_with(participle) if own_subject(participle) is None else None


def apart_after_with(participle: Token) -> DocSpan | None:
    """Who comes after ", with", apart from a participle: "with | us | later saying", "with | Ely, a port, | saying"."""
    doc, end = participle.doc, participle.i
    while (doc[end - 1].pos_ in ("ADV", "PUNCT") or doc[end - 1].lower_ in words("times")) and doc[end - 1].text != ")":
        end -= 1
    for i in range(end - 1, max(sentence_of(doc, participle.i)[0], end - REACH_OF_INSERTION), -1):
        if doc[i].lower_ == "with":
            return doc[i + 1 : end] if doc[i - 1].text == "," and i + 1 < end else None
        if doc[i].pos_ not in IN_PHRASE and doc[i].lower_ != "of":
            return None
    return None


def doer_of(token: Token) -> Token | None:
    """The head of the phrase for whoever does what an active verb says."""
    lender = lender_of(token) if has_to(token) else None
    found = (
        find(token)
        for find in (
            accused_of,
            answerable_for,
            speaker_after,
            agent_before,
            brought_to,
            object_before,
            put_last,
            teller_after,
            seen_doing,
            denier_before,
        )
    )
    other = next((one for one in found if one is not None), None)
    return other or subject_of(lender or token)


def speaker_after(verb: Token) -> Token | None:
    """The speaker whom the parser took for an object: "It rained, notes | its chairman |, who was there"."""
    after_comma = verb.i > 1 and verb.nbor(-1).text == ","
    if not after_comma or verb.tag_ not in FINITE or relation(verb) != "parataxis" or own_subject(verb) is not None:
        return None
    if own_subject(verb.head) is None or verb.head.i > verb.i:
        return None
    entry = verbs().get(lemma_with_particle(verb, lemma_of_form().get(verb.lower_, "")))
    taken = next((c for c in verb.rights if relation(c) == "obj"), None)
    if entry is None or not entry.has("clause") or taken is None or taken.left_edge.i > verb.i + 2:
        return None
    return taken if may_speak(taken) or taken.pos_ == "PROPN" else None


def brought_to(infinitive: Token) -> Token | None:
    """Who is brought to say something: "the noise drove | tenants | to complain"."""
    if not is_brought_about(infinitive) or is_passive(infinitive.head):
        return None
    return next((c for c in infinitive.head.rights if relation(c) in ("obj", "iobj") and c.i < infinitive.i), None)


def object_before(verb: Token) -> Token | None:
    """The subject that the parser took for an object of the verb before: "added | his blogs | claimed it was so"."""
    if relation(verb) != "ccomp" or verb.tag_ not in FINITE or own_subject(verb) is not None:
        return None
    taken = (c for c in verb.head.rights if relation(c) == "obj" and c.right_edge.i + 1 == verb.left_edge.i)
    return next(taken, None)


def noun_before_insertion(token: Token) -> DocSpan | None:
    """The subject of a verb that the parser cut from it at an insertion: "claimed | buyers |, once keen, said".

    The noun phrase comes right after a verb of saying, and the verb, which has no other subject, right after the
    insertion.
    """
    doc, first = token.doc, sentence_of(token.doc, token.i)[0]
    verb = token.head if relation(token) in ("aux", "cop") and token.head.i > token.i else token
    near = token.nbor(-1) if token.i else token
    if near.text != "," or token.tag_ not in FINITE | {"MD"} or own_subject(verb) is not None:
        return None
    opening = next((i for i in range(near.i - 1, max(first, near.i - REACH_OF_INSERTION), -1) if doc[i].text == ","), 0)
    if opening == 0 or doc[opening - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    if any(t.tag_ in FINITE | {"MD"} or t.tag_ == "CC" for t in doc[opening + 1 : near.i]):
        return None
    start = next((i + 1 for i in range(opening - 1, max(first, opening - 8), -1) if doc[i].tag_ in FINITE), 0)
    if start == 0 or start >= opening or doc[start - 1].lower_ not in lemma_of_form():
        return None
    in_phrase = all(t.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADP") for t in doc[start:opening])
    return doc[start:opening] if in_phrase and doc[start].pos_ != "ADP" else None


def agent_before(participle: Token) -> Token | None:
    """The agent of a passive that a participle continues: "it was praised by | the chef |, adding that"."""
    set_off = participle.i > 0 and participle.nbor(-1).text == ","
    if not set_off or not is_participle(participle) or not is_passive(participle.head):
        return None
    agent = agent_of(participle.head)
    return agent if agent is not None and agent.i < participle.i and own_subject(participle) is None else None


def without_time(span: DocSpan) -> DocSpan:
    """A source without the day that comes after it: "the mayor | on Tuesday" said."""
    end = span.end
    while end - 1 > span.start and is_of_date(span.doc[end - 1]):
        end -= 1
    if end < span.end and end - 1 > span.start and span.doc[end - 1].lower_ in words("before_times"):
        end -= 1
    if end < span.end and span.doc[end - 1].tag_ in ("IN", "DT", "CD"):
        return span  # "the government of the day", "his wife of nine years"
    in_clause = end < span.end and any(token.head.pos_ in ("VERB", "AUX") for token in span[end - span.start :])
    return span.doc[span.start : end] if span.root.i < end < span.end and not in_clause else span


def is_of_date(token: Token) -> bool:
    """Whether a word is one for a time or belongs to a date: "on | 3 May |", "on | Tuesday, May 3, 2026"."""
    if token.lower_ in words("times"):
        return True
    if token.text == ",":
        return 0 < token.i < len(token.doc) - 1 and all(is_of_date(token.nbor(step)) for step in (-1, 1))
    near = token.doc[max(0, token.i - LONGEST_DATE) : token.i + 2]
    return DAY_OR_YEAR.fullmatch(token.lower_) is not None and any(MONTH_NAME.fullmatch(each.text) for each in near)


def speaker_between(thing: Token, verb: Token) -> Token | None:
    """Who speaks, of two subjects before a verb the nearer: "prices fell after | the bank | cut its rate and said"."""
    for token in reversed(verb.doc[max(thing.i + 1, verb.i - REACH) : verb.i]):
        if relation(token) == "nsubj" and token.head.i < verb.i and token.pos_ in NOMINAL:
            return token if may_speak(token) or token.pos_ == "PROPN" else None
    return None


def without_participle(span: DocSpan) -> DocSpan:
    """A source without the participle that commas set off: "the survey | , conducted in May," said."""
    for i in range(span.root.i + 1, span.end):
        token = span.doc[i]
        if token.tag_ in ("VBG", "VBN") and token.dep_ == "acl" and token.nbor(-1).text == ",":
            return span.doc[span.start : token.i - 1]
    return span


def is_clause(head: Token) -> bool:
    """Whether what the parser took for a source is a clause's predicate: "they signed | a petition calling for"."""
    return head.pos_ in ("VERB", "AUX") and own_subject(head) is not None


def noun_of_clause(predicate: Token, participle: Token) -> Token | None:
    """The noun that a participle on a predicate goes with: the one right before it; after a comma, the subject."""
    before = participle.nbor(-1) if participle.i else participle
    if before.text == "," or before.pos_ not in NOMINAL:
        return own_subject(predicate)
    return top_of_phrase(before, predicate.i + 1)


def top_of_phrase(token: Token, first: int) -> Token:
    """The head of the noun phrase that ends with a token and begins no earlier than ``first``."""
    while token.head.i != token.i and first <= token.head.i < token.i and token.head.pos_ in NOMINAL:
        token = token.head
    return token


def is_contact_clause(verb: Token) -> bool:
    """Whether a tensed verb without a subject has a noun between the comma and itself, which is its subject.

    "Norland, the mayor said, should help" with "the mayor" read as an apposition; "It rained, the mayor's office said."
    """
    if verb.tag_ not in FINITE or verb.i == 0 or verb.nbor(-1).pos_ not in ("NOUN", "PROPN"):
        return False
    if any(relation(c) in ("nsubj", "obj", "mark", "aux") for c in verb.lefts) or relation(verb) == "conj":
        return False
    start, (first, last) = start_of_phrase(verb), sentence_of(verb.doc, verb.i)
    if start == first or any(verb.doc[i].pos_ in ("VERB", "AUX", "CCONJ", "SCONJ") for i in range(start, verb.i)):
        return False
    return verb.i + 1 >= last or verb.nbor().is_punct


def start_of_phrase(verb: Token) -> int:
    """Where the phrase before a verb begins: after the last comma or, if none is near, with its sentence."""
    first = sentence_of(verb.doc, verb.i)[0]
    near = range(verb.i - 1, max(first, verb.i - REACH) - 1, -1)
    return next((i + 1 for i in near if verb.doc[i].text == ","), first)


def whole_name(span: DocSpan, head: Token) -> DocSpan:
    """A source's phrase with what the parser cut from it: a title taken for a second subject, a surname left after."""
    doc = span.doc
    start, end = span.start, span.end
    for c in head.head.children:
        if (
            relation(c) == "nsubj" == relation(head)
            and c.dep_ != "nsubj:outer"  # "It was then that | the mill | said"
            and c != contact_noun(head.head)
            and c.i < start <= c.i + REACH_OF_NAME
            and not any(doc[i].text == "," for i in range(c.i, start))
        ):
            start = c.left_edge.i
    while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end - 1].tag_[:2] == "NN":
        end += 1
    while end < len(doc) and doc[end - 1].tag_ in ("DT", "JJ") and doc[end].tag_ == "JJ":  # "the second accused him"
        end += 1
    return span if (start, end) == (span.start, span.end) else doc[start:end]


def within(source: DocSpan | None, start: int, end: int) -> DocSpan | None:
    """The part of a source that lies in the verb's sentence: no dateline or headline before it."""
    if source is None or (start <= source.start and source.end <= end):
        return source
    first, last = max(source.start, start), min(source.end, end)
    return source.doc[first:last] if first < last else None


@once_per_token
def contact_noun(verb: Token) -> Token | None:
    """The noun in apposition that a contact clause modifies: ", a figure | the ministry disputed".

    The parse attaches it in many places; it is the noun right before the verb's subject, after a comma and an article.
    """
    starts = [c.left_edge for c in verb.lefts if relation(c) == "nsubj"]
    start = next((token for token in starts if token.lower_ not in ("a", "an")), None)
    noun = start.nbor(-1) if start is not None and start.i else None
    if noun is None or noun.tag_ not in ("NN", "NNS"):
        return None
    first = noun
    while first.i and (first.tag_[:2] in ("NN", "JJ") or first.tag_ == "HYPH") and noun.i - first.i < REACH_OF_NAME:
        first = first.nbor(-1)
    return noun if first.lower_ in ("a", "an") and first.i and first.nbor(-1).text in (",", "—", "–") else None


def source_outside(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The source of a verb, if need be by the order of the words: no source is within its own content."""
    source = without_cue(cue.source, cue)
    if is_participle(cue.token) and cue.doc[cue.group.start - 1].lower_ == "as":
        return quoted_person(cue) or source
    if source is not None and not any(part.start <= source.root.i < part.end for part in content):
        return source
    if content and all(part.end <= cue.group.start for part in content) and (inverted := noun_after(cue)) is not None:
        return inverted
    if cue.passive and (
        cue.entry.lemma == "ask" or any(c.dep_ == "aux:pass" or c.lemma_ == "be" for c in cue.token.lefts)
    ):
        return source
    if is_participle(cue.token):
        before_it = sign_before(cue)
        if before_it.lower_ == "as":
            return quoted_person(cue)
        if before_it.text == "," or before_it.pos_ == "ADV":
            return subject_of_sentence(cue, content)
    return noun_before(cue, content) or subject_after(cue, content)


def without_cue(source: DocSpan | None, cue: CueVerb) -> DocSpan | None:
    """The part of a source before a participle that modifies it: "banners" of "banners reading ..."."""
    if source is None or not source.start < cue.group.start < source.end or source.root.i > cue.group.start:
        return source
    end = cue.group.start
    while end - 1 > source.root.i and (cue.doc[end - 1].is_punct or cue.doc[end - 1].tag_ in ("CC", "RB")):
        end -= 1
    return cue.doc[source.start : end]


def quoted_person(cue: CueVerb) -> DocSpan | None:
    """Who is quoted in "the paper quoted Ada as saying"."""
    for i in range(cue.token.i - 1, cue.start - 1, -1):
        if (
            lemma_of_form().get(cue.doc[i].lower_) in ("quote", "cite", "report", "describe")
            and cue.doc[i].tag_[:2] == "VB"
        ):
            named = cue.doc[i].lefts if is_passive(cue.doc[i]) else cue.doc[i].rights
            after = (token for token in cue.doc[i + 1 : cue.token.i] if token.pos_ in ("NOUN", "PROPN", "PRON"))
            head = next((c for c in named if relation(c) in ("obj", "nsubj", "iobj")), next(after, None))
            return expand_noun(head) if head is not None else None
    return None


def subject_of_sentence(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The subject of the last predicate in front of a participle that lies outside its content."""
    for i in range(cue.token.i - 1, cue.start - 1, -1):
        token = cue.doc[i]
        if token.tag_ in FINITE and pair_around_token(cue.doc)[i] == cue.around:
            subject = own_subject(token)
            if subject is not None and not any(part.start <= subject.i < part.end for part in content):
                return expand_noun(subject)
    return None


def subject_after(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The subject of the clause after a participle that opens a sentence: "Mourning the loss, | fans | said ..."."""
    end = content[-1].end if content else cue.end
    if not is_participle(cue.token) or cue.group.start > cue.start or end >= cue.end or cue.doc[end].text != ",":
        return None
    verbs_after = (token for token in cue.doc[end + 1 : cue.end] if token.tag_ in FINITE)
    subject = next((own for token in verbs_after if (own := own_subject(token)) is not None), None)
    return expand_noun(subject) if subject is not None and subject.left_edge.i == end + 1 else None


def noun_before(cue: CueVerb, content: tuple[Part, ...]) -> DocSpan | None:
    """The noun phrase right in front of the verb."""
    i = cue.group.start - 1
    while i > cue.start and (cue.doc[i].pos_ in ("ADV", "PUNCT") or cue.doc[i].is_space):
        i -= 1
    if i > cue.start and cue.doc[i].lower_ in words("times") and cue.doc[i - 1].pos_ in NOMINAL:
        i -= 1  # "Police | yesterday | said"
    token = cue.doc[i]
    if i < cue.start or token.pos_ not in NOMINAL or any(part.start <= i < part.end for part in content):
        return None
    return phrase_ending_at(cue.doc, i, cue.start)


def noun_after(cue: CueVerb) -> DocSpan | None:
    """The noun phrase right after the verb, where the order is inverted: "...," read the warning."""
    token = cue.doc[cue.group.end] if cue.group.end < cue.end else None
    if token is None or token.tag_[:2] not in ("DT", "NN", "PR", "JJ"):
        return None
    while token.head.i > token.i and token.head.i < cue.end and token.head.pos_ in NOMINAL:
        token = token.head
    return expand_noun(token) if token.pos_ in NOMINAL else None


def phrase_ending_at(doc: Doc, last: int, first: int) -> DocSpan:
    """The noun phrase that ends with token ``last`` and begins no earlier than ``first``."""
    span = expand_noun(top_of_phrase(doc[last], first))
    return doc[max(first, span.start) : last + 1]
