"""The training loop: seeded, bounded in time or in steps, resumable."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from quoth.extractors.encoder.windows import encode
from quoth.extractors.encoder.wordpiece import WordPieces
from torch import Tensor
from torch.nn import functional

from .network import FAR, Network
from .texts.corpus import Corpus
from .texts.examples import UNKNOWN, Example, allowed, windows

if TYPE_CHECKING:
    from quoth.extractors.encoder.wordpiece import WordPieces

log = logging.getLogger(__name__)

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class Plan:
    """How to learn. With `steps` the run is the same on every machine; `minutes` fits it to this one."""

    minutes: float | None = 75
    steps: int | None = None
    threads: int = 2
    pieces: int = 1600
    comfort: int = 192
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.05
    checkpoint: float = 300.0
    seed: int = 1


class Progress:
    """How far a run is, from zero to one, by the clock or by steps; survives a restart."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.step, self.spent, self.since = plan, 0, 0.0, time.monotonic()

    @property
    def seconds(self) -> float:
        """Seconds spent, earlier runs included."""
        return self.spent + time.monotonic() - self.since

    @property
    def share(self) -> float:
        """How much of the plan is done."""
        by_steps = self.step / self.plan.steps if self.plan.steps else 0.0
        by_clock = self.seconds / 60 / self.plan.minutes if self.plan.minutes else 0.0
        return min(1.0, max(by_steps, by_clock))

    def rate(self) -> float:
        """Return the factor of the learning rate: a short rise, then a straight fall to zero."""
        warm = self.plan.warm_up
        return max(0.01, self.share / warm) if self.share < warm else max(0.0, (1 - self.share) / (1 - warm))


def learn(network: Network, corpus: Corpus, pieces: WordPieces, plan: Plan, folder: Path) -> None:
    """Train a network until the plan is over; its checkpoint in `folder` is where a stopped run goes on."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network.to(device)
    # processors without AVX-512 emulate half precision, slowly
    halves = device.type == "cuda" or torch.backends.cpu.get_cpu_capability() not in ("DEFAULT", "AVX2")
    encoder = network.encoder_parameters()
    own = set(map(id, encoder))
    heads = [p for p in network.parameters() if id(p) not in own and p.requires_grad]
    groups = [{"params": encoder, "base": plan.rate}, {"params": heads, "base": plan.head_rate}]
    optimizer = torch.optim.AdamW(groups, lr=plan.rate, weight_decay=0.01, fused=True)
    progress, epoch = Progress(plan), 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        epoch = _restore(checkpoint, network, optimizer, progress)
    stream = batches_of(corpus, network.labels, pieces, plan, epoch)
    network.train()
    saved = progress.seconds
    losses: dict[str, float] = {}
    while progress.share < 1:
        epoch, batch = next(stream)
        batch = {name: values.to(device) for name, values in batch.items()}
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * progress.rate()
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=halves):
            parts = loss_of(network, batch)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        progress.step += 1
        for name, loss in parts.items():
            losses[name] = 0.98 * losses.get(name, loss.item()) + 0.02 * loss.item()
        if progress.step % 50 == 0:
            _report(progress, epoch, losses)
        if progress.seconds - saved > plan.checkpoint:
            _save(checkpoint, network, optimizer, progress, epoch)
            saved = progress.seconds
    network.to("cpu")
    torch.save(network.state_dict(), folder / "network.pt")


def batches_of(
    corpus: Corpus, labels: dict[str, list[str]], pieces: WordPieces, plan: Plan, epoch: int
) -> Iterator[tuple[int, Batch]]:
    """Yield batches without end, epoch by epoch, windows cut anew in each."""
    collator = Collator(labels, pieces)
    while True:
        rng = random.Random(f"{plan.seed} {epoch}")
        cut = []
        for text in corpus.epoch(epoch, rng):
            sizes = [len(pieces(word)[0]) for word in text.words]
            cut += [w for w in windows(text, sizes, rng, plan.comfort) if len(w) <= 2 * plan.comfort]
        lengths = [2 + sum(len(pieces(word)[0]) for word in window.words) for window in cut]
        jittered = [length + rng.randint(0, 6) for length in lengths]
        groups = [g for g in batches(jittered, plan.pieces) if max(lengths[i] for i in g) <= 500]
        rng.shuffle(groups)
        for group in groups:
            yield epoch, collator([cut[i] for i in group], rng)
        epoch += 1


class Collator:
    """Examples -> numbers; what is not annotated is UNKNOWN and costs nothing."""

    def __init__(self, labels: dict[str, list[str]], pieces: WordPieces) -> None:
        self.pieces = pieces
        self.numbers = {layer: {value: i for i, value in enumerate(values)} for layer, values in labels.items()}
        self.allowed: dict[str, list[bool]] = {}

    def __call__(self, examples: list[Example], rng: random.Random) -> Batch:
        """Return some windows as one batch; now and then it is shifted to later positions of the encoder."""
        encoded = [encode(e.words, e.layout, self.pieces) for e in examples]
        firsts = pad([e.firsts for e in encoded])
        batch = {
            "pieces": pad([e.pieces for e in encoded]),
            "channels": pad([e.channels for e in encoded]),
            "firsts": firsts,
            "upos": self._values(examples, "upos"),
            "xpos": self._values(examples, "xpos"),
            "relations": self._values(examples, "relations"),
            "heads": pad([[UNKNOWN, *_heads(e)] for e in examples], UNKNOWN),
            "starts": pad([[UNKNOWN, *(e.starts or [UNKNOWN] * len(e))] for e in examples], UNKNOWN),
        }
        tensors = {name: torch.from_numpy(table) for name, table in batch.items()}
        tensors["names"] = self._names(examples, firsts.shape[1])
        room = 511 - tensors["pieces"].shape[1]
        tensors["offset"] = torch.tensor(rng.randint(0, room) if rng.random() < 0.3 else 0)
        return tensors

    def _values(self, examples: list[Example], layer: str) -> np.ndarray:
        numbers = self.numbers[layer]
        rows = [[UNKNOWN, *(numbers.get(v, UNKNOWN) for v in getattr(e, layer) or [""] * len(e))] for e in examples]
        return pad(rows, UNKNOWN)

    def _names(self, examples: list[Example], width: int) -> Tensor:
        """Return [window, word, tag]: which tags the annotation allows; none where there is no annotation."""
        table = np.zeros((len(examples), width, len(self.numbers["names"])), dtype=bool)
        for i, example in enumerate(examples):
            for k, tag in enumerate(example.names or (), 1):
                if tag not in self.allowed:
                    self.allowed[tag] = allowed(tag)
                table[i, k] = self.allowed[tag]
        return torch.from_numpy(table)


def batches(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Yield groups of windows of similar length, of at most `size` padded pieces, as indices."""
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and lengths[i] * (len(group) + 1) > size:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def pad(rows: Sequence[Sequence[int]], filler: int = 0) -> np.ndarray:
    """Return rows of numbers as one table."""
    table = np.full((len(rows), max(map(len, rows))), filler, dtype=np.int64)
    for i, row in enumerate(rows):
        table[i, : len(row)] = row
    return table


def loss_of(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the weighted losses of all layers that a batch knows something about."""
    hidden = network.hidden(batch["pieces"], batch["channels"], batch["firsts"], int(batch["offset"]))
    losses: dict[str, Tensor] = {}
    if (batch["heads"] >= 0).any():
        scores, low, high = network.arcs(hidden)
        padded = (batch["firsts"] == 0) & (torch.arange(scores.shape[1], device=scores.device)[None] > 0)
        losses["arc"] = _entropy(scores.float().masked_fill(padded[:, None, :], FAR), batch["heads"])
        losses["relation"] = _entropy(network.relations(low, high, batch["heads"].clamp(min=0)), batch["relations"])
        losses["xpos"] = 0.5 * _entropy(network.xpos(hidden), batch["xpos"])
        losses["upos"] = 0.3 * _entropy(network.upos(hidden), batch["upos"])
    known = batch["starts"] >= 0
    if known.any():
        logits = network.start(hidden).squeeze(2).float()[known]
        losses["start"] = functional.binary_cross_entropy_with_logits(logits, batch["starts"][known].float())
    named = batch["names"].any(2)
    if named.any():
        scores = functional.log_softmax(network.names(hidden).float()[named], 1)
        right = scores.masked_fill(~batch["names"][named], -torch.inf)
        losses["names"] = -torch.logsumexp(right, 1).mean()
    return losses


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=UNKNOWN
    )


def _heads(example: Example) -> list[int]:
    """Return heads counted with the root in front: zero for a root."""
    if example.heads is None:
        return [UNKNOWN] * len(example)
    inside = range(len(example))
    return [0 if h == i else h + 1 if h in inside else UNKNOWN for i, h in enumerate(example.heads)]


def _report(progress: Progress, epoch: int, losses: dict[str, float]) -> None:
    figures = " ".join(f"{name} {loss:.3f}" for name, loss in losses.items())
    log.info(
        "step %d, epoch %d, %.0f s, %.0f %%: %s", progress.step, epoch, progress.seconds, 100 * progress.share, figures
    )


def _save(path: Path, network: Network, optimizer: torch.optim.Optimizer, progress: Progress, epoch: int) -> None:
    state = {
        "network": network.state_dict(), "optimizer": optimizer.state_dict(),
        "step": progress.step, "seconds": progress.seconds, "epoch": epoch + 1,
    }  # fmt: skip
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
    log.info("checkpoint at step %d", progress.step)


def _restore(path: Path, network: Network, optimizer: torch.optim.Optimizer, progress: Progress) -> int:
    state = torch.load(path, weights_only=True, map_location=next(network.parameters()).device)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    progress.step, progress.spent = state["step"], state["seconds"]
    log.info("going on from step %d", progress.step)
    return int(state["epoch"])
