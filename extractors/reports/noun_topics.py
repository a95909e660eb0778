"""What a noun of saying is about, and who has it without a possessor or a light verb.

It is about the phrase after its preposition, or whom a wish names and what they are to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import Stance
from ..grammar.noun_signs import noun_in
from ..grammar.phrases import expand_noun
from ..grammar.relations import has_to, is_passive, relation, subject_of
from ..grammar.verb_groups import Part
from ..words.cues import nouns, words
from ..words.nouns import NounKind
from .extents.circumstances import is_time
from .extents.object_phrases import hears
from .speaking import is_thing, may_speak

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from ..words.cues import Noun


WITH = frozenset({"with", "in"})
OFFICIAL = frozenset({"official", "prevailing", "general", "common"})
MAKERS = 0.6  # how likely a noun must be people or a body
PLEAS = frozenset({"appeal", "call", "plea", "warning"})
FASTENED = ("about", "against", "for", "over")  # right after a noun of saying they seldom belong to another word


def topic_after(token: Token, noun: Noun) -> Part | None:
    """What a noun is about, where the parser gave the phrase right after it to a word above: "calls | for talks"."""
    doc, i = token.doc, token.i
    if i + 2 >= len(doc) or doc[i + 1].lower_ not in FASTENED or not is_topic(doc[i + 1].lower_, noun):
        return None
    if any(relation(c) == "compound" for c in token.lefts) and makers_before(token) is None:
        return None  # "phone calls | for the mayor", "pay demands | for the summer"
    topic = doc[i + 1].head
    above = topic.head
    if topic.i <= i + 1 or topic.left_edge.i != i + 1 or is_time(topic) or relation(topic) not in ("nmod", "obl"):
        return None
    if above.i > i or not above.is_ancestor(token):
        return None
    return Part(i + 1 + is_left_out(doc[i + 1].lower_, noun), topic.right_edge.i + 1)


def is_topic(word: str, noun: Noun) -> bool:
    """Whether a preposition opens what the noun is about."""
    if word in ("regarding", "concerning"):
        return not noun.frames.isdisjoint(("about", "on", "of", "over"))
    return word in noun.frames if word != "to" else "p:to" in noun.frames


def is_left_out(preposition: str, noun: Noun) -> bool:
    """Whether a preposition belongs to the cue: "a call for | talks", but "a warning | about floods"."""
    return preposition == "for" and noun.stance is Stance.DEMAND


def is_of_somebody(noun: Token, preposition: str) -> bool:
    """Whether a phrase names whose words or wishes they are, not what about: "the hope | of the people |"."""
    definite = any(c.lower_ == "the" or c.tag_ == "PRP$" for c in noun.lefts) or is_person(noun)
    return preposition == "of" and definite and relation(noun) == "nmod" and hears(noun)


def is_person(noun: Token) -> bool:
    """Whether a noun is a person's name, or has one beside it: "retired officer | Ada Byron |"."""
    return noun.ent_type_ == "PERSON" or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.rights)


def wished_of(token: Token, noun: Noun, whom: Part) -> Part | None:
    """What somebody is to do, where the parser gave it to another word: "calls by staff for | the firm to pay |"."""
    doc, end = token.doc, whom.end
    if "to" not in noun.frames or end + 1 >= len(doc) or doc[end].lower_ != "to" or doc[end + 1].tag_ != "VB":
        return None
    verb = doc[end].head
    return Part(whom.start, verb.right_edge.i + 1) if verb.i > end and has_to(verb) else None


def apart_infinitive(token: Token) -> Token | None:
    """What is called for where the parse gives it to a verb: "there were calls | for us to go", "its calls | to go"."""
    verb, end = token.head, token.right_edge.i + 1
    there = relation(token) == "nsubj" and any(c.lower_ == "there" and relation(c) == "expl" for c in verb.lefts)
    own = relation(token) == "obl" and any(c.dep_ == "nmod:poss" for c in token.lefts)
    if not (there or own) or nouns()[token.lemma_.lower()].stance is not Stance.DEMAND:
        return None
    after = (c for c in verb.rights if c.left_edge.i == end and has_to(c) and relation(c) in ("advcl", "xcomp"))
    return next((c for c in after if own or c.left_edge.lower_ == "for"), None)


def takes_that(token: Token, noun: Noun) -> bool:
    """Whether a noun may have a clause with "that" right after it, or has one after "it is": "it is its line that"."""
    return "that" in noun.frames or ("be" in noun.frames and is_what_somebody_holds(token))


def who_goes_by(token: Token, construction: str) -> DocSpan | None:
    """Who does something with words or in a belief: "| she | opened it with a warning that", "they left in hope"."""
    verb, opening = token.head, token.left_edge.lower_
    if verb.lower_ == "full" and opening == "of" and construction == "noun preposition":  # "was full of praise for Ada"
        return expand_noun(subject) if (subject := subject_of(verb)) is not None and not is_thing(subject) else None
    pleads = token.lemma_.lower() in PLEAS and opening == "with"
    if relation(token) != "obl" or not (construction == "noun that" or pleads) or opening not in WITH:
        return None
    subject = subject_of(verb) if verb.i < token.i and not is_passive(verb) else None
    if subject is None or (not may_speak(subject) and subject.tag_ != "PRP"):
        return None
    fits = opening == "with" or nouns()[token.lemma_.lower()].stance is Stance.BELIEVE
    return expand_noun(subject) if fits else None


def is_what_somebody_holds(token: Token) -> bool:
    """Whether "it is" comes before a noun for somebody's mind: "it is | the view | of the board that"."""
    copula = any(relation(c) == "cop" for c in token.lefts)
    return copula and any(c.lower_ == "it" and relation(c) in ("expl", "nsubj") for c in token.lefts)


def makers_before(token: Token) -> DocSpan | None:
    """Those whose claims or demands a noun right before it says they are: "| union | claims", "| UN | calls for"."""
    maker = token.nbor(-1) if token.i else token
    if maker.dep_ != "compound" or maker.head != token or maker.tag_ not in ("NN", "NNP", "NNS"):
        return None
    named = maker.ent_type_ in ("ORG", "GPE") and maker.ent_iob_ == "B"
    known = noun_in(maker).likely(NounKind.PERSON, NounKind.PEOPLE, NounKind.BODY) >= MAKERS
    uttered = token.tag_ == "NNS" and token.lemma_.lower() in words("uttered") | words("uttered_of_makers")
    return token.doc[maker.i : maker.i + 1] if uttered and (named or (known and maker.tag_ == "NN")) else None


def is_shared(token: Token) -> bool:
    """Whether some people are said to have a mind: "there is agreement that", "the official line is that"."""
    if token.lemma_.lower() not in words("shared"):
        return False
    none = any(c.lower_ in ("no", "little") for c in token.lefts)
    there = relation(token) == "nsubj" and any(c.lower_ == "there" and c.i < token.i for c in token.head.lefts)
    official = relation(token) == "nsubj" and any(c.lower_ in OFFICIAL for c in token.lefts)
    return (there or official) and not none


def is_in_the_air(token: Token) -> bool:
    """Whether a mood is told of as what surrounds an event: "amid | fears | that the hall is unsafe"."""
    around = any(relation(c) == "case" and c.lower_ in ("amid", "amidst", "following") for c in token.lefts)
    return around and token.lemma_.lower() in words("shared")
