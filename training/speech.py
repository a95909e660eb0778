"""The heads that recognise reported speech: `python -m training.speech GOLD.jsonl` puts them into the pipeline.

They learn on the states of the encoder as it is shipped, which stays as it is, from the articles in texts/articles,
from those of the data folder that texts/standoff.jsonl marks, and from annotated articles (the form of `quoth eval`).
One asks of every word whether it is a cue; the other asks, for one cue, which words around it are its source and its
content. The first also learns from every paragraph as a text of its own, so that single sentences are read better.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from quoth.extractors.encoder.component import FACTORY, Encoder
from quoth.extractors.encoder.model import as_given
from quoth.extractors.pipeline import EMBEDDED, embedded
from quoth.extractors.reports.recognised.roles import FARTHEST_AFTER, FARTHEST_BEFORE, HEADS, Role, bucket_of
from torch import Tensor, nn
from torch.nn import functional

from .texts.marked import Marked, Report, Spans, marked_articles
from .texts.standoff import standoff_articles

if TYPE_CHECKING:
    from spacy.tokens import Doc

log = logging.getLogger("training")

LAYERS = (5, 3, 1)  # whose states are read
WIDTH = 384 * len(LAYERS)
REDUCED = 192  # dimensions of a state that are kept with a doc
HIDDEN = 64  # of one cue head; SEEDS of them vote
SEEDS = 3
INNER = 96  # width of the argument head
DEPTH = 2
BREAK = "\n\n"  # between paragraphs
BATCH = 16
WORDS = 512  # in a batch of the cue head
LEAST = 40  # characters of a paragraph that is read by itself
MAIN_WORDS = frozenset({"VERB", "NOUN", "ADJ"})
NO_CUES = frozenset({"DET", "PRON", "NUM", "CCONJ", "INTJ", "PART", "SYM", "X", "SPACE"})

Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Article:
    """An article as both heads see it: states [token, WIDTH], and the tokens of each report."""

    doc: Doc
    states: Numbers
    reports: list[Arguments]
    is_paragraph: bool = False


@dataclass(frozen=True)
class Arguments:
    """The tokens of one report; `head` is the main word of its cue, None where it has no cue."""

    head: int | None
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def articles(gold: Sequence[Path], pipeline: Path, data: Path | None = None) -> Iterator[Article]:
    """Yield every annotated article with its states, and each of its paragraphs."""
    nlp = embedded(pipeline)
    encoder = next(pipe for _, pipe in nlp.pipeline if isinstance(pipe, Encoder))
    session = onnxruntime.InferenceSession(_with_whole_states(pipeline / FACTORY / "encoder.onnx"))
    open_articles = standoff_articles(data) if data else ()
    for one in (*marked_articles(), *open_articles, *(each for path in gold for each in _annotated(path))):
        for text in (one, *paragraphs_of(one)):
            doc = nlp(text.text)
            reports = [_arguments(doc, report) for report in text.reports]
            yield Article(doc, _states(doc, encoder, session), reports, is_paragraph=text is not one)


def paragraphs_of(article: Marked) -> Iterator[Marked]:
    """Yield the paragraphs of an article, each with what is within it of the reports whose cue or content it has."""
    end = -len(BREAK)
    for text in article.text.split(BREAK):
        start = end + len(BREAK)
        end = start + len(text)
        if len(text) >= LEAST:
            inside = [Report(*(_within(spans, start, end) for spans in _parts(one))) for one in article.reports]
            yield Marked(text, [one for one in inside if one.cue or one.content])


def _parts(report: Report) -> tuple[Spans, Spans, Spans]:
    return report.source, report.cue, report.content


def _within(spans: Spans, start: int, end: int) -> Spans:
    return [(first - start, last - start) for first, last in spans if start <= first and last <= end]


def _annotated(path: Path) -> Iterator[Marked]:
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        yield Marked(article["text"], [_report(each) for each in article["attributions"]])


def _report(attribution: dict[str, object]) -> Report:
    def spans(value: object) -> list[tuple[int, int]]:
        listed = value if isinstance(value, list) else [value] if value else []
        return [(each["start"], each["end"]) for each in listed]

    return Report(*(spans(attribution[name]) for name in ("source", "cue", "content")))


def _arguments(doc: Doc, report: Report) -> Arguments:
    def tokens(spans: list[tuple[int, int]]) -> frozenset[int]:
        over = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
        return frozenset(token.i for span in over if span is not None for token in span if not token.is_space)

    cue = tokens(report.cue)
    tops = [i for i in sorted(cue) if doc[i].head.i not in cue or doc[i].head.i == i]
    main = next((i for i in tops if doc[i].pos_ in MAIN_WORDS), tops[0] if tops else None)
    return Arguments(main, tokens(report.source), cue, tokens(report.content))


def _states(doc: Doc, encoder: Encoder, session: onnxruntime.InferenceSession) -> Numbers:
    found = np.zeros((len(doc), WIDTH), np.float32)
    for window, tokens in encoder._windows(doc):
        states = session.run(["whole"], as_given(window))[0][0]
        found[tokens] = states[1 : len(tokens) + 1]
    return found


# the cue head ------------------------------------------------------------------------------------------------------


def learn_cues(read: Sequence[Article], epochs: int = 6) -> list[Numbers]:
    """Return weights and biases of two layers, in which the networks of all seeds are side by side."""
    states, wanted = (np.concatenate(parts) for parts in zip(*map(_cues_of, read), strict=True))
    mean, scale = states.mean(0), states.std(0) + 1e-3
    x, y = torch.from_numpy((states - mean) / scale), torch.from_numpy(wanted)
    heads = [_learn_cue_head(x, y, seed, epochs) for seed in range(SEEDS)]
    first, first_bias, last, last_bias = ([head[k].detach().numpy() for head in map(_weights, heads)] for k in range(4))
    lower = np.concatenate(first) / scale
    lower_bias = np.concatenate(first_bias) - lower @ mean
    return [lower.T, lower_bias, np.concatenate(last, 1).T / SEEDS, np.mean(last_bias, 0)]


def _weights(head: nn.Sequential) -> list[Tensor]:
    return [tensor for layer in head if isinstance(layer, nn.Linear) for tensor in (layer.weight, layer.bias)]


def _cues_of(article: Article) -> tuple[Numbers, Numbers]:
    wanted = np.zeros(len(article.doc), np.float32)
    left = np.array([token.pos_ in NO_CUES for token in article.doc])
    for report in article.reports:
        left[list(report.cue)] = True  # "has" of "has said" teaches nothing
    for report in article.reports:
        if report.head is not None:
            wanted[report.head], left[report.head] = 1, False
    return article.states[~left], wanted[~left]


def _learn_cue_head(x: Tensor, y: Tensor, seed: int, epochs: int) -> nn.Sequential:
    torch.manual_seed(seed)
    head = nn.Sequential(nn.Dropout(0.3), nn.Linear(WIDTH, HIDDEN), nn.ReLU(), nn.Dropout(0.3), nn.Linear(HIDDEN, 1))
    optimizer = torch.optim.AdamW(head.parameters(), 1e-3, weight_decay=1e-3)
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * (1 - epoch / epochs)
        for some in torch.randperm(len(x)).split(WORDS):
            optimizer.zero_grad()
            functional.binary_cross_entropy_with_logits(head(x[some])[:, 0], y[some]).backward()
            optimizer.step()
    log.info("cue head %d learned", seed)
    return head.eval()


# the argument head -------------------------------------------------------------------------------------------------


class Roles(nn.Module):
    """A small transformer over the words around a cue; quoth runs it with numpy."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.cue = nn.Linear(REDUCED, INNER), nn.Linear(REDUCED, INNER)
        self.distance, self.sentence = nn.Embedding(64, INNER), nn.Embedding(7, INNER)
        self.dropped = nn.Dropout(0.25)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(INNER, HEADS, 2 * INNER, 0.2, "relu", batch_first=True, norm_first=True)
            for _ in range(DEPTH)
        )
        self.norm, self.out = nn.LayerNorm(INNER), nn.Linear(INNER, len(Role))

    def forward(self, states: Tensor, cue: Tensor, distance: Tensor, sentence: Tensor, present: Tensor) -> Tensor:
        """Return scores [cue, word, role]."""
        x = self.word(self.dropped(states)) + self.cue(self.dropped(cue))[:, None]
        x = x + self.distance(distance) + self.sentence(sentence)
        for layer in self.layers:
            x = layer(x, src_key_padding_mask=~present)
        return self.out(self.norm(x))  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Around:
    """The words around one cue: states, distances, sentences and wanted roles."""

    states: Numbers
    cue: Numbers
    distance: npt.NDArray[np.int64]
    sentence: npt.NDArray[np.int64]
    roles: npt.NDArray[np.int64]


def learn_arguments(read: Sequence[Article], basis: tuple[Numbers, Numbers], epochs: int = 10) -> dict[str, Numbers]:
    """Return the weights of the argument head by name."""
    torch.manual_seed(0)
    mixed = np.random.default_rng(0)
    items = [item for article in read for item in _around(article, basis)]
    head = Roles()
    optimizer = torch.optim.AdamW(head.parameters(), 1e-3, weight_decay=0.01)
    steps, step = epochs * math.ceil(len(items) / BATCH), 0
    for epoch in range(epochs):
        by_length = sorted(range(len(items)), key=lambda k: len(items[k].roles) + mixed.random() * 12)
        lost = 0.0
        for start in mixed.permutation(range(0, len(items), BATCH)):
            for group in optimizer.param_groups:
                group["lr"] = 1e-3 * min(1, (step + 1) / 100) * (1 - step / steps)
            *given, wanted = _batch([items[k] for k in by_length[start : start + BATCH]])
            loss = functional.cross_entropy(head(*given).flatten(0, 1), wanted.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimizer.step()
            lost, step = lost + loss.item(), step + 1
        log.info("argument head: round %d, loss %.4f", epoch, lost * BATCH / len(items))
    return {name: tensor.detach().numpy().astype(np.float16) for name, tensor in head.eval().state_dict().items()}


def _around(article: Article, basis: tuple[Numbers, Numbers]) -> Iterator[Around]:
    states = article.states @ basis[0] + basis[1]
    sentences = np.cumsum([bool(token.is_sent_start) for token in article.doc])
    words = np.array([token.i for token in article.doc if not token.is_space], dtype=np.int64)
    for report in article.reports:
        if report.head is None:
            continue
        near = words[(words >= report.head - FARTHEST_BEFORE) & (words < report.head + FARTHEST_AFTER)]
        roles = np.array([_role(int(i), report) for i in near], dtype=np.int64)
        sentence = np.clip(sentences[near] - sentences[report.head], -3, 3) + 3
        yield Around(states[near], states[report.head], bucket_of(near - report.head), sentence, roles)


def _role(i: int, report: Arguments) -> Role:
    if i in report.cue:
        return Role.CUE
    if i in report.content:
        return Role.CONTENT
    return Role.SOURCE if i in report.source else Role.NONE


def _batch(items: Sequence[Around]) -> tuple[Tensor, ...]:
    longest = max(len(item.roles) for item in items)

    def padded(values: Sequence[npt.NDArray[np.generic]], filler: float = 0) -> Tensor:
        shape = (len(values), longest, *values[0].shape[1:])
        whole = np.full(shape, filler, dtype=values[0].dtype)
        for k, value in enumerate(values):
            whole[k, : len(value)] = value
        return torch.from_numpy(whole)

    present = padded([np.ones(len(item.roles), dtype=bool) for item in items])
    cues = torch.from_numpy(np.stack([item.cue for item in items]))
    return (
        padded([item.states for item in items]),
        cues,
        padded([item.distance for item in items]),
        padded([item.sentence for item in items]),
        present,
        padded([item.roles for item in items], -100),
    )


# into the pipeline -------------------------------------------------------------------------------------------------


def basis_of(graph: Path, read: Sequence[Article]) -> tuple[Numbers, Numbers]:
    """Return matrix [WIDTH, REDUCED] and bias that keep the main dimensions of a state, each of variance one.

    Those of an earlier run stay, since what other networks learned on its states would be lost with them.
    """
    stored = {one.name: numpy_helper.to_array(one) for one in onnx.load(graph).graph.initializer}
    if "speech.basis" in stored:
        return stored["speech.basis"], stored["speech.basis_bias"]
    some = np.concatenate([article.states[::9] for article in read])
    mean = some.mean(0)
    values, vectors = np.linalg.eigh(np.cov((some - mean).T))
    matrix = (vectors[:, -REDUCED:] / np.sqrt(values[-REDUCED:] + 1e-3)).astype(np.float32)
    return matrix, (-mean @ matrix).astype(np.float32)


def _plain(graph: Path) -> bytes:
    """Return a graph without the heads of an earlier run, which come last in it."""
    model = onnx.load(graph)
    first = next((k for k, node in enumerate(model.graph.node) if node.name.startswith("/speech")), None)
    if first is None:
        return graph.read_bytes()
    del model.graph.node[first:]
    for kept in (model.graph.output, model.graph.initializer):
        stale = [each for each in kept if each.name in ("cues", "states") or each.name.startswith("speech.")]
        for each in stale:
            kept.remove(each)
    return model.SerializeToString()


def _layers(model: onnx.ModelProto) -> None:
    """Add nodes that join the states of LAYERS, a row per word, as `whole`."""
    parts = []
    for layer in LAYERS:
        part = f"speech.layer{layer}"
        states = f"/layers.{layer}/norm2/LayerNormalization_output_0"
        model.graph.node.append(
            helper.make_node("GatherElements", [states, "/Expand_output_0"], [part], name=f"/speech/{part}", axis=1)
        )
        parts.append(part)
    model.graph.node.append(helper.make_node("Concat", parts, ["whole"], name="/speech/whole", axis=2))


def _with_whole_states(graph: Path) -> bytes:
    """Return the graph with the states it works out for each word among its answers."""
    added = onnx.ModelProto()
    _layers(added)
    added.graph.output.append(helper.make_tensor_value_info("whole", TensorProto.FLOAT, ["window", "word", WIDTH]))
    return _plain(graph) + added.SerializeToString()  # messages of this format are merged by writing them in a row


def write_heads(graph: Path, basis: tuple[Numbers, Numbers], cues: Sequence[Numbers]) -> None:
    """Put the cue head and the reduced states into a graph, as the answers `cues` and `states`."""
    added = onnx.ModelProto()
    _layers(added)
    names = ("basis", "basis_bias", "lower", "lower_bias", "upper", "upper_bias")
    for name, value in zip(names, (*basis, *cues), strict=True):
        added.graph.initializer.append(
            numpy_helper.from_array(np.ascontiguousarray(value, np.float32), f"speech.{name}")
        )
    steps = (
        ("MatMul", ("whole", "speech.basis"), "speech.reduced"),
        ("Add", ("speech.reduced", "speech.basis_bias"), "states"),
        ("MatMul", ("whole", "speech.lower"), "speech.low"),
        ("Add", ("speech.low", "speech.lower_bias"), "speech.biased"),
        ("Relu", ("speech.biased",), "speech.kept"),
        ("MatMul", ("speech.kept", "speech.upper"), "speech.high"),
        ("Add", ("speech.high", "speech.upper_bias"), "cues"),
    )
    for kind, given, result in steps:
        added.graph.node.append(helper.make_node(kind, list(given), [result], name=f"/speech/{result}"))
    for name, size in (("cues", 1), ("states", REDUCED)):
        added.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["window", "word", size]))
    graph.write_bytes(_plain(graph) + added.SerializeToString())


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*", help="annotated articles, JSON Lines")
    parser.add_argument("--data", type=Path, help="the data folder, for the articles of texts/standoff.jsonl")
    parser.add_argument("--pipeline", type=Path, default=EMBEDDED)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    read = list(articles(arguments.gold, arguments.pipeline, arguments.data))
    log.info("%d articles, %d reports", len(read), sum(len(article.reports) for article in read))
    graph = arguments.pipeline / FACTORY / "encoder.onnx"
    basis = basis_of(graph, read)
    cues = learn_cues(read)
    roles = learn_arguments([article for article in read if not article.is_paragraph], basis)
    write_heads(graph, basis, cues)
    np.savez(arguments.pipeline / FACTORY / "roles.npz", **roles)


if __name__ == "__main__":
    main()
