"""The network: MiniLM, read with the shape of words and the layout of the page, and a head for each question.

Encoder: W. Wang et al. 2020, "MiniLM"; parser: T. Dozat and C. Manning 2017, "Deep Biaffine Attention".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from quoth.extractors.encoder.windows import LAYOUTS
from quoth.extractors.encoder.wordpiece import SHAPES
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

FAR = -1e4
EASED = ("qkv", "up", "down")


@dataclass(frozen=True)
class Sizes:
    """How large the parts are."""

    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    pieces: int = 30522
    positions: int = 512
    arc: int = 256
    label: int = 64


class Dropped(nn.Module):
    """Dropout with one mask for a whole sequence, which costs little."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """Return a sequence with some of its dimensions at zero, while training."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * kept.to(x.dtype).div_(1 - self.share)


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.count = sizes.attention_heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        for name in EASED:  # see export.ease
            ease = torch.ones(getattr(self, name).in_features)
            self.register_buffer(f"{name}_ease", ease)
        self.dropped = Dropped(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the places of a sequence after attention and the two layers above it."""
        x = self.norm1(x + self.dropped(self.out(self.attend(x, mask))))
        raised = functional.gelu(self.up(x * self.up_ease)) * self.down_ease
        return self.norm2(x + self.dropped(self.down(raised)))

    def attend(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return what each place gathers from all others; `mask` is one for pieces, zero for padding."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x * self.qkv_ease).view(batch, length, 3, self.count, -1).permute(2, 0, 3, 1, 4)
        far = torch.zeros(batch, 1, 1, length, device=x.device).masked_fill((mask == 0)[:, None, None, :], FAR)
        with torch.autocast(x.device.type, enabled=False):  # half precision is several times slower backwards
            gathered = functional.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=far)
        return gathered.transpose(1, 2).reshape(batch, length, width)


class Network(nn.Module):
    """Encoder and heads; `labels` names the values of upos, xpos, relation and names."""

    def __init__(
        self, labels: dict[str, list[str]], sizes: Sizes = Sizes(), dropout: float = 0.1, head_dropout: float = 0.25
    ):
        super().__init__()
        width = sizes.width
        self.labels, self.sizes = labels, sizes
        self.word = nn.Embedding(sizes.pieces, width)
        self.position = nn.Embedding(sizes.positions, width)
        self.channel = nn.Embedding(SHAPES * LAYOUTS, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropped, self.head_dropped = Dropped(dropout), Dropped(head_dropout)
        self.upos, self.xpos = nn.Linear(width, len(labels["upos"])), nn.Linear(width, len(labels["xpos"]))
        self.names = nn.Linear(width, len(labels["names"]))
        self.start = nn.Linear(width, 1)
        self.split = [sizes.arc, sizes.arc, sizes.label, sizes.label]
        self.ends = nn.Linear(width, sum(self.split))
        self.arc = nn.Parameter(torch.randn(sizes.arc + 1, sizes.arc) * 0.02)
        self.relation = nn.Parameter(torch.randn(sizes.label + 1, len(labels["relations"]) * (sizes.label + 1)) * 0.02)

    def encoder_parameters(self) -> list[nn.Parameter]:
        """Return what was pretrained and learns on, slowly; the embeddings of pieces stay as they are."""
        self.word.weight.requires_grad_(False)
        parts = (self.position, self.channel, self.norm, self.layers)
        return [parameter for part in parts for parameter in part.parameters()]

    def hidden(self, pieces: Tensor, channels: Tensor, firsts: Tensor, offset: int = 0) -> Tensor:
        """Return one vector per word, the first for the root."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        places = torch.where(places > 0, places + offset, places)
        x = self.dropped(self.norm(self.word(pieces) + self.position(places)[None] + self.channel(channels)))
        mask = (pieces != 0).to(torch.int32)
        for layer in self.layers:
            x = layer(x, mask)
        return self.head_dropped(torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, x.shape[2])))

    def arcs(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return scores [dependent, head] and the vectors that label an arc from both its ends."""
        parts = functional.leaky_relu(self.ends(hidden), 0.1).split(self.split, 2)
        arc_low, arc_high, low, high = (self.head_dropped(part) for part in parts)
        one = torch.ones_like(arc_low[:, :, :1])
        scores = torch.cat([arc_low, one], 2) @ self.arc @ arc_high.transpose(1, 2)
        return scores, torch.cat([low, one], 2), torch.cat([high, one], 2)

    def relations(self, low: Tensor, high: Tensor, heads: Tensor) -> Tensor:
        """Return scores of every relation for the given heads."""
        batch, length, width = low.shape
        chosen = torch.gather(high, 1, heads[:, :, None].expand(-1, -1, width))
        return ((low @ self.relation).view(batch, length, -1, width) * chosen[:, :, None, :]).sum(3)

    def forward(self, pieces: Tensor, channels: Tensor, firsts: Tensor, forced: Tensor) -> tuple[Tensor, ...]:
        """The graph at run time: sentences first, then heads inside them.

        `forced` is one where a sentence must begin. Returned are upos, xpos, sentence numbers, scores of
        names, scores of arcs, heads, relations, and the vectors for labelling another arc.
        """
        hidden = self.hidden(pieces, channels, firsts)
        count = firsts.shape[1]
        begins = ((self.start(hidden).squeeze(2) > 0) | (forced > 0)).to(torch.int64)
        places = torch.arange(count)
        sentences = torch.cumsum(begins * (places > 0), 1)
        padded = (firsts == 0) & (places > 0)
        elsewhere = (sentences[:, :, None] != sentences[:, None, :]) & (places > 0)
        barred = elsewhere | padded[:, None, :] | (places[:, None] == places[None, :])
        scores, low, high = self.arcs(hidden)
        scores = scores + FAR * barred.to(scores.dtype)
        heads = scores.argmax(2)
        is_root = torch.tensor([label == "root" for label in self.labels["relations"]])
        relations = (self.relations(low, high, heads) + FAR * is_root).argmax(2)  # the root is known by its head
        return (
            self.upos(hidden).argmax(2),
            self.xpos(hidden).argmax(2),
            sentences,
            self.names(hidden),
            scores,
            heads,
            relations,
            low,
            high,
        )

    def load_pretrained(self, path: Path) -> None:
        """Take the encoder's weights from MiniLM's safetensors file."""
        weights = load_file(path)
        self.word.weight.data = weights["embeddings.word_embeddings.weight"]
        self.position.weight.data = weights["embeddings.position_embeddings.weight"]
        plain = weights["embeddings.token_type_embeddings.weight"][:1]
        self.channel.weight.data = plain.repeat(SHAPES * LAYOUTS, 1)
        self.norm.weight.data = weights["embeddings.LayerNorm.weight"]
        self.norm.bias.data = weights["embeddings.LayerNorm.bias"]
        for i, layer in enumerate(self.layers):
            _load_layer(layer, weights, f"encoder.layer.{i}.")


def _load_layer(layer: nn.Module, weights: dict[str, Tensor], prefix: str) -> None:
    names = {
        "out": "attention.output.dense", "up": "intermediate.dense", "down": "output.dense",
        "norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for kind in ("weight", "bias"):
        parts = [weights[f"{prefix}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
        getattr(layer.qkv, kind).data = torch.cat(parts)
        for ours, theirs in names.items():
            getattr(getattr(layer, ours), kind).data = weights[f"{prefix}{theirs}.{kind}"]
