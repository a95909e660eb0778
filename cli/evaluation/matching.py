"""When a finding is the one that was annotated, and when its speaker, unit or counted noun is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Spans = Sequence[Sequence[int]]
Item = TypeVar("Item")

WORD = re.compile(r"\w+")
LEAST_SHARED = 0.5  # of the words of two contents
NO_NAME = frozenset("the a an mr mrs ms dr sir president prime minister gen general".split())
SHORT_FORMS = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"\bU\.?S\.?(?:A\b\.?)?(?!\w)", "United States"),
        (r"\bU\.?K\.?(?!\w)", "United Kingdom"),
        (r"\bU\.?N\.?(?!\w)", "United Nations"),
        (r"\bE\.?U\.?(?!\w)", "European Union"),
    )
)


def best_pairs(
    gold: Sequence[Item], found: Sequence[Item], likeness: Callable[[Item, Item], float], least: float
) -> list[tuple[int, int]]:
    """Pair gold and found one to one, the most alike first; (number in gold, number in found)."""
    ranked = sorted(
        (-likeness(wanted, got), i, j) for i, wanted in enumerate(gold) for j, got in enumerate(found)
    )  # fmt: skip
    left_gold, left_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for unlike, i, j in ranked:
        if -unlike >= least and i in left_gold and j in left_found:
            left_gold.remove(i)
            left_found.remove(j)
            pairs.append((i, j))
    return sorted(pairs)


def shared_words(text: str, one: Spans, other: Spans) -> float:
    """The share of words that two stretches have in common, of all words in either (Jaccard), 0 to 1."""
    these, those = words_at(text, one), words_at(text, other)
    return len(these & those) / len(these | those) if these | those else 0.0


def words_at(text: str, spans: Spans) -> frozenset[int]:
    """Where the words of some spans begin."""
    return frozenset(start + word.start() for start, end in spans for word in WORD.finditer(text[start:end]))


def overlap(one: Spans, other: Spans) -> bool:
    """Whether two findings share a character, or are both nowhere."""
    if not one or not other:
        return not one and not other
    return any(start < stop and begin < end for start, end in one for begin, stop in other)


def is_same_speaker(gold: str | None, found: str | None) -> bool:
    """Whether a name is right: the same words, titles and articles left out, or a longer form of the same name.

    A bare surname is not right where the article gives the full name.
    """
    wanted, got = name_words(gold), name_words(found)
    if not wanted or not got or wanted == got:
        return wanted == got
    return len(got) >= len(wanted) and set(wanted) <= set(got)


def name_words(name: str | None) -> tuple[str, ...]:
    """The words of a name that count."""
    full = name or ""
    for pattern, written_out in SHORT_FORMS:
        full = pattern.sub(written_out, full)
    plain = full.lower().replace("’s", "").replace("'s", "")
    return tuple(word for word in WORD.findall(plain) if word not in NO_NAME)


def is_same_noun(gold: str | None, found: str | None) -> bool:
    """Whether the words of one counted phrase hold those of the other; any will do where gold has none."""
    wanted, got = stems(gold), stems(found)
    return not wanted or (bool(got) and (wanted <= got or got <= wanted))


def stems(phrase: str | None) -> frozenset[str]:
    """The words of a phrase without plural endings."""
    words = (word for word in WORD.findall((phrase or "").lower()) if word not in NO_NAME)
    return frozenset(singular(word) for word in words)


def singular(word: str) -> str:
    """A word without its plural's ending, as far as comparing two phrases needs it."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if len(word) > 2 else word
