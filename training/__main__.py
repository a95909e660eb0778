"""From data and starting weights to a pipeline: `python -m training --data DATA --base MINILM --work WORK`.

A run that was stopped goes on where it was when the same command is given again.
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path

import torch
from quoth.extractors.encoder.component import FACTORY as ENCODER
from quoth.extractors.encoder.lemmas import FACTORY as LEMMAS
from quoth.extractors.encoder.lemmas import Lemmatizer
from quoth.extractors.encoder.products import TRIAL
from quoth.extractors.encoder.tokenizer import english
from quoth.extractors.encoder.wordpiece import WordPieces
from quoth.extractors.pipeline import EMBEDDED, embedded

from . import card, evaluate
from .export import export, write_trial
from .learning import Plan, learn
from .network import Network
from .released import load_released
from .tables.lemma_table import learn_lemmas
from .texts.corpus import build, training_treebanks

log = logging.getLogger("training")


def main() -> None:
    """Train, export, evaluate, write the model card."""
    arguments = _arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    arguments.work.mkdir(parents=True, exist_ok=True)
    network = train(arguments)
    release(network, arguments.data, arguments.base, arguments.out)
    figures = evaluate.everything(embedded(arguments.out), arguments.data)
    (arguments.work / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    card.write(arguments.out, figures)
    log.info("%s: %s", arguments.out, json.dumps(evaluate.brief(figures)))


def train(arguments: argparse.Namespace) -> Network:
    """Return a trained network; a finished one in the folder of the run is taken as it is."""
    labels, finished = arguments.work / "labels.json", arguments.work / "network.pt"
    if finished.exists():
        network = Network(json.loads(labels.read_text(encoding="utf-8")))
        network.load_state_dict(torch.load(finished, weights_only=True))
        return network
    plan = plan_of(arguments)
    torch.manual_seed(plan.seed)
    corpus = build(arguments.data, english(), rounds=arguments.rounds, seed=plan.seed, unseen=arguments.unseen)
    if arguments.released:
        corpus.labels = json.loads((arguments.released / "labels.json").read_text(encoding="utf-8"))
    labels.write_text(json.dumps(corpus.labels), encoding="utf-8")
    network = Network(corpus.labels)
    network.load_pretrained(arguments.base / "model.safetensors")
    if arguments.released:
        load_released(network, arguments.released)
    pieces = WordPieces((arguments.base / "vocab.txt").read_text(encoding="utf-8").splitlines())
    learn(network, corpus, pieces, plan, arguments.work)
    return network


def release(network: Network, data: Path, base: Path, out: Path) -> None:
    """Write the files of the pipeline."""
    export(network, base / "vocab.txt", out / ENCODER)
    write_trial(out / TRIAL.name)
    table = learn_lemmas(training_treebanks(data))
    Lemmatizer(english().vocab, table=table).to_disk(out / LEMMAS)


def plan_of(arguments: argparse.Namespace) -> Plan:
    """Return the plan that the options ask for."""
    minutes = None if arguments.steps else arguments.minutes
    usual = Plan()
    return Plan(
        minutes=minutes, steps=arguments.steps, threads=arguments.threads, seed=arguments.seed,
        rate=arguments.peak * usual.rate, head_rate=arguments.peak * usual.head_rate,
    )  # fmt: skip


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="treebanks and names, see README.md")
    parser.add_argument("--base", type=Path, required=True, help="all-MiniLM-L6-v2: model.safetensors and vocab.txt")
    parser.add_argument("--work", type=Path, required=True, help="where checkpoint and log are kept")
    parser.add_argument("--out", type=Path, default=EMBEDDED, help="where the pipeline goes")
    parser.add_argument("--released", type=Path, help="go on from a released quoth_encoder folder, say with --peak 0.3")
    parser.add_argument("--peak", type=float, default=1.0, help="of the usual highest rates of learning")
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--steps", type=int, help="learn for so many steps, whatever time they take")
    parser.add_argument("--rounds", type=int, default=4, help="variants of every treebank text")
    parser.add_argument("--unseen", type=Path, nargs="*", default=[], help="JSONL of articles kept for measuring")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
