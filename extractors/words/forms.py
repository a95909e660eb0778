"""Forms of words: without accents, singular."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+(?:'\w+)*")  # "O'Dowd" is one word


MOST_REMEMBERED = 10_000  # answers to one question: articles bring new names without end


# letters that Unicode does not take apart into a base and an accent
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})


@lru_cache(MOST_REMEMBERED)
def plain(text: str) -> str:
    """Text in lower case without accents: "Łukasz Ångström" becomes "lukasz angstrom"."""
    low = text.lower()
    if low.isascii():
        return low
    decomposed = unicodedata.normalize("NFKD", low.translate(PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(MOST_REMEMBERED)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in plain form, a possessive ending left out."""
    return tuple(WORD.findall(re.sub(r"'s?(?=\W|$)", "", plain(text))))


@lru_cache(MOST_REMEMBERED)
def singular(noun: str) -> str:
    """A noun's singular by its ending, for words that the tagger gave no lemma."""
    noun = noun.lower()
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")) and len(noun) > 3:
        return noun[:-1]
    return noun
