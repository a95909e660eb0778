"""Whether memory grows: over many articles with ever new words, and over one huge text."""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from articles import add_texts_option, made_up, texts_of
from quoth.cli.inputs import Reading, read_articles
from quoth.cli.running import Analyst, Input, Setup
from quoth.extractors.base import Article
from quoth.extractors.pipeline import load

NAMES = ("speakers", "attributions", "quotes", "figures")
MARKS = (500, 1_000, 2_000, 5_000, 10_000, 15_000, 20_000, 50_000, 100_000)


def main() -> None:
    """Print how much memory the process holds as it goes on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument(
        "--characters", type=int, default=600, help="of each article at most: many are wanted, not long ones"
    )
    parser.add_argument("--megabytes", type=int, help="read one text file of this size instead")
    parser.add_argument("--blank", action="store_true", help="with a pipeline that only cuts sentences: a quick look")
    add_texts_option(parser)
    options = parser.parse_args()
    analyst = Analyst(Setup(NAMES), blank if options.blank else load)
    began = time.process_time()
    if options.megabytes:
        huge(analyst, options.megabytes)
    else:
        inputs: Iterator[Input] = (
            Article(text[: options.characters], str(number)) for number, text in enumerate(texts_of(options))
        )
        for number, _ in enumerate(analyst.records(islice(inputs, options.articles)), 1):
            if number in MARKS:
                print(f"{number:8,} articles: {resident():6.0f} MB now, {peak():6.0f} MB at most", flush=True)
    print(f"{time.process_time() - began:.0f} CPU s, {peak():.0f} MB at most")


def huge(analyst: Analyst, megabytes: int) -> None:
    """Read one text file of so many megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "huge.txt")
        size = 0
        with path.open("w", encoding="utf-8") as stream:
            for text in made_up():
                size += stream.write(text + "\n\n")
                if size > megabytes * 1_000_000:
                    break
        inputs = read_articles([str(path)], Reading(max_bytes=2**30))
        for number, record in enumerate(analyst.records(inputs), 1):
            if record["errors"]:
                sys.exit(f"{record['source']}: {record['errors']}")
            if number % 20 == 1:
                print(f"{record['source'][-12:]}: {resident():6.0f} MB now, {peak():6.0f} MB at most", flush=True)


def blank() -> object:
    """A pipeline that does next to nothing."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = sys.maxsize
    return nlp


def resident() -> float:
    """The megabytes that this process holds now, where the system tells."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20 if statm.exists() else peak()


def peak() -> float:
    """The megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main()
