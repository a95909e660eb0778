"""Lists below a sentence that ends with a colon and says whose they are.

According to the staff, losses were as follows:      content: "losses were as follows", and the list
- 12 tanks
- two boats

Leaves alone: "According to the staff, three roads were shut." above a list; a verb's list is for ``blocks``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...grammar.verb_groups import Part
from ...text.items import list_after
from ...text.lines import BULLET
from ...text.plain import text_of
from ..extents.content import tidy, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..candidate import Candidate


def with_lists_below(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """The candidates, with the lists below those after "according to"."""
    return [with_list(doc, one) if one.construction == "according" and one.content else one for one in found]


def with_list(doc: Doc, one: Candidate) -> Candidate:
    """A report with the list below it, if it ends with a colon and its line."""
    end = one.content[-1].end
    if end >= len(doc) or doc[end].text != ":":
        return one
    text = text_of(doc)
    span = list_after(text, doc[end].idx + 1)
    if span is None:
        return one
    sign = BULLET.match(text, span.start)
    part = tidy(doc, tokens_of(doc, span._replace(start=sign.end()) if sign else span))
    return replace(one, content=(*one.content, Part(*part))) if part is not None else one
