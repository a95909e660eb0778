"""A second source whose verb is left out: "Organisers put the crowd at 20,000, | police at 9,000".

And a second thing that is judged, by what somebody calls it: "cited the rain and | what he described as a poor year".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...grammar.noun_signs import noun_in
from ...grammar.relations import relation
from ...grammar.verb_groups import TENSED, Part
from ...words.cues import words
from ...words.nouns import NounKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..cue import CueVerb

LONGEST_SOURCE, LONGEST_REST = 5, 6
SPEAKING = frozenset({"PERSON", "ORG", "GPE"})
KINDS = (NounKind.BODY, NounKind.OFFICIAL, NounKind.LEADER, NounKind.SPOKESPERSON, NounKind.EXPERT)
LIKELY = 0.5
IN_SOURCE = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS")


class Gap(NamedTuple):
    """Who else says how much, and what."""

    source: Part
    content: Part


def gap_after(cue: CueVerb, comma: int) -> Gap | None:
    """The second source and its number after a comma, where a number and no such subject come before it."""
    doc = cue.doc
    if doc[comma].text != "," or not any(doc[i].tag_ == "CD" for i in range(cue.group.end, comma)):
        return None
    start = comma + 1 + (comma + 1 < cue.end and doc[comma + 1].lower_ in ("and", "but", "while"))
    number = start
    while number < min(start + LONGEST_SOURCE, cue.end) and doc[number].tag_ in IN_SOURCE:
        number += 1
    source = Part(start, number)
    while number < cue.end and (doc[number].lower_ in words("before_second_numbers") or doc[number].tag_ == "$"):
        number += 1
    if source.end == start or number >= cue.end or doc[number].tag_ != "CD":
        return None
    noun = doc[source.end - 1]
    reckons = doc[source.end].lower_ == "at" and may_reckon(cue, noun)
    if not (may_claim(noun) or reckons or is_other_party(cue, doc[source.start], noun)) or has_such_subject(cue, comma):
        return None
    end = next((i for i in range(number, min(number + LONGEST_REST, cue.end)) if is_end(doc, i)), None)
    return Gap(source, Part(source.end, end)) if end is not None else None


def is_end(doc: Doc, i: int) -> bool:
    """Whether a clause without a verb ends here."""
    return doc[i].text in (",", ";", ".") or doc[i].tag_ == "CC"


def may_claim(noun: Token) -> bool:
    """Whether somebody who is named without a verb is sure to be a source: a name, a body or an official."""
    if noun.ent_type_ in SPEAKING:
        return True
    return noun.pos_ == "NOUN" and noun_in(noun).likely(*KINDS) >= LIKELY


def may_reckon(cue: CueVerb, noun: Token) -> bool:
    """Whether somebody may put an amount at a number as the subject did: "put the crowd at 9,000, | organisers at 20".

    Not where people like these are counted: "put residents at 400, | tourists at 90", "the dead at 7, | the hurt at 9".
    """
    counted = next((c for c in cue.token.rights if relation(c) == "obj"), None) if cue.entry.has("amount") else None
    if counted is None or noun.pos_ != "NOUN" or is_person(counted):
        return False
    return is_person(noun) and counted.lemma_.lower() not in words("tolled")


def is_other_party(cue: CueVerb, determiner: Token, noun: Token) -> bool:
    """Whether people are set against who spoke: "the army said nine had died, | the rebels 60".

    Not where people act in what was said: "said the men earned 900 euros, the women 200".
    """
    if determiner.lower_ != "the" or noun.tag_ != "NNS" or not is_person(noun) or noun.lemma_ in words("tolled"):
        return False
    subjects = (t for t in cue.doc[cue.group.end : noun.i] if t.dep_.startswith("nsubj") and t != noun)
    return all(subject.tag_ == "CD" for subject in subjects)


def is_person(noun: Token) -> bool:
    """Whether a noun is sure to be a person or people one by one: "organisers", but not "the crowd"."""
    return noun_in(noun).likely(NounKind.PERSON) >= LIKELY


def has_such_subject(cue: CueVerb, comma: int) -> bool:
    """Whether one of the same sort acts in what was said: "said Brazil sold 300 tons, Peru 200" has one source."""
    return any(
        token.dep_.startswith("nsubj") and token.head != cue.token and may_claim(token)
        for token in cue.doc[cue.group.end : comma]
    )


def end_of_named(conjunction: Token, end: int) -> int | None:
    """Where what a second thing is called ends, of a conjunction before it; None where there is no such thing."""
    what = conjunction.nbor() if conjunction.i + 3 < end else conjunction
    if conjunction.lower_ not in ("and", "or") or what.lower_ != "what":
        return None
    verbs = [what.head, *(c for c in what.rights if c.dep_ == "acl:relcl")]
    verb = next((one for one in verbs if one.i > what.i and one.lemma_.lower() in words("giving_names")), None)
    if verb is None or not any(what.i < c.i and relation(c) == "nsubj" for c in verb.lefts):
        return None
    last = min(verb.right_edge.i + 1, end)
    return None if last < end and conjunction.doc[last].tag_ in TENSED else last
