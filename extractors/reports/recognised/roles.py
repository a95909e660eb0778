"""For one cue the roles of the words around it: source, content, cue or none, by a small network.

The network (training/speech.py learned it) is a transformer of two layers over the states that the encoder gave the
words. A word also knows its distance from the cue and the number of sentences between them.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from .matrices import Numbers, dense, product, softmax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FARTHEST_BEFORE, FARTHEST_AFTER = 60, 100  # words around a cue that are read
NEAR, BUCKETS = 12, 31  # each distance up to NEAR is its own, those beyond share buckets that widen
HEADS = 4
TINY = 1e-5
TABLES = ("distance.weight", "sentence.weight")  # whose rows are looked up
LAYERS = ("layers.0", "layers.1")
ADDED = ("word", "cue", *(f"{layer}.{name}" for layer in LAYERS for name in ("self_attn.out_proj", "linear2")))
NORMS = {
    **{f"{layer}.norm1": f"{layer}.self_attn.in_proj" for layer in LAYERS},
    **{f"{layer}.norm2": f"{layer}.linear1" for layer in LAYERS},
    "norm": "out",
}  # and the layers that read what comes out
MOST_TOGETHER = 1_000  # words around cues that are read together

Weights = dict[str, Numbers]
States = npt.NDArray[np.float16]
Places = npt.NDArray[np.int64]  # of tokens
Doubles = npt.NDArray[np.float64]


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
    """The rows of the words around one cue in a table of several."""

    start: int
    end: int


def rows_of(around: Iterable[Places]) -> list[Rows]:
    """The rows of the words of each cue."""
    ends = list(accumulate(map(len, around)))
    return list(map(Rows, [0, *ends], ends))


def roles_in_lot(states: States, sentences: Places, around: Sequence[Places], cues: Sequence[int]) -> Numbers:
    """The chance of each role for the words around some cues, one after the other, in the rows of ``rows_of``."""
    weights, rows, sizes = network(), rows_of(around), list(map(len, around))
    words, cue = np.concatenate(around), np.repeat(cues, sizes)
    each, place = np.unique(words, return_inverse=True)  # many are near several cues
    x = dense(states[each].astype(np.float32), weights, "word")[place]
    x += dense(states[cues].astype(np.float32), weights, "cue").repeat(sizes, 0)
    x += weights["distance"][words - cue + FARTHEST_BEFORE]
    x += weights["sentence.weight"][np.clip(sentences[words] - sentences[cue], -3, 3) + 3]
    for layer in LAYERS:
        x += attended(scaled(x), rows, weights, f"{layer}.self_attn")
        inner = dense(scaled(x), weights, f"{layer}.linear1")
        x += dense(np.maximum(inner, 0, out=inner), weights, f"{layer}.linear2")
    return softmax(dense(scaled(x), weights, "out"))


def attended(x: Numbers, rows: Iterable[Rows], weights: Mapping[str, Numbers], name: str) -> Numbers:
    """What each word gathers from all others around its cue, in several heads.

    No score can be so high or low that its exponential would be too much or nothing: a test works out how far they go.
    """
    count, width = x.shape
    both = dense(x, weights, f"{name}.in_proj").reshape(count, 3, HEADS, width // HEADS)
    q, k, v = both.transpose(1, 2, 0, 3)
    gathered = np.empty((count, HEADS, width // HEADS), dtype=np.float32)
    for start, end in rows:
        shares = product(q[:, start:end], k[:, start:end].transpose(0, 2, 1))
        np.exp(shares, out=shares)
        found = product(shares, v[:, start:end])
        found /= np.einsum("hij->hi", shares)[..., None]
        gathered[start:end] = found.transpose(1, 0, 2)
    return dense(gathered.reshape(count, width), weights, f"{name}.out_proj")


def scaled(x: Numbers) -> Numbers:
    """Each row, whose mean is zero, with variance one."""
    size: Numbers = np.einsum("ij,ij->i", x, x) / np.float32(x.shape[1]) + np.float32(TINY)
    np.sqrt(size, out=size)
    found: Numbers = x / size[:, None]
    return found


@lru_cache(maxsize=1)
def network() -> Weights:
    """The weights by name, read once; those of "distance" for each number of words from the cue that is read."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "roles.npz"
    with np.load(path) as stored:
        known = folded({name.replace("in_proj_", "in_proj."): stored[name].astype(np.float64) for name in stored.files})
    # matrices are turned round, as they are multiplied faster that lie in memory as they are read; tables are not
    found = {
        name: np.array(each, dtype=np.float32, order="C" if name in TABLES else "F") for name, each in known.items()
    }
    return {**found, "distance": found["distance.weight"][bucket_of(np.arange(-FARTHEST_BEFORE, FARTHEST_AFTER + 1))]}


def folded(known: dict[str, Doubles]) -> dict[str, Doubles]:
    """Weights that say the same in fewer steps.

    All that is added up for a word has the mean zero, so that no layer need subtract it; the layers that read it
    scale and shift it themselves; and the scores of heads need no division.
    """
    for name in ADDED:
        known[f"{name}.weight"] -= known[f"{name}.weight"].mean(0)
        known[f"{name}.bias"] -= known[f"{name}.bias"].mean()
    for name in TABLES:
        known[name] -= known[name].mean(1, keepdims=True)
    for norm, reader in NORMS.items():
        known[f"{reader}.bias"] += known[f"{reader}.weight"] @ known.pop(f"{norm}.bias")
        known[f"{reader}.weight"] *= known.pop(f"{norm}.weight")
    for layer in LAYERS:
        for name in ("weight", "bias"):
            scored = known[f"{layer}.self_attn.in_proj.{name}"]
            width = len(scored) // 3
            scored[:width] /= np.sqrt(width // HEADS)
    return known
