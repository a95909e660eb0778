"""Questions that several extractors put to a parse: whose subject, which clause, how far a noun phrase reaches.

The parse is Universal Dependencies: quotation before its verb is ``ccomp``, a verb of saying put into a clause is
``parataxis``. Parsers err, so every answer may be None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import once_per_token
from ..text.sentences import CLOSING_MARKS
from ..words.lists import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


# relations of an infinitive or participle to the verb whose subject it shares: "went on to say", "declined to say"
LENT = frozenset({"xcomp", "advcl", "ccomp", "parataxis", "dep"})


FURTHEST = 8  # verbs between one and the subject it shares

RELATIONS: dict[int, str] = {}  # by the number of the label in spaCy, a hash of it: some sixty, asked for all the time


def relation(token: Token) -> str:
    """The dependency without its subtype: "nsubj" for "nsubj:pass"."""
    try:
        return RELATIONS[token.dep]
    except KeyError:
        return RELATIONS.setdefault(token.dep, token.dep_.partition(":")[0])


def child(token: Token, *relations: str) -> Token | None:
    """The first dependent that is in one of the relations."""
    return next((c for c in token.children if relation(c) in relations), None)


def children(token: Token, *relations: str) -> Iterator[Token]:
    """The dependents that are in one of the relations, in order."""
    return (c for c in token.children if relation(c) in relations)


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: "was told", "got told", "measures proposed by"; an auxiliary or a bare participle.

    So is a past form right after a conjunction, where a subject would be: "when | asked why".
    """
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if verb.i and verb.nbor(-1).lower_ in function_words("before_participles"):
        return True
    if any(c.dep_ == "aux:pass" or (relation(c) == "aux" and is_be(c)) for c in verb.lefts):
        return True
    if verb.tag_ == "VBD" or child(verb, "aux", "nsubj", "csubj") is not None:
        return is_done_by(verb)
    if relation(verb) == "conj" and verb.head.tag_ == "VBN" and verb.head.i < verb.i:
        return is_passive(verb.head)
    return relation(verb) in ("acl", "amod", "advcl")


def is_done_by(verb: Token) -> bool:
    """Whether a form taken for the past is a participle: "a raid | claimed | by the Hand"."""
    if verb.tag_ != "VBD" or relation(verb) not in ("acl", "parataxis") or child(verb, "aux", "nsubj") is not None:
        return False
    agent = agent_of(verb)
    return agent is not None and agent.left_edge.i == verb.i + 1


def is_be(auxiliary: Token) -> bool:
    """Whether an auxiliary is a form of "be" or "get", which make a passive; in "she's warned us" it is "has"."""
    if auxiliary.lemma_ not in ("be", "get"):
        return False
    short = auxiliary.lower_ in ("'s", "’s")
    return not short or not any(c.dep_ == "nsubj" for c in auxiliary.head.lefts)


def is_finite(verb: Token) -> bool:
    """Whether a predicate has a tense of its own, by itself or by an auxiliary or copula."""
    if verb.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(relation(c) in ("aux", "cop") and c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in verb.children)


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.lower_ == "to" and relation(c) in ("mark", "aux") for c in verb.lefts)


def subject_of(verb: Token) -> Token | None:
    """The head of the subject: the verb's own, or the one it shares with the verb it is attached to.

    Coordinated verbs, participles ("Discussing X, Austin noted") and infinitives ("went on to say") share; a
    participle or reduced clause on a noun has that noun.
    """
    for _ in range(FURTHEST):
        if (own := own_subject(verb)) is not None:
            return own
        dep = relation(verb)
        if verb.head == verb or (dep == "acl" and has_to(verb)):
            return None
        if dep == "acl":
            return verb.head
        if dep != "conj" and not is_lent_a_subject(verb):
            return None
        verb = verb.head
    return None


def is_lent_a_subject(verb: Token) -> bool:
    """Whether a verb is an infinitive or participle that takes its subject from the verb it is attached to."""
    if relation(verb) not in LENT or is_finite(verb):
        return False
    return has_to(verb) or verb.tag_ in ("VBG", "VBN", "VB")


@once_per_token
def own_subject(verb: Token) -> Token | None:
    """The head of the verb's own subject: the nearest before it, or the one after it if the order is inverted."""
    before = [c for c in verb.lefts if relation(c) == "nsubj"]
    after = None if verb.tag_ == "VBG" else next((c for c in verb.rights if relation(c) == "nsubj"), None)
    if before and after is not None and verb.nbor(-1).text in CLOSING_MARKS:
        return after  # "What we need is time," said Ada: the one before is in the quotation
    if before and not (verb.tag_ == "VBG" and verb.nbor(-1).text == ","):
        return before[-2] if is_end_of_insertion(before, verb) else before[-1]
    return after


def is_end_of_insertion(subjects: list[Token], verb: Token) -> bool:
    """Whether the last of two subjects is a name cut from what is said of the first: "Ada, head of | Orb Rail |,"."""
    if len(subjects) < 2 or verb.nbor(-1).text != ",":
        return False
    first, last = subjects[-2:]
    opening = verb.doc[last.left_edge.i - 1]
    set_off = any(token.text == "," for token in verb.doc[first.i + 1 : last.left_edge.i])
    return set_off and last.pos_ == "PROPN" and (opening.pos_ == "PROPN" or opening.tag_ == "IN")


def agent_of(verb: Token) -> Token | None:
    """The agent of a passive: the noun after "by"."""
    for c in verb.rights:
        if relation(c) in ("obl", "nmod") and any(g.lower_ == "by" and relation(g) == "case" for g in c.lefts):
            return c
    return None


def is_first_person(token: Token) -> bool:
    """Whether a word is "I", "we", "us" or "our": not the US, which has capitals."""
    return token.lower_ in function_words("first_person_in_clauses") and (token.tag_[:3] == "PRP" or token.is_lower)
