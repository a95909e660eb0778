"""Whether a change leaves what is found alone: the JSON of samples and 200 made-up articles, byte for byte.

`make remember` saves today's findings in build/same.jsonl, `make same` compares with them.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from articles import made_up
from quoth.cli.outputs.objects import json_lines
from quoth.cli.record import record_of
from quoth.cli.running.setup import Setup, registrations_for
from quoth.extractors.base import Article
from quoth.extractors.pipeline import load
from quoth.extractors.running import report_on

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "same.jsonl"
NAMES = ("speakers", "attributions", "quotes", "figures")
MADE_UP = 200
SHOWN = 20


def main() -> int:
    """Keep the findings, or compare them with those kept; the exit code is 1 if a byte differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("remember", "compare"))
    found = "".join(findings())
    if parser.parse_args().what == "remember":
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(found, encoding="utf-8")
        return 0
    kept = KEPT.read_text(encoding="utf-8")
    changed = list(difflib.unified_diff(kept.splitlines(), found.splitlines(), lineterm="", n=0))
    print("\n".join(line[:400] for line in changed[:SHOWN]))
    print("the same" if found == kept else f"{len(changed)} lines of difference")
    return int(found != kept)


def findings() -> Iterator[str]:
    """Yield the JSON Lines of each article."""
    nlp = load()
    registrations = registrations_for(Setup(NAMES))
    for number, text in enumerate(texts()):
        record = record_of(report_on(Article(text, str(number)), nlp(text), registrations), NAMES)
        yield from json_lines.write([record])


def texts() -> Iterator[str]:
    """Yield the samples, then articles that are made up."""
    for path in sorted((ROOT / "samples").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    yield from islice(made_up(), MADE_UP)


if __name__ == "__main__":
    sys.exit(main())
