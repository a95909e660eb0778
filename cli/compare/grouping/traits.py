"""What is asked of one measure alone: whom it tells of, who is heard beside it, how distinct its value is."""

from __future__ import annotations

from collections.abc import Sequence

from ..measures.measure import Measure
from ..parties.party import NAMELESS
from ..stories.wording import stem, words_for

COUNTED = ("people", "things")


def distinction(value: float) -> float:
    """How little chance there is that two figures have a value by chance: 2 is common, 1,437 is not."""
    digits = f"{abs(value):.10g}".replace(".", "").strip("0")
    if abs(value) < 10 and len(digits) <= 1:
        return 0.25
    return min(1.0, 0.45 + 0.2 * len(digits))


def frequent(measures: Sequence[Measure]) -> dict[str, int]:
    """How many measures have each word."""
    counts: dict[str, int] = {}
    for each in measures:
        for word in each.about | each.heads:
            counts[word] = counts.get(word, 0) + 1
    return counts


def heard_side(measure: Measure) -> str | None:
    """The side of a figure, or of who is heard beside it."""
    return measure.side or next((each.side for each in measure.heard if each.kind != NAMELESS), None)


def whom(measure: Measure) -> frozenset[str]:
    """The names near a figure that are not its speaker's."""
    spoken = frozenset(measure.party.name.lower().split()) if measure.party else frozenset()
    return (measure.who | measure.names) - spoken


def whom_alone(measure: Measure) -> frozenset[str]:
    """These names without the kind of a body: "reed" of the Reed Party."""
    return frozenset(each for each in whom(measure) if stem(each) not in words_for("sides", "bodies"))


def class_of(measure: Measure) -> str:
    """Its family, one for people and things."""
    return "counted" if measure.key.family in COUNTED else measure.key.family
