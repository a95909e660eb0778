"""Words as they are compared: sentences, stems, names. By characters alone: records have no parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from ....extractors.words.lists import read_toml

STEM = 6  # letters by which words are distinguished: evacuated, evacuation
LONGEST_SENTENCE = 1200  # characters; what is longer is cut around the figure
_LISTED = re.compile(r"<<(?P<table>\w+)\.(?P<key>\w+)>>")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W_a-z])|\s*\n\s*")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Maj|Capt|Sen|Rep|Gov|Prof|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)


@cache
def lexicon() -> dict[str, Any]:
    """The word lists of comparison, ``words.toml``."""
    return read_toml(Path(__file__).with_name("words.toml"))


@cache
def words_for(table: str, key: str) -> frozenset[str]:
    """One list of the lexicon as a set: of stems, but names of outcomes as they are."""
    words = lexicon()[table][key]
    return frozenset(words) if table == "outcomes_of" else frozenset(map(stem, words))


@cache
def pattern_of(template: str, *, any_case: bool = True) -> re.Pattern[str]:
    """A regular expression in which ``<<stance.handing>>`` is any word of that list; its stars are any ending."""
    words = _LISTED.sub(lambda found: _any_of(found["table"], found["key"]), template)
    return re.compile(words, re.IGNORECASE if any_case else 0)


@cache
def _any_of(table: str, key: str) -> str:
    return "|".join(re.escape(each).replace(r"\*", r"\w*").replace("’", "[’']") for each in lexicon()[table][key])


def words_in(text: str) -> list[str]:
    """The words of a text, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word has in common with its other forms: evacuated and evacuation are "evacua"."""
    whole = _without_ending(word)
    same = (target for begins, target in _same().get(whole[:STEM], ()) if whole.startswith(begins))
    return next(same, whole[:STEM])  # a schoolteacher is a teacher, but a school is none


def _without_ending(word: str) -> str:
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in ("ing", "ies", "ed", "es", "s", "e", "y"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3 and not plain.endswith("ss"):
            return plain[: len(plain) - len(ending)]
    return plain


@lru_cache(maxsize=16384)
def stems_in(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order, without those of digits."""
    return tuple(stem(word) for word in words_in(text) if not word[0].isdigit())


@lru_cache(maxsize=16384)
def content_stems(text: str) -> frozenset[str]:
    """The stems that say what a text is about."""
    return frozenset(each for each in stems_in(text) if each not in _empty() and len(each) > 1)


def names_in(text: str) -> frozenset[str]:
    """The capitalised words of a text that do not open a sentence, in lower case."""
    return frozenset(
        match.group().lower().removesuffix("'s").removesuffix("’s")
        for match in re.finditer(r"(?<=[\w,;:’'-] )[A-Z][\w’'-]{2,}", text)
    )


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence, never across a line, around a stretch of a text."""
    least, most = max(0, start - LONGEST_SENTENCE), min(len(text), end + LONGEST_SENTENCE)
    first, last = least, most
    for match in _ends(text, least, most):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last


def _ends(text: str, least: int, most: int) -> Iterator[re.Match[str]]:
    for match in _END.finditer(text, least, most):
        if "\n" in match.group() or not _ABBREVIATED.search(text, max(least, match.start() - 6), match.start()):
            yield match


@cache
def _same() -> dict[str, list[tuple[str, str]]]:
    """By their first letters, the words that another may stand for, without their endings, each with that one."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in lexicon()["heads"]["same"]:
        for whole in map(_without_ending, row):
            found.setdefault(whole[:STEM], []).append((whole, row[0]))
    return found


@cache
def _empty() -> frozenset[str]:
    return words_for("empty", "stems")
