"""How long texts take that were written to hurt, and whether twice the text takes much more than twice the time."""

from __future__ import annotations

import argparse
import sys
import time

from hostile_texts import TEXTS
from quoth.cli.running import Analyst, Setup
from quoth.extractors.base import Article
from quoth.extractors.pipeline import load

NAMES = ("speakers", "attributions", "quotes", "figures")
TOLERATED = 2.7  # times as long for twice the text
SHORT = 0.2  # seconds: below that, a ratio says nothing


def main() -> int:
    """Time every text at two lengths; the exit code is 1 if one of them grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=20_000, help="of the longer text")
    parser.add_argument("--only", nargs="*", help="names of texts")
    options = parser.parse_args()
    nlp = load()
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    analyst.record(Article("Ada said that 3 men left. “Yes,” she said."))
    print(f"{'text':28} {'s per kB':>9} {'growth':>7} {'bare':>7}")
    bad = []
    for name in options.only or TEXTS:
        short, long = (seconds(analyst, TEXTS[name](options.characters // part)) for part in (2, 1))
        began = time.process_time()
        nlp(TEXTS[name](options.characters))
        bare = time.process_time() - began
        growth = long / short
        print(f"{name:28} {long / options.characters * 1000:9.4f} {growth:7.2f} {long / bare:7.2f}", flush=True)
        if growth > TOLERATED and long > SHORT:
            bad.append(name)
    print("All grow as they should." if not bad else f"Growing too fast: {', '.join(bad)}")
    return 1 if bad else 0


def seconds(analyst: Analyst, text: str) -> float:
    """The CPU seconds that an article takes. An error in it is an error of ours."""
    began = time.process_time()
    record = analyst.record(Article(text))
    spent = time.process_time() - began
    if any(problem["level"] == "error" for problem in record["errors"]):
        raise SystemExit(f"{text[:40]!r}...: {record['errors']}")
    return spent


if __name__ == "__main__":
    sys.exit(main())
