"""The context of a finding: the sentences it lies in, and as many before and after as somebody wants to read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...extractors.base import Span


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences of an article, in order, and how many are wanted on either side of a finding."""

    text: str
    sentences: Sequence[Span]
    count: int

    def added_to(self, finding: dict[str, Any]) -> dict[str, Any]:
        """The record of a finding with the words around it, and where they are."""
        around = self.around(extent(finding))
        rest = {key: value for key, value in finding.items() if key != "spans"}
        rest["context"] = self.text[around.start : around.end]
        return rest | {"spans": finding.get("spans", {}) | {"context": [[around.start, around.end]]}}

    def around(self, span: Span) -> Span:
        """From the beginning of the first sentence to the end of the last; without sentences, the span itself."""
        if not self.sentences:
            return span
        first = max(0, bisect_right(self.sentences, span.start, key=_start) - 1 - self.count)
        last = min(len(self.sentences), bisect_left(self.sentences, span.end, key=_start) + self.count) - 1
        return Span(min(span.start, self.sentences[first].start), max(span.end, self.sentences[last].end))


def _start(sentence: Span) -> int:
    return sentence.start


def extent(finding: dict[str, Any]) -> Span:
    """From a finding's first character to its last, source and cue included; of a speaker, the first mention."""
    pairs = finding.get("mentions", [])[:1] or [pair for pairs in finding["spans"].values() for pair in pairs]
    return Span(min(start for start, _ in pairs), max(end for _, end in pairs))
