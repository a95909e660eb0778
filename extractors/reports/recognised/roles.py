"""For one cue the roles of the words around it: source, content, cue or none, by a small network.

The network (training/speech.py learned it) is a transformer of two layers over the states that the encoder gave the
words. A word also knows its distance from the cue and the number of sentences between them.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from .matrices import Numbers, dense, product, softmax

if TYPE_CHECKING:
    from collections.abc import Mapping

FARTHEST_BEFORE, FARTHEST_AFTER = 60, 100  # words around a cue that are read
NEAR, BUCKETS = 12, 31  # each distance up to NEAR is its own, those beyond share buckets that widen
HEADS = 4
TINY = 1e-5

Weights = dict[str, Numbers]


class Role(IntEnum):
    """What a word is to a cue."""

    NONE = 0
    SOURCE = 1
    CONTENT = 2
    CUE = 3


def bucket_of(distance: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The bucket of each distance in words, buckets before the cue numbered after those that follow it."""
    size = np.abs(distance)
    wide = NEAR + np.log2(np.maximum(size, NEAR) / NEAR) * 4
    bucket = np.where(size <= NEAR, size, np.minimum(wide, BUCKETS)).astype(np.int64)
    return np.where(distance < 0, bucket + BUCKETS, bucket)


def roles_around(
    states: npt.NDArray[np.float16], sentences: npt.NDArray[np.int64], words: npt.NDArray[np.int64], cue: int
) -> Numbers:
    """The chance of each role [word, role] for the ``words`` around a cue, all given as tokens."""
    weights = network()
    x = dense(states[words].astype(np.float32), weights, "word")
    x = x + dense(states[cue : cue + 1].astype(np.float32), weights, "cue")
    x = x + weights["distance.weight"][bucket_of(words - cue)]
    x = x + weights["sentence.weight"][np.clip(sentences[words] - sentences[cue], -3, 3) + 3]
    for layer in ("layers.0", "layers.1"):
        x = x + attended(normed(x, weights, f"{layer}.norm1"), weights, f"{layer}.self_attn")
        inner = np.maximum(dense(normed(x, weights, f"{layer}.norm2"), weights, f"{layer}.linear1"), 0)
        x = x + dense(inner, weights, f"{layer}.linear2")
    return softmax(dense(normed(x, weights, "norm"), weights, "out"))


def attended(x: Numbers, weights: Mapping[str, Numbers], name: str) -> Numbers:
    """What each word gathers from all others, in several heads."""
    both = product(x, weights[f"{name}.in_proj_weight"].T) + weights[f"{name}.in_proj_bias"]
    count, width = x.shape
    q, k, v = both.reshape(count, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    shares = softmax((product(q, k.transpose(0, 2, 1)) / np.sqrt(width // HEADS)).astype(np.float32))
    return dense(product(shares, v).transpose(1, 0, 2).reshape(count, width), weights, f"{name}.out_proj")


def normed(x: Numbers, weights: Mapping[str, Numbers], name: str) -> Numbers:
    """Each row with mean zero and variance one, scaled."""
    centred = x - x.mean(-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(-1, keepdims=True) + np.float32(TINY))
    scaled: Numbers = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return scaled


@lru_cache(maxsize=1)
def network() -> Weights:
    """The weights by name, read once."""
    path = Path(__file__).parents[2] / "data" / "pipeline" / "quoth_encoder" / "roles.npz"
    with np.load(path) as stored:
        # turned round, as matrices are multiplied faster that lie in memory as they are read
        return {name: np.asfortranarray(stored[name], dtype=np.float32) for name in stored.files}
