"""The files of the encoder and how they are run: onnxruntime on one thread, unless told otherwise."""

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
from .wordpiece import WordPieces

FILES = ("encoder.onnx", "labels.json", "relations.npy", "vocabulary.txt")

Numbers = npt.NDArray[np.int64]


class BrokenModel(QuothError):
    """The files of a pipeline are missing or cannot be read."""

    code = "broken-model"

    def __init__(self, where: object, why: str) -> None:
        super().__init__(
            f"The language pipeline in '{where}' cannot be used: {why}. Install quoth again to restore it."
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says about a batch of windows; the first place of each is the root, not a word."""

    upos: Numbers
    xpos: Numbers
    sentences: Numbers
    names: npt.NDArray[np.float32]
    arcs: npt.NDArray[np.float32]
    heads: Numbers
    relations: Numbers
    low: npt.NDArray[np.float32]
    high: npt.NDArray[np.float32]


class Model:
    """A network that is ready to run, its labels and its pieces of words."""

    def __init__(self, files: Mapping[str, bytes], *, threads: int = 1, where: object = "memory") -> None:
        self.files, self.threads, self.where = dict(files), threads, where
        try:
            self.labels: dict[str, list[str]] = json.loads(files["labels.json"])
            self.relation = np.load(io.BytesIO(files["relations.npy"])).astype(np.float32)
            self.pieces = WordPieces(files["vocabulary.txt"].decode("utf-8").splitlines())
            self._session = _session(files["encoder.onnx"], threads)
        except Exception as why:  # whatever the readers of four formats raise
            raise BrokenModel(where, str(why).splitlines()[0] if str(why) else type(why).__name__) from why

    @classmethod
    def read(cls, folder: Path, *, threads: int = 1) -> Model:
        """Return the model in a folder."""
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise BrokenModel(folder, f"{', '.join(missing)} missing")
        return cls({name: (folder / name).read_bytes() for name in FILES}, threads=threads, where=folder)

    def write(self, folder: Path) -> None:
        """Put the model into a folder, which is made where there is none."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)

    def run(self, pieces: Numbers, channels: Numbers, firsts: Numbers, forced: Numbers) -> Scores:
        """Return what the network says about windows of equal length."""
        given = {"pieces": pieces, "channels": channels, "firsts": firsts, "forced": forced}
        return Scores(*self._session.run(None, given))

    def best_relation(self, low: npt.NDArray[np.float32], high: npt.NDArray[np.float32]) -> int:
        """Return the relation, as a number, of an arc that the network did not choose itself."""
        scores = (low @ self.relation).reshape(-1, len(high)) @ high
        scores[self.labels["relations"].index("root")] = -np.inf
        return int(scores.argmax())

    def __getstate__(self) -> dict[str, Any]:
        return {"files": self.files, "threads": self.threads, "where": self.where}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["files"], threads=state["threads"], where=state["where"])  # type: ignore[misc]


def _session(content: bytes, threads: int) -> Any:
    # it would send what it is used for to its makers, and keep a number of the machine in the user's cache
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # a long window would keep its memory for ever
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
