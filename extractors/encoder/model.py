"""The files of the encoder and how they are run: onnxruntime on one thread, unless set otherwise."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..base import QuothError
from .products import exact
from .windows import Encoded
from .wordpiece import WordPieces

NETWORK = "encoder.onnx"
FILES = (NETWORK, "labels.json", "relations.npy", "vocabulary.txt")

Numbers = npt.NDArray[np.int64]
Speech = npt.NDArray[np.float16]  # a row per word: the log odds that it is the cue of a report, and its state


class BrokenModel(QuothError):
    """The files of a pipeline are missing or cannot be read."""

    code = "broken-model"

    def __init__(self, where: object, why: str) -> None:
        super().__init__(
            f"The language pipeline in '{where}' cannot be used: {why}. Install quoth again to restore it."
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says about one window; the first place of each answer is the root, not a word."""

    upos: Numbers
    xpos: Numbers
    sentences: Numbers
    names: npt.NDArray[np.float32]
    arcs: npt.NDArray[np.float32]
    heads: Numbers
    relations: Numbers
    low: npt.NDArray[np.float32]
    high: npt.NDArray[np.float32]
    cues: npt.NDArray[np.float32] | None = None  # log odds [word, 1] that a word is the cue of a report
    states: npt.NDArray[np.float32] | None = None  # what the network knows of each word, for questions about such a cue

    def speech(self) -> Speech | None:
        """What the words are as cues; None where the network has no heads for that."""
        if self.cues is None or self.states is None:
            return None
        return np.concatenate([self.cues[1:], self.states[1:]], 1).astype(np.float16)


class Model:
    """A network that is ready to run, its labels and its pieces of words, from a folder or from what its files hold."""

    def __init__(self, origin: Path | Mapping[str, bytes], threads: int = 1) -> None:
        """Raises BrokenModel."""
        self.origin, self.threads = origin, threads
        if isinstance(origin, Path) and (missing := [name for name in FILES if not (origin / name).is_file()]):
            raise BrokenModel(origin, f"{', '.join(missing)} missing")
        try:
            self.labels: dict[str, list[str]] = json.loads(self._content("labels.json"))
            self.relation = np.load(io.BytesIO(self._content("relations.npy"))).astype(np.float32)
            self.pieces = WordPieces(self._content("vocabulary.txt").decode("utf-8").splitlines())
            # by its name the network takes less time and memory than by its content
            self._session = _session(str(origin / NETWORK) if isinstance(origin, Path) else origin[NETWORK], threads)
        except Exception as why:  # whatever the readers of four formats raise
            where = origin if isinstance(origin, Path) else "memory"
            raise BrokenModel(where, str(why).splitlines()[0] if str(why) else type(why).__name__) from why

    @property
    def files(self) -> dict[str, bytes]:
        """What the files hold, by name."""
        return {name: self._content(name) for name in FILES}

    def write(self, folder: Path) -> None:
        """Put the model into a folder, which is made where there is none."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)

    def run(self, window: Encoded) -> Scores:
        """Return what the network says about a window."""
        return Scores(*(answer[0] for answer in self._session.run(None, as_given(window))))

    def best_relation(self, low: npt.NDArray[np.float32], high: npt.NDArray[np.float32]) -> int:
        """Return the relation, as a number, of an arc that the network did not choose itself."""
        return int(self.relation_scores(low, high).argmax())

    def relation_scores(self, low: npt.NDArray[np.float32], high: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the scores of all relations of an arc; that to the root of all is never one."""
        scores: npt.NDArray[np.float32] = (low @ self.relation).reshape(-1, len(high)) @ high
        scores[self.labels["relations"].index("root")] = -np.inf
        return scores

    def __reduce__(self) -> tuple[type[Model], tuple[dict[str, bytes], int]]:
        return Model, (self.files, self.threads)

    def _content(self, name: str) -> bytes:
        return (self.origin / name).read_bytes() if isinstance(self.origin, Path) else self.origin[name]


def as_given(window: Encoded) -> dict[str, Numbers]:
    """Return a window as the network takes it."""
    rows = {"pieces": window.pieces, "channels": window.channels, "firsts": window.firsts, "forced": window.starts}
    return {name: np.array([row], dtype=np.int64) for name, row in rows.items()}


def _session(network: str | bytes, threads: int) -> Any:
    # it would send what it is used for to its makers, and keep a number of the machine in the user's cache
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # the arena keeps the memory of the longest window, some 20 MB, and need not ask for memory at every step
    options.enable_cpu_mem_arena = True
    options.enable_mem_pattern = False  # a plan for every length of window costs memory and saves no time
    if not exact():  # sums of eight-bit products would be cut off, and other things found than elsewhere
        options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
