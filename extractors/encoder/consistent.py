"""Trees that agree with themselves: a verb has one subject.

Every word chooses its head and its relation for itself, and so two words may both be the subject of one verb, most
often a title and the name after it ("its director Ada Lund said"). Of such rivals all but one get another head or
another relation by the same scores: first one that the clause which completes the verb cuts off from it, as is the
place of a dateline ("ARDEN (Reuters) - It fell, Ada Lund said"), then the one that loses least.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
CLAUSE = "ccomp"
TRIED = 5  # heads that are looked at for a word, the likeliest first


@dataclass
class Tree:
    """The heads and relations of a window, which change, and the scores they come from; index 0 is the root of all."""

    heads: Numbers
    relations: Numbers
    arcs: Floats  # [word, head]
    sentences: Numbers
    scores_of: Callable[[int, int], Floats]  # of all relations of a word to a head
    clause: int  # the relation of a clause to the verb that it completes

    def has_beside(self, word: int, head: int, kind: Flags) -> bool:
        """Whether a head has a word of a kind besides ``word``."""
        words = np.flatnonzero(self.heads == head)
        return bool(kind[self.relations[words[words != word]]].any())

    def is_cut_off(self, word: int) -> bool:
        """Whether a clause that completes the head of a word is between the two."""
        head = int(self.heads[word])
        between = np.arange(word + 1, head)
        return bool(((self.heads[between] == head) & (self.relations[between] == self.clause)).any())

    def is_below(self, word: int, top: int) -> bool:
        """Whether a word is ``top`` or depends on it."""
        while word not in (0, top):
            word = int(self.heads[word])
        return word == top


@dataclass(frozen=True)
class Place:
    """Another head and relation for a word, and what it loses there, in log odds."""

    loss: float
    word: int
    head: int
    relation: int


def settle(tree: Tree, kind: Flags) -> None:
    """Change a tree until no head has two words of a kind, which is a flag for each relation."""
    for group in rivals(tree, kind):
        places = [place for word in group if (place := next_best(tree, word, kind)) is not None]
        places.sort(key=lambda place: (not tree.is_cut_off(place.word), place.loss))
        for place in places[: len(group) - 1]:
            now = next_best(tree, place.word, kind)  # another of the group may have taken its place
            if now is not None:
                tree.heads[now.word], tree.relations[now.word] = now.head, now.relation


def rivals(tree: Tree, kind: Flags) -> list[list[int]]:
    """Return the groups of words that are of one kind to one head."""
    words = np.flatnonzero(kind[tree.relations])
    words = words[words > 0]
    ordered = words[np.argsort(tree.heads[words], kind="stable")]
    groups = np.split(ordered, np.flatnonzero(np.diff(tree.heads[ordered])) + 1)
    return [group.tolist() for group in groups if len(group) > 1]


def next_best(tree: Tree, word: int, kind: Flags) -> Place | None:
    """Return where a word loses least if it is not of a kind to a head that has another; None if there is no place."""
    own = int(tree.heads[word])
    inside = np.flatnonzero(tree.sentences == tree.sentences[word])
    likeliest = inside[np.argsort(-tree.arcs[word, inside], kind="stable")[:TRIED]]
    now = tree.arcs[word, own] + log_shares(tree.scores_of(word, own))[tree.relations[word]]
    best = None
    for head in map(int, likeliest):
        if head == 0 or tree.is_below(head, word):
            continue
        scores = log_shares(tree.scores_of(word, head))
        if tree.has_beside(word, head, kind):
            scores = np.where(kind, -np.inf, scores)
        relation = int(scores.argmax())
        loss = float(now - tree.arcs[word, head] - scores[relation])
        if best is None or loss < best.loss:
            best = Place(loss, word, head, relation)
    return best


def log_shares(scores: Floats) -> Floats:
    """Return the logarithms of softmax."""
    shifted = scores - scores.max()
    shares: Floats = shifted - np.log(np.exp(shifted).sum())
    return shares
