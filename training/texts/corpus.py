"""Everything the network learns from, read, varied, tokenised and kept clear of test texts."""

from __future__ import annotations

import json
import logging
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from . import names, typography
from .attributed import Attributor
from .examples import TAGS, Example
from .projection import project
from .reports import Reporter, spans_of
from .treebanks import Document, place, read

if TYPE_CHECKING:
    from spacy.language import Language

log = logging.getLogger(__name__)

NGRAM = 13  # words in a row that make a text overlap with a test text
FOLDED = 0.08  # of the texts have their lines folded
CURLY = 0.4  # of the texts with names get typographic marks
ATTRIBUTED_WEIGHT = 0.6
ATTRIBUTED_SHARES = (0.3, 0.8)  # of the fit sentences of a text are attributed to somebody
REPORTS = 24  # texts of made-up reports in each round
NAME_WEIGHTS = {
    "wikinews": 3.0,
    "redocred": 0.7,
    "wikigold": 1.0,
    "crossner": 0.5,
    "re3d": 1.0,
    "uner": 2.0,
    "gum": 0.5,
}


@dataclass
class Corpus:
    """Texts by kind: rounds of the treebanks in different print, made-up attributions, names by source."""

    trees: list[list[Example]] = field(default_factory=list)
    attributed: list[list[Example]] = field(default_factory=list)
    names: dict[str, list[Example]] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)

    def epoch(self, number: int, rng: random.Random) -> list[Example]:
        """Return the texts of one pass: every tree once, a round of attributions, names by weight."""
        texts = list(self.trees[number % len(self.trees)])
        made = self.attributed[number % len(self.attributed)]
        texts += rng.sample(made, int(ATTRIBUTED_WEIGHT * len(made)))
        for source, examples in self.names.items():
            whole, part = divmod(NAME_WEIGHTS[source], 1)
            chosen = examples * int(whole) + rng.sample(examples, int(part * len(examples)))
            texts += [_printed(example, rng) for example in chosen]
        return texts


def build(data: Path, nlp: Language, *, rounds: int, seed: int, unseen: Iterable[Path] = ()) -> Corpus:
    """Return the training corpus from a data folder laid out as in the README.

    `unseen` are JSON Lines files of further articles, under "text", that names must not be learned from.
    """
    rng = random.Random(seed)
    treebanks = training_treebanks(data)
    attributor, reporter = Attributor(treebanks, rng), Reporter(rng)
    corpus = Corpus()
    for number in range(rounds):
        corpus.trees.append([_projected(nlp, d.paragraphs, rng, d.name, number > 0) for d in treebanks])
        made = [part for d in treebanks for part in _attributed(d, attributor)]
        corpus.attributed.append([_projected(nlp, part, rng, "attributed", True) for part in made])
        corpus.trees[-1] += [_reports(nlp, reporter, rng) for _ in range(REPORTS)]
    barred = set().union(*(_ngrams(words) for words in test_texts(data, nlp, unseen)))
    for source, examples in name_sources(data, nlp).items():
        clear = [example for example in examples if not _ngrams(example.words) & barred]
        log.info("names: %s, %d texts, %d of them overlap with test texts and are left out",
                 source, len(examples), len(examples) - len(clear))  # fmt: skip
        corpus.names[source] = clear
    corpus.labels = _labels(corpus)
    return corpus


def training_treebanks(data: Path) -> list[Document]:
    """Return the treebank documents that may be learned from: train and dev, never test."""
    files = [data / f"ud/{bank}-{part}.conllu" for bank in ("en_ewt", "gum/en_gum") for part in ("train", "dev")]
    return [document for path in files for document in read(path)]


def name_sources(data: Path, nlp: Language) -> dict[str, list[Example]]:
    """Return the annotated names by source."""
    folder = data / "ner"
    return {
        "wikinews": list(names.wikinews(nlp, folder / "wikinews/train.jsonl")),
        "redocred": list(names.redocred(nlp, folder / "redocred")),
        "wikigold": list(names.wikigold(nlp, folder / "wikigold/wikigold.conll.txt")),
        "crossner": list(names.crossner(nlp, folder / "crossner")),
        "re3d": list(names.re3d(nlp, folder / "re3d")),
        "uner": list(names.uner(nlp, folder / "uner/en_ewt-ud-dev.iob2")),
        "gum": [e for part in ("train", "dev") for e in names.gum(nlp, data / f"ud/gum/en_gum-{part}.conllu")],
    }


def test_texts(data: Path, nlp: Language, unseen: Iterable[Path]) -> Iterator[list[str]]:
    """Yield the words of every text that must stay unseen."""
    for path in ("ud/en_ewt-test.conllu", "ud/gum/en_gum-test.conllu", "ud/en_pud-ud-test.conllu"):
        for document in read(data / path):
            doc = nlp.make_doc(place(document.paragraphs)[0])
            yield [token.text for token in doc if not token.is_space]
    for example in names.wikinews(nlp, data / "ner/wikinews/dev.jsonl"):
        yield example.words
    for path in unseen:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield [token.text for token in nlp.make_doc(json.loads(line)["text"]) if not token.is_space]


def _projected(nlp: Language, paragraphs: list, rng: random.Random, source: str, varied: bool) -> Example:
    if varied:
        paragraphs = typography.as_printed(paragraphs, rng)
    text, placed = place(paragraphs, typography.breaks(paragraphs, rng) if varied else None)
    if varied and rng.random() < FOLDED:
        text = typography.folded(text, rng)
    return project(nlp, text, placed, source)


def _reports(nlp: Language, reporter: Reporter, rng: random.Random) -> Example:
    paragraphs = typography.as_printed(reporter.paragraphs(), rng)
    text, placed = place(paragraphs, typography.breaks(paragraphs, rng))
    example = project(nlp, text, placed, "reports")
    example.names = names.tags(nlp.make_doc(text), list(spans_of(placed)), "")
    return example


def _printed(example: Example, rng: random.Random) -> Example:
    if rng.random() < CURLY:
        example = typography.curly(example)
    return typography.wrapped(example, rng) if rng.random() < FOLDED else example


def _attributed(document: Document, attributor: Attributor) -> Iterator[list]:
    """Yield ten sentences at a time around made-up attributions, paragraphs kept."""
    for paragraphs in _tens(document):
        made = attributor.rewrite(paragraphs, attributor.rng.choice(ATTRIBUTED_SHARES))
        changed = any(
            new is not old for p, q in zip(paragraphs, made, strict=True) for old, new in zip(p, q, strict=True)
        )
        if changed:
            yield made


def _tens(document: Document) -> Iterator[list]:
    group: list = []
    for paragraph in document.paragraphs:
        for i in range(0, len(paragraph), 10):
            group.append(paragraph[i : i + 10])
            if sum(map(len, group)) >= 10:
                yield group
                group = []
    if group:
        yield group


def _ngrams(words: Iterable[str]) -> set[tuple[str, ...]]:
    plain = [word.lower() for word in words if any(map(str.isalnum, word))]
    return {tuple(plain[i : i + NGRAM]) for i in range(len(plain) - NGRAM + 1)}


def _labels(corpus: Corpus) -> dict[str, list[str]]:
    """Return the values of every layer, the frequent first; what occurs once is not learned."""
    trees = corpus.trees[0]

    def values(layer: str) -> list[str]:
        counts = Counter(value for example in trees for value in getattr(example, layer) if value)
        return [value for value, count in counts.most_common() if count > 1]

    return {"upos": values("upos"), "xpos": values("xpos"), "relations": values("relations"), "names": list(TAGS)}
