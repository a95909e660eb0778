"""What the network learns from: texts in spaCy's words, with whatever is known about each word."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from quoth.extractors.encoder.windows import BLANK, LINE, is_safe_cut

UNKNOWN = -1
LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))


@dataclass(slots=True)
class Example:
    """A text, or a window of one; every layer of annotation may be missing.

    `heads` are indices of words (a root is its own head), `starts` one where a sentence begins.
    `names` are BIO tags whose label may be several: "B-GPE|LOC" where a source does not distinguish them
    countries from rivers, "O~NORP|LAW" for a word that might be a name of a kind the source leaves out.
    """

    words: list[str]
    layout: list[int]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    starts: list[int] | None = None
    names: list[str] | None = None
    source: str = ""

    def __len__(self) -> int:
        return len(self.words)

    def part(self, first: int, last: int) -> Example:
        """Return the words from `first` to `last`, heads counted from the first of them."""

        def of(layer: list[Any] | None) -> list[Any] | None:
            return None if layer is None else layer[first:last]

        heads = self.heads and [head - first for head in self.heads[first:last]]
        return Example(
            self.words[first:last], self.layout[first:last], of(self.upos), of(self.xpos), heads,
            of(self.relations), of(self.starts), of(self.names), self.source,
        )  # fmt: skip


def allowed(tag: str) -> list[bool]:
    """Return which of TAGS an annotation such as "B-GPE|LOC" or "O~LAW" allows."""
    outside, _, missing = tag.partition("~")
    prefix, _, labels = outside.partition("-")
    named = {f"{prefix}-{label}" for label in labels.split("|")} if labels else {"O"}
    named |= {f"{p}-{label}" for label in missing.split("|") if label for p in "BI"}
    return [tag in named for tag in TAGS]


def windows(example: Example, sizes: list[int], rng: random.Random, comfort: int) -> Iterator[Example]:
    """Cut an example at sentences into windows of random sizes up to `comfort` pieces.

    `sizes` are the pieces of each word. Small windows occur too, since articles have headlines.
    """
    cuts = [i for i in range(1, len(example)) if _begins_sentence(example, i)] + [len(example)]
    start, previous, size, counted = 0, 0, 0, 0
    goal = _goal(rng, comfort)
    for cut in cuts:
        length = sum(sizes[counted:cut])
        counted = cut
        if size and size + length > goal:
            yield _window(example, start, previous, rng)
            start, size, goal = previous, 0, _goal(rng, comfort)
        size += length
        previous = cut
    if start < len(example):
        yield _window(example, start, len(example), rng)


def _goal(rng: random.Random, comfort: int) -> int:
    return comfort if rng.random() < 0.75 else rng.randint(20, comfort)


def _begins_sentence(example: Example, i: int) -> bool:
    if example.starts:
        return example.starts[i] == 1
    return example.layout[i] >= LINE or is_safe_cut(example.words, i)


def _window(example: Example, first: int, last: int, rng: random.Random) -> Example:
    window = example.part(first, last)
    if rng.random() < 0.5:  # mostly a window begins a paragraph
        window = replace(window, layout=[BLANK, *window.layout[1:]])
    return window
