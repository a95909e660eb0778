"""Where a noun phrase begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base import once_each, once_per_token
from .of_phrases import of_verb
from .relations import relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


HYPHENS = frozenset({"-", "‐", "‑", "'", "’"})
PARTICIPLES = frozenset({"VBG", "VBN"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


# dependents that belong to a noun phrase
OF_A_NOUN = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "flat", "appos", "fixed", "goeswith", "conj", "acl", "case"}
)


def expand_noun(token: Token) -> DocSpan:
    """The whole noun phrase around its head, with determiners, names and appositions; no preposition before it."""
    start, end = noun_range(token)
    return token.doc[start:end]


@once_per_token
def noun_range(token: Token) -> tuple[int, int]:
    """The tokens of that phrase as two numbers, for which no span has to be made."""
    start = end = token.i
    for c in token.lefts:
        if relation(c) == "cop":
            start = token.i  # "among those who left was | the mayor |"
        elif is_part_before(c, start):
            start = min(start, c.left_edge.i)
    for c in token.rights:
        if is_part_after(c):
            end = max(end, c.right_edge.i)
    end = end + 1 if (of := of_verb(token)) is None else min(end + 1, of)  # "accused the airline | of greed"
    return trimmed(token.doc, start, end, token.i)


def root_of(doc: Doc, start: int, end: int) -> Token:
    """The token of a range that governs the others."""
    return doc[start] if end - start == 1 else root_of_several(doc, start, end)


@once_each
def root_of_several(doc: Doc, start: int, end: int) -> Token:
    """The token of a longer range that governs the others."""
    return doc[start:end].root


def is_part_before(c: Token, start: int) -> bool:
    """Whether a dependent before a noun belongs to its phrase; an adverb only right before what does.

    "Neither" does, for without it the phrase says the opposite: "| neither | the mill nor the union".
    """
    rel = relation(c)
    if c.lower_ == "neither" and rel == "cc":
        return True
    if rel == "advmod":
        return c.i + 1 == start and start >= c.right_edge.i
    return rel in OF_A_NOUN and rel not in ("case", "conj")


def is_part_after(c: Token) -> bool:
    """Whether a dependent after a noun belongs to its phrase: no relative clause, no coordinated clause."""
    rel = relation(c)
    if rel == "case":
        return c.lower_ in ("'s", "’s", "'", "’")
    if rel == "conj":
        return c.pos_ in NOMINAL
    if rel in ("dep", "nsubj"):
        return c.head.pos_ == "PROPN"
    return rel in OF_A_NOUN and c.dep_ != "acl:relcl"


def trimmed(doc: Doc, start: int, end: int, head: int) -> tuple[int, int]:
    """The range without punctuation, white space and conjunctions at its ends; its head always stays."""
    while start < head and (
        (doc[start].is_punct and doc[start].text not in '"“‘')
        or doc[start].is_space
        or doc[start].dep_ == "cc"
        or doc[start].lower_ == "of"
    ):
        start += 1
    while end - 1 > head and (doc[end - 1].is_space or doc[end - 1].text in (",", ".", ";", ":", "—", "–", "-", "--")):
        end -= 1
    for i in range(start, end):  # a phrase does not go over a line's end
        token = doc[i]
        if token.is_space and "\n" in token.text:
            if i < head:
                start = i + 1
            else:
                end = i
                break
    return start, end


def end_of_modifier(doc: Doc, start: int, end: int, stop: int) -> int:
    """Where a noun phrase ends with the clause right after it that says which one is meant; ``end`` without one.

    "a cook | who left", "women | waiting outside", "the road | we took": no comma comes before, and the first sign
    ends it. The clause is the parse's, and goes no further than ``stop``.
    """
    if end >= stop or doc[end].is_punct or doc[end].is_space:
        return end
    clause = next((token for token in above(doc[end]) if start <= token.head.i < end <= token.left_edge.i), None)
    if clause is None or not (clause.dep_ == "acl:relcl" or (relation(clause) == "acl" and clause.tag_ in PARTICIPLES)):
        return end
    last = min(clause.right_edge.i + 1, stop)
    return next((i for i in range(end, last) if ends_phrase(doc[i])), last)


def above(token: Token) -> Iterator[Token]:
    """A token and the ones over it, up to the predicate."""
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def ends_phrase(token: Token) -> bool:
    """Whether a sign ends a noun phrase: a comma, a dash, a quotation mark, the line's end; no hyphen in a word."""
    return token.is_space or (token.is_punct and (bool(token.whitespace_) or token.text not in HYPHENS))
