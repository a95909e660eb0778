"""Whether a text is in another language than English, which is all that quoth reads.

Function words decide: English ones are 9 % or more of the words of 446 English news articles, those of other
languages 3 % or less; a list of names or a table of figures has none of either, and is given the benefit of the doubt.
"""

from __future__ import annotations

import re
from functools import cache

from ..words.lists import table, word_list

LOOKED_AT = 20_000  # characters
FEWEST_WORDS = 30
FEWEST_LETTERS = 30  # of other scripts, some of which write no spaces
SHARE = 0.06
WORD = re.compile(r"[^\W\d_]+")
OF_OTHER_SCRIPT = re.compile(r"[^\W\d_A-Za-zªºÀ-ɏḀ-ỿ\ufb00-\ufb06]")


def is_foreign(text: str) -> bool:
    """Whether a text is in another language beyond doubt: written in another script, or with its function words.

    The beginning of the text decides. Fewer than thirty words in Latin letters are too few.
    """
    beginning = text[:LOOKED_AT]
    words = WORD.findall(beginning.lower() if beginning.isupper() else beginning)
    if is_in_other_script(words):
        return True
    if len(words) < FEWEST_WORDS:
        return False
    if sum(map(english().__contains__, map(str.lower, words))) >= SHARE * len(words):
        return False
    return sum(map(others().__contains__, words)) >= SHARE * len(words)  # as written: a capital makes a name


def is_in_other_script(words: list[str]) -> bool:
    """Whether more letters are of another script than of the Latin one."""
    count = len(OF_OTHER_SCRIPT.findall("".join(words)))
    return count >= FEWEST_LETTERS and 2 * count > sum(map(len, words))


@cache
def english() -> frozenset[str]:
    """Function words of English that few other languages have as words."""
    return word_list("language/english.txt")


@cache
def others() -> frozenset[str]:
    """Function words of other languages that are neither English words nor particles of names."""
    return frozenset(word for row in table("language/others.tsv") for word in row[1].split())
