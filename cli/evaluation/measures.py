"""What is measured: for each kind of finding, the values that a matched pair has to agree in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .matching import LEAST_SHARED, best_pairs, is_same_noun, is_same_speaker, overlap, shared_words, words_at

Finding = Mapping[str, Any]


class Pair(NamedTuple):
    """An annotated finding and the one that was found for it, in one text."""

    text: str
    gold: Finding
    found: Finding

    def same(self, *keys: str) -> bool:
        """Whether both have the same values."""
        return all(self.gold.get(key) == self.found.get(key) for key in keys)


Question = Callable[[Pair], bool]
Likeness = Callable[[str, Finding, Finding], float]


def spans(finding: Finding, key: str) -> Sequence[Sequence[int]]:
    """The spans of a finding under a key."""
    found: Sequence[Sequence[int]] = finding["spans"].get(key) or []
    return found


def has_same_words(pair: Pair) -> bool:
    """Whether the contents have exactly the same words; from first to last where CSV does not keep their parts."""
    gold, found = (words_at(pair.text, spans(each, "content")) for each in (pair.gold, pair.found))
    if all("cue" in each["spans"] for each in (pair.gold, pair.found)):
        return gold == found
    return [min(gold, default=0), max(gold, default=0)] == [min(found, default=0), max(found, default=0)]


def has_same_speaker(pair: Pair) -> bool:
    """Whether the speaker is the one that was annotated."""
    return is_same_speaker(pair.gold.get("speaker"), pair.found.get("speaker"))


def has_same_value(pair: Pair) -> bool:
    """Whether the number is right, and the upper end where one was annotated."""
    return pair.same("value") and (pair.gold.get("high") is None or pair.same("high"))


def overlaps(key: str) -> Question:
    """Whether the spans under a key share a character."""
    return lambda pair: overlap(spans(pair.gold, key), spans(pair.found, key))


ATTRIBUTION: Mapping[str, Question] = {
    "content": lambda _: True,
    "source": overlaps("source"),
    "cue": overlaps("cue"),
    "speaker": has_same_speaker,
    "type": lambda pair: pair.same("type"),
    "stance": lambda pair: pair.same("stance"),
    "exact content": has_same_words,
}
QUOTE: Mapping[str, Question] = {"text": lambda _: True, "speaker": has_same_speaker}
FIGURE: Mapping[str, Question] = {
    "number": lambda _: True,
    "value": has_same_value,
    "unit": lambda pair: pair.same("unit", "per"),
    "modifier": lambda pair: pair.same("modifier"),
    "counted": lambda pair: is_same_noun(pair.gold.get("counted"), pair.found.get("counted")),
    "kind": lambda pair: pair.same("kind"),
    "speaker": has_same_speaker,
    "all": lambda pair: has_same_value(pair) and pair.same("unit", "per", "kind") and has_same_speaker(pair),
}


# what gold must have for a question to be scored; a form may have less than JSON
NEEDED = {
    "source": "spans",
    "cue": "spans",
    "exact content": "spans",
    "number": "spans",
    "text": "spans",
}
ASKED_OF_SPANS = ("source", "cue")
ASKED_OF_ALL = frozenset({"value", "unit", "kind"})


def may_ask(question: str, gold: Sequence[Finding]) -> bool:
    """Whether gold has what a question is about. CSV has no spans of source and cue, brat no values."""
    if question in ASKED_OF_SPANS:
        return all(question in each["spans"] for each in gold)
    if question == "all":
        return all(each.keys() >= ASKED_OF_ALL for each in gold)
    key = NEEDED.get(question, question)
    return question == "content" or all(key in each for each in gold)


class Measured(NamedTuple):
    """A kind of finding: under which key it is found, when two are the same, and the questions to score."""

    name: str
    key: str
    likeness: Likeness
    least: float
    questions: Mapping[str, Question]


def shares(key: str) -> Likeness:
    """The share of words that two findings have in common under a key."""
    return lambda text, gold, found: shared_words(text, spans(gold, key), spans(found, key))


MEASURED = (
    Measured("attribution", "attributions", shares("content"), LEAST_SHARED, ATTRIBUTION),
    Measured("quote", "quotes", shares("text"), LEAST_SHARED, QUOTE),
    Measured(
        "figure", "figures", lambda _, gold, found: float(overlap(number_of(gold), number_of(found))), 1.0, FIGURE
    ),
)


def number_of(figure: Finding) -> Sequence[Sequence[int]]:
    """The span of a figure's number, or of all of it."""
    return spans(figure, "number") or spans(figure, "text")


@dataclass(slots=True)
class Tally:
    """How many findings were annotated, found, and right by each question."""

    gold: int = 0
    found: int = 0
    right: dict[str, int] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[str, float, float, float]]:
        """Yield each question with precision, recall and F1, 0 to 1."""
        for question, right in self.right.items():
            precision = right / self.found if self.found else 0.0
            recall = right / self.gold if self.gold else 0.0
            both = precision + recall
            yield question, precision, recall, 2 * precision * recall / both if both else 0.0


class Miss(NamedTuple):
    """An error: what was annotated, what was found, and the first question with different answers."""

    kind: str
    question: str
    gold: Finding | None
    found: Finding | None


def measure(
    measured: Measured, text: str, gold: Sequence[Finding], found: Sequence[Finding], tally: Tally
) -> Iterator[Miss]:
    """Count what is right of one article's findings of a kind, and yield what is wrong.

    ``tally.right`` has the questions that are scored.
    """
    tally.gold += len(gold)
    tally.found += len(found)
    pairs = best_pairs(gold, found, lambda one, other: measured.likeness(text, one, other), measured.least)
    for i, j in pairs:
        pair = Pair(text, gold[i], found[j])
        passed = {question: measured.questions[question](pair) for question in tally.right}
        for question, right in passed.items():
            tally.right[question] += right
        failed = next((question for question, right in passed.items() if not right), None)
        if failed is not None:
            yield Miss(measured.name, failed, gold[i], found[j])
    yield from (Miss(measured.name, "missed", gold[i], None) for i in rest(len(gold), [i for i, _ in pairs]))
    yield from (Miss(measured.name, "extra", None, found[j]) for j in rest(len(found), [j for _, j in pairs]))


def rest(size: int, taken: Sequence[int]) -> list[int]:
    """The numbers below a size that are not among the given ones."""
    return sorted(set(range(size)) - set(taken))
