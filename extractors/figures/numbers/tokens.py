"""A text as words, numerals and marks, with their places: what the number reader walks over.

The reader looks at the text itself and not at the tokens of a pipeline, which differ from one pipeline to the next in
how they cut "$4.5bn" or "87-minute". One regular expression, without nested repetition, so the time is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_NUMERAL, LONGEST_BARE = 24, 9  # longer rows of digits, and bare ones, are keys and not quantities
SCAN = re.compile(
    r"""(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)  # first, as most are words
      | (?P<num>
          \d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?            # 10,000.5
        | \d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)(?:\.\d+)?  # 1,20,000
        | \d{1,3}(?:[\u00a0\u202f\u2009’']\d{3})+(?!\d) # 10 000 with a narrow space, 10'000
        | \d{1,3}(?:\.\d{3}){2,}(?!\d)                  # 1.000.000
        | \d{1,3},\d{1,2}(?![\d,])(?=[\u00a0 ]?(?:%|per[ -]?cent\b|pct\b))  # 44,32 percent
        | (?<!\d,)\d{1,3},\d{1,2}(?=[\u00a0\u202f -]?  # 2,3 km
            (?:[mb]illion|bn|km|kilomet|met(?:re|er)|kg|tonne|lit(?:re|er)|hectare))
        | (?<=\bR)\d{1,4},\d\d(?![\d,])                 # R21,20
        | \d+(?:\.\d+)?
        | (?<![\w./])\.\d+                              # .0605
        )
      | (?P<end>\n+)
      | (?P<mark>[^\s])
    """,
    re.VERBOSE,
)


HYPHENS = frozenset({"-", "‐", "‑"})
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


class Word(NamedTuple):
    """One numeral, word, mark or line end. ``glued``: nothing comes between it and the word before."""

    text: str
    low: str
    start: int
    end: int
    kind: str
    glued: bool


def value_of(numeral: str) -> float | None:
    """The value of a numeral as the newspaper writes it; None where it is too long to be a quantity."""
    if len(numeral) > LONGEST_NUMERAL or (numeral.isdigit() and len(numeral) > LONGEST_BARE):
        return None
    if DECIMAL_COMMA.fullmatch(numeral):
        return float(numeral.replace(",", "."))
    plain = re.sub(r"[,\u00a0\u202f\u2009’']", "", numeral)
    return float(plain if plain.count(".") < 2 else plain.replace(".", ""))


class Numbered(dict[int, str]):
    """Something of each word by its number; the same for all numbers beyond the text."""

    def __init__(self, known: Iterable[str], beyond: str) -> None:
        super().__init__(enumerate(known))
        self.beyond = beyond

    def __missing__(self, i: int) -> str:
        return self.beyond


class Words:
    """The words of one text, addressed by their number, safe at both ends.

    ``low`` gives a word in lower case, nothing beyond the ends; ``kind`` what it is, "end" for a line end and beyond.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(SCAN.finditer(text))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.kinds = [match.lastgroup or "mark" for match in found]
        self.lows = [match[0].lower() for match in found]
        self.low = Numbered(self.lows, "").__getitem__
        self.kind = Numbered(self.kinds, "end").__getitem__
        self._known: dict[int, Word] = {}

    def __len__(self) -> int:
        return len(self.lows)

    def __getitem__(self, i: int) -> Word:
        found = self._known.get(i)
        if found is None:
            start, end = self.starts[i], self.ends[i]
            glued = self.glued(i % len(self.lows))
            found = self._known[i] = Word(self.text[start:end], self.lows[i], start, end, self.kinds[i], glued)
        return found

    def as_written(self, i: int) -> str:
        """The word as the text has it, without the rest that is known of it."""
        return self.text[self.starts[i] : self.ends[i]]

    def glued(self, i: int) -> bool:
        """Whether the word touches the one before."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]

    def is_numeral(self, i: int) -> bool:
        """Whether the word is written in digits."""
        return self.kind(i) == "num"

    def is_glued_numeral(self, i: int) -> bool:
        """Whether the word is written in digits and touches the one before."""
        return self.is_numeral(i) and self.glued(i)

    def at(self, offset: int) -> int:
        """The number of the first word that starts at or after a character."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from the first word to the one before the last."""
        return self.starts[first], self.ends[last - 1]

    def is_hyphen(self, i: int) -> bool:
        """Whether the word is a hyphen between two words that it joins."""
        return self.low(i) in HYPHENS and self.glued(i) and self.glued(i + 1)
