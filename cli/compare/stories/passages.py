"""The words around each figure of a story: sentence, clause, what is before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...record import Record
from .story import Story
from .wording import sentence_at

LEAD = 400  # characters of a paragraph before a sentence
_BREAK = re.compile(
    r"[;:()—–]|, (?:and|but|while|as|when|where|which|who|said|says|according)\b|\b(?:while|but|whereas)\b|[,.] "
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence of a figure, cut at the figure and at the other figures in it.

    ``near_before`` and ``near_after`` reach to the figures on either side; ``clause`` is what lies around this one
    between the marks that part clauses, with the figure's own words. ``lead`` is what comes before the sentence in its
    paragraph.
    """

    sentence: str
    bounds: tuple[int, int]
    before: str
    own: str
    after: str
    near_before: str
    near_after: str
    clause: str
    lead: str = ""


def passages_of(story: Story, figures: Sequence[Record]) -> Iterator[Passage]:
    """Yield the passage of each figure; the figures come in order of position."""
    spans = [(each["spans"]["text"][0][0], each["spans"]["text"][-1][1]) for each in figures]
    said = {each["id"]: each for each in story.record["attributions"]}
    for number, figure in enumerate(figures):
        words, offset = _source(story, figure, said)
        start, end = spans[number][0] - offset, spans[number][1] - offset
        if not 0 <= start < end <= len(words):
            words, start, end, offset = str(figure["text"]), 0, len(str(figure["text"])), spans[number][0]
        first, last = sentence_at(words, start, end)
        left = max([first, *(b - offset for _, b in spans[max(0, number - 2) : number] if b - offset <= start)])
        right = min([last, *(a - offset for a, _ in spans[number + 1 : number + 3] if a - offset >= end)])
        lead = words[max(words.rfind("\n", 0, first) + 1, first - LEAD) : first]
        yield replace(_passage(words, (first, last), (start, end), (left, right), offset), lead=lead)


def _passage(
    words: str, sentence: tuple[int, int], figure: tuple[int, int], near: tuple[int, int], offset: int
) -> Passage:
    (first, last), (start, end), (left, right) = sentence, figure, near
    near_before, near_after = words[min(left, start) : start], words[end : max(right, end)]
    breaks = [match.end() for match in _BREAK.finditer(near_before)]
    head = near_before[breaks[-1] :] if breaks else near_before
    stop = _BREAK.search(near_after)
    tail = near_after[: stop.start()] if stop else near_after
    if len(f"{head}{tail}".split()) < 2:  # "rose to 41, the agency said"; "41, up from 17"
        head, tail = near_before, near_after
    return Passage(
        words[first:last],
        (first + offset, last + offset),
        words[first:start],
        words[start:end],
        words[end:last],
        near_before,
        near_after,
        f"{head}{words[start:end]}{tail}",
    )


def _source(story: Story, figure: Record, said: dict[str, Record]) -> tuple[str, int]:
    """What is known of the words around a figure, and where it begins in the article."""
    if story.text is not None:
        return story.text, 0
    context, spans = figure.get("context"), figure["spans"].get("context")
    if isinstance(context, str) and spans:
        return context, int(spans[0][0])
    statement = said.get(figure.get("attribution") or "")
    contents = statement["spans"].get("content") if statement else None
    if statement and contents and len(contents) == 1 and isinstance(statement.get("content"), str):
        return str(statement["content"]), int(contents[0][0])
    return str(figure["text"]), int(figure["spans"]["text"][0][0])
