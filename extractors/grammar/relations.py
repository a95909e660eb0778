"""Questions that several extractors put to a parse: whose subject, which clause, how far a noun phrase reaches.

The parse is Universal Dependencies: quotation before its verb is ``ccomp``, a verb of saying put into a clause is
``parataxis``. Parsers err, so every answer may be None.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ..base import once_per_doc
from ..text.lines import heads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
CLOSING_MARKS = frozenset({'"', "”", "’", "'", "»", "''", "’’"})
# dependents that belong to a noun phrase
OF_A_NOUN = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "flat", "appos", "fixed", "goeswith", "conj", "acl", "case"}
)
# what an infinitive or participle is to the verb that lends it its subject: "went on to say", "declined to say"
LENT = frozenset({"xcomp", "advcl", "ccomp", "parataxis", "dep"})
FURTHEST = 8  # verbs between one and the subject it shares


def relation(token: Token) -> str:
    """The dependency without its subtype: "nsubj" for "nsubj:pass"."""
    return token.dep_.partition(":")[0]


def child(token: Token, *relations: str) -> Token | None:
    """The first dependent that stands in one of the relations."""
    return next((c for c in token.children if relation(c) in relations), None)


def children(token: Token, *relations: str) -> Iterator[Token]:
    """The dependents that stand in one of the relations, in order."""
    return (c for c in token.children if relation(c) in relations)


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: "was told", "got told", "measures proposed by"; an auxiliary or a bare participle."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if any(c.dep_ == "aux:pass" or (relation(c) == "aux" and c.lemma_ in ("be", "get")) for c in verb.lefts):
        return True
    if verb.tag_ == "VBD" or child(verb, "aux", "nsubj", "csubj") is not None:
        return False
    if relation(verb) == "conj" and verb.head.tag_ == "VBN" and verb.head.i < verb.i:
        return is_passive(verb.head)
    return relation(verb) in ("acl", "amod", "advcl")


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


def own_subject(verb: Token) -> Token | None:
    """The head of the verb's own subject: the nearest before it, or the one behind it if the order is inverted."""
    before = [c for c in verb.lefts if relation(c) == "nsubj"]
    behind = None if verb.tag_ == "VBG" else next((c for c in verb.rights if relation(c) == "nsubj"), None)
    if before and behind is not None and verb.nbor(-1).text in CLOSING_MARKS:
        return behind  # "What we need is time," said Ada: the one before is in the quotation
    if before and not (verb.tag_ == "VBG" and verb.nbor(-1).text == ","):
        return before[-1]
    return behind


def agent_of(verb: Token) -> Token | None:
    """Who did what a passive tells: the noun after "by"."""
    for c in verb.rights:
        if relation(c) in ("obl", "nmod") and any(g.lower_ == "by" and relation(g) == "case" for g in c.lefts):
            return c
    return None


def expand_noun(token: Token) -> DocSpan:
    """The whole noun phrase around its head, with determiners, names and appositions; no preposition before it."""
    start = end = token.i
    for c in token.lefts:
        if is_part_before(c, start):
            start = min(start, c.left_edge.i)
    for c in token.rights:
        if is_part_behind(c):
            end = max(end, c.right_edge.i)
    return trim(token.doc[start : end + 1], token.i)


def is_part_before(c: Token, start: int) -> bool:
    """Whether a dependent before a noun belongs to its phrase; an adverb only right before what does."""
    rel = relation(c)
    if rel == "advmod":
        return c.i + 1 == start and start >= c.right_edge.i
    return rel in OF_A_NOUN and rel not in ("case", "conj")


def is_part_behind(c: Token) -> bool:
    """Whether a dependent behind a noun belongs to its phrase: no relative clause, no coordinated clause."""
    rel = relation(c)
    if rel == "case":
        return c.lower_ in ("'s", "’s", "'", "’")
    if rel == "conj":
        return c.pos_ in NOMINAL
    if rel in ("dep", "nsubj"):
        return c.head.pos_ == "PROPN"
    return rel in OF_A_NOUN and c.dep_ != "acl:relcl"


def trim(span: DocSpan, head: int) -> DocSpan:
    """The span without punctuation, white space and conjunctions at its ends; its head always stays."""
    start, end = span.start, span.end
    doc = span.doc
    while start < head and (
        (doc[start].is_punct and doc[start].text not in '"“‘') or doc[start].is_space or doc[start].dep_ == "cc"
    ):
        start += 1
    while end - 1 > head and (doc[end - 1].is_space or doc[end - 1].text in (",", ".", ";", ":", "—", "–", "-", "--")):
        end -= 1
    for i in range(start, end):  # a phrase does not go over a line's end
        if doc[i].is_space and "\n" in doc[i].text:
            if i < head:
                start = i + 1
            else:
                end = i
                break
    return doc[start:end]


def sentence_of(doc: Doc, i: int) -> tuple[int, int]:
    """The half-open range of tokens of the sentence that holds token ``i``."""
    return sentence_bounds(doc)[i]


@once_per_doc
def sentence_bounds(doc: Doc) -> tuple[tuple[int, int], ...]:
    """For each token the half-open range of its sentence.

    The parser's sentences, corrected by what can be seen: a line's end and a full stop within closing marks before a
    capital end a sentence; where nothing like an end can be seen the parser's cut is not taken.
    """
    places = doc.to_array("IDX").tolist()
    behind = {bisect_left(places, head.end) for head in heads(doc)}
    starts = [i for i in range(len(doc)) if i == 0 or i in behind or begins_sentence(doc, i)]
    bounds: list[tuple[int, int]] = []
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        bounds += [(start, end)] * (end - start)
    return tuple(bounds)


def begins_sentence(doc: Doc, i: int) -> bool:
    """Whether a sentence begins with token ``i``."""
    token, before = doc[i], doc[i - 1]
    if before.is_space and "\n" in before.text:
        return True
    if token.is_space:
        return False
    while before.is_space and before.i > 0:
        before = doc[before.i - 1]
    if before.text == "." and token.text[:1].isupper():
        return True
    if before.text in CLOSING_MARKS and before.i > 0:
        last = doc[before.i - 1]
        if last.text in ("]", ")") and last.i > 0:  # an editor's stop: "It rained[.]"
            last = doc[last.i - 1]
        ended, stop = last.text[-1:] in ".?!…", last.text[-1:] == "."
        return (stop and token.text[:1].isupper()) or (ended and token.is_sent_start is True)
    ended = before.text[-1:] in ".?!…:;)]" or before.text in CLOSING_MARKS
    return token.is_sent_start is True and (ended or (token.text[:1].isupper() and not before.text[-1:].isalnum()))
