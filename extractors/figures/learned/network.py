"""For one figure the chance of each phrase that it may count, by small networks that vote.

training/figures.py learned them. Each looks at the states that the encoder gave the number, the words over and after
it and the noun, and at the signs of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from ...reports.recognised.chances import states_of
from ...reports.recognised.roles import Numbers, dense, product, softmax
from .candidates import Candidate
from .signs import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

VOTERS = 2

Names = dict[str, int]


class Networks(NamedTuple):
    """The rows of the signs, and the weights of each network by name."""

    of_figure: Names
    of_noun: Names
    voters: tuple[dict[str, Numbers], ...]


def chances(place: Place, signs: Sequence[str], listed: Sequence[Candidate]) -> list[float]:
    """The chance of each candidate, together one."""
    known, doc = networks(), place.top.doc
    figure, nouns = states_of_figure(place), states_of_nouns(doc, listed)
    rows = [rows_of(signs, known.of_figure), *(rows_of(each.signs, known.of_noun) for each in listed)]
    votes = [softmax(scores(weights, figure, nouns, rows)) for weights in known.voters]
    return [float(chance) for chance in np.mean(votes, axis=0)]


def states_of_figure(place: Place) -> Numbers:
    """What the encoder knows of a number, of the word over the figure and of the one after it."""
    states = states_of(place.top.doc)
    number = states[[token.i for token in place.number]].astype(np.float32).mean(0)
    after = states[place.end] if place.end < len(states) else np.zeros_like(states[0])
    joined: Numbers = np.concatenate([number, states[place.top.head.i], after]).astype(np.float32)
    return joined


def states_of_nouns(doc: Doc, listed: Sequence[Candidate]) -> Numbers:
    """What it knows of each candidate's noun; nothing where there is none."""
    states = states_of(doc)
    found = np.zeros((len(listed), states.shape[1]), np.float32)
    for row, each in enumerate(listed):
        if each.noun is not None:
            found[row] = states[each.noun.i]
    return found


def rows_of(signs: Iterable[str], names: Mapping[str, int]) -> list[int]:
    """The rows of the signs that were learned."""
    return [names[sign] for sign in signs if sign in names]


def scores(weights: Mapping[str, Numbers], figure: Numbers, nouns: Numbers, rows: Sequence[Sequence[int]]) -> Numbers:
    """One network's score of each candidate."""
    ours, *theirs = rows
    of_figure = dense(figure[None], weights, "figure")[0] + weights["figure_signs"][list(ours)].sum(0)
    of_signs = weights["noun_signs"][table_of(theirs, len(weights["noun_signs"]) - 1)].sum(1)
    sums = np.maximum(of_figure + product(nouns, weights["noun.weight"].T) + of_signs, 0)
    width = nouns.shape[1]
    pairs = np.tanh(product(figure[None, :width], weights["one.weight"].T) * product(nouns, weights["other.weight"].T))
    hidden = np.maximum(dense(np.concatenate([sums, pairs], -1), weights, "hidden"), 0)
    return dense(hidden, weights, "out")[:, 0]


def table_of(rows: Sequence[Sequence[int]], filler: int) -> npt.NDArray[np.int64]:
    """Rows of numbers as one table, filled up at their ends."""
    table = np.full((len(rows), max(map(len, rows))), filler, dtype=np.int64)
    for k, row in enumerate(rows):
        table[k, : len(row)] = row
    return table


@lru_cache(maxsize=1)
def networks() -> Networks:
    """The weights and the names of the signs, read once."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "counted.npz"
    with np.load(path) as stored:
        kept = {name: stored[name] for name in stored.files}
    names = [
        {sign.decode(): row for row, sign in enumerate(kept.pop(f"names of {which}").tolist())}
        for which in ("figures", "nouns")
    ]
    voters = tuple(
        {name.removeprefix(f"{k}."): kept[name].astype(np.float32) for name in kept if name.startswith(f"{k}.")}
        for k in range(VOTERS)
    )
    for weights in voters:  # a last row of nothing fills up the signs of a noun
        weights["noun_signs"] = np.pad(weights["noun_signs"], ((0, 1), (0, 0)))
    return Networks(names[0], names[1], voters)
