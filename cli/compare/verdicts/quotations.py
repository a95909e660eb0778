"""Changed quotation: one quotation of one speaker is printed in two wordings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..parties.statements import Said, Statement, difference
from ..stories.story import Story
from .verdict import Verdict


def find(statements: Sequence[Statement], stories: Sequence[Story]) -> Iterator[Verdict]:
    """Yield a verdict for each statement whose wordings differ, with what differs."""
    by_number = {story.number: story for story in stories}
    for statement in statements:
        if not statement.changed:
            continue
        one, other = statement.changed[0]
        sources = dict.fromkeys(by_number[each.story].source for pair in statement.changed for each in pair)
        name = one.party.name if one.party else "nobody named"
        sentence = f"{name}: {_told(one, other, by_number)}"
        yield Verdict(
            "changed quotation", sentence, None, (name,), sources=tuple(sources), wordings=(one.text, other.text)
        )


def _told(one: Said, other: Said, stories: dict[int, Story]) -> str:
    parts = [f'"{mine or "…"}" for "{theirs or "…"}"' for theirs, mine in difference(one.text, other.text)]
    first, second = stories[one.story], stories[other.story]
    return f"{', '.join(parts[:3])} in {second.outlet or second.source}, against {first.outlet or first.source}"
