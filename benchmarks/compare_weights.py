"""Fit the weights by which `quoth compare` groups figures, and judge them on an event that they were not fitted on.

    python benchmarks/compare_weights.py [--write]

Every pair of figures of an event is one example: of one quantity or not, as the gold set of tests/events has it.
Logistic regression gives each question of cli/compare/grouping/likeness.py a weight. Printed is what each event scores
with weights from the others; with --write, weights from all go to cli/compare/grouping/weights.toml.
The judges, `strike`, `stadium` and `locusts`, are never among them.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from compare import EVENTS, JUDGES, Groups, Item, aligned, article_of, b_cubed, gold_of, pair_score
from numpy.typing import NDArray
from quoth.cli.compare.grouping.clusters import clusters, joined
from quoth.cli.compare.grouping.likeness import LEAST, MOST, Pairs
from quoth.cli.compare.measures.found import measures_of
from quoth.cli.compare.parties.parties import Parties
from quoth.cli.compare.stories.reading import stories_in
from quoth.cli.inputs import DEFAULT

WEIGHTS = Path(__file__).parents[1] / "cli" / "compare" / "grouping" / "weights.toml"
BIAS = "any pair"
PENALTY = 3.0  # what keeps weights small
STEPS = 12  # of Newton's method
EVEN = 0.25  # the power of its size by which a pair of a large group counts less
HEADER = (
    "# What each question of likeness.py weighs; fitted by benchmarks/compare_weights.py. Positive: one quantity.\n"
)
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Event:
    """An event with its pairs: the answers to each question, whether the gold set joins them, and what each counts."""

    name: str
    items: list[Item]
    pairs: Pairs
    answers: dict[str, NDArray[np.float32]]
    joined: NDArray[np.bool_]
    counts: Vector

    @property
    def asked(self) -> NDArray[np.bool_]:
        """Each pair once, of those that may be compared."""
        return np.triu(self.pairs.comparable, 1)


def event_of(name: str) -> Event:
    """Read an event."""
    stories = stories_in(sorted(map(str, (EVENTS / name).glob("*.txt"))), DEFAULT, lambda *_, **__: None)
    parties = Parties(stories)
    measures = list(chain.from_iterable(measures_of(story, parties) for story in stories))
    items = [(article_of(stories[each.story].source), each.start, each.end) for each in measures]
    group_of = _wanted(name, items)
    sizes = Counter(group_of.values())
    groups = np.array([group_of.get(number, -1 - number) for number in range(len(items))])
    size = np.array([max(2, sizes[group]) for group in groups.tolist()])
    pairs = Pairs(measures)
    joined = groups[:, None] == groups
    counts = np.where(joined, (1 / (size[:, None] - 1.0)) ** EVEN, 1.0)
    answers = {question: np.asarray(answer, np.float32) for question, answer in pairs.answers()}
    return Event(name, items, pairs, answers, joined, counts)


def _wanted(name: str, items: list[Item]) -> dict[int, int]:
    """The number of the gold group that each figure is in, by its number."""
    gold = gold_of(name)
    found = {
        "quantities": [
            {"id": str(number), "members": [{"source": item[0], "start": item[1], "end": item[2]}]}
            for number, item in enumerate(items)
        ]
    }
    given, wanted = aligned(found, gold)
    names = {group: number for number, group in enumerate(dict.fromkeys(wanted.values()))}
    return {int(number): names[wanted[item]] for item, number in given.items() if item in wanted}


def fitted(events: list[Event], questions: list[str]) -> dict[str, float]:
    """The weights of a logistic regression on the pairs of some events, each event counting the same."""
    rows, truth, counts = [], [], []
    for event in events:
        asked = event.asked
        rows.append(np.stack([np.ones(asked.sum()), *(event.answers[each][asked] for each in questions)], axis=1))
        truth.append(event.joined[asked])
        counts.append(event.counts[asked] * (6000 / asked.sum()))
    examples, weights = np.concatenate(rows).astype(float), np.zeros(len(questions) + 1)
    held = np.array([0.0, *[PENALTY] * len(questions)])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-examples @ weights))
        slope = examples.T @ (np.concatenate(counts) * (odds - np.concatenate(truth))) + held * weights
        spread = np.concatenate(counts) * odds * (1 - odds)
        weights -= np.linalg.solve((examples * spread[:, None]).T @ examples + PENALTY * np.eye(len(weights)), slope)
    return dict(zip((BIAS, *questions), weights, strict=True))


def groups_by(event: Event, weights: dict[str, float]) -> Groups:
    """What an event's figures are grouped to with some weights."""
    total = np.full(event.joined.shape, weights[BIAS], np.float32)
    for question, weight in weights.items():
        if question != BIAS:
            total += np.float32(weight) * event.answers[question]
    total[~event.pairs.comparable] = LEAST
    pairs, sizes = event.pairs, [1] * len(event.items)
    total = np.clip(total, LEAST, MOST)
    found = joined(clusters(total, pairs.doubted(total), pairs.against, sizes, pairs.certain), pairs.left_out, sizes)
    return {event.items[number]: str(group) for group, numbers in enumerate(found) for number in numbers}


def scores(event: Event, weights: dict[str, float]) -> tuple[float, float]:
    """Pairs of figures and B-cubed, F1."""
    groups = groups_by(event, weights)
    found = {
        "quantities": [
            {"id": group, "members": [{"source": item[0], "start": item[1], "end": item[2]}]}
            for item, group in groups.items()
        ]
    }
    given, wanted = aligned(found, gold_of(event.name))
    return pair_score(given, wanted).f1, b_cubed(given, wanted)[2]


def main() -> None:
    """Print each event's score with the weights of the others, and with those of all."""
    events = [event_of(each.name) for each in sorted(EVENTS.iterdir()) if each.is_dir() and each.name not in JUDGES]
    questions = list(events[0].answers)
    whole = fitted(events, questions)
    for event in events:
        unseen = scores(event, fitted([each for each in events if each is not event], questions))
        seen = scores(event, whole)
        print(
            f"{event.name:9} fitted on the others {unseen[0]:5.1f} {unseen[1]:5.1f}"
            f"   on all {seen[0]:5.1f} {seen[1]:5.1f}"
        )
    if "--write" in sys.argv:
        lines = (f'"{question}" = {weight:.2f}\n' for question, weight in whole.items())
        WEIGHTS.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
