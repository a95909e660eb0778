"""The networks that say what a figure counts: `python -m training.figures GOLD.jsonl` puts them into the pipeline.

They learn on the states of the encoder as it is shipped, from the figures of the articles in texts/articles, of those
of the data folder that texts/standoff.jsonl marks, and of annotated articles (the form of `quoth eval`). For each
figure the candidates are listed as quoth lists them. One is right where the words of its phrase contain those that the
annotators wrote, or the other way round; several may be.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import torch
from quoth.extractors.encoder.component import FACTORY
from quoth.extractors.figures import quantities_of
from quoth.extractors.figures.counted.found import counted_of, is_pronoun
from quoth.extractors.figures.counted.memory import Memory
from quoth.extractors.figures.counted.parse import Parse
from quoth.extractors.figures.false_rates import without_false_rate
from quoth.extractors.figures.learned.candidates import Candidate, candidates, counted_as
from quoth.extractors.figures.learned.network import VOTERS, states_of_figure
from quoth.extractors.figures.learned.nouns import noun_at
from quoth.extractors.figures.learned.signs import place_of, signs_of_figure
from quoth.extractors.figures.not_figures.continued_names import continues_name
from quoth.extractors.figures.numbers.tokens import Words
from quoth.extractors.pipeline import EMBEDDED, embedded
from quoth.extractors.reports.recognised.chances import states_of
from quoth.extractors.text.plain import text_of
from quoth.extractors.words.noun_forms import singular_of
from torch import Tensor, nn
from torch.nn import functional

from .texts.marked import Figure, Marked, marked_articles
from .texts.standoff import standoff_articles

if TYPE_CHECKING:
    from spacy.tokens import Doc

log = logging.getLogger("training")

STATE = 192  # dimensions of a state
WIDTH, HIDDEN = 48, 32
BATCH, EPOCHS, RATE = 64, 12, 2e-3
RARE = 8  # a sign of fewer figures or nouns is not learned
UNNAMED = 0.5  # the weight of a figure for which the annotators name nothing
ARTICLES = frozenset({"a", "an", "the"})
MOST_SIGNS = 24

Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Case:
    """A figure as the networks see it; ``right`` says of each candidate whether it is what the annotators wrote."""

    signs: tuple[str, ...]
    figure: Numbers
    noun_signs: tuple[tuple[str, ...], ...]
    nouns: Numbers
    right: npt.NDArray[np.bool_]
    weight: float


def cases(gold: Sequence[Path], pipeline: Path, data: Path | None = None) -> Iterator[Case]:
    """Yield the figures of all annotated articles that quoth finds too and for which some candidate is right."""
    nlp = embedded(pipeline)
    open_articles = standoff_articles(data) if data else ()
    for article in (*marked_articles(), *open_articles, *(each for path in gold for each in _annotated(path))):
        if article.figures is not None:
            known = Memory(Words(text_of(doc := nlp(article.text))), Parse(doc))
            yield from _cases_of(known, article.figures)


def _annotated(path: Path) -> Iterator[Marked]:
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        yield Marked(article["text"], [], [_figure(each) for each in article["figures"]])


def _figure(annotated: Mapping[str, Any]) -> Figure:
    """Return a figure with the characters of its number alone."""
    start = annotated["start"] + max(0, annotated["text"].find(annotated["number"]))
    return Figure(start, start + len(annotated["number"]), annotated["kind"], annotated["counted"])


def _cases_of(known: Memory, gold: Sequence[Figure]) -> Iterator[Case]:
    words = known.words
    for read in quantities_of(words):
        quantity = without_false_rate(words, known.parse, read)
        if continues_name(words, known.parse, quantity):
            continue
        found = counted_of(known, quantity)
        place = place_of(known, quantity)
        wanted = _wanted(gold, *words.span(quantity.begin, max(quantity.end, quantity.begin + 1)))
        if place is None or wanted is None or is_pronoun(known, quantity, found):
            continue
        listed = candidates(known, place, found)
        phrases = [counted_as(each, place).phrase for each in listed]
        right = np.array([agree(phrase, wanted) for phrase in phrases])
        if right.any():
            yield Case(
                tuple(signs_of_figure(quantity, place, found)),
                states_of_figure(place).reshape(-1),
                tuple(_signs_of(each) for each in listed),
                _states_of_nouns(place.top.doc, listed),
                right,
                1.0 if wanted else UNNAMED,
            )


def _signs_of(candidate: Candidate) -> tuple[str, ...]:
    """The signs of a candidate, its noun's own first."""
    noun = candidate.noun
    return (
        candidate.signs if noun is None or candidate.in_words else (*noun_at(noun.doc, noun.i).signs, *candidate.signs)
    )


def _states_of_nouns(doc: Doc, listed: Sequence[Candidate]) -> Numbers:
    """What the encoder knows of each candidate's noun; nothing where there is none."""
    states = states_of(doc)
    found = np.zeros((len(listed), states.shape[1]), np.float32)
    for row, each in enumerate(listed):
        if each.noun is not None:
            found[row] = states[each.noun.i]
    return found


def _wanted(gold: Sequence[Figure], start: int, end: int) -> str | None:
    """What the annotators say that the number at a place counts, "" for nothing; None where they have no figure.

    Of figures within each other the shortest is meant.
    """
    over = [figure for figure in gold if start < figure.end and figure.start < end]
    return min(over, key=lambda figure: figure.end - figure.start).counted or "" if over else None


def agree(phrase: str | None, wanted: str) -> bool:
    """Whether the words of one phrase contain those of the other, articles left out; nothing agrees with nothing."""
    ours, theirs = (
        {singular_of(word.strip("\"'“”’,.()")) for word in text.lower().split()} - ARTICLES
        for text in (phrase or "", wanted)
    )
    return ours == theirs if not ours or not theirs else ours <= theirs or theirs <= ours


class Ranker(nn.Module):
    """Scores the candidates of a figure; quoth runs it with numpy."""

    def __init__(self, figure_signs: int, noun_signs: int) -> None:
        super().__init__()
        self.figure, self.noun = nn.Linear(3 * STATE, WIDTH), nn.Linear(STATE, WIDTH, bias=False)
        self.figure_signs = nn.EmbeddingBag(figure_signs + 1, WIDTH, mode="sum", padding_idx=figure_signs)
        self.noun_signs = nn.EmbeddingBag(noun_signs + 1, WIDTH, mode="sum", padding_idx=noun_signs)
        self.one, self.other = nn.Linear(STATE, WIDTH, bias=False), nn.Linear(STATE, WIDTH, bias=False)
        self.hidden, self.out = nn.Linear(2 * WIDTH, HIDDEN), nn.Linear(HIDDEN, 1)
        self.states_dropped, self.dropped = nn.Dropout(0.3), nn.Dropout(0.2)
        for bag in (self.figure_signs, self.noun_signs):
            nn.init.normal_(bag.weight, 0, 0.05)

    def forward(self, figure: Tensor, signs: Tensor, nouns: Tensor, noun_signs: Tensor, present: Tensor) -> Tensor:
        """Return scores [figure, candidate]."""
        figure, nouns = self.states_dropped(figure), self.states_dropped(nouns)
        count, most, _ = nouns.shape
        of_signs = self.noun_signs(noun_signs.flatten(0, 1)).reshape(count, most, WIDTH)
        sums = (self.figure(figure) + self.figure_signs(signs))[:, None] + self.noun(nouns) + of_signs
        pairs = self.one(figure[:, :STATE])[:, None] * self.other(nouns)
        both = self.dropped(torch.cat([torch.relu(sums), torch.tanh(pairs)], -1))
        scores: Tensor = self.out(torch.relu(self.hidden(both)))[..., 0]
        return scores.masked_fill(~present, -1e4)


def names_of(signs: Iterable[Sequence[str]]) -> list[str]:
    """Return the signs that are frequent enough to be learned, in order."""
    counted = Counter(sign for each in signs for sign in set(each))
    return sorted(sign for sign, times in counted.items() if times >= RARE)


def learn(read: Sequence[Case], seed: int, names: tuple[list[str], list[str]]) -> Ranker:
    """Return one ranker."""
    torch.manual_seed(seed)
    ranker = Ranker(len(names[0]), len(names[1]))
    optimizer = torch.optim.AdamW(ranker.parameters(), RATE, weight_decay=0.02)
    rows = tuple({name: k for k, name in enumerate(each)} for each in names)
    batches = -(-len(read) // BATCH)
    for epoch in range(EPOCHS):
        lost = 0.0
        for step, some in enumerate(torch.randperm(len(read)).split(BATCH), epoch * batches):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 30) * (1 - step / (EPOCHS * batches))
            *given, right, weight = _batch([read[int(k)] for k in some], rows[0], rows[1])
            chances = functional.log_softmax(ranker(*given), -1)
            loss = -(torch.logsumexp(chances.masked_fill(~right, -1e4), -1) * weight).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            lost += loss.item()
        log.info("ranker %d: round %d, loss %.4f", seed, epoch, lost / batches)
    return ranker.eval()


def _batch(some: Sequence[Case], of_figure: Mapping[str, int], of_noun: Mapping[str, int]) -> tuple[Tensor, ...]:
    most = max(len(case.right) for case in some)
    nouns = np.zeros((len(some), most, STATE), np.float32)
    noun_signs = np.full((len(some), most, MOST_SIGNS), len(of_noun))
    present, right = np.zeros((2, len(some), most), bool)
    for k, case in enumerate(some):
        size = len(case.right)
        nouns[k, :size], present[k, :size], right[k, :size] = case.nouns, True, case.right
        noun_signs[k, :size] = [_rows(signs, of_noun) for signs in case.noun_signs]
    figures = np.stack([case.figure for case in some])
    signs = np.array([_rows(case.signs, of_figure) for case in some])
    weights = np.array([case.weight for case in some], np.float32)
    return tuple(map(torch.from_numpy, (figures, signs, nouns, noun_signs, present, right, weights)))


def _rows(signs: Iterable[str], names: Mapping[str, int]) -> list[int]:
    """The rows of the signs that are learned, filled up with the row of nothing."""
    rows = [names[sign] for sign in signs if sign in names][:MOST_SIGNS]
    return rows + [len(names)] * (MOST_SIGNS - len(rows))


def write(path: Path, names: tuple[list[str], list[str]], rankers: Sequence[Ranker]) -> None:
    """Write the names of the signs and all weights, these in 16 bits."""
    kept: dict[str, npt.NDArray[Any]] = {
        f"names of {which}": np.array([name.encode() for name in each])
        for which, each in zip(("figures", "nouns"), names, strict=True)
    }
    for k, ranker in enumerate(rankers):
        for name, tensor in ranker.state_dict().items():
            weights = tensor.numpy().astype(np.float16)
            is_table = name in ("figure_signs.weight", "noun_signs.weight")
            kept[f"{k}.{name.removesuffix('.weight') if is_table else name}"] = weights[:-1] if is_table else weights
    np.savez_compressed(path, **kept)  # type: ignore[arg-type]


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*", help="annotated articles, JSON Lines")
    parser.add_argument("--data", type=Path, help="the data folder, for the articles of texts/standoff.jsonl")
    parser.add_argument("--pipeline", type=Path, default=EMBEDDED)
    parser.add_argument("--to", type=Path, help="another file for the weights than that of the pipeline")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)
    read = list(cases(arguments.gold, arguments.pipeline, arguments.data))
    log.info("%d figures", len(read))
    names = names_of(case.signs for case in read), names_of(signs for case in read for signs in case.noun_signs)
    rankers = [learn(read, seed, names) for seed in range(VOTERS)]
    write(arguments.to or arguments.pipeline / FACTORY / "counted.npz", names, rankers)


if __name__ == "__main__":
    main()
