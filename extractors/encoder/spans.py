"""Scores of name tags -> the best tags that begin, continue and end names properly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FORBIDDEN = -1e4


class Tagging:
    """Which of some BIO tags may follow which."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.opening = np.array([tag[0] != "I" for tag in tags])
        self.follows = np.array(
            [[after[0] != "I" or (before != "O" and after[1:] == before[1:]) for after in tags] for before in tags]
        )

    def best(self, scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
        """Return the best valid tags, as numbers, for scores[word, tag]."""
        best: npt.NDArray[np.int64] = scores.argmax(1)
        if len(best) == 0 or (self.opening[best[0]] and self.follows[best[:-1], best[1:]].all()):
            return best
        return self._viterbi(scores)

    def _viterbi(self, scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
        penalty = np.where(self.follows, 0.0, FORBIDDEN)
        total = scores[0] + np.where(self.opening, 0.0, FORBIDDEN)
        back = []
        for row in scores[1:]:
            paths = total[:, None] + penalty
            back.append(paths.argmax(0))
            total = paths.max(0) + row
        path = [int(total.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return np.array(path[::-1], dtype=np.int64)
