"""For one cue the roles of the words around it: source, content, cue or none, by a small network.

The network (training/speech.py learned it) is a transformer of two layers over the states that the encoder gave the
words. A word also knows its distance from the cue and the number of sentences between them.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .matrices import Numbers, dense, mean, product, softmax

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
        found = roles_in_lot(states, sentences, [words for words, _ in lot], [cue for _, cue in lot])
        yield from np.split(found, ends_of([words for words, _ in lot])[:-1])


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


def ends_of(around: Sequence[Places]) -> list[int]:
    """Where the words of each cue end when all are put one after the other."""
    return list(accumulate(map(len, around)))


def roles_in_lot(states: States, sentences: Places, around: Sequence[Places], cues: Sequence[int]) -> Numbers:
    """The chance of each role for the words around some cues, one after the other."""
    weights, ends = network(), ends_of(around)
    words, cue = np.concatenate(around), np.repeat(cues, [len(each) for each in around])
    x = dense(states[words].astype(np.float32), weights, "word")
    x = x + dense(states[cues].astype(np.float32), weights, "cue").repeat([len(each) for each in around], 0)
    x = x + weights["distance.weight"][bucket_of(words - cue)]
    x = x + weights["sentence.weight"][np.clip(sentences[words] - sentences[cue], -3, 3) + 3]
    for layer in ("layers.0", "layers.1"):
        x = x + attended(normed(x, weights, f"{layer}.norm1"), ends, weights, f"{layer}.self_attn")
        inner = np.maximum(dense(normed(x, weights, f"{layer}.norm2"), weights, f"{layer}.linear1"), 0)
        x = x + dense(inner, weights, f"{layer}.linear2")
    return softmax(dense(normed(x, weights, "norm"), weights, "out"))


def attended(x: Numbers, ends: Sequence[int], weights: Mapping[str, Numbers], name: str) -> Numbers:
    """What each word gathers from all others around its cue, in several heads."""
    both = product(x, weights[f"{name}.in_proj_weight"].T) + weights[f"{name}.in_proj_bias"]
    count, width = x.shape
    q, k, v = both.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    gathered = np.empty((HEADS, count, width // HEADS), dtype=np.float32)
    for start, end in pairwise([0, *ends]):
        scores = product(q[:, start:end], k[:, start:end].transpose(0, 2, 1)) / np.float32(np.sqrt(width // HEADS))
        gathered[:, start:end] = product(softmax(scores), v[:, start:end])
    return dense(gathered.transpose(1, 0, 2).reshape(count, width), weights, f"{name}.out_proj")


def normed(x: Numbers, weights: Mapping[str, Numbers], name: str) -> Numbers:
    """Each row with mean zero and variance one, scaled."""
    centred = x - mean(x)
    spread = np.sqrt(mean(centred**2) + np.float32(TINY))
    scaled: Numbers = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return scaled


@lru_cache(maxsize=1)
def network() -> Weights:
    """The weights by name, read once."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "roles.npz"
    with np.load(path) as stored:
        # matrices are turned round, as they are multiplied faster that lie in memory as they are read; tables are not
        return {
            name: np.array(stored[name], dtype=np.float32, order="C" if name in TABLES else "F")
            for name in stored.files
        }
