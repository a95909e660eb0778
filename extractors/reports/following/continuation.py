r"""Quotations without a cue of their own: whoever was speaking goes on.

"It rained," said Ada. "It poured."        (one attribution with two contents)
Ada said it rained. "It poured."           (her words, without a cue)
"It rained," said Ada.\\n\\n"It poured.\\n\\n"It hailed."
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...base import Stance
from ...grammar.verb_groups import Part
from ...text.marks import Pair, pair_around_token, pairs
from ...text.plain import text_of
from ...text.sentences import sentence_of
from ..candidate import Candidate
from ..extents.beside_quotations import begins_large, is_spoken
from ..extents.content import tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

SPOKEN = frozenset(
    {"direct", "clause", "fronted", "inserted", "according", "colon", "object", "noun that", "orphan", "continuation"}
)
CLOSING = frozenset("\"”’'»")
ENDS = frozenset(".?!…\"”’'»:)]")


def with_continuations(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with each quotation that nothing accounts for given to who spoke before it."""
    result = list(found)
    turns = sorted(
        (number for number, one in enumerate(found) if is_turn(one)), key=lambda number: last_token(found[number])
    )
    covered = coverage(found)
    passed = 0
    for pair in pairs(doc):
        part = tokens_of(doc, pair.outer)
        while passed < len(turns) and last_token(found[turns[passed]]) <= part.start:
            passed += 1
        if pair.parent >= 0 or covered(part) or not passed or not opens_sentence(doc, pair):
            continue
        turn = turns[passed - 1]
        if not follows(doc, result[turn], part):
            continue
        if passed > 1 and is_aside(result[turn], result[turns[passed - 2]]):
            turn = turns[passed - 2]
        if ends_in_quotation(doc, result[turn]):
            result[turn] = continued(doc, result[turn], part)
        else:
            result.append(own_turn(doc, result[turn], part))
    return result


def is_turn(one: Candidate) -> bool:
    """Whether somebody speaks in a candidate, so that a quotation behind it can be theirs."""
    return one.construction in SPOKEN and one.source is not None and pair_around_token(one.anchor.doc)[one.anchor.i] < 0


def is_aside(one: Candidate, main: Candidate) -> bool:
    """Whether a report is but a relative clause on who just spoke: "It rained," said Ada, who thought it odd."""
    same = sentence_of(one.anchor.doc, one.anchor.i) == sentence_of(main.anchor.doc, main.anchor.i)
    return same and one.source is not None and one.source.root.tag_ in ("WP", "WDT")


def coverage(found: list[Candidate]) -> Callable[[Part], bool]:
    """A question: does the content of some candidate hold this stretch? Asked in order of position."""
    spans = sorted(part for one in found for part in one.content)
    state = {"next": 0, "reach": 0}

    def covered(part: Part) -> bool:
        while state["next"] < len(spans) and spans[state["next"]].start <= part.start + 1:
            state["reach"] = max(state["reach"], spans[state["next"]].end)
            state["next"] += 1
        return state["reach"] >= part.end - 1

    return covered


def follows(doc: Doc, one: Candidate, part: Part) -> bool:
    """Whether a quotation comes right behind a turn: in the next sentence, or at the head of the next paragraph."""
    gap = text_of(doc)[doc[last_token(one) - 1].idx : doc[part.start].idx]
    if "\n" in gap and not ends_in_quotation(doc, one):
        return False
    return len(gap) < 400 and sentences_between(doc, last_token(one) - 1, part.start) <= 1


def sentences_between(doc: Doc, first: int, last: int) -> int:
    """How many sentence ends lie between two tokens, not counting white space of its own."""
    return sum(1 for i in range(first + 1, last) if doc[i].text in (".", "?", "!"))


def ends_in_quotation(doc: Doc, one: Candidate) -> bool:
    """Whether the content of a candidate ends with a closing mark or within a quotation that goes on."""
    last = one.content[-1].end - 1
    return pair_around_token(doc)[last] >= 0 or doc[last].text[-1] in CLOSING


def own_turn(doc: Doc, one: Candidate, part: Part) -> Candidate:
    """A quotation without cue, by the source of the turn before it."""
    state = Stance.STATE
    return replace(
        one, construction="continuation", cue=(), content=(part,), anchor=doc[part.start], negated=False, stance=state
    )


def last_token(one: Candidate) -> int:
    """Where a candidate ends."""
    return max(part.end for part in (*one.content, *one.cue))


def opens_sentence(doc: Doc, pair: Pair) -> bool:
    """Whether a quotation is an utterance that begins a sentence or a paragraph."""
    before = text_of(doc)[max(0, pair.outer.start - 3) : pair.outer.start].rstrip()[-1:]
    if before and before not in ENDS and "\n" not in text_of(doc)[max(0, pair.outer.start - 3) : pair.outer.start]:
        return False
    return is_spoken(doc, pair) and begins_large(doc, pair)


def continued(doc: Doc, one: Candidate, part: Part) -> Candidate:
    """A candidate with one more quotation, joined to the one before where only white space lies between."""
    *before, last = one.content
    if last.end <= part.start and all(doc[i].is_space for i in range(last.end, part.start)):
        return replace(one, content=(*before, Part(last.start, part.end)))
    return replace(one, content=(*one.content, part))
