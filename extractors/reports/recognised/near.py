"""Which candidates touch a report: each is compared with these, so that work grows with the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..candidate import Candidate

BLOCK = 64  # tokens


def touching(known: Sequence[Candidate]) -> Callable[[Candidate], list[Candidate]]:
    """A function that gives the ``known`` candidates in the same blocks of tokens as another one, in their order."""
    by_block: dict[int, list[int]] = {}
    for number, one in enumerate(known):
        for block in blocks_of(one):
            by_block.setdefault(block, []).append(number)

    def near(found: Candidate) -> list[Candidate]:
        numbers = {number for block in blocks_of(found) for number in by_block.get(block, ())}
        return [known[number] for number in sorted(numbers)]

    return near


def blocks_of(one: Candidate) -> range:
    """The blocks from the first token of a candidate's cue and content to the last."""
    parts = (*one.content, *one.cue)
    first = min(one.anchor.i, *(part.start for part in parts))
    last = max(one.anchor.i, *(part.end - 1 for part in parts))
    return range(first // BLOCK, last // BLOCK + 1)
