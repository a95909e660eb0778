"""What tables and pages show of a comparison, and under which headings."""

from __future__ import annotations

from ..comparison import EventFound
from ..verdicts.claims import Claims

HEADINGS = {
    "disagreement": "They disagree", "misreport": "Two values of one speaker", "growth": "Growing",
    "correction": "Taken back", "changed offer": "New offer", "lag": "Late", "one side only": "One side only",
    "nobody's": "Without a source", "copy": "Copied", "changed quotation": "Quoted otherwise", "denial": "Denied",
}  # fmt: skip


def shown(event: EventFound) -> list[Claims]:
    """The quantities worth a table: in two articles or more."""
    return [each for each in event.quantities if len({claim.story.number for claim in each.claims}) > 1]
