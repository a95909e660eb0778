"""Uncased WordPiece in plain Python: words -> numbers of pieces, with a memory.

J. Devlin et al. 2019, "BERT", https://aclanthology.org/N19-1423; the same pieces as the reference tokenizer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST_WORD = 100  # characters; longer ones are unknown, as in the reference
MOST_PIECES = 8  # of one word; the first one stands for it
MOST_REMEMBERED = 20_000  # words: what a few hundred articles use

OTHER, TITLE, UPPER, CAPITAL, MIXED, DIGITS, SYMBOLS = range(7)
SHAPES = 7


class WordPieces:
    """Numbers of pieces and the shape of any word."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.cls = self.numbers["[CLS]"]
        self.sep = self.numbers["[SEP]"]
        self.unknown = self.numbers["[UNK]"]
        self._known: dict[str, tuple[list[int], int]] = {}

    def __call__(self, word: str) -> tuple[list[int], int]:
        """Return the pieces of a word, at least one, and its shape."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            found = self._known[word] = self._cut(word), shape(word)
        return found

    def _cut(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        pieces: list[int] = []
        for part in _parts(_plain(word)):
            pieces += self._longest_first(part)
        return pieces[:MOST_PIECES] or [self.unknown]

    def _longest_first(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self.numbers.get(prefix + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = end
        return pieces


def shape(word: str) -> int:
    """Return how a word is written, which the uncased pieces do not show."""
    if len(word) > LONGEST_WORD:
        return OTHER
    if any(c.isdigit() for c in word):
        return DIGITS
    if word.islower():
        return OTHER
    if word.isupper():
        return CAPITAL if sum(c.isalpha() for c in word) == 1 else UPPER
    if word[:1].isupper() and word[1:].islower():
        return TITLE
    return MIXED if any(c.isalpha() for c in word) else SYMBOLS


def _plain(word: str) -> str:
    """Lower case, no accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


def _parts(word: str) -> list[str]:
    """Cut a plain word at marks, symbols' neighbours and ideographs."""
    if word.isalnum() and word.isascii():
        return [word]
    parts, current = [], ""
    for c in word:
        category = unicodedata.category(c)
        if c == "\ufffd" or (category[0] == "C" and c not in "\t\n\r"):
            continue
        if c.isspace() or _stands_alone(c, category):
            parts += [current, "" if c.isspace() else c]
            current = ""
        else:
            current += c
    return [part for part in [*parts, current] if part]


def _stands_alone(c: str, category: str) -> bool:
    ascii_mark = c.isascii() and not c.isalnum() and c > " "
    ideograph = (
        "\u4e00" <= c <= "\u9fff"
        or "\u3400" <= c <= "\u4dbf"
        or "\uf900" <= c <= "\ufaff"
        or "\U00020000" <= c <= "\U0002fa1f"
    )
    return ascii_mark or category[0] == "P" or ideograph
