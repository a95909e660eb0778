"""The number of nouns, and the noun that a compound is a kind of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .noun_table import dictionary, forms, is_listed, overrides

MOST_REMEMBERED = 10_000
SHORTEST_TAIL = 4  # letters of a known noun at the end of one written in a piece
SHORTEST_FRONT = 3
LONGEST_PLURAL = 15  # letters of the longest irregular plural
LONGEST_NOUN = 60  # letters; what is longer is no noun


@lru_cache(MOST_REMEMBERED)
def singular_of(form: str) -> str:
    """A noun's singular in lower case, itself where it is one: "men", "bodies", "runners-up", "series", "boss".

    Of two singulars that the spelling allows it is the one that is a known noun.
    """
    noun = plain(form)
    if "-" in noun and (parts := of_linked(noun)) is not None:
        return "-".join([singular_of(parts[0]), *parts[1:]])
    if noun in forms().unchanged or len(noun) < 4:
        return forms().irregular.get(noun, noun)
    if (irregular := irregular_singular(noun)) is not None:
        return irregular
    made = list(regular_singulars(noun))
    known = next((one for one in made if is_listed(one)), None)
    if known is not None:
        return known
    if not made or noun in dictionary() or noun.endswith(("us", "is")):
        return noun
    return made[-1]


def is_plural(form: str) -> bool:
    """Whether a noun's form is a plural: "bodies", "alumni". One for several that has no singular is none: "police"."""
    return singular_of(form) != plain(form)


@lru_cache(MOST_REMEMBERED)
def plural_of(noun: str) -> str:
    """Several of a noun: "storeys", "parties", "men"."""
    irregular = next((several for several, one in forms().irregular.items() if one == noun.lower()), None)
    if irregular is not None or noun in forms().unchanged:
        return irregular or noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


@lru_cache(MOST_REMEMBERED)
def head_of(phrase: str) -> str | None:
    """The noun that a compound is a kind of, in lower case and as written; nothing for what is no compound.

    It is the word before the first "of", "in", "for" and the like, else the last one: "officers" for "press officers of
    the guard", "commander" for "commander-in-chief", "keeper" for "lockkeeper", "cells" for "sniper cells".
    """
    words = plain(phrase).split()
    if len(words) > 1:
        stop = next((i for i, word in enumerate(words) if i and word in forms().links), len(words))
        return words[stop - 1]
    word = "".join(words)
    if "-" in word:
        parts = of_linked(word)
        return parts[0] if parts is not None else word.rpartition("-")[2] or None
    return tail_of(word)


def of_linked(word: str) -> list[str] | None:
    """The parts of a hyphenated noun whose first one is its head: "sons-in-law", "passer-by"."""
    parts = word.split("-")
    is_linked = parts[0] and parts[0] not in forms().prefixes and any(part in forms().links for part in parts[1:])
    return parts if is_linked else None


def tail_of(word: str) -> str | None:
    """The longest known noun at the end of one written in a piece, where what comes before it is a word too."""
    for start in range(SHORTEST_FRONT, len(word) - SHORTEST_TAIL + 1):
        front, tail = word[:start], word[start:]
        if is_listed(singular_of(tail)) and (is_listed(front) or front in forms().prefixes):
            return tail
    return None


def irregular_singular(noun: str) -> str | None:
    """The singular of a plural that no rule makes, alone or at the end of a compound: "firemen", "housewives"."""
    known = forms().irregular
    if noun in known:
        return known[noun]
    if noun.endswith("men") and (noun in overrides() or is_listed(noun[:-2] + "an") or not is_listed(noun)):
        return noun[:-2] + "an"
    for start in range(max(SHORTEST_FRONT, len(noun) - LONGEST_PLURAL), len(noun) - 3):
        if noun[start:] in known and is_listed(noun[:start] + known[noun[start:]]):
            return noun[:start] + known[noun[start:]]
    return None


def regular_singulars(noun: str) -> Iterator[str]:
    """Yield what the singular of a form in "-s" may be, the likeliest spelling of an unknown noun last."""
    if not noun.endswith("s") or noun.endswith("ss"):
        return
    if noun.endswith("ies"):
        yield noun[:-1]
        yield noun[:-3] + "y"
    elif noun.endswith(("ses", "shes", "ches", "xes", "zes", "oes")):
        yield noun[:-1]
        yield noun[:-2] if noun.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else noun[:-1]
        yield from [] if noun.endswith(("sses", "shes", "ches", "xes")) else [noun[:-2]]
    elif noun.endswith("ves"):
        yield from (noun[:-1], noun[:-3] + "f", noun[:-3] + "fe", noun[:-1])
    else:
        yield noun[:-1]


def plain(form: str) -> str:
    """A form in lower case, with straight apostrophes and single spaces, no possessive; cut where endless."""
    text = " ".join(form[:LONGEST_NOUN].lower().replace("’", "'").split())
    return text.removesuffix("'s").removesuffix("'")
