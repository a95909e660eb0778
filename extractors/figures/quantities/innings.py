"""Scores of cricket: "96 for 5", "251 all out", "117 not out", "Byron (87)", where an article has wickets or innings.

Finds:        "The visitors were 96 for 5 when rain ended the innings." (a score), "made 88 from 161 balls",
              "Byron's 143", "a stand of 88", "chasing 312"

Leaves alone: "They sold 96 for 5 pounds."; "She asked 96 for 5 minutes of their time."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...words.modifiers import listed
from ..numbers.tokens import Words
from .plurals import looks_plural
from .quantity import Quantity
from .tallies import is_tally

WICKETS, MOST = 10, 1000


def wickets_down(words: Words, runs: Quantity, lost: Quantity, link: list[str]) -> Quantity | None:
    """As in "96 for 5", "6 for 58": the runs of a side and its wickets, or the wickets of a bowler and the runs."""
    if link != ["for"] or not is_bare(runs) or not is_bare(lost) or min(runs.value, lost.value) > WICKETS:
        return None
    if runs.modifier or looks_plural(words, lost.last) or words.is_hyphen(lost.last) or not is_of_cricket(words):
        return None
    return lost._replace(
        first=runs.first, begin=runs.begin, value=runs.value, high=lost.value, plain=False, role="score",
        rule="score",
    )  # fmt: skip


def is_bowled(words: Words, wickets: Quantity, runs: Quantity) -> bool:
    """As in "figures of 4-39", "took 4-39": the wickets of a bowler and the runs."""
    few = wickets.value <= WICKETS < runs.value and not looks_plural(words, runs.last)
    near = {words.low(k) for k in range(wickets.first - 3, wickets.first)} & listed("before_wickets")
    return few and bool(near) and is_of_cricket(words)


def with_innings(words: Words, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, the runs of a side or a batsman as scores: "251 all out", "not out 117"."""
    for quantity in quantities:
        after = f"{words.low(quantity.last)} {words.low(quantity.last + 1)}"
        before = f"{words.low(quantity.first - 2)} {words.low(quantity.first - 1)}"
        marked = after in listed("ends_of_innings") or before == "not out"
        bracketed = words.low(quantity.first - 1) == "(" and words.low(quantity.last) == ")"
        marked = marked or (before in listed("being_on_runs") and not looks_plural(words, quantity.last))
        marked = marked or (bracketed and words[quantity.first - 2].text.istitle() and is_tally(words, quantity))
        marked = marked or is_of_batsman(words, quantity)
        if marked and is_bare(quantity) and is_of_cricket(words):
            quantity = quantity._replace(plain=False, role="score", rule="score")
        yield quantity


def is_of_batsman(words: Words, quantity: Quantity) -> bool:
    """As in "made 88 from 161 balls", "Byron's 143", "a stand of 88", "chasing 312": a numeral and nothing counted."""
    i, j = quantity.first - 1, quantity.last
    if not words.is_numeral(quantity.begin) or quantity.value <= WICKETS:
        return False
    if words.kind(j) not in ("mark", "end") and words.low(j) not in listed("after_runs"):
        return False
    if words.low(i) == "of":
        return words.low(i - 1) in listed("before_of_runs")
    return words.low(i) in listed("before_runs") or words.low(i) in ("'s", "’s")


def is_bare(quantity: Quantity) -> bool:
    """Whether a quantity is a plain whole number without unit."""
    plain = quantity.unit is None and quantity.per is None and quantity.role == "" and quantity.high is None
    return plain and quantity.shape in ("digits", "words") and 0 <= quantity.value < MOST


def is_of_cricket(words: Words) -> bool:
    """Whether a text has the words of cricket."""
    return not listed("words_of_cricket").isdisjoint(words.lows)
