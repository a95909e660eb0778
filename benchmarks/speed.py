"""How much more time quoth takes than the bare pipeline on the same articles, and what each extractor adds.

Pipeline and extractors take turns on each article, so that whatever else the machine does hurts both alike.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from articles import add_texts_option, texts_of
from quoth.cli.outputs.objects import json_lines
from quoth.cli.record import record_of
from quoth.cli.running.setup import Setup, registrations_for
from quoth.extractors.base import Article
from quoth.extractors.pipeline import load
from quoth.extractors.running import report_on

NAMES = ("speakers", "attributions", "quotes", "figures")
BOUND = 1.5


def main() -> int:
    """Print CPU seconds and ratios; the exit code is 1 if everything takes more than 1.5 times the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--peers", action="store_true", help="also quantulum3 and textacy, where they are installed")
    add_texts_option(parser)
    options = parser.parse_args()
    nlp = load()
    setup = Setup(NAMES)
    registrations = registrations_for(setup)
    extractors = {name: registration.load() for name, registration in registrations.items()}
    peers = peers_installed() if options.peers else {}
    spent: Counter[str] = Counter()
    texts = list(islice(texts_of(options), options.articles + 10))
    for text in texts[:10]:  # what is read only once is read now
        report_on(Article(text), nlp(text), registrations)
        for peer in peers.values():
            peer(nlp(text))
    for text in texts[10:]:
        with timed(spent, "pipeline"):
            doc = nlp(text)
        for name, extract in extractors.items():
            with timed(spent, name):
                list(extract(doc))
        with timed(spent, "records, as JSON Lines"):  # what was found is remembered with the doc
            record = record_of(report_on(Article(text), doc, registrations), NAMES)
            "".join(json_lines.write([record]))
        for name, peer in peers.items():
            doc.user_data.clear()
            with timed(spent, name):
                peer(doc)
    return tell(spent, sum(len(text.split()) for text in texts[10:]), options.articles, set(peers))


def tell(spent: Counter[str], words: int, articles: int, peers: set[str]) -> int:
    """Print the table."""
    bare = spent["pipeline"]
    everything = sum(seconds for name, seconds in spent.items() if name not in peers)
    print(f"{articles} articles, {words:,} words\n{'':24}{'CPU s':>8}{'of the pipeline':>18}{'words per CPU s':>18}")
    for name, seconds in [*spent.items(), ("quoth, everything on", everything)]:
        print(f"{name:24}{seconds:8.2f}{seconds / bare:18.2f}{words / seconds:18,.0f}")
    return 0 if everything <= BOUND * bare else 1


def peers_installed() -> dict[str, Callable[[Any], object]]:
    """What others would do with the same doc: quantulum3 sentence by sentence, textacy's quotations."""
    found: dict[str, Callable[[Any], object]] = {}
    try:
        parse = importlib.import_module("quantulum3.parser").parse
        importlib.import_module("quantulum3.classifier").USE_CLF = False  # it was pickled by an old scikit-learn
        found["quantulum3"] = lambda doc: [parse(sent.text) for sent in doc.sents]
    except ImportError:
        print("quantulum3 is not installed: pip install quantulum3.")
    try:
        quotations = importlib.import_module("textacy.extract").direct_quotations
        found["textacy"] = lambda doc: attempted(quotations, doc)
    except ImportError:
        print("textacy is not installed: pip install textacy.")
    return found


def attempted(quotations: Callable[[Any], Any], doc: Any) -> list[Any]:
    """The quotations; none where it gives up, as it does at an odd number of marks."""
    try:
        return list(quotations(doc))
    except ValueError:
        return []


@contextmanager
def timed(spent: Counter[str], name: str) -> Iterator[None]:
    """Add the CPU seconds of the block to what was spent."""
    began = time.process_time()
    yield
    spent[name] += time.process_time() - began  # type: ignore[assignment]


if __name__ == "__main__":
    sys.exit(main())
