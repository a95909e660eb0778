"""A trained network -> the files of the pipeline: an ONNX graph in eight bits, labels, vocabulary."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from .network import FAR, Layer, Network

log = logging.getLogger(__name__)

INPUTS = ("pieces", "channels", "firsts", "forced")
OUTPUTS = ("upos", "xpos", "sentences", "names", "arcs", "heads", "relations", "low", "high")


class Attention(torch.autograd.Function):
    """Attention as one node, for which onnxruntime has a fast kernel."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, bias: Tensor, mask: Tensor, count: int) -> Tensor:  # noqa: ARG004
        """Attend as the training network does."""
        batch, length, width = q.shape
        far = torch.zeros(batch, 1, 1, length).masked_fill((mask == 0)[:, None, None, :], FAR)
        parts = zip((q, k, v), bias.split(width), strict=True)
        q, k, v = ((x + b).view(batch, length, count, -1).transpose(1, 2) for x, b in parts)
        gathered = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=far)
        return gathered.transpose(1, 2).reshape(batch, length, width)

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any, bias: Any, mask: Any, count: int) -> Any:
        """Become one node in the graph."""
        out = graph.op("com.microsoft::MultiHeadAttention", q, k, v, bias, mask, num_heads_i=count)
        out.setType(q.type())
        return out


def export(network: Network, vocabulary: Path, folder: Path, *, whole: bool = False) -> None:
    """Write the model's files into `folder`; `whole` does not reduce the 32 bits, for comparison."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    graph = folder / "encoder.onnx"
    float_graph = graph if whole else folder / "float.onnx"
    _write_graph(network, float_graph)
    if not whole:
        _quantise(float_graph, graph)
        float_graph.unlink()
    (folder / "labels.json").write_text(json.dumps(network.labels, indent=1) + "\n", encoding="utf-8")
    np.save(folder / "relations.npy", network.relation.detach().numpy().astype(np.float16))
    (folder / "vocabulary.txt").write_bytes(vocabulary.read_bytes())
    log.info("%s: %.1f MB", folder, sum(path.stat().st_size for path in folder.iterdir()) / 1e6)


def _write_graph(network: Network, path: Path) -> None:
    attend = Layer.attend
    Layer.attend = _attend_in_one_node  # type: ignore[method-assign]
    pieces = torch.randint(1000, 20000, (3, 17))
    firsts = torch.arange(0, 12)[None].repeat(3, 1)
    example = (pieces, torch.zeros_like(pieces), firsts, torch.zeros_like(firsts))
    by_piece, by_word = {0: "window", 1: "piece"}, {0: "window", 1: "word"}
    axes = {"pieces": by_piece, "channels": by_piece, **dict.fromkeys(("firsts", "forced", *OUTPUTS), by_word)}
    try:
        torch.onnx.export(
            network, example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
            opset_version=17, dynamo=False, custom_opsets={"com.microsoft": 1},
        )  # fmt: skip
    finally:
        Layer.attend = attend  # type: ignore[method-assign]


def _attend_in_one_node(layer: Layer, x: Tensor, mask: Tensor) -> Tensor:
    q, k, v = (x @ layer.qkv.weight.t()).split(x.shape[2], 2)
    return Attention.apply(q, k, v, layer.qkv.bias, mask, layer.count)  # type: ignore[no-any-return]


def _quantise(source: Path, target: Path) -> None:
    folded = source.with_name("folded.onnx")
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(folded)
    onnxruntime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"])
    quantize_dynamic(
        str(folded),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather"],
    )
    folded.unlink()
