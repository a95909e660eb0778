"""The released network again: eight-bit weights back in 32 bits, for a run that goes on from them.

What the optimiser knew is lost, and each weight is off by up to half a step of its scale; a short run mends that.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .network import Network


def load_released(network: Network, folder: Path) -> None:
    """Give a network the weights exported to a folder; embeddings of pieces, which training leaves alone, stay."""
    content = onnx.load(folder / "encoder.onnx").graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in content.initializer}
    stored["relation"] = np.load(folder / "relations.npy")  # kept in 16 bits beside the graph
    products = dict(_products(content))
    weights = {"word.weight": network.word.weight.detach()}
    for name, old in network.state_dict().items():
        if name in weights:
            continue
        if name in stored:
            found = stored[name]
        elif name.endswith("_ease"):
            found = old  # released before there were any
        elif name in products:
            found = _whole(stored, products[name]).T  # the graph multiplies by the transposed weights
        else:
            found = _whole(stored, name)
        weights[name] = _tensor(found, old)
    network.load_state_dict(weights)


def _products(graph: onnx.GraphProto) -> list[tuple[str, str]]:
    """Return which weights each product of matrices takes: the network's name of them and the graph's."""
    found = []
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
            place = node.output[0].split("/MatMul")[0].strip("/").replace("/", ".")
            inside = f"{place}.qkv" if place.rpartition(".")[2].isdigit() else place
            found.append((f"{inside}.weight", node.input[1].removesuffix("_quantized")))
    return found


def _whole(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    steps = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return steps * stored[f"{name}_scale"]


def _tensor(values: np.ndarray, like: Tensor) -> Tensor:
    return torch.from_numpy(np.array(values, dtype=np.float32)).reshape(like.shape)
