"""Words as the network is to read them, where it would take one for another of the same letters; the doc keeps its own.

Of "a claim by Water Now that" it would take "Now" for when. A capital within a sentence that goes on in small letters
says that the word belongs to the name before it: the network is given another last word of a name in its place.

Of "a decree of 3 May says" it would take "May" for the verb. After the number of a day, "last" or "since" it
is given another month.

Of "Q Police say" it would make one name. It is given a dash for the bare "Q" of an interview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..words.lists import toml

IN_ITS_PLACE = "Trust"
MONTH_IN_ITS_PLACE = "June"
LABEL_IN_ITS_PLACE = "–"
BEFORE_MONTH = re.compile(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|last|next|early|late|mid|since|until|till|during")
LONGEST_NAME = 6  # words


def as_read(words: Sequence[str]) -> Sequence[str]:
    """The words, with another in place of each that it would misread: "by Water Now", "of Rise Up", "of 3 May"."""
    closing = toml("words/function_words.toml")["closing_names"]
    names = [i for i, word in enumerate(words) if word[0].isupper() and word.lower() in closing and closes(words, i)]
    months = [i for i, word in enumerate(words) if word == "May" and i > 0 and BEFORE_MONTH.fullmatch(words[i - 1])]
    labels = [i for i, word in enumerate(words[:-1]) if word == "Q" and words[i + 1][0].isupper() and opens(words, i)]
    if not (names or months or labels):
        return words
    read = list(words)
    for i in names:
        read[i] = IN_ITS_PLACE
    for i in months:
        read[i] = MONTH_IN_ITS_PLACE
    for i in labels:
        read[i] = LABEL_IN_ITS_PLACE
    return read


def opens(words: Sequence[str], i: int) -> bool:
    """Whether the i-th word comes first, or after the end of a sentence."""
    return i == 0 or not words[i - 1][-1].isalnum()


def closes(words: Sequence[str], i: int) -> bool:
    """Whether the i-th word closes a name that begins within a sentence, and small letters follow."""
    start = i
    while start > 0 and i - start < LONGEST_NAME and words[start - 1][0].isupper():
        start -= 1
    within = 0 < start < i and words[start - 1].islower() and words[start - 1].isalpha()
    return within and not words[i - 1].isupper() and i + 1 < len(words) and not words[i + 1][0].isupper()
