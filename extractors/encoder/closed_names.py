"""Words as the network is to read them: of "a claim by Water Now that" it would take "Now" for when.

A capital within a sentence that goes on in small letters says that the word belongs to the name before it. The network
is then given another last word of a name in its place; the doc keeps its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..words.lists import toml

IN_ITS_PLACE = "Trust"
LONGEST_NAME = 6  # words


def as_read(words: Sequence[str]) -> Sequence[str]:
    """The words, with another in place of each that closes a name as an adverb: "by Water Now", "of Rise Up"."""
    closing = toml("words/function_words.toml")["closing_names"]
    places = [i for i, word in enumerate(words) if word[0].isupper() and word.lower() in closing and closes(words, i)]
    if not places:
        return words
    read = list(words)
    for i in places:
        read[i] = IN_ITS_PLACE
    return read


def closes(words: Sequence[str], i: int) -> bool:
    """Whether the i-th word closes a name that begins within a sentence, and small letters follow."""
    start = i
    while start > 0 and i - start < LONGEST_NAME and words[start - 1][0].isupper():
        start -= 1
    within = 0 < start < i and words[start - 1].islower() and words[start - 1].isalpha()
    return within and not words[i - 1].isupper() and i + 1 < len(words) and not words[i + 1][0].isupper()
