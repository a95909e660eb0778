"""What a length says: how high, how deep, how long, how wide or how far.

    "at an altitude of 2,340 metres", "7,680 feet up"             high
    "The wreck lies 64 metres deep", "at a depth of 64 metres"    deep
    "a crack 40 metres long"                                      long
    "five kilometres from the pass", "two miles off the coast"    far

Leaves alone: "12 kilometres of coast", "The flames reached 30 metres".
"""

from __future__ import annotations

from ...record import Record
from ..stories.passages import Passage
from ..stories.wording import lexicon, pattern_of

LENGTHS = ("distance", "altitude")
_HEDGE = r"(?: (?:about|some|only|almost|nearly|around|just|more than|less than))*"
_UNIT = r"^[ -]?[\w.]+(?: \([^()\n]{0,30}\))?,?"


def sense_of(figure: Record, passage: Passage) -> str | None:
    """The sense of a length by the words right beside it, or its kind; None where they do not say."""
    if figure.get("kind") not in LENGTHS:
        return None
    rest = f"{_after_number(figure)}{passage.after}"
    for sense in lexicon()["lengths"]:
        if pattern_of(rf"{_UNIT} (?:<<lengths.{sense}>>)\b").match(rest):
            return str(sense)
        if pattern_of(rf"\b(?:<<measured.{sense}>>) (?:of|is|was|at){_HEDGE} $").search(passage.near_before):
            return str(sense)
    return "high" if figure.get("kind") == "altitude" else None


def _after_number(figure: Record) -> str:
    (start, _), *_ = figure["spans"]["text"]
    number = figure["spans"].get("number") or [[start, start]]
    return str(figure["text"])[max(0, number[-1][1] - start) :]
