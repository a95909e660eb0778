"""For one cue the roles of the words around it: source, content, cue or none, by a small network.

The network (training/speech.py learned it) is a transformer of two layers over the states that the encoder gave the
words. A word also knows its distance from the cue and the number of sentences between them.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from .matrices import ROWS, Numbers, dense, mean, product, softmax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FARTHEST_BEFORE, FARTHEST_AFTER = 60, 100  # words around a cue that are read
NEAR, BUCKETS = 12, 31  # each distance up to NEAR is its own, those beyond share buckets that widen
HEADS = 4
TINY = 1e-5
TABLES = ("distance.weight", "sentence.weight")  # whose rows are looked up
MOST_TOGETHER = 1_000  # words around cues that are read together

Weights = dict[str, Numbers]
States = npt.NDArray[np.float16]
Places = npt.NDArray[np.int64]  # of tokens


class Role(IntEnum):
    """What a word is to a cue."""

    NONE = 0
    SOURCE = 1
    CONTENT = 2
    CUE = 3


def bucket_of(distance: Places) -> Places:
    """The bucket of each distance in words, buckets before the cue numbered after those that follow it."""
    size = np.abs(distance)
    wide = NEAR + np.log2(np.maximum(size, NEAR) / NEAR) * 4
    bucket = np.where(size <= NEAR, size, np.minimum(wide, BUCKETS)).astype(np.int64)
    return np.where(distance < 0, bucket + BUCKETS, bucket)


def roles_around(states: States, sentences: Places, words: Places, cue: int) -> Numbers:
    """The chance of each role [word, role] for the ``words`` around a cue, all given as tokens."""
    return next(roles_around_each(states, sentences, [(words, cue)]))


def roles_around_each(states: States, sentences: Places, asked: Iterable[tuple[Places, int]]) -> Iterator[Numbers]:
    """Yield for each cue the chance of each role of the words around it, as ``roles_around`` does.

    The words around several cues go through the layers together, which costs little more than those around one.
    """
    for lot in lots(asked):
        around = [words for words, _ in lot]
        found = roles_in_lot(states, sentences, around, [cue for _, cue in lot])
        yield from (found[rows.start : rows.end] for rows in rows_of(around))


def lots(asked: Iterable[tuple[Places, int]]) -> Iterator[list[tuple[Places, int]]]:
    """Yield words and their cues in lots of so many words that a text of nothing but reports takes little memory."""
    lot: list[tuple[Places, int]] = []
    for one in asked:
        lot.append(one)
        if sum(len(words) for words, _ in lot) > MOST_TOGETHER:
            yield lot
            lot = []
    if lot:
        yield lot


class Rows(NamedTuple):
    """The rows of the words around one cue in a table of several; from ``end`` to ``stop`` they only fill it up."""

    start: int
    end: int
    stop: int


def rows_of(around: Iterable[Places]) -> list[Rows]:
    """The rows of the words of each cue, filled up to a multiple of those that are multiplied together."""
    found, start = [], 0
    for words in around:
        found.append(Rows(start, start + len(words), start + len(words) + -len(words) % ROWS))
        start = found[-1].stop
    return found


def roles_in_lot(states: States, sentences: Places, around: Sequence[Places], cues: Sequence[int]) -> Numbers:
    """The chance of each role for the words around some cues, one after the other, in the rows of ``rows_of``."""
    weights, rows = network(), rows_of(around)
    sizes = [stop - start for start, _, stop in rows]
    words = np.concatenate([part for each in around for part in (each, each[:1].repeat(-len(each) % ROWS))])
    cue = np.repeat(cues, sizes)
    x = dense(states[words].astype(np.float32), weights, "word")
    x += dense(states[cues].astype(np.float32), weights, "cue").repeat(sizes, 0)
    x += weights["distance"][words - cue + FARTHEST_BEFORE]
    x += weights["sentence.weight"][np.clip(sentences[words] - sentences[cue], -3, 3) + 3]
    for layer in ("layers.0", "layers.1"):
        x += attended(normed(x, weights, f"{layer}.norm1"), rows, weights, f"{layer}.self_attn")
        inner = dense(normed(x, weights, f"{layer}.norm2"), weights, f"{layer}.linear1")
        x += dense(np.maximum(inner, 0, out=inner), weights, f"{layer}.linear2")
    return softmax(dense(normed(x, weights, "norm"), weights, "out"))


def attended(x: Numbers, rows: Iterable[Rows], weights: Mapping[str, Numbers], name: str) -> Numbers:
    """What each word gathers from all others around its cue, in several heads."""
    both = product(x, weights[f"{name}.in_proj_weight"].T)
    both += weights[f"{name}.in_proj_bias"]
    count, width = x.shape
    q, k, v = both.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    gathered = np.empty((count, HEADS, width // HEADS), dtype=np.float32)
    for start, end, stop in rows:
        scores = product(q[:, start:stop], k[:, start:end].transpose(0, 2, 1))
        scores /= np.float32(np.sqrt(width // HEADS))
        gathered[start:stop] = product(softmax(scores), v[:, start:end]).transpose(1, 0, 2)
    return dense(gathered.reshape(count, width), weights, f"{name}.out_proj")


def normed(x: Numbers, weights: Mapping[str, Numbers], name: str) -> Numbers:
    """Each row with mean zero and variance one, scaled."""
    centred = x - mean(x)
    centred /= np.sqrt(mean(centred**2) + np.float32(TINY))
    centred *= weights[f"{name}.weight"]
    centred += weights[f"{name}.bias"]
    return centred


@lru_cache(maxsize=1)
def network() -> Weights:
    """The weights by name, read once; those of "distance" for each number of words from the cue that is read."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "roles.npz"
    with np.load(path) as stored:
        # matrices are turned round, as they are multiplied faster that lie in memory as they are read; tables are not
        known = {
            name: np.array(stored[name], dtype=np.float32, order="C" if name in TABLES else "F")
            for name in stored.files
        }
    return {**known, "distance": known["distance.weight"][bucket_of(np.arange(-FARTHEST_BEFORE, FARTHEST_AFTER + 1))]}
