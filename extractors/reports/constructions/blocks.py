"""Quotations set off as a block, without marks: indented, as items of a list, or after ">" as in Markdown.

    The mayor wrote:

        The bridge was never safe.
        We closed it in May.

    Nobody answered.

    The ministry said:
    • Nine roads were shut.
    • The ferry was safe.

    The staff reports losses of the enemy:
    tanks – 12 (+2)
    boats – 3 (+0)

Leaves alone:

    The mayor wrote:

    The bridge was closed in May.

    The river rose.

A cue verb and a colon at the end of a line introduce the block below, which ends before the next line that is not
set off. Items of a list tell what was said, in whose words nobody knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base import Span
from ...grammar.verb_groups import Part
from ...text.items import list_after
from ...text.lines import BULLET, SET_OFF
from ...text.marks import pair_around_token
from ...text.plain import places_within, text_of
from ..construction import Construction
from ..extents.content import tokens_of

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..cue import CueVerb


def find(cue: CueVerb) -> Candidate | None:
    """The block below the line that ends with the cue's colon."""
    if cue.passive or not cue.entry.has("clause", "quote") or cue.source is None:
        return None
    colon = next(iter(places_within(cue.doc, ":", cue.group.end, cue.end)), None)
    if colon is None or pair_around_token(cue.doc)[colon] != cue.around:
        return None
    span = list_after(text_of(cue.doc), cue.doc[colon].idx + 1)
    if span is None:
        return None
    bullet = BULLET.match(text_of(cue.doc), span.start)
    part = trimmed(cue, tokens_of(cue.doc, Span(bullet.end(), span.end) if bullet else span))
    block = bullet is None and SET_OFF.match(text_of(cue.doc), span.start) is not None
    return cue.reports("block" if block else "list", (part,), "clause") if part.start < part.end else None


def trimmed(cue: CueVerb, part: Part) -> Part:
    """The block without white space and signs at its ends."""
    start, end = part
    while start < end and (cue.doc[start].is_space or cue.doc[start].text == ">"):
        start += 1
    while start < end and cue.doc[end - 1].is_space:
        end -= 1
    return Part(start, end)


CONSTRUCTION = Construction("block", find=find, also=("list",), before=("clause", "object"))
