"""Earlier noun phrases: the fuller one that "the report" refers back to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ....base import once_per_doc
from ....grammar.phrases import noun_range
from ....grammar.relations import relation
from ....text.plain import tokens_of_class
from ....words.forms import plain_words, singular
from ....words.lists import small
from ....words.nouns import is_document_noun, is_group_noun
from ...names.found import name_at
from ...names.name import PERSON, POSSESSIVE
from .descriptions import Description
from .noun_phrases import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


REACH = 30  # phrases with the same noun
OWNED = frozenset({"his", "her", "their", "its"})


@once_per_doc
def nominals(doc: Doc) -> tuple[Token, ...]:
    """The nouns, names and personal pronouns of an article in order."""
    return tokens_of_class(doc, "NOUN", "PROPN", "PRON", "DET", "NUM")


@once_per_doc
def phrases(doc: Doc) -> dict[str, list[int]]:
    """The heads of noun phrases by noun, in order."""
    found: dict[str, list[int]] = {}
    for token in nominals(doc):
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "amod", "flat") and token.is_alpha:
            found.setdefault(singular(token.text), []).append(token.i)
    return found


def fuller_phrase(doc: Doc, about: Description) -> tuple[int, int, int] | None:
    """The last phrase before with the same noun and more words, for "the H" alone: its tokens and its head."""
    if doc[about.start].lower_ != "the" and (about.modifiers or doc[about.start].lower_ in OWNED):
        return None
    plain_form: tuple[int, int, int] | None = None
    known = phrases(doc).get(about.noun, [])
    here = bisect_left(known, about.start)
    for at in reversed(known[max(0, here - REACH) : here]):
        if at >= about.start or (doc[at].tag_ == "NNS") != about.plural:
            continue
        start, end = noun_phrase(doc, *noun_range(doc[at]), at)
        end = before_others(doc[at], before_name(doc, at, end))
        if not start <= at < end or end > about.start or is_counted_once(doc, start, end) or is_slain(doc[at]):
            continue
        if about.modifiers:
            if tells_whose(doc, start, end, at) and about.modifiers <= set(plain_words(doc[start:end].text)):
                return start, end, at
            continue
        if not is_bare(doc, start, end, at):
            return start, end, at
        if not is_document_noun(about.noun):
            plain_form = (start, end, at)
    return plain_form


def before_others(noun: Token, end: int) -> int:
    """Where a phrase ends before those who are named with it: "| Eight climbers | and a guide" are not the climbers."""
    others = [child.left_edge.i for child in noun.children if relation(child) == "conj" and child.pos_ == "NOUN"]
    first = min(others, default=end)
    joined = noun.i < first < end and noun.doc[first].lower_ not in ("and", "or")
    return first - (noun.doc[first - 1].lower_ in ("and", "or")) if joined else min(end, max(first, noun.i + 1))


def before_name(doc: Doc, head: int, end: int) -> int:
    """Where a phrase for a body ends before who is named after a comma: "head of | the inspectorate |, Ada Vale"."""
    for i in range(head + 1, end - 1):
        name = name_at(doc).get(i + 1) if doc[i].text == "," else None
        if name is not None and name.kind == PERSON and is_group_noun(doc[head].text):
            return i
    return end


def is_counted_once(doc: Doc, start: int, end: int) -> bool:
    """Whether a phrase only says that it is a single one: "we are one company now"."""
    return doc[start].lower_ == "one" and end == start + 2


def is_slain(noun: Token) -> bool:
    """Whether those are dead whom a phrase names: no rebels speak who are the 60 of "it had killed 60 rebels"."""
    role, verb = relation(noun), noun.head.lower_
    done_to = (role == "obj" or noun.dep_ == "nsubj:pass") and verb in small("killing")
    return noun.tag_ == "NNS" and (done_to or (role == "nsubj" and verb in small("dying")))


def tells_whose(doc: Doc, start: int, end: int, head: int) -> bool:
    """Whether a phrase has an owner that another with the same words leaves out: "China's foreign ministry"."""
    return any(doc[i].text in POSSESSIVE for i in range(start, head)) and not any(
        doc[i].tag_ == "PRP$" for i in range(start, end)
    )


def is_bare(doc: Doc, start: int, end: int, head: int) -> bool:
    """Whether a phrase is its noun alone, or with an article."""
    return all(i == head or doc[i].is_space or doc[i].tag_ in ("DT", "PDT", "PRP$") for i in range(start, end))
