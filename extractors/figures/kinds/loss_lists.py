"""Lists of losses, as general staffs give them: those that their lines count are no troops, but dead and wounded.

Losses of the enemy:
personnel – 900 (+12)
tanks – 3 (+1)

They may stand in one line: "Total losses: personnel 900 (+12), tanks 3 (+1)".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ...base import Span, once_per_doc
from ...text.plain import lines_in, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WORD = re.compile(r"[a-z]+")
RISEN = re.compile(r"\d \([+\-−±]?\d[\d,]*\)")  # "900 (+12)"
FEWEST = 2  # items of a list in one line
HEADS = frozenset({"casualties", "loss", "losses"})


def is_in_loss_list(token: Token) -> bool:
    """Whether a word is in a line of such a list."""
    lists = loss_lists(token.doc)
    at = bisect_right(lists, token.idx, key=lambda span: span.start) - 1
    return at >= 0 and token.idx < lists[at].end


@once_per_doc
def loss_lists(doc: Doc) -> tuple[Span, ...]:
    """The lines with numbers below a line that names losses and ends with a colon, or after such words, in order."""
    text, found, heads = text_of(doc), list[Span](), False
    for line in lines_in(text):
        words = text[line.start : line.end].rstrip()
        if words.endswith(":"):
            heads = not HEADS.isdisjoint(WORD.findall(words.lower()))
        elif (heads and any(map(str.isdigit, words))) or is_in_one_line(words):
            found.append(line)
        else:
            heads = False
    return tuple(found)


def is_in_one_line(words: str) -> bool:
    """As in "Total losses: personnel 900 (+12), tanks 3 (+1)"."""
    return not HEADS.isdisjoint(WORD.findall(words.partition(":")[0].lower())) and len(RISEN.findall(words)) >= FEWEST
