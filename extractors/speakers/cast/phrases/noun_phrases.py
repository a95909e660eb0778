"""A noun phrase: its edges, its head noun, its words in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....base import once_each
from ....grammar.phrases import ends_phrase, root_of
from ....text.plain import words_at
from ....words.lists import function_words, small
from ...names.name import POSSESSIVE
from ...names.runs import back, is_blank

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


RELATIVE = frozenset({"WDT", "WP", "WP$", "IN"})
AROUND = frozenset(
    {",", ".", ";", ":", "-", "–", "—", "--", "“", "”", '"', "'", "‘", "’", "(", "[", "]", "•", "*", "…", "..."}
)


@once_each
def edges(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation, conjunctions, prepositions and white space at its edges."""
    while start < end and (is_edge(doc[start]) or doc[start].lower_ in small("before_sources")):
        start += 1
    while start < end and (is_edge(doc[end - 1]) or doc[end - 1].text in POSSESSIVE or is_stressing(doc, start, end)):
        end -= 1
    if (
        end - start > 1 and doc[end - 1].lower_ == "first" and doc[end - 1].tag_ == "RB"
    ):  # "the paper | at first | said"
        end -= 1 + (doc[end - 2].lower_ == "at")
    return start, end


def is_stressing(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase ends in a pronoun that only stresses it: "the villagers themselves"."""
    return end - start > 1 and doc[end - 1].lower_.endswith(("self", "selves")) and doc[end - 1].tag_ == "PRP"


def is_edge(token: Token) -> bool:
    """Whether a token at the edge of a source does not belong to it."""
    lower = token.lower_
    return token.is_space or token.text in AROUND or (token.tag_ == "CC" and lower not in ("both", "neither", "either"))


@once_each
def head_noun(doc: Doc, start: int, end: int) -> int:
    """The head of a noun phrase: the last noun before its first preposition, comma or clause."""
    last = None
    for i in range(start, end):
        token = doc[i]
        if is_blank(token):
            continue
        if token.pos_ in ("NOUN", "PROPN") or token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
            last = i
            continue
        if last is None or token.text in POSSESSIVE or token.text in ("-", "(", ")"):
            if token.text == "(" and last is not None:
                break
            continue
        hyphened = doc[i - 1].text in ("-", "–") and token.tag_ in ("VBN", "VBG")  # "Oslo-based group"
        if token.tag_ == "CC" or token.pos_ in ("ADJ", "NUM") or token.tag_ in ("JJ", "CD") or hyphened:
            continue
        break
    if last is not None:
        return last
    return root_of(doc, start, end).i


def noun_phrase(doc: Doc, start: int, end: int, head: int) -> tuple[int, int]:
    """The phrase as it is, without a relative clause or an aside after it."""
    for i in range(head + 1, end):
        token = doc[i]
        if token.lower_ in function_words("relative_pronouns") and token.tag_ in RELATIVE:
            inner = (
                back(doc, i - 1) > head and doc[back(doc, i - 1)].text != ","
            )  # "the builder of the tunnel that fell in"
            return edges(doc, start, end if inner and token.lower_ == "that" else i)
        if token.text in (",", "–", "—", ";") and doc[min(i + 1, end - 1)].lower_ in small("before_examples"):
            return edges(doc, start, i)
        if token.text in ("–", "—", "-", "--") and token.whitespace_ and doc[i - 1].whitespace_:
            return edges(doc, start, i)
        if token.text == "," and i + 1 < end and is_aside(doc[i + 1]):
            return edges(doc, start, i)  # "her husband, 36", "the captain, a Dane", "the team, led by Ada Vale"
    return edges(doc, start, end)


def with_relative(doc: Doc, end: int, stop: int) -> int:
    """Where a phrase ends with the relative clause right after it: "the women | who buy it"."""
    if end >= stop or doc[end].tag_ not in RELATIVE or doc[end].lower_ not in function_words("relative_pronouns"):
        return end
    return next((i for i in range(end, stop) if ends_phrase(doc[i])), stop)


def is_aside(token: Token) -> bool:
    """Whether a word after a comma opens something said about the noun before: an age, "a", "in a report", ..."""
    if token.like_num:
        return not token.nbor(-2).like_num  # not "July 1, 2030"
    if token.lower_ in ("of", "from") and token.i + 1 < len(token.doc):
        return token.nbor(1).is_title
    return token.tag_ in ("VBG", "VBN") or token.lower_ in small("before_asides")


def text_of(doc: Doc, start: int, end: int) -> str:
    """A stretch in print: one line."""
    return " ".join(words_at(doc, start, end).split())
