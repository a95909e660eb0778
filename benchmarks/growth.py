"""Whether memory grows: over many articles with ever new words, and over one huge text."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from articles import add_texts_option, made_up, texts_of
from quoth.cli.inputs import Reading, read_articles
from quoth.cli.running import Analyst, Input, Setup
from quoth.cli.running.analyst import load_to_stay
from quoth.extractors.base import Article

if TYPE_CHECKING:
    from spacy.language import Language

NAMES = ("speakers", "attributions", "quotes", "figures")
FROM = 2_000  # articles, after which memory should stay as it is
BOUND = 1.1
MOST = 1_500  # megabytes, for one text of a hundred
STEP = 1_000


def main() -> int:
    """Print how much memory the process has as it goes on; the exit code is 1 if it is too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--characters", type=int, help="of each article at most: for a quick look")
    parser.add_argument("--megabytes", type=int, help="read one text file of this size instead")
    parser.add_argument("--parts", type=int, help="of the file that are read, each of up to 500,000 characters")
    parser.add_argument("--blank", action="store_true", help="with a pipeline that only cuts sentences: a quick look")
    add_texts_option(parser)
    options = parser.parse_args()
    analyst = Analyst(Setup(NAMES), blank if options.blank else partial(load_to_stay, None, print))
    began = time.process_time()
    if options.megabytes:
        huge(analyst, options.megabytes, options.parts)
        growth = 1.0
    else:
        texts = islice(texts_of(options), options.articles)
        growth = many(analyst, (Article(text[: options.characters], str(n)) for n, text in enumerate(texts)))
    print(f"{time.process_time() - began:.0f} CPU s, {peak():.0f} MB at most")
    return 1 if growth > BOUND or peak() > MOST else 0


def many(analyst: Analyst, articles: Iterator[Input]) -> float:
    """Read articles; return how many times the memory is held in the end that was held after the first ones."""
    before = growth = 0.0
    for number, _ in enumerate(analyst.records(articles), 1):
        if number == FROM:
            before = resident()
        if number % STEP == 0:
            growth = resident() / before if before else 1.0
            print(f"{number:8,} articles: {resident():6.0f} MB now, {peak():6.0f} MB at most, {growth:.3f}", flush=True)
    return growth


def huge(analyst: Analyst, megabytes: int, parts: int | None) -> None:
    """Read one text file of so many megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "huge.txt")
        size = 0
        with path.open("w", encoding="utf-8") as stream:
            for text in made_up():
                size += stream.write(text + "\n\n")
                if size > megabytes * 1_000_000:
                    break
        inputs = read_articles([str(path)], Reading())
        for number, record in enumerate(analyst.records(islice(inputs, parts)), 1):
            if any(problem["level"] == "error" for problem in record["errors"]):
                sys.exit(f"{record['source']}: {record['errors']}")
            if number % 20 == 1 or number == parts:
                print(f"{record['source'][-12:]}: {resident():6.0f} MB now, {peak():6.0f} MB at most", flush=True)


def blank() -> Language:
    """A pipeline that does next to nothing."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = sys.maxsize
    return nlp


def resident() -> float:
    """The megabytes that this process has now, where the system says so."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20 if statm.exists() else peak()


def peak() -> float:
    """The megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    sys.exit(main())
