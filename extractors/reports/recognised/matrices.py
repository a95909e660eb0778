"""Products of small matrices, for the networks that run without onnxruntime."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS = 8  # of a matrix that are multiplied together
ONE_THREAD = 2**18  # products of two numbers in a product of matrices that OpenBLAS leaves to one thread

Numbers = npt.NDArray[np.float32]


def product(x: Numbers, y: Numbers) -> Numbers:
    """The product of matrices, ROWS rows of ``x`` at a time, or whole in a stack of small ones.

    Each piece is so small that OpenBLAS leaves it to one thread. Several threads would only wait for each other here,
    which costs ten times as much where other processes want the cores.
    """
    *outer, count, width = x.shape
    if outer and count * width * y.shape[-1] <= ONE_THREAD:
        small: Numbers = x @ y
        return small
    missing = -count % ROWS
    if missing:
        x = np.concatenate([x, np.zeros((*outer, missing, width), dtype=np.float32)], -2)
    cut = x.reshape(*outer, (count + missing) // ROWS, ROWS, width)
    whole: Numbers = (cut @ (y[:, None] if outer else y)).reshape(*outer, count + missing, y.shape[-1])
    return whole[..., :count, :]


def dense(x: Numbers, weights: Mapping[str, Numbers], name: str) -> Numbers:
    """One layer of weights and biases."""
    passed = product(x, weights[f"{name}.weight"].T)
    passed += weights[f"{name}.bias"]
    return passed


def softmax(x: Numbers) -> Numbers:
    """Scores as shares of one, along the last dimension."""
    highest: Numbers = np.maximum.reduce(x, -1, keepdims=True)
    shares: Numbers = x - highest
    np.exp(shares, out=shares)
    shares /= np.add.reduce(shares, -1, keepdims=True)
    return shares


def total(x: Numbers, axis: int = 0) -> Numbers:
    """The sum along a dimension; ``sum`` itself takes as long to get to it as a short one takes."""
    summed: Numbers = np.add.reduce(x, axis)
    return summed
