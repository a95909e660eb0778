"""What several demands, complaints or promises are, where a verb lists them.

Their demands include a new well and free tea.   Among the complaints of the tenants was the smell of tar.
The union's demands were a raise and a canteen.

Leaves alone: The list includes a demand for tea.   The charges include theft.   Complaints include noise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.phrases import expand_noun
from ...grammar.relations import child, relation
from ...grammar.verb_groups import TENSED, Part
from ...text.marks import pair_around_token
from ...text.plain import tokens_of
from ...text.sentences import sentence_of
from ...words.cues import nouns, words
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import whole_piece
from ..speaking import is_thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

LISTING = frozenset({"include", "comprise"})
NEAR = 12  # tokens between "among" or the noun and the verb that lists


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield what is listed after each noun for several things said, where somebody's they are."""
    for noun in tokens_of(doc, tuple(sorted(words("said_in_parts")))):
        if noun.tag_ != "NNS" or (source := whose(noun)) is None or is_thing(source.root):
            continue
        verb = listing_verb(noun)
        if verb is None or (part := listed_after(noun, verb)) is None:
            continue
        entry = nouns()[noun.lemma_.lower()]
        apart = verb.i > noun.i + 1
        yield Candidate(
            construction="inclusion",
            anchor=noun,
            source=source,
            cue=(Part(noun.i, noun.i + 1), Part(verb.i, verb.i + 1)) if apart else (Part(noun.i, verb.i + 1),),
            content=(part,),
            stance=entry.stance,
            lemma=entry.lemma,
        )


def whose(noun: Token) -> DocSpan | None:
    """The possessor of a noun, or whom it is of, by or from."""
    owner = next((c for c in noun.lefts if c.dep_ == "nmod:poss"), None)
    after = (c for c in noun.rights if relation(c) == "nmod" and c.left_edge.lower_ in ("of", "by", "from"))
    owner = owner if owner is not None else next(after, None)
    return expand_noun(owner) if owner is not None else None


def listing_verb(noun: Token) -> Token | None:
    """The verb after a noun that lists: "their demands | include |", "among their demands | are |"."""
    head = noun.head
    if relation(noun) == "nsubj" and head.lemma_.lower() in LISTING:
        return head if head.tag_ in TENSED and head.i > noun.i and child(head, "obj") is not None else None
    first = noun.left_edge.i - (noun.left_edge.lower_ != "among")
    demand = relation(noun) == "nsubj" and nouns()[noun.lemma_.lower()].stance is Stance.DEMAND
    if not demand and (first < 0 or noun.doc[first].lower_ != "among"):
        return None  # "its promises were empty words"
    after = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2] if noun.right_edge.i < noun.i + NEAR else ()
    return next((token for token in after if token.lemma_ == "be" and token.tag_ in TENSED), verb_after(noun))


def verb_after(noun: Token) -> Token | None:
    """The copula after a noun that is the predicate itself: "among his promises | were | a school and two wells"."""
    return next((c for c in noun.rights if relation(c) == "cop" and c.i <= noun.i + NEAR), None)


def listed_after(noun: Token, verb: Token) -> Part | None:
    """What comes after the verb: noun phrases up to the end of the sentence, no clause and no predicate."""
    doc, (_, end) = noun.doc, sentence_of(noun.doc, verb.i)
    if verb.i + 1 >= end or doc[verb.i + 1].tag_[:2] not in ("DT", "NN", "JJ", "CD", "PR", "VB", "``") or is_met(verb):
        return None
    if doc[verb.i + 1].tag_[:2] == "VB" and doc[verb.i + 1].tag_ != "VBG":
        return None  # "their demands were | met"
    parts = whole_piece(doc, Part(verb.i + 1, end), pair_around_token(doc)[noun.i])
    return parts[0] if parts else None


def is_met(verb: Token) -> bool:
    """Whether something is said of the demands themselves: "their demands were | fair |", "are | not new |"."""
    return relation(verb) in ("cop", "aux") and verb.head.i > verb.i and verb.head.tag_[:2] not in ("NN", "VB", "CD")


CONSTRUCTION = Construction("inclusion", find_all=find_all)
