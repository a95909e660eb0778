"""Copy: two articles have most of their sentences word for word in common."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..stories.story import Story
from ..stories.wording import words_in
from .verdict import Verdict

SHARE = 0.5  # of the sentences of the shorter article
LEAST_WORDS = 5  # of a sentence that counts
LEAST = 2  # sentences
MANY = 50  # articles; a sentence that so many have is a formula
_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+|\n+")
_DATELINE = re.compile(r"^[^!?\n]{2,80}?(?:\([^)\n]{2,40}\))?\s(?:-|--|–|—)\s")


def find(stories: Sequence[Story]) -> Iterator[Verdict]:
    """Yield a verdict for every two articles of different outlets that are one text for the most part."""
    sentences = {story.number: sentences_of(story) for story in stories}
    having: dict[str, list[int]] = defaultdict(list)
    for number, found in sentences.items():
        for sentence in found:
            having[sentence].append(number)
    shared = Counter(pair for numbers in having.values() if len(numbers) <= MANY for pair in combinations(numbers, 2))
    by_number = {story.number: story for story in stories}
    for (one, other), count in sorted(shared.items()):
        first, second = by_number[one], by_number[other]
        if count >= LEAST and count > SHARE * min(len(sentences[one]), len(sentences[other])):
            when = "the same day" if first.day == second.day else "earlier"
            sentence = (
                f"{second.outlet or second.source} has {count} sentences of {first.outlet or first.source}, {when}"
            )
            yield Verdict("copy", sentence, None, sources=(first.source, second.source), day=second.day)


def sentences_of(story: Story) -> set[str]:
    """The sentences of an article as they are compared: in small letters, without headline and dateline."""
    body = _DATELINE.sub("", (story.text or "").partition("\n\n")[2] or story.text or "")
    parts = (" ".join(words_in(part)).lower() for part in _END.split(body))
    return {part for part in parts if len(part.split()) >= LEAST_WORDS}
