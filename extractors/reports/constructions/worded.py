"""Quoted words that a noun says to be an answer, a motto or a slogan.

Her answer was "no chance".   The coach's verdict was: "Poor."   Hundreds marched under the slogan "Keep the ferry".

Leaves alone: Her song was "Blue Moon".   The word "ferry" is old.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import relation, subject_of
from ...grammar.verb_groups import Part
from ...text.marks import pair_around_token, pairs
from ...words.cues import words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tokens_of
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

COPULAS = frozenset({"is", "was", "are", "were"})
FIRST_PERSON = frozenset({"my", "our", "your"})
BETWEEN = frozenset({"IN", "TO", "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "POS", "JJ", "CD"})
LONGEST = 8  # tokens from the noun to the copula


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield quotations after "her answer was" and "under the slogan"."""
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        i = part.start - 1
        i -= i > 0 and doc[i].text in (":", ",")
        if i < 1 or pair_around_token(doc)[i] != pair_around_token(doc)[part.start - 1]:
            continue
        found = answered(doc, i) if doc[i].lower_ in COPULAS else shown(doc, i)
        if found is not None:
            noun, source, cue = found
            yield Candidate(
                construction="worded",
                anchor=noun,
                source=source,
                cue=(cue,),
                content=(part,),
                stance=Stance.STATE,
                lemma=noun.lemma_.lower(),
            )


def answered(doc: Doc, copula: int) -> tuple[Token, DocSpan, Part] | None:
    """The noun before a copula, with its owner: "| her answer | was", "| the verdict of the coach | was"."""
    for i in range(copula - 1, max(copula - LONGEST, -1), -1):
        token = doc[i]
        if is_answer(token):
            source = owner_of(token, copula)
            return (token, source, Part(i, i + 1)) if source is not None else None
        if token.tag_ not in BETWEEN:
            return None
    return None


def is_answer(token: Token) -> bool:
    """Whether a noun is one for an answer or a motto."""
    return token.tag_ in ("NN", "NNS") and (token.lemma_.lower() in words("answers") or is_motto(token))


def is_motto(token: Token) -> bool:
    """Whether a noun is one for words shown or repeated."""
    return token.tag_ in ("NN", "NNS") and not words("mottoes").isdisjoint((token.lower_, token.lemma_.lower()))


def owner_of(noun: Token, end: int) -> DocSpan | None:
    """Whose words they are: the possessor, or who is named after "of" or "from"."""
    owner = next((c for c in noun.lefts if c.dep_ == "nmod:poss" and c.lower_ not in FIRST_PERSON), None)
    if owner is not None:
        phrase = expand_noun(owner)
        return phrase[:-1] if len(phrase) > 1 and phrase[-1].tag_ == "POS" else phrase
    after = (c for c in noun.rights if c.i < end and relation(c) == "nmod" and c.left_edge.lower_ in ("of", "from"))
    owner = next(after, None)
    if owner is None or (is_thing(owner) and noun.lower_ == "words"):
        return None  # "the first words of the song"
    return expand_noun(owner)


def shown(doc: Doc, i: int) -> tuple[Token, DocSpan, Part] | None:
    """The motto right before a quotation, with the subject of its verb: "| they | marched under the slogan"."""
    i -= 2 if doc[i].lower_ == "as" and doc[i - 1].lower_ == "such" else doc[i].lower_ == "like"
    noun = doc[max(i, 0)]
    if not is_motto(noun):
        return None
    above = noun.head
    above = above.head if relation(noun) == "nmod" and relation(above) in ("obj", "obl") else above
    subject = subject_of(above) if above.pos_ == "VERB" and above.i < noun.i else None
    if subject is None or subject.i > above.i:
        return None
    if is_thing(subject) and subject.lower_ not in words("numbers_left_vague"):
        return None
    opening = doc[noun.i - 2].lower_ if noun.i > 1 else ""
    if noun.lower_ == "words" and opening not in ("with", "by", "in"):
        return None  # "called her words “brave”"
    start = noun.i - 1 if noun.i and doc[noun.i - 1].tag_ in ("DT", "PRP$") else noun.i
    start -= start > 0 and doc[start - 1].lower_ in ("under", "with", "by", "behind")
    return noun, expand_noun(subject), Part(start, noun.i + 1)


CONSTRUCTION = Construction("worded", find_all=find_all, sure=True)
