"""What happens to what is counted: the verbs and adjectives said of it, near it or above it in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...grammar.relations import relation
from ...words.modifiers import listed
from ..counted.memory import Counted

if TYPE_CHECKING:
    from spacy.tokens import Token

BELOW = frozenset({"acl", "amod", "nmod", "advcl", "xcomp", "dep", "obl"})
BETWEEN = frozenset("nsubj obj obl nmod conj nummod appos dep iobj compound advcl xcomp".split())
TELLING = frozenset({"VERB", "ADJ", "NOUN"})
STEPS = 4


def verbs_of(tokens: list[Token], counted: Counted) -> set[str]:
    """The lemmas and forms of everything that tells what happens to what is counted."""
    before = verbs_before(tokens)
    if before and counted.inherited:
        return said_after(tokens, counted) | before
    return said_after(tokens, counted) | before | said_of(tokens, counted)


def forms(token: Token) -> set[str]:
    """A word as written, and its lemma."""
    return {token.lower_, token.lemma_.lower()}


def said_of(tokens: list[Token], counted: Counted) -> set[str]:
    """What the parse says of the number and of the noun it counts, from below and from above."""
    found: set[str] = set()
    starts = [token for token in tokens if token.head not in tokens] or tokens[-1:]
    if counted.head is not None and not counted.inherited:
        starts.append(counted.head)
        found |= said_of_all(counted.head)
    for token in starts:
        found |= said_below(token) | said_above(token)
    return found


def said_of_all(noun: Token) -> set[str]:
    """The participle after the last of several nouns: "30 villagers and dozens of others killed"."""
    return {
        child.lemma_.lower()
        for other in noun.conjuncts
        if other.i > noun.i
        for child in other.rights
        if relation(child) == "acl" and child.tag_ == "VBN"
    }


def said_below(token: Token) -> set[str]:
    """What modifies a noun: "injured people", "people killed in the blast"."""
    found: set[str] = set()
    for child in token.children:
        after = child.i > token.i or relation(child) == "amod"
        if after and relation(child) in BELOW and child.pos_ in TELLING:
            found |= forms(child)
    return found


def said_above(token: Token) -> set[str]:
    """The verb that a noun belongs to, with what completes it: "left 17 people dead"; "the deaths of" them."""
    found: set[str] = set()
    above = token
    for _ in range(STEPS):
        passed = relation(above)
        if passed not in BETWEEN or above.head == above:
            break
        above = above.head
        if above.pos_ in ("VERB", "AUX", "ADJ"):
            return found | forms(above) | completions(above) | harm_of(above) | tolls_of(above)
        if passed == "nmod" and above.lemma_.lower() in listed("losses_of_life"):
            found |= {above.lemma_.lower()}
    return found


def completions(verb: Token) -> set[str]:
    """The adjectives and verbs that complete a verb."""
    found: set[str] = set()
    for child in verb.children:
        if relation(child) in ("xcomp", "advmod", "acl") and child.pos_ in ("ADJ", "VERB"):
            found |= forms(child)
    return found


def tolls_of(verb: Token) -> set[str]:
    """As in "the death toll rose to 17 people", "a toll rising to 17"."""
    said = [child for child in verb.children if relation(child) == "nsubj"]
    if relation(verb) == "acl":
        said.append(verb.head)
    return {token.lemma_.lower() for token in said if token.lemma_.lower() in ("toll", "death")}


def harm_of(verb: Token) -> set[str]:
    """As in "lost their lives", "suffered various degrees of injuries", "taken to hospital"."""
    beyond = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 7]}
    lemma = verb.lemma_.lower()
    if lemma in ("lose", "claim") and beyond & {"life", "lives"}:
        return {"die"}
    if lemma in ("suffer", "sustain", "receive") and beyond & listed("injuries"):
        return {"injure"}
    if lemma in listed("taking_to_hospital") and beyond & {"hospital", "hospitals"}:
        return {"hospitalise"}
    return set()


def said_after(tokens: list[Token], counted: Counted) -> set[str]:
    """The participle or adjective right after: "left 17 people dead", "five seriously injured"."""
    if not tokens:
        return set()
    doc = tokens[0].doc
    last = tokens[-1]
    if counted.head is not None and not counted.inherited and counted.head.i >= last.i:
        last = counted.head
    for token in doc[last.i + 1 : last.i + 5]:
        if token.tag_ in ("VBN", "JJ", "VBD") and token.pos_ in ("ADJ", "VERB"):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            return forms(token) | (forms(following) if following.tag_ in ("VBN", "JJ") else set())
        if token.lower_ == "with" and {t.lower_ for t in doc[token.i + 1 : token.i + 4]} & listed("injuries"):
            return {"injure"}
        if token.pos_ not in ("ADV", "AUX") and token.lower_ not in ("others", "more", "people"):
            break
    return set()


def verbs_before(tokens: list[Token]) -> set[str]:
    """The verb right before: "injured at least 17 more"."""
    if not tokens:
        return set()
    doc = tokens[0].doc
    for token in reversed(doc[max(0, tokens[0].i - 5) : tokens[0].i]):
        if token.pos_ == "VERB" and tokens[0].i - token.i < 4:
            return forms(token)
        if token.lemma_.lower() in listed("losses_of_life") and token.nbor().lower_ == "of":
            return {token.lemma_.lower()}
        if token.pos_ not in ("ADV", "ADP", "DET", "ADJ") and token.lower_ not in ("least", "more", "than"):
            break
    return set()
