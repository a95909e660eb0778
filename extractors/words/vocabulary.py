"""Is this a word? What the encoder's vocabulary and the dictionary of nouns hold, most of a newspaper, says so."""

from __future__ import annotations

from functools import cache

from .forms import plain, singular
from .lists import FOLDER, function_words
from .noun_table import dictionary

PIECES = FOLDER / "pipeline" / "quoth_encoder" / "vocabulary.txt"
FEWEST_LETTERS = 2  # single letters are all in the vocabulary, as pieces of words


def is_word(text: str) -> bool:
    """Whether text, in upper or lower case, is a common word, name or noun: "overnight", not "wellknown"."""
    word = plain(text)
    return word in common_words() or word in dictionary() or singular(word) in dictionary()


def is_joined_prefix(text: str) -> bool:
    """Whether text is a prefix that takes no hyphen: "re" of "resurfaced", not "well"."""
    return text.lower() in function_words("joined_prefixes")


@cache
def common_words() -> frozenset[str]:
    """Common words and names in lower case without accents, what only ends a word ("##ing") left out."""
    pieces = PIECES.read_text(encoding="utf-8").splitlines()
    return frozenset(piece for piece in pieces if piece.isalpha() and len(piece) >= FEWEST_LETTERS)
