"""What is around a figure that tells how sure it is: its place in the tree, and reports that were found or overlooked.

A number that another word follows than usually follows its kind may be misread. One that nobody claims is surer where
no word near it looks like the cue of a report, and less sure right after a report, which may have ended too early.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..attributions import attributions_of
from ..base import Figure, answered, once_per_doc
from ..confidence import signs_of_figure
from ..reports.recognised.chances import cue_chances
from ..text.marks import token_at
from ..text.plain import text_of
from ..text.sentences import sentence_bounds, sentence_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

CHANCES = (0.003, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9)
GAPS = (20, 60, 150)  # characters


def signs_of(doc: Doc, figure: Figure) -> Iterator[str]:
    """Yield what can be seen of a figure and around it; its confidence is worked out from these."""
    yield from signs_of_figure(text_of(doc), figure)
    last = token_at(doc, figure.number.end - 1)
    yield f"next {doc[last + 1].tag_ if last + 1 < len(doc) else 'nothing'} {figure.kind}"
    yield f"tree {doc[last].head.tag_} {doc[last].dep_}"
    whose = "claimed" if figure.attribution else "unclaimed"
    start, _ = sentence_of(doc, last)
    overlooked, reports = cues_by_sentence(doc)[start]
    if cue_chances(doc):
        yield f"overlooked {below(overlooked, CHANCES)} {whose}"
    yield f"reports {'some' if reports else 'none'} {whose}"
    if figure.attribution is None:
        yield f"report before {gap_before(doc, figure.number.start)}"


@once_per_doc
def cues_by_sentence(doc: Doc) -> dict[int, tuple[float, bool]]:
    """By the first token of each sentence: how likely a word is a cue that no report has, and whether one has a cue."""
    spans = [part for one in answered(attributions_of, doc) for part in one.cue]
    used = {i for part in spans for i in range(token_at(doc, part.start), token_at(doc, part.end - 1) + 1)}
    chances = cue_chances(doc)
    found = dict.fromkeys((start for start, _ in sentence_bounds(doc)), (0.0, False))
    for i, (start, _) in enumerate(sentence_bounds(doc)):
        most, reports = found[start]
        chance = chances[i] if chances and i not in used else 0.0
        found[start] = (max(most, chance), reports or i in used)
    return found


def gap_before(doc: Doc, at: int) -> str:
    """How far before a place the last content in its line ends, in characters."""
    ends = ends_of_contents(doc)
    before = bisect_right(ends, at)
    if not before or at - ends[before - 1] >= GAPS[-1] or "\n" in text_of(doc)[ends[before - 1] : at]:
        return "none"
    return below(at - ends[before - 1], GAPS)


@once_per_doc
def ends_of_contents(doc: Doc) -> list[int]:
    """Where contents end, in order."""
    return sorted(part.end for one in answered(attributions_of, doc) for part in one.content)


def below(value: float, steps: tuple[float, ...]) -> str:
    """The step that a value is below, or that it is above all."""
    at = bisect_left(steps, value)
    return f"below {steps[at]:g}" if at < len(steps) else "above"
