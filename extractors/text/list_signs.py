"""What sets an item of a list off at the head of its line, and is no part of what the item says.

Finds: • | the quay is shut, police said   3) | the quay is shut, police said   (b) | the quay is shut, police said

Leaves alone: 40 boats sank, police said   (Nobody was hurt, police said.)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .plain import layout_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 5  # tokens, of "(12)" and a second space
SIGN = re.compile(r"(?:[•·▪●◦*>»→►–—-]|\d{1,2}[.)]|\(?[a-z]\)|\(\d{1,2}\))[ \t]+")


def after_list_sign(doc: Doc, start: int, end: int) -> int:
    """The start of a stretch of tokens without the sign of a list, if it begins with one and with its line."""
    if start >= end:
        return start
    text, starts, _ = layout_of(doc)
    found = SIGN.match(text, starts[start])
    if found is None or text[text.rfind("\n", 0, starts[start]) + 1 : starts[start]].strip(" \t"):
        return start
    return next((i for i in range(start, min(start + LONGEST, end)) if starts[i] >= found.end()), start)
