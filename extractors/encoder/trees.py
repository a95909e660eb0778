"""Scores of arcs -> trees: where the best heads are none, a maximum spanning tree, sentence by sentence.

Y. Chu and T. Liu 1965, J. Edmonds 1967; one root per sentence.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

LONGEST = 150  # words: what is longer is no sentence, and the best tree would take its time
NEVER = -1e9
ROOT_COST = 1e6  # more than any tree can gain, so that only one word is attached to the root


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
        arcs = scores[np.ix_(inside, inside)]
        whole = spanning_tree(arcs) if len(members) <= LONGEST else rooted(arcs)
        heads[members] = inside[whole[1:]]
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
    weights[0] = NEVER
    np.fill_diagonal(weights, NEVER)
    heads = _arborescence(weights)
    if np.count_nonzero(heads[1:] == 0) > 1:
        weights[:, 0] -= ROOT_COST
        heads = _arborescence(weights)
    return heads


def rooted(scores: Scores) -> Numbers:
    """Return a tree made in haste: the likeliest root takes in all other roots and a word of every cycle."""
    heads: Numbers = scores.argmax(1)
    root = 1 + int(scores[1:, 0].argmax())
    heads[1:][heads[1:] == 0] = root
    heads[[0, root]] = 0
    for cycle in _cycles(heads):
        heads[max(cycle, key=lambda node: scores[node, root])] = root
    return heads


def _arborescence(weights: npt.NDArray[np.float64]) -> Numbers:
    """Return the best heads, of which any number may be the root: all cycles of a level are contracted at once."""
    heads: Numbers = weights.argmax(1)
    heads[0] = 0
    cycles = _cycles(heads)
    if not cycles:
        return heads
    size = len(heads)
    inside = {node for cycle in cycles for node in cycle}
    singles = [node for node in range(size) if node not in inside]
    rings = [np.array(cycle) for cycle in cycles]
    # an arc into a cycle replaces the arc that the word entered has inside
    gains = weights.copy()
    entered = sorted(inside)
    gains[entered] -= weights[entered, heads[entered]][:, None]
    best = np.concatenate([gains[singles], [gains[ring].max(0) for ring in rings]])
    contracted = np.concatenate([best[:, singles], np.array([best[:, ring].max(1) for ring in rings]).T], 1)
    contracted[0] = NEVER
    np.fill_diagonal(contracted, NEVER)
    alone = len(singles)
    for group, head in enumerate(_arborescence(contracted).tolist()):
        if group:
            node = singles[head] if head < alone else _highest(best[group], rings[head - alone])
            low = singles[group] if group < alone else _highest(gains[:, node], rings[group - alone])
            heads[low] = node
    return heads


def _highest(scores: npt.NDArray[np.float64], ring: Numbers) -> int:
    """Return the word of a cycle that has the highest score."""
    return int(ring[scores[ring].argmax()])


def _cycles(heads: Numbers) -> list[list[int]]:
    over = heads.tolist()
    seen = [-1, *[0] * (len(over) - 1)]
    cycles = []
    for start in range(1, len(over)):
        node = start
        while seen[node] == 0:
            seen[node] = start
            node = over[node]
        if seen[node] == start:
            cycle = [node]
            while (following := over[cycle[-1]]) != node:
                cycle.append(following)
            cycles.append(cycle)
    return cycles
