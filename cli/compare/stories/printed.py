"""An error that an outlet takes back in print: "Correction: on Monday we gave the toll as 44"."""

from __future__ import annotations

import re

from .passages import Passage

PRINTED = re.compile(
    r"\b(?:we|this (?:newspaper|paper|station|site|website|magazine|agency|broadcaster)"
    r"|our (?:edition|report|issue|story)"
    r"|an? (?:earlier|previous) (?:version|edition) of this (?:article|report|story))\b"
    r"[^.;]{0,60}?\b(?:wrote|written|reported|gave|given|said|stated|printed|credited|put|quoted|named|published|had)\b",
    re.I,
)
_ERROR = re.compile(
    r"\bcorrection\b|\bclarification\b|\bmisprint|\bmistake|\berror|\berroneous|\bwrongly\b|\bincorrectly\b"
    r"|\bmisreported\b|\bmisstated\b|\bmisquoted\b",
    re.I,
)


def is_printed_error(passage: Passage) -> bool:
    """Whether a value is what an outlet says that it printed by mistake."""
    return bool(PRINTED.search(passage.before)) and bool(_ERROR.search(f"{passage.lead} {passage.sentence}"))


def follows_printed_error(passage: Passage) -> bool:
    """Whether the sentence before a figure's own is such a correction: "... had spoken of 44. She said 41."."""
    return bool(_ERROR.search(passage.lead)) and bool(PRINTED.search(passage.lead))
