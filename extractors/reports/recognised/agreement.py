"""How far what a report is said to hold is what the embedded network reads around its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ...base import SPEECH, once_per_doc
from ...text.marks import token_at
from .chances import states_of, words_within
from .found import sentence_numbers
from .roles import FARTHEST_AFTER, FARTHEST_BEFORE, Role, roles_around_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from ..report import Reported
    from .matrices import Numbers
    from .roles import Places

BESIDE = 10  # words on each side of a report that are read with it


class Around(NamedTuple):
    """The words around a cue, as tokens, and the chance of each to be content."""

    words: Places
    chances: Numbers


def agreements(doc: Doc, reports: Sequence[Reported]) -> list[float | None]:
    """For each report the share of words, 0 to 1, that report and network both take for content.

    It is None without a cue or the network: else the Dice coefficient of the report's content and the network's
    chances, near the report.
    """
    if SPEECH not in doc.user_data:
        return [None] * len(reports)
    around = {number: seen for number, one in enumerate(reports) if (seen := seen_around(doc, one)) is not None}
    asked = [number for number, one in enumerate(reports) if has_both(one) and number not in around]
    places = [(words_around(doc, reports[number]), reports[number].anchor) for number in asked]
    roles = roles_around_each(states_of(doc), sentence_numbers(doc), places)
    for number, (words, _), chances in zip(asked, places, roles, strict=True):
        around[number] = Around(words, chances[:, Role.CONTENT])
    return [agreement(doc, one, *around[number]) if number in around else None for number, one in enumerate(reports)]


def has_both(one: Reported) -> bool:
    """Whether a report has a cue and content."""
    return one.anchor >= 0 and bool(one.content)


def seen_around(doc: Doc, one: Reported) -> Around | None:
    """What the network made of the words around a cue when its content was read, if it saw all that it holds now."""
    around = content_so_far(doc).get(one.anchor) if has_both(one) else None
    if around is None:
        return None
    ends = [i for part in content_of(doc, one) for i in part]
    return around if around.words[0] <= min(ends) and max(ends) <= around.words[-1] + 1 else None


@once_per_doc
def content_so_far(doc: Doc) -> dict[int, Around]:  # noqa: ARG001
    """By the cue: what the network made of the words around those whose content might have ended elsewhere."""
    return {}


def words_around(doc: Doc, one: Reported) -> Places:
    """The words of a report and a few on each side, as tokens."""
    cue = one.anchor
    ends = [cue, *(i for part in content_of(doc, one) for i in part)]
    if one.source is not None:
        ends += [one.source.start, one.source.end]
    first, last = max(cue - FARTHEST_BEFORE, min(ends) - BESIDE), min(cue + FARTHEST_AFTER, max(ends) + BESIDE)
    return words_within(doc, first, last)


def content_of(doc: Doc, one: Reported) -> list[tuple[int, int]]:
    """The content of a report, as tokens."""
    return [(token_at(doc, part.start), token_at(doc, part.end - 1) + 1) for part in one.content]


def agreement(doc: Doc, one: Reported, words: Places, chances: Numbers) -> float:
    """How far the content of a report is the words that the network takes for content."""
    inside = np.zeros(len(words), dtype=bool)
    for start, end in content_of(doc, one):
        inside |= (words >= start) & (words < end)
    return float(2 * chances[inside].sum() / (chances.sum() + inside.sum()))
