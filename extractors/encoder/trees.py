"""Scores of arcs -> trees: where the best heads are none, a maximum spanning tree, sentence by sentence.

Y. Chu and T. Liu 1965, J. Edmonds 1967; one root per sentence.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

NEVER = -1e9
ROOT_COST = 1e6  # more than any tree can gain, so that one word alone hangs on the root


def repair(scores: Scores, heads: Numbers, sentences: Numbers) -> Numbers:
    """Return heads that make one tree of every sentence.

    Index 0 is the root of all; `sentences` numbers the words from one on, sentence by sentence.
    """
    wrong = broken(heads, sentences)
    if not len(wrong):
        return heads
    heads = heads.copy()
    for number in wrong:
        members = np.flatnonzero(sentences == number)
        members = members[members > 0]
        inside = np.concatenate([[0], members])
        heads[members] = inside[spanning_tree(scores[np.ix_(inside, inside)])[1:]]
    return heads


def broken(heads: Numbers, sentences: Numbers) -> Numbers:
    """Return the numbers of the sentences that are no tree with one root."""
    roots = np.bincount(sentences[1:][heads[1:] == 0], minlength=sentences.max(initial=0) + 1)
    wrong = set(np.flatnonzero(roots[1:] != 1) + 1)
    reached = heads.copy()
    reached[0] = 0
    for _ in range(max(1, len(heads).bit_length())):
        reached = reached[reached]
    wrong.update(sentences[reached != 0])
    return np.array(sorted(wrong - {0}), dtype=np.int64)


def spanning_tree(scores: Scores) -> Numbers:
    """Return the best heads, with exactly one root, for scores[dependent, head]; index 0 is the root."""
    weights = scores.astype(np.float64)
    weights[:, 0] -= ROOT_COST
    weights[0] = NEVER
    np.fill_diagonal(weights, NEVER)
    return _arborescence(weights)


def _arborescence(weights: npt.NDArray[np.float64]) -> Numbers:
    heads: Numbers = weights.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    outside = [i for i in range(len(heads)) if i not in set(cycle)]
    kept = weights[cycle, heads[cycle]]
    # one node stands for the cycle: entering it breaks the arc into the word entered
    gains = weights[np.ix_(cycle, outside)] - kept[:, None]
    leaving = weights[np.ix_(outside, cycle)]
    entered, left = gains.argmax(0), leaving.argmax(1)
    size = len(outside)
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = weights[np.ix_(outside, outside)]
    smaller[size, :size] = gains.max(0) + kept.sum()
    smaller[:size, size] = leaving.max(1)
    solved = _arborescence(smaller)
    for place, node in enumerate(outside[1:], 1):
        heads[node] = cycle[left[place]] if solved[place] == size else outside[solved[place]]
    entry = solved[size]
    heads[cycle[entered[entry]]] = outside[entry]
    return heads


def _cycle(heads: Numbers) -> list[int]:
    seen = np.zeros(len(heads), dtype=np.int64)
    seen[0] = -1
    for start in range(1, len(heads)):
        node = start
        while seen[node] == 0:
            seen[node] = start
            node = heads[node]
        if seen[node] == start:
            cycle = [int(node)]
            while (following := int(heads[cycle[-1]])) != cycle[0]:
                cycle.append(following)
            return cycle
    return []
