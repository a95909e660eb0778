"""A trained network -> the files of the pipeline: an ONNX graph in eight bits, labels, vocabulary."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from quoth.extractors.encoder.products import GREATEST_WEIGHT, ROWS, TERMS
from quoth.extractors.encoder.tokenizer import english
from quoth.extractors.encoder.windows import Encoded, cut, encode, text_of
from quoth.extractors.encoder.wordpiece import WordPieces
from torch import Tensor, nn

from .network import EASED, Layer, Network
from .texts.marked import marked_articles

log = logging.getLogger(__name__)

INPUTS = ("pieces", "channels", "firsts", "forced")
PART, PART_AFTER_GELU = 0.8, 0.6  # of the logarithm of a dimension's reach that goes over to its weights
LEAST_REACH = 0.01
OUTPUTS = ("upos", "xpos", "sentences", "names", "arcs", "heads", "relations", "low", "high")


def export(network: Network, vocabulary: Path, folder: Path, *, whole: bool = False) -> None:
    """Write the model's files into `folder`; `whole` does not reduce the 32 bits, for comparison."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    ease(network, some_windows(WordPieces(vocabulary.read_text(encoding="utf-8").splitlines())))
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


@torch.no_grad()
def ease(network: Network, windows: Iterable[Encoded]) -> None:
    """Even out what goes into the layers, so that eight bits suffice; what the network says stays the same.

    A few dimensions reach ten times as far as the others and would take all the steps. They are divided by a part
    of their reach, and their weights multiplied by it (G. Xiao et al. 2023, "SmoothQuant").
    """
    reach = _reach(network, windows)
    for layer in network.layers:
        for name in EASED:
            linear, given = getattr(layer, name), getattr(layer, f"{name}_ease")
            factors = _factors(reach[linear], PART_AFTER_GELU if name == "down" else PART)
            given.div_(factors)
            linear.weight.mul_(factors)
        factors = _factors(reach[layer.out], PART)
        values = slice(-len(factors), None)  # of queries, keys and values; attention only averages them
        layer.qkv.weight[values].div_(factors[:, None])
        layer.qkv.bias[values].div_(factors)
        layer.out.weight.mul_(factors)


def _factors(reach: Tensor, part: float) -> Tensor:
    factors = reach.clamp(min=LEAST_REACH) ** part
    return factors / factors.log().mean().exp()


def _reach(network: Network, windows: Iterable[Encoded]) -> dict[nn.Module, Tensor]:
    """Return the greatest value of each dimension that goes into the products of each layer."""
    reach: dict[nn.Module, Tensor] = {}

    def see(linear: nn.Module, given: tuple[Tensor, ...]) -> None:
        most = given[0].abs().flatten(0, 1).amax(0)
        reach[linear] = torch.maximum(reach.get(linear, most), most)

    parts = [getattr(layer, name) for layer in network.layers for name in (*EASED, "out")]
    watches = [part.register_forward_pre_hook(see) for part in parts]
    for window in windows:
        network(*(torch.tensor([row]) for row in (window.pieces, window.channels, window.firsts, window.starts)))
    for watch in watches:
        watch.remove()
    return reach


def some_windows(pieces: WordPieces) -> Iterator[Encoded]:
    """Yield windows of the articles in texts/articles, every twelfth of these."""
    tokenizer = english()
    for article in islice(marked_articles(), None, None, 12):
        text = text_of(tokenizer(article.text))
        for first, last in cut(text, [len(pieces(word)[0]) for word in text.words]):
            yield encode(text.words[first:last], text.layout[first:last], pieces)


def _write_graph(network: Network, path: Path) -> None:
    attend = Layer.attend
    Layer.attend = _attend_in_exact_steps  # type: ignore[method-assign]
    pieces = torch.randint(1000, 20000, (3, 17))
    firsts = torch.arange(0, 12)[None].repeat(3, 1)
    example = (pieces, torch.zeros_like(pieces), firsts, torch.zeros_like(firsts))
    by_piece, by_word = {0: "window", 1: "piece"}, {0: "window", 1: "word"}
    axes = {"pieces": by_piece, "channels": by_piece, **dict.fromkeys(("firsts", "forced", *OUTPUTS), by_word)}
    try:
        torch.onnx.export(
            network, example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
    finally:
        Layer.attend = attend  # type: ignore[method-assign]


def _attend_in_exact_steps(layer: Layer, x: Tensor, mask: Tensor) -> Tensor:  # noqa: ARG001
    """Attend without onnxruntime's softmax, whose sums differ in their last bits from one kind of processor to another.

    All else in the graph does not. Eight bits make much of such a bit: after six layers a twentieth of the states.
    """
    batch, length, width = x.shape
    parts = layer.qkv(x * layer.qkv_ease).split(width, 2)
    q, k, v = (part.view(batch, length, layer.count, -1).transpose(1, 2) for part in parts)
    scores = (q * (width / layer.count) ** -0.5) @ k.transpose(2, 3)
    shares = (scores - scores.amax(3, keepdim=True)).exp()
    gathered = (shares @ v) / shares.sum(3, keepdim=True)
    return gathered.transpose(1, 2).reshape(batch, length, width)


def write_trial(path: Path) -> None:
    """Write the one product, of rows of bytes and the greatest weights, by which quoth tries out a processor."""
    weights = onnx.numpy_helper.from_array(np.full((TERMS, 32), GREATEST_WEIGHT, np.int8), "weights")
    rows = onnx.helper.make_tensor_value_info("rows", onnx.TensorProto.UINT8, [ROWS, TERMS])
    sums = onnx.helper.make_tensor_value_info("sums", onnx.TensorProto.INT32, [ROWS, 32])
    product = onnx.helper.make_node("MatMulInteger", ["rows", "weights"], ["sums"])
    graph = onnx.helper.make_graph([product], "products", [rows], [sums], [weights])
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)
    path.write_bytes(model.SerializeToString())


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
