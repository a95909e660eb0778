"""Whether this processor adds up products of eight bits as they are, or cuts the sum of two off at sixteen.

x86 processors without VNNI have one instruction for two products of unsigned and signed bytes, and their sum ends at
32,767 (Intel, "Intrinsics Guide", `_mm_maddubs_epi16`). onnxruntime avoids it where it is asked to
(`session.x64quantprecision`); that takes six tenths longer, and other processors do not need it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

TRIAL = Path(__file__).parents[1] / "data" / "pipeline" / "products.onnx"  # `write_trial` in training/export.py
ROWS, TERMS = 17, 64  # as many as go through the inner loops of every kernel
HIGHEST, GREATEST_WEIGHT = 255, 127


@cache
def exact() -> bool:
    """Return whether onnxruntime's fast sums of the greatest products come out right here."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    trial = onnxruntime.InferenceSession(str(TRIAL), options, providers=["CPUExecutionProvider"])
    sums = trial.run(None, {"rows": np.full((ROWS, TERMS), HIGHEST, np.uint8)})[0]
    return bool((sums == TERMS * HIGHEST * GREATEST_WEIGHT).all())
