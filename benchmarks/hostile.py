"""How long texts take that were written to hurt, and whether twice the text takes much more than twice the time."""

from __future__ import annotations

import argparse
import gc
import sys
import time

from hostile_texts import TEXTS
from quoth.cli.running import Analyst, Setup
from quoth.cli.running.analyst import load_to_stay
from quoth.extractors.base import Article

NAMES = ("speakers", "attributions", "quotes", "figures")
TOLERATED = 2.7  # times as long for twice the text
SHORT = 0.2  # seconds: below that, a ratio says nothing


def main() -> int:
    """Time every text at two lengths; the exit code is 1 if one of them grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=20_000, help="of the longer text")
    parser.add_argument("--only", nargs="*", help="names of texts")
    options = parser.parse_args()
    nlp = load_to_stay(None, print)
    analyst = Analyst(Setup(NAMES), lambda: nlp)
    analyst.record(Article("Ada said that 3 men left. “Yes,” she said."))
    print(f"{'text':28} {'s per kB':>9} {'growth':>7} {'bare':>7}")
    bad = []
    for name in options.only or TEXTS:
        short, long = pair = twice_the_text(analyst, name, options.characters)
        if grows_too_fast(*pair):  # or others on this machine slowed it down
            short, long = pair = twice_the_text(analyst, name, options.characters)
        began = time.process_time()
        nlp(TEXTS[name](options.characters))
        bare = time.process_time() - began
        print(f"{name:28} {long / options.characters * 1000:9.4f} {long / short:7.2f} {long / bare:7.2f}", flush=True)
        if grows_too_fast(*pair):
            bad.append(name)
    print("All grow as they should." if not bad else f"Growing too fast: {', '.join(bad)}")
    return 1 if bad else 0


def twice_the_text(analyst: Analyst, name: str, characters: int) -> tuple[float, float]:
    """The CPU seconds of half the text and of all."""
    return seconds(analyst, TEXTS[name](characters // 2)), seconds(analyst, TEXTS[name](characters))


def grows_too_fast(short: float, long: float) -> bool:
    """Whether twice the text took much more than twice the time."""
    return long > TOLERATED * short and long > SHORT


def seconds(analyst: Analyst, text: str) -> float:
    """The CPU seconds that an article takes. An error in it is an error of ours."""
    gc.collect()
    began = time.process_time()
    record = analyst.record(Article(text))
    spent = time.process_time() - began
    if any(problem["level"] == "error" for problem in record["errors"]):
        raise SystemExit(f"{text[:40]!r}...: {record['errors']}")
    return spent


if __name__ == "__main__":
    sys.exit(main())
