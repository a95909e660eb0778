"""Lists below a line that is nothing but who says what they tell, or where.

    General Staff of Arden:
    - 12 tanks were destroyed
    - two boats sunk

Leaves alone:

    Members of the board:
    - Ada Vale
    - Nils Aagard

Each item says something, with a verb or in quotation marks, or else the line is a heading of things.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...base import Span, Stance
from ...grammar.noun_signs import noun_in
from ...grammar.verb_groups import Part
from ...text.lines import BULLET, block_after, is_set_off
from ...text.marks import pair_around_token, pairs, token_at
from ...text.plain import lines_in, text_of
from ...words.nouns import NounKind
from ..candidate import Candidate
from ..construction import Construction
from ..extents.content import tidy, tokens_of
from .colon import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

LONGEST = 90  # characters of a line over a list
LIKELY = 0.5
OCCASION = re.compile(
    r",? (?:at|on|in|during|after) (?:an? |the |his |her |its )?[^,:]+$|,? \d{1,2} [A-Z][a-z]+$|,[^,]+$"
)
BELOW = re.compile(r"[ \t]*\n\s*(?=\S)")
QUOTES = frozenset('"“«„')


def find_all(doc: Doc) -> Iterator[Candidate]:
    """Yield the lists below such lines."""
    text = text_of(doc)
    for line in lines_in(text):
        if text[line.end - 1] != ":" or line.end - line.start > LONGEST or is_set_off(text, line.start, line.end):
            continue
        block = block_after(text, line.end)
        quoted = quotation_below(doc, line.end) if block is None else ()
        source = speaker_in(doc, Span(line.start, line.end - 1)) if block is not None or quoted else None
        if source is None:
            continue
        parts = quoted if block is None else said_in(doc, items_in(text, block))
        if parts:
            colon = tokens_of(doc, Span(line.end - 1, line.end)).start
            yield Candidate(
                construction="headed list",
                anchor=doc[colon],
                source=doc[source.start : source.end],
                cue=(Part(colon, colon + 1),),
                content=parts,
                stance=Stance.STATE,
                lemma=":",
            )


def speaker_in(doc: Doc, line: Span) -> Part | None:
    """Who a line names, with an occasion after it or without: "President Ada Vale | at a briefing"."""
    text = text_of(doc)
    for _ in range(3):
        part = tokens_of(doc, line)
        if is_name(doc, *part) and speaks(doc, part):
            return part
        found = OCCASION.search(text, line.start, line.end)
        if found is None or found.start() <= line.start:
            return None
        line = Span(line.start, found.start())
    return None


def speaks(doc: Doc, part: Part) -> bool:
    """Whether a name is a person's or a body's, from its first word to its last."""
    last = doc[part.end - 1]
    if any(doc[i].text in (",", ":") or doc[i].lower_ in ("at", "on", "in") for i in range(*part)):
        return False
    if last.ent_type_ == "PERSON":
        return True
    head = next((doc[i - 1] for i in range(part.start + 1, part.end) if doc[i].lower_ in ("of", "for")), last)
    named = head.ent_type_ == "ORG" or head.pos_ == "PROPN" or head.text[:1].isupper()
    kinds = (NounKind.BODY, NounKind.UNIT, *((NounKind.PEOPLE,) if head.i > part.start else ()))  # "General Staff"
    return named and noun_in(head).likely(*kinds) >= LIKELY


def quotation_below(doc: Doc, end: int) -> tuple[Part, ...]:
    """The quotation that the line below begins with, after a line that ends at a character."""
    below = BELOW.match(text_of(doc), end)
    inside = token_at(doc, below.end()) + 1 if below is not None else len(doc)
    if below is None or inside >= len(doc) or pair_around_token(doc)[inside] < 0:
        return ()
    pair = pairs(doc)[pair_around_token(doc)[inside]]
    return (tokens_of(doc, pair.outer),) if pair.outer.start == below.end() and pair.parent < 0 else ()


def items_in(text: str, block: Span) -> list[Span]:
    """The items of a list without their signs; none if a line has no sign."""
    items = []
    for line in lines_in(text[block.start : block.end]):
        start, end = block.start + line.start, block.start + line.end
        sign = BULLET.match(text, start, end)
        if sign is None:
            return []
        items.append(Span(sign.end(), end))
    return items


def said_in(doc: Doc, items: list[Span]) -> tuple[Part, ...]:
    """What is said: the quotations, or the list in one; nothing if it is a list of things."""
    parts = [tidy(doc, tokens_of(doc, item)) for item in items]
    if any(part is None for part in parts) or not parts:
        return ()
    known = [part for part in parts if part is not None]
    if all(doc[part.start].text in QUOTES for part in known):
        return tuple(known)
    telling = sum(any(doc[i].tag_[:2] in ("VB", "MD") for i in range(*part)) for part in known)
    return (Part(known[0].start, known[-1].end),) if 2 * telling > len(known) else ()


CONSTRUCTION = Construction("headed list", find_all=find_all, sure=True)
